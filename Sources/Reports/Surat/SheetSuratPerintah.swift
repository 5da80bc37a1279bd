import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Surat Perintah`: orders the monitoring of the quarter (Linggo Sari Baganti step 1).
struct SheetSuratPerintah: LembarSurat {
  static let nama = "Surat Perintah"

  let tata: TataSurat

  init(_ bahan: BahanLaporan) { tata = TataSurat(bahan: bahan) }

  func baris() -> [BarisSurat] {
    let surat = bahan.surat(.suratPerintah)
    let who = PenandatanganSurat(bahan, surat, bawaan: bahan.sop.peran(.suratPerintah) ?? .kepala)
    let basis = bahan.sop.identitas.dasarHukum
    var rows = tata.kop + [.judul("SURAT PERINTAH"), .nomor(surat?.nomor ?? ""), .kosong(14)]
    rows += BarisSurat.berlabel("Dasar", basis.isEmpty ? [Teks.titik(70), Teks.titik(70)] : basis)
    rows += [.kosong(), .tengah("MEMERINTAHKAN:", 11, tebal: true), .kosong()]
    rows += kepada(surat) + [.kosong()]
    rows += BarisSurat.berlabel(
      "Untuk",
      [
        "Melaksanakan \(bahan.sop.istilah) \(bahan.profil.opd) \(bahan.periode.panjang).",
        "Mengumpulkan, memeriksa, dan mengolah data kinerja setiap \(bahan.profil.unit) dan sekretariat.",
        "Menyampaikan konsep laporan hasil \(bahan.sop.istilah) kepada \(bahan.jabatan(.kepala)) melalui "
          + "\(bahan.jabatan(.sekretaris)).",
        "Melaksanakan perintah ini dengan penuh tanggung jawab dan melaporkan hasilnya.",
      ])
    let day = Teks.atauTitik(Teks.tanggal(bahan.tanggalSurat(.suratPerintah)), 26)
    rows.append(.kosong(18))
    for text in ["Dikeluarkan di \(Teks.atauTitik(bahan.profil.tempat, 20))", "pada tanggal \(day)"] {
      var row = BarisSurat.teks(text, 4, 5, GayaSurat.teks(10, .center))
      row.lekat = true
      rows.append(row)
    }
    return rows + who.sel(4, 5) + tata.tembusan(surat)
  }

  /// Who is ordered: as `surat.csv` says, else the kasubag, with name, NIP and rank.
  private func kepada(_ surat: Surat?) -> [BarisSurat] {
    let named = TataSurat.daftar(surat?.kepada ?? "")
    let post = bahan.jabatan(.kasubag)
    let own = named.isEmpty || (named.count == 1 && named[0].samaKata(post))
    guard own else { return BarisSurat.berlabel("Kepada", named) }
    let person = bahan.pejabat(.kasubag)
    return [
      .pasangan("Kepada", ""), .pasangan("   Nama", Teks.atauTitik(person.nama, 50)),
      .pasangan("   NIP", Teks.atauTitik(Teks.nip(person.nip), 40)),
      .pasangan("   Pangkat", Teks.atauTitik(person.pangkat, 40)), .pasangan("   Jabatan", post),
    ]
  }
}
