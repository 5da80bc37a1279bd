/// Why a cell cannot be read as a number.
package enum NumberRefusal: Error, Hashable, Sendable {
  /// Words, or a form no rule knows.
  case bukanAngka
  /// An error value of a spreadsheet, e.g. `#REF!`.
  case galatExcel
  /// `#####`: the column was too narrow when the file was saved.
  case kolomSempit
  /// Outside the range of the kind.
  case terlaluBesar
  /// More than two decimals of rupiah.
  case desimalRupiah
  /// Digits of another script; their name.
  case angkaLain(String)
  /// Separators not in groups of three: `1.25.000`.
  case kelompok
  /// A percentage where money or a count is due.
  case persen
  /// A negative count.
  case negatif
  /// A multiplier that says too little: `1,25 M`.
  case pengali(String)
  /// A range, a quotient, several figures: `80-90`, `5 dari 10`.
  case bukanSatuAngka
  /// `± 5`, `> 90`.
  case kiraKira
  /// Text behind a figure where none is allowed.
  case satuan(String)
  /// A date, or a code that a spreadsheet turned into one.
  case sepertiTanggal
  /// Letters among the digits: `1O0`.
  case hurufDiAngka
}

/// A spelling with more than one reading.
package struct NumberAmbiguity: Hashable, Sendable {
  package enum Sebab: Hashable, Sendable {
    /// A dot or comma that may separate thousands or decimals.
    case pemisah
    /// `1.250,000`: three decimals of money or of a count, or a slip for `1.250.000`.
    case tigaDesimal
    /// `007`: a number or a code.
    case nolDiDepan
    /// `1e5`: a number or a code.
    case eksponenPolos
    /// `- 5` or `5-`: a minus or a dash.
    case setrip
  }

  package let sebab: Sebab
  /// How Indonesians read it: dots group thousands, a comma begins the decimals.
  package let indonesia: Number
  /// The other reading: commas group thousands, a dot begins the decimals; for other causes, what else it may be.
  package let inggris: Number

  package init(_ sebab: Sebab, indonesia: Number, inggris: Number) {
    self.sebab = sebab
    self.indonesia = indonesia
    self.inggris = inggris
  }

  /// Both readings, the Indonesian first; one when they are the same number (`1e5` is 100000 or no number at all).
  package var readings: [Number] { indonesia == inggris ? [indonesia] : [indonesia, inggris] }
}
