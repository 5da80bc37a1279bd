/// Checks of numbers, dates and words; wording in `katalog/angka.csv`.
extension Check {
  package static let bukanAngka = Check("A101")
  package static let pemisahTaksa = Check("A102")
  package static let nolDiDepan = Check("A103")
  package static let eksponenPolos = Check("A104")
  package static let setripTaksa = Check("A105")
  package static let galatExcel = Check("A106")
  package static let kolomSempit = Check("A107")
  package static let angkaTerlaluBesar = Check("A108")
  package static let desimalRupiah = Check("A109")
  package static let angkaLain = Check("A110")
  package static let kelompokRibuan = Check("A111")
  package static let persenTidakPadaTempatnya = Check("A112")
  package static let angkaNegatif = Check("A113")
  package static let pengaliTidakJelas = Check("A114")
  package static let bukanSatuAngka = Check("A115")
  package static let angkaKiraKira = Check("A116")
  package static let satuanTidakPadaTempatnya = Check("A117")
  package static let angkaSepertiTanggal = Check("A118")
  package static let hurufDiAngka = Check("A119")
  package static let tigaDesimal = Check("A120")

  package static let presisiHilang = Check("A151")
  package static let lebihDari15Digit = Check("A152")
  package static let dibacaMenurutKolom = Check("A153")
  package static let pengaliDibaca = Check("A154")
  package static let dibulatkan = Check("A155")
  package static let pecahanPadaHitungan = Check("A156")

  package static let bukanTanggal = Check("A201")
  package static let tanggalTidakAda = Check("A202")
  package static let bulanDahulu = Check("A203")
  package static let nomorHari = Check("A204")
}

extension NumberReader {
  /// What is to be said about a reading: nothing for blanks and plain values, the kesalahan for what was refused or
  /// ambiguous, a note for every remark on a value.
  ///
  /// - Parameters:
  ///   - place: the cell, with its value.
  ///   - counted: whether the value counts whole things, so that a fraction deserves a peringatan.
  package static func diagnostics(
    _ reading: NumberReading, as kind: NumberKind, at place: Place, counted: Bool = false
  ) -> [Diagnostic] {
    switch reading {
    case .kosong, .nihil: return []
    case .ambiguous(let ambiguity): return [diagnostic(ambiguity, kind, place)]
    case .refused(let refusal): return [diagnostic(refusal, kind, place)]
    case .value(let number):
      // Plain values are nearly all there are.
      if number.notes.isEmpty, !counted, number.exponent > -5 { return [] }
      return remarks(number, kind, place, counted)
    }
  }

  private static func diagnostic(_ ambiguity: NumberAmbiguity, _ kind: NumberKind, _ place: Place) -> Diagnostic {
    let facts = ["bacaan1": ambiguity.indonesia.indonesia, "bacaan2": ambiguity.inggris.indonesia]
    let check: Check =
      switch ambiguity.sebab {
      case .pemisah: .pemisahTaksa
      case .tigaDesimal: .tigaDesimal
      case .nolDiDepan: .nolDiDepan
      case .eksponenPolos: .eksponenPolos
      case .setrip: .setripTaksa
      }
    return Diagnostic(check, at: place, facts)
  }

  private static func diagnostic(_ refusal: NumberRefusal, _ kind: NumberKind, _ place: Place) -> Diagnostic {
    let largest = kind == .rupiah ? "Rp92.233.720.368.547.758" : "922.337.203.685.477"
    return switch refusal {
    case .bukanAngka: Diagnostic(.bukanAngka, at: place)
    case .galatExcel: Diagnostic(.galatExcel, at: place)
    case .kolomSempit: Diagnostic(.kolomSempit, at: place)
    case .terlaluBesar: Diagnostic(.angkaTerlaluBesar, at: place, ["batas": largest])
    case .desimalRupiah: Diagnostic(.desimalRupiah, at: place)
    case .angkaLain(let name): Diagnostic(.angkaLain, at: place, ["tanda": name])
    case .kelompok: Diagnostic(.kelompokRibuan, at: place)
    case .persen: Diagnostic(.persenTidakPadaTempatnya, at: place)
    case .negatif: Diagnostic(.angkaNegatif, at: place)
    case .pengali(let word): Diagnostic(.pengaliTidakJelas, at: place, ["kata": word])
    case .bukanSatuAngka: Diagnostic(.bukanSatuAngka, at: place)
    case .kiraKira: Diagnostic(.angkaKiraKira, at: place)
    case .satuan(let text): Diagnostic(.satuanTidakPadaTempatnya, at: place, ["satuan": text])
    case .sepertiTanggal: Diagnostic(.angkaSepertiTanggal, at: place)
    case .hurufDiAngka: Diagnostic(.hurufDiAngka, at: place)
    }
  }

  private static func remarks(_ number: Number, _ kind: NumberKind, _ place: Place, _ counted: Bool) -> [Diagnostic] {
    let facts = ["dibaca": number.indonesia]
    var result: [Diagnostic] = []
    if number.notes.contains(.presisiEksponen) { result.append(Diagnostic(.presisiHilang, at: place, facts)) }
    if number.notes.contains(.lebihDari15Digit) { result.append(Diagnostic(.lebihDari15Digit, at: place, facts)) }
    if number.notes.contains(.dariKolom) { result.append(Diagnostic(.dibacaMenurutKolom, at: place, facts)) }
    if number.notes.contains(.pengali) { result.append(Diagnostic(.pengaliDibaca, at: place, facts)) }
    if kind != .rupiah, number.isRounded { result.append(Diagnostic(.dibulatkan, at: place, facts)) }
    if counted, !number.isWhole { result.append(Diagnostic(.pecahanPadaHitungan, at: place, facts)) }
    return result
  }
}

extension DateReader {
  /// What is to be said about a reading; nothing for blanks and plain dates.
  package static func diagnostic(_ reading: DateReading, at place: Place) -> Diagnostic? {
    switch reading {
    case .kosong, .value: nil
    case .serial(let day): Diagnostic(.nomorHari, at: place, ["tanggal": day.panjang])
    case .refused(.bukanTanggal): Diagnostic(.bukanTanggal, at: place)
    case .refused(.tidakAda): Diagnostic(.tanggalTidakAda, at: place)
    case .refused(.bulanDahulu): Diagnostic(.bulanDahulu, at: place)
    }
  }
}
