import Core
import Office
import Reports

/// What a request does to the state of a quarter's documents: draf → konsep → final, back again with a reason.
struct GerakStatus {
  let kini: StatusDokumen
  let diminta: StatusDokumen?
  /// Whether the quarter is final and stays so: its outputs do not change any more.
  let terkunci: Bool
  private let oleh: String
  private let catatan: String
  /// Whether a new revision begins even when the state stays the same.
  private let revisiBaru: Bool
  /// Day of signing asked for: ISO, empty takes the day away, `nil` keeps what is recorded.
  private let tanggal: String?
  /// Whether a new revision keeps the day of signing: what comes back or is opened again is signed anew.
  private let tetapBertanggal: Bool

  /// - Throws: `Proses.Gagal` when the state cannot be changed like that.
  init(_ request: Proses.Permintaan, _ history: Riwayat) throws(Proses.Gagal) {
    kini = history.entries.last.flatMap { StatusDokumen(rawValue: $0.status) } ?? .draf
    let period = request.periode.panjang
    if let back = request.pengembalian {
      guard !history.entries.isEmpty else {
        throw Proses.Gagal(
          pesan: "belum ada dokumen \(period) yang dapat dikembalikan. Jalankan monev proses lebih dahulu.")
      }
      guard kini != .final else {
        throw Proses.Gagal(
          pesan: "dokumen \(period) sudah final. Buka kembali dengan monev proses … --status konsep --alasan TEKS.")
      }
      (oleh, catatan, diminta, revisiBaru, terkunci) = (back.oleh, back.catatan, .draf, true, false)
      (tanggal, tetapBertanggal) = (nil, false)
      return
    }
    let reopened = kini == .final && request.status != nil && request.status != .final
    if reopened, !request.alasan.contains(where: { !$0.isWhitespace }) {
      throw Proses.Gagal(
        pesan: "dokumen \(period) sudah final. Untuk membukanya kembali, sebutkan sebabnya: --alasan TEKS.")
    }
    (oleh, catatan, diminta, revisiBaru) = ("", request.alasan, request.status, false)
    terkunci = kini == .final && !reopened
    (tanggal, tetapBertanggal) = (request.tanggal, !reopened)
  }

  /// The revision of documents in that state; a line is added only when the state changes or they come back.
  ///
  /// A day of signing stands in the line of the state it was asked with; a state that was refused gets none.
  func maju(_ history: inout Riwayat, _ status: StatusDokumen, _ clock: Clock) -> Int {
    let day = diminta == nil || diminta == status ? tanggal : nil
    if !revisiBaru, let last = history.entries.last, last.status == status.rawValue {
      if let day { history.tandatangani(day) }
      return last.revisi
    }
    let revision = (history.entries.last?.revisi ?? 0) + 1
    history.add(
      Riwayat.Entry(
        waktu: clock.iso, status: status.rawValue, revisi: revision, oleh: oleh, catatan: catatan,
        tanggal: day ?? (tetapBertanggal ? history.tanggal : "")))
    return revision
  }
}
