import Core
import Ingest
import Kinerja
import Workbook

/// What the cell *Kelengkapan* says: the same that the check of the delivered file would.
extension RumusIsian {
  enum Kata {
    static let lengkap = "Lengkap"
    static let tanpaTarget = "–"
    static let beralasan = "Alasan ditulis"
    static let belum = "Belum diisi"
    static let rasio = "Isi pembilang dan penyebut"
    static let penyebutNol = "Penyebut tidak boleh 0"
    static let anggaran = "Isi realisasi anggaran"
    static let bukti = "Tulis bukti dukung"
    static let capaian = "Jelaskan capaiannya"
    static let tindakLanjut = "Tulis tindak lanjut"
    /// Words that ask for nothing more.
    static let selesai = [lengkap, tanpaTarget, beralasan]
  }

  func kelengkapan(_ row: BarisIsian, _ hasil: HasilIndikator, _ at: Int) -> Hidup {
    let due = RumusIsian.jatuhTempo(hasil, tata.last)
    let note = sel(.keterangan, at)
    let blank = due ? "IF(\(note)=\"\",\"\(Kata.belum)\",\"\(Kata.beralasan)\")" : "\"\(Kata.tanpaTarget)\""
    let rest = sesudahDiisi(row, hasil, at)
    let cached = CachedValue.text(due ? Kata.belum : Kata.tanpaTarget)
    guard row.rasio else { return ("IF(\(sel(.realisasi, at))=\"\",\(blank),\(rest))", cached) }
    let (top, bottom) = (sel(.pembilang, at), sel(.penyebut, at))
    let half = "IF(OR(\(top)=\"\",\(bottom)=\"\"),\"\(Kata.rasio)\",IF(\(bottom)=0,\"\(Kata.penyebutNol)\",\(rest)))"
    return ("IF(AND(\(top)=\"\",\(bottom)=\"\"),\(blank),\(half))", cached)
  }

  private func sesudahDiisi(_ row: BarisIsian, _ hasil: HasilIndikator, _ at: Int) -> String {
    let why = [KolomIsian.pendorong, .penghambat, .keterangan].map { "\(sel($0, at))=\"\"" }.joined(separator: ",")
    let (low, high) = (RumusIsian.angka(ambang[.capaianRendah]), RumusIsian.angka(ambang[.capaianTinggi]))
    let percent = sel(.capaianSD, at)
    var text = "\"\(Kata.lengkap)\""
    text = "IF(AND(\(sel(.penghambat, at))<>\"\",\(sel(.tindakLanjut, at))=\"\"),\"\(Kata.tindakLanjut)\",\(text))"
    text = "IF(AND(\(percent)<>\"\",OR(N(\(percent))<\(low),N(\(percent))>\(high)),\(why)),\"\(Kata.capaian)\",\(text))"
    text = "IF(AND(\(sel(.realisasi, at))<>0,\(sel(.bukti, at))=\"\"),\"\(Kata.bukti)\",\(text))"
    let cash = hasil.anggaran?.kasTW[tata.last] ?? nil
    if row.uang, let cash, cash > .nol, let money = tata.alamat(.anggaran, at) {
      text = "IF(\(money)=\"\",\"\(Kata.anggaran)\",\(text))"
    }
    return text
  }

  /// Whether the quarter asks for the row: its own target, or in TW IV the year's when no quarter has one.
  static func jatuhTempo(_ row: HasilIndikator, _ last: Int) -> Bool {
    row.rumus.jatuhTempo(last, targetTW: row.targetTW, tahunan: row.rencana.target)
  }

  /// How many rows still ask for something, in words.
  func ringkas() -> Hidup? {
    guard let range = tata.rentang(.kelengkapan) else { return nil }
    let rows = tata.baris.compactMap(\.hasil)
    let done = Kata.selesai.map { "COUNTIF(\(range.absolute),\"\($0)\")" }.joined(separator: "-")
    let due = rows.count { RumusIsian.jatuhTempo($0, tata.last) }
    return ("\"Belum lengkap: \"&(\(rows.count)-\(done))&\" baris\"", .text("Belum lengkap: \(due) baris"))
  }
}
