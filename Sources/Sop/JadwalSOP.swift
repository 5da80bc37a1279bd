package import Core

/// The dates an SOP's norm times give for a quarter.
///
/// - A step of n *hari* takes n working days, the day it begins counted; *minggu* the working days of n calendar weeks.
/// - A step of *menit* or *jam* stays within one working day: what does not fit the rest of the day begins the next one.
/// - A step of days begins on the day the step before ended only while half of that day is left.
package struct JadwalSOP: Sendable {
  package struct Langkah: Sendable {
    package let langkah: LangkahSOP
    package let mulai: Tanggal
    package let selesai: Tanggal
  }

  package let profil: ProfilSOP
  package let periode: Periode
  package let langkah: [Langkah]
  /// The day everything must be at Bappeda.
  package let batasKirim: Tanggal
  private let kalender: KalenderKerja

  package var mulai: Tanggal { langkah.first?.mulai ?? periode.akhir }
  package var selesai: Tanggal { langkah.map(\.selesai).max() ?? periode.akhir }

  /// The step after which the workbook goes to Bappeda; only steps up to it count against the deadline.
  package var kirim: Langkah? { langkah.last { $0.langkah.tonggak == "kirim" } }

  /// Working days the steps up to `kirim` take beyond the deadline; 0 when they fit.
  package var lewatBatas: Int {
    guard let kirim, batasKirim < kirim.selesai else { return 0 }
    return kalender.selisih(batasKirim, kirim.selesai)
  }

  /// - Parameters:
  ///   - batas: `batas_kirim` of profil.csv: `5 hari kerja` after the quarter, or an ISO date.
  ///   - mulai: first day; `nil` is the first working day after the quarter. Steps before the data are collected may
  ///     lie in the quarter, the collection itself never does.
  package init(_ profil: ProfilSOP, _ periode: Periode, _ kalender: KalenderKerja, batas: String, mulai: Tanggal? = nil)
  {
    self.profil = profil
    self.periode = periode
    self.kalender = kalender
    batasKirim = JadwalSOP.batas(batas, periode, kalender)
    let after = kalender.mulai(periode.akhir.tambah(1))
    let collection = profil.langkah.first { $0.menyebut(.laporanSeksi) || $0.menyebut(.penerimaanData) }?.no
    var jam = JamKerja(kalender, kalender.mulai(mulai ?? after))
    var steps: [Langkah] = []
    for step in profil.langkah {
      if step.no == collection { jam.tidakSebelum(after) }
      let (first, last) = jam.kerjakan(step.norma)
      steps.append(Langkah(langkah: step, mulai: first, selesai: last))
    }
    langkah = steps
  }

  /// The deadline to Bappeda. A date that lies before the quarter's end was meant for another quarter: the default of
  /// five working days counts then (`periksaBatas` says so).
  package static func batas(_ text: String, _ periode: Periode, _ kalender: KalenderKerja) -> Tanggal {
    tanggalBatas(text, periode) ?? kalender.tambah(hariBatas(text), sesudah: periode.akhir)
  }

  /// The rule that ``batas`` follows, in words: `5 hari kerja`, or the date.
  package static func aturanBatas(_ text: String, _ periode: Periode) -> String {
    tanggalBatas(text, periode)?.panjang ?? "\(hariBatas(text)) hari kerja"
  }

  /// The date a setting gives, when it is one of this quarter.
  private static func tanggalBatas(_ text: String, _ periode: Periode) -> Tanggal? {
    guard case .value(let day) = DateReader.read(text, serials: false), periode.akhir < day else { return nil }
    return day
  }

  private static func hariBatas(_ text: String) -> Int {
    let words = text.split(separator: " ")
    return words.count == 3 ? Int(words[0]) ?? 5 : 5
  }

  /// What is to be said about the schedule.
  /// - Parameter nama: what it is called; `nil` is the name of its SOP.
  package func pemeriksaan(_ tempat: Place, nama: String? = nil) -> [Diagnostic] {
    var bag = DiagnosticBag()
    if lewatBatas > 0, let kirim {
      bag.add(
        CheckSOP.jadwalTidakMuat, at: tempat,
        [
          "sop": nama ?? profil.judul, "langkah": String(kirim.langkah.no), "selesai": kirim.selesai.panjang,
          "batas": batasKirim.panjang, "hari": String(lewatBatas),
        ])
    }
    return bag.sorted
  }
}

/// Where in the working time a schedule stands.
private struct JamKerja {
  private let kalender: KalenderKerja
  private var hari: Tanggal
  /// Minutes of that day already spent.
  private var menit = 0

  init(_ kalender: KalenderKerja, _ hari: Tanggal) {
    self.kalender = kalender
    self.hari = hari
  }

  mutating func tidakSebelum(_ day: Tanggal) {
    if hari < day { (hari, menit) = (day, 0) }
  }

  private mutating func besok() { (hari, menit) = (kalender.tambah(1, sesudah: hari), 0) }

  /// - Returns: first and last day of a step.
  mutating func kerjakan(_ norma: WaktuSOP?) -> (Tanggal, Tanggal) {
    guard let norma else { return (hari, hari) }
    let full = kalender.menitSehari
    switch norma.satuan {
    case .menit, .jam:
      let need = norma.banyak * (norma.satuan == .jam ? 60 : 1)
      if need > full { return hariPenuh((need + full - 1) / full) }
      if menit + need > full { besok() }
      menit += need
      return (hari, hari)
    case .hari: return hariPenuh(norma.banyak)
    case .minggu:
      if menit * 2 > full { besok() }
      let first = hari
      var last = first.tambah(7 * norma.banyak - 1)
      while first < last, !kalender.isKerja(last) { last = last.tambah(-1) }
      (hari, menit) = (last, full)
      return (first, last)
    }
  }

  private mutating func hariPenuh(_ days: Int) -> (Tanggal, Tanggal) {
    let full = kalender.menitSehari
    if menit * 2 > full { besok() }
    let first = hari
    hari = kalender.tambah(days - 1, sesudah: first)
    menit = full
    return (first, hari)
  }
}
