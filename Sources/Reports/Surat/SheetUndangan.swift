import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Undangan Rapat`: invites to the meeting on the quarter's performance.
package struct SheetUndangan {
  package static let nama = "Undangan Rapat"

  private let bahan: BahanLaporan
  private let tata: TataSurat

  package init(_ bahan: BahanLaporan) {
    self.bahan = bahan
    tata = TataSurat(bahan: bahan)
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let surat = tata.surat(.undangan)
    let who = PenandatanganSurat(bahan, surat, bawaan: bahan.sop.peran(.undanganRapat) ?? .kepala)
    var rows = tata.kop + [tata.tempatTanggal(surat), .kosong()]
    rows += [
      tata.pasangan("Nomor", Teks.atauTitik(surat?.nomor ?? "", 30), sampai: 4),
      tata.pasangan("Sifat", Teks.titik(30), sampai: 4), tata.pasangan("Lampiran", Teks.titik(30), sampai: 4),
      tata.pasangan("Hal", "Undangan rapat", sampai: 4), .kosong(12),
    ]
    rows += tata.tujuan(kepada(surat)) + [.kosong(12)]
    rows += tata.paragraf(
      "Sehubungan dengan pemantauan kinerja \(bahan.profil.opd) \(bahan.periode.panjang), dengan ini kami mengundang "
        + "Saudara untuk hadir pada rapat yang akan dilaksanakan pada:")
    rows += AcaraRapat(tata).baris(tata) + [.kosong()]
    rows += tata.paragraf(
      "Mengingat pentingnya acara tersebut, Saudara diharapkan hadir tepat waktu dan membawa data kinerja serta bukti "
        + "dukungnya.")
    rows += tata.paragraf("Demikian disampaikan, atas perhatian dan kehadirannya diucapkan terima kasih.")
    rows += [.kosong()] + who.sel(4, 5) + tata.tembusan(surat)
    tata.tulis(&sink, rows)
  }

  private func kepada(_ surat: Surat?) -> [String] {
    let named = (surat?.kepada ?? "").split(separator: "|").map(String.init)
    guard named.isEmpty else { return named.enumerated().map { named.count > 1 ? "\($0 + 1). \($1)" : $1 } }
    let signer = surat?.penandatangan?.rawValue ?? (bahan.sop.peran(.undanganRapat) ?? .kepala).rawValue
    let own = LangkahSOP.Peran(rawValue: signer).map { bahan.jabatan($0) } ?? ""
    return bahan.peserta.map(\.jabatan).filter { !$0.samaKata(own) }.enumerated().map { "\($0 + 1). \($1)" }
  }
}
