import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Undangan Rapat`: invites to the meeting on the quarter's performance.
struct SheetUndangan: LembarSurat {
  static let nama = "Undangan Rapat"

  let tata: TataSurat

  init(_ bahan: BahanLaporan) { tata = TataSurat(bahan: bahan) }

  private var bawaan: LangkahSOP.Peran { bahan.sop.peran(.undanganRapat) ?? .kepala }

  func baris() -> [BarisSurat] {
    let surat = bahan.surat(.undangan)
    let who = PenandatanganSurat(bahan, surat, bawaan: bawaan)
    var rows = tata.kop + [tata.tempatTanggal(.undangan), .kosong()]
    rows += [
      .pasangan("Nomor", Teks.atauTitik(surat?.nomor ?? "", 30), sampai: 4),
      .pasangan("Sifat", Teks.titik(30), sampai: 4), .pasangan("Lampiran", Teks.titik(30), sampai: 4),
      .pasangan("Hal", "Undangan rapat", sampai: 4), .kosong(12),
    ]
    rows += tata.tujuan(kepada(surat), dalam: true) + [.kosong(12)]
    rows += BarisSurat.paragraf(
      "Sehubungan dengan \(bahan.sop.istilah) \(bahan.profil.opd) \(bahan.periode.panjang), dengan ini kami "
        + "mengharapkan kehadiran Saudara pada rapat yang akan dilaksanakan pada:")
    rows += AcaraRapat(bahan).baris + [.kosong()]
    rows += BarisSurat.paragraf(
      "Mengingat pentingnya acara tersebut, Saudara diharapkan hadir tepat waktu dengan membawa data kinerja dan bukti "
        + "dukungnya.")
    rows += BarisSurat.paragraf("Demikian disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih.")
    return rows + [.kosong()] + who.sel(4, 5) + tata.tembusan(surat)
  }

  /// As `surat.csv` says, else every post of the meeting but the signer's own and the head's: nobody summons the head.
  private func kepada(_ surat: Surat?) -> [String] {
    let named = TataSurat.daftar(surat?.kepada ?? "")
    guard named.isEmpty else { return named }
    let left = [.kepala, PenandatanganSurat.peran(surat, bawaan: bawaan)].map { bahan.jabatan($0) }
    return bahan.peserta.map(\.jabatan).filter { post in !left.contains { post.samaKata($0) } }
  }
}
