import CXlsxWriter

extension WorkbookFile {
  /// Sets the properties; texts are cleaned, as the library writes them raw.
  mutating func set(_ properties: DocumentProperties) {
    var record = unsafe lxw_doc_properties()
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    unsafe record.title = texts.add(properties.title)
    unsafe record.subject = texts.add(properties.subject)
    unsafe record.author = texts.add(properties.author)
    unsafe record.company = texts.add(properties.company)
    unsafe record.comments = texts.add(properties.comments)
    unsafe record.created = max(1, properties.created.daysSinceEpoch) * 86_400
    let code = unsafe workbook_set_properties(handle.pointer, &record)
    if code != LXW_NO_ERROR {
      ledger.fail(WorkbookError(.library(Int(code.rawValue)), detail: properties.title))
    }
  }
}
