import CXlsxWriter
import Glibc

/// Owns the library's workbook: freed when dropped, or when closed.
@safe struct WorkbookHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  /// - Throws: when there is no memory, or numbers would be written with a decimal comma.
  init() throws(WorkbookError) {
    guard let locale = unsafe localeconv(), let point = unsafe locale.pointee.decimal_point,
      unsafe point[0] == 0x2E && point[1] == 0
    else { throw WorkbookError(.locale) }
    guard let pointer = unsafe workbook_new("monev.xlsx") else { throw WorkbookError(.noMemory) }
    unsafe self.pointer = unsafe pointer
  }

  /// Writes the file and frees the workbook, also on failure.
  consuming func close() -> lxw_error {
    let code = unsafe workbook_close(pointer)
    discard self
    return code
  }

  deinit {
    unsafe lxw_workbook_free(pointer)
  }
}
