import CPlatform
import CXlsxWriter
import Glibc

extension WorkbookFile {
  /// Finishes the workbook in memory. The same calls give the same bytes.
  /// - Throws: the first failure of any call, or why the file could not be made.
  package consuming func bytes() throws(WorkbookError) -> [UInt8] {
    if let failure = ledger.failure { throw failure }
    let sheets = ledger.sheetNames.count
    guard sheets > 0 else { throw WorkbookError(.badSheetName, detail: "tidak ada lembar") }
    let memory = try MemoryFile()
    guard unsafe monev_rename(handle.pointer, memory.path) != 0 else { throw WorkbookError(.noMemory) }
    let failuresBefore = monev_tmpfile_failures()
    let code = handle.close()
    if code != LXW_NO_ERROR { throw WorkbookError(.library(Int(code.rawValue))) }
    if monev_tmpfile_failures() != failuresBefore { throw WorkbookError(.noMemory) }
    let bytes = try memory.bytes()
    if let fault = ZipEnd.fault(in: bytes, sheets: sheets) { throw WorkbookError(.truncated, detail: fault) }
    return bytes
  }

  /// Finishes the workbook in a new file; an old one of that name is replaced. Not atomic: for a published
  /// file write ``bytes()`` beside it and rename.
  package consuming func save(to path: String) throws(WorkbookError) {
    let bytes = try bytes()
    let file = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    guard file >= 0 else { throw WorkbookError(.file, detail: path) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(file, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        throw WorkbookError(.file, detail: path)
      }
      written += count
    }
    guard close(file) == 0 else { throw WorkbookError(.file, detail: path) }
  }
}
