import CXlsxWriter

extension Sheet {
  package mutating func richText(_ row: Int, _ column: Int, _ runs: [TextRun], _ style: StyleID) {
    let runs = runs.filter { !$0.text.isEmpty }
    // The library wants at least two runs.
    guard runs.count > 1 else { return text(row, column, runs.first?.text ?? "", style) }
    guard admits(row, column) else { return }
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    let limit = TextGate.cellLimit / runs.count
    var tuples = unsafe runs.map { run in
      unsafe lxw_rich_string_tuple(format: ledger.format(run.style), string: texts.add(run.text, limit: limit))
    }
    let format = unsafe ledger.format(style)
    let code = unsafe tuples.withUnsafeMutableBufferPointer { tuples in
      var list: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = unsafe []
      for index in tuples.indices { unsafe list.append(tuples.baseAddress?.advanced(by: index)) }
      unsafe list.append(nil)
      return unsafe worksheet_write_rich_string(worksheet, row.row, column.column, &list, format)
    }
    check(code, row, column, runs[0].text)
  }

  package mutating func link(
    _ row: Int, _ column: Int, toSheet sheet: String, cell: Cell, text: String, _ style: StyleID
  ) {
    guard admits(row, column) else { return }
    guard cell.isValid, SheetName.isValid(sheet) else { return fail(.badValue, Cell(row, column), sheet) }
    let target = "internal:" + cell.reference(sheet: sheet)
    let format = unsafe ledger.format(style)
    let code = unsafe target.withCString { target in
      unsafe TextGate.withClean(text, cuts: &ledger.cuts) {
        unsafe worksheet_write_url_opt(worksheet, row.row, column.column, target, format, $0, nil)
      }
    }
    check(code, row, column, text)
  }

  package mutating func note(_ row: Int, _ column: Int, _ text: String, author: String?) {
    guard admits(row, column), !text.isEmpty else { return }
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    var options = unsafe lxw_comment_options()
    unsafe options.author = texts.add(author ?? "")
    unsafe options.font_name = texts.add("Arial")
    unsafe options.font_size = 9
    // About 40 letters in a line of 15 pixels.
    let lines = text.utf8.count / 36 + 1 + text.utf8.count { $0 == 0x0A }
    unsafe options.width = 240
    unsafe options.height = UInt16(clamping: min(20 + lines * 15, 400))
    let code = unsafe TextGate.withClean(text, cuts: &ledger.cuts) {
      unsafe worksheet_write_comment_opt(worksheet, row.row, column.column, $0, &options)
    }
    check(code, row, column, text)
  }

  package mutating func image(_ picture: Picture, at cell: Cell) {
    guard cell.isValid else { return fail(.badCell, cell) }
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    var options = unsafe lxw_image_options()
    unsafe options.x_offset = Int32(clamping: picture.offsetX)
    unsafe options.y_offset = Int32(clamping: picture.offsetY)
    unsafe options.object_position = UInt8(truncatingIfNeeded: LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    if picture.altText.isEmpty { unsafe options.decorative = 1 }
    unsafe options.description = texts.add(picture.altText)
    let code = unsafe picture.bytes.withUnsafeBufferPointer {
      unsafe worksheet_insert_image_buffer_opt(
        worksheet, cell.row.row, cell.column.column, $0.baseAddress, $0.count, &options)
    }
    guard code == LXW_NO_ERROR, let placed = unsafe monev_last_image(worksheet), unsafe placed.pointee.width > 0,
      unsafe placed.pointee.height > 0
    else { return fail(.badPicture, cell, picture.altText) }
    // The size is ours, whatever resolution the picture claims.
    unsafe placed.pointee.x_dpi = 96
    unsafe placed.pointee.y_dpi = 96
    unsafe placed.pointee.x_scale = unsafe picture.width / placed.pointee.width
    unsafe placed.pointee.y_scale = unsafe picture.height / placed.pointee.height
  }
}
