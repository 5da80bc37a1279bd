/// Why a workbook could not be made; the first failure of it.
package struct WorkbookError: Error, Hashable, Sendable {
  /// What kind of fault it is.
  package enum Kind: Hashable, Sendable {
    case notFinite
    case badCell
    case badRange
    case badStyle
    case badSheetName
    case badName
    case badFormula
    case badValue
    case overlappingMerge
    case writeIntoMerge
    case badChart
    case badPicture
    case noMemory
    case locale
    case truncated
    case file
    /// A code of libxlsxwriter.
    case library(Int)
  }

  package var kind: Kind
  /// Name of the sheet concerned.
  package var sheet: String?
  /// The cell concerned.
  package var cell: Cell?
  /// The text concerned or what the system said, cut short.
  package var detail: String

  init(_ kind: Kind, sheet: String? = nil, cell: Cell? = nil, detail: String = "") {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
    self.detail = detail.count > 80 ? String(detail.prefix(79)) + "…" : detail
  }
}

extension WorkbookError: CustomStringConvertible {
  /// One Indonesian sentence: place, fault, text.
  package var description: String {
    var place = "Workbook"
    if let sheet { place = "Lembar \"\(sheet)\"" }
    if let cell, cell.isValid { place += " sel \(cell.a1)" }
    return place + ": " + fault + (detail.isEmpty ? "." : ": \(detail)")
  }

  private var fault: String {
    switch kind {
    case .notFinite: "nilai bukan bilangan"
    case .badCell: "sel di luar batas lembar"
    case .badRange: "rentang sel tidak sah"
    case .badStyle: "gaya sel tidak sah"
    case .badSheetName: "nama lembar tidak sah atau sudah dipakai"
    case .badName: "nama rentang tidak sah"
    case .badFormula: "rumus tidak sah"
    case .badValue: "pengaturan tidak sah"
    case .overlappingMerge: "sel gabungan bertumpuk"
    case .writeIntoMerge: "penulisan ke dalam sel gabungan"
    case .badChart: "grafik tidak sah"
    case .badPicture: "gambar tidak dapat dibaca"
    case .noMemory: "memori tidak cukup"
    case .locale: "tanda desimal sistem bukan titik"
    case .truncated: "berkas hasil tidak utuh"
    case .file: "berkas hasil tidak dapat ditulis"
    case .library(let code): "libxlsxwriter menolak (kode \(code))"
    }
  }
}
