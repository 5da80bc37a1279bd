import CXlsxWriter

extension Sheet {
  package mutating func validation(_ range: CellRange, _ rule: Validation) {
    guard admits(range) else { return }
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    var record = unsafe lxw_data_validation()
    // Blanks, messages and the list's button are on unless set otherwise.
    unsafe record.error_type = rule.severity.rawValue
    unsafe record.input_title = texts.add(Self.kept(rule.inputTitle), limit: 32)
    unsafe record.input_message = texts.add(Self.kept(rule.inputMessage))
    unsafe record.error_title = texts.add(Self.kept(rule.errorTitle), limit: 32)
    unsafe record.error_message = texts.add(Self.kept(rule.errorMessage))
    switch rule.rule {
    case .list(let sheet, let cells):
      guard cells.isValid else { return fail(.badRange, range.first, cells.a1) }
      unsafe record.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      unsafe record.value_formula = texts.add("=" + cells.reference(sheet: sheet))
    case .integer(let low, let high):
      unsafe record.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe Self.setBounds(low.map(Double.init), high.map(Double.init), &record)
    case .decimal(let low, let high):
      guard low?.isFinite ?? true, high?.isFinite ?? true else { return fail(.notFinite, range.first) }
      unsafe record.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe Self.setBounds(low, high, &record)
    case .textLength(let longest):
      unsafe record.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_LENGTH.rawValue)
      unsafe record.criteria = UInt8(truncatingIfNeeded: LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      unsafe record.value_number = Double(longest)
    case .formula(let formula):
      guard formula.utf16.count <= 255, FormulaGate.fault(formula) == nil else {
        return fail(.badFormula, range.first, formula)
      }
      unsafe record.validate = UInt8(truncatingIfNeeded: LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      unsafe record.value_formula = texts.add(formula)
    }
    let code = unsafe worksheet_data_validation_range(
      worksheet, range.first.row.row, range.first.column.column, range.last.row.row, range.last.column.column,
      &record)
    if case .list = rule.rule, code == LXW_NO_ERROR { unsafe monev_last_validation_is_list(worksheet) }
    check(code, range.first.row, range.first.column)
  }

  /// The message with a second `=` before a leading one, which the library takes away.
  private static func kept(_ message: String) -> String {
    message.utf8.first == 0x3D ? "=" + message : message
  }

  /// Both bounds, one, or (when neither is given) the widest numbers.
  private static func setBounds(_ low: Double?, _ high: Double?, _ record: inout lxw_data_validation) {
    let criteria: lxw_validation_criteria
    switch (low, high) {
    case (nil, let high?):
      criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO
      unsafe record.value_number = high
    case (let low?, nil):
      criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
      unsafe record.value_number = low
    default:
      criteria = LXW_VALIDATION_CRITERIA_BETWEEN
      unsafe record.minimum_number = low ?? -1e15
      unsafe record.maximum_number = high ?? 1e15
    }
    unsafe record.criteria = UInt8(truncatingIfNeeded: criteria.rawValue)
  }

  package mutating func protect(_ options: Protection) {
    func flag(_ value: Bool) -> UInt8 { value ? 1 : 0 }
    var record = lxw_protection()
    record.no_select_locked_cells = flag(!options.selectLocked)
    record.format_cells = flag(options.formatCells)
    record.format_columns = flag(options.formatColumns)
    record.format_rows = flag(options.formatRows)
    record.insert_rows = flag(options.insertRows)
    record.delete_rows = flag(options.deleteRows)
    record.sort = flag(options.sort)
    record.autofilter = flag(options.autofilter)
    unsafe worksheet_protect(worksheet, nil, &record)
  }

  package mutating func ignoreNumbersAsText(_ ranges: [CellRange]) {
    guard !ranges.isEmpty, ranges.allSatisfy(\.isValid) else { return }
    let list = ranges.map(\.a1).joined(separator: " ")
    let type = UInt8(truncatingIfNeeded: LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
    check(unsafe worksheet_ignore_errors(worksheet, type, list), ranges[0].first.row, ranges[0].first.column)
  }
}
