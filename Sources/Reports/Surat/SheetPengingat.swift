import Core
import Ingest
package import Kinerja
import Sop
package import Workbook

/// `Pengingat …`: goes to a unit that did not deliver, instead of a lembar disposisi (DOMAIN §6).
package struct SheetPengingat {
  private let bahan: BahanLaporan
  private let unit: Seksi
  private let tata: TataSurat

  /// Rows that are listed; the rest is counted.
  static let terbanyak = 25

  package init(_ bahan: BahanLaporan, _ unit: Seksi) {
    self.bahan = bahan
    self.unit = unit
    tata = TataSurat(bahan: bahan)
  }

  /// What the sheet would like to be called.
  package var nama: String { "Pengingat \(unit.kode)" }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let period = bahan.periode.panjang
    let data = bahan.acuan.disposisi.last { $0.triwulan == bahan.periode.triwulan && $0.seksi == unit.kode }
    let deadline = Teks.atauTitik(Teks.tanggal(data?.batasWaktu ?? ""), 30)
    let post = unit.kepala.jabatan.isEmpty ? "Kepala \(unit.nama)" : unit.kepala.jabatan
    var rows = tata.kop + [tata.tempatTanggal(nil), .kosong()]
    rows += [
      tata.pasangan("Nomor", Teks.titik(30), sampai: 4), tata.pasangan("Sifat", Teks.titik(30), sampai: 4),
      tata.pasangan("Hal", "Pengingat penyampaian data kinerja \(period)", sampai: 4), .kosong(),
    ]
    rows += tata.tujuan([post]) + [.kosong()]
    rows += tata.paragraf(keadaan)
    rows += tata.paragraf(
      "Mohon data tersebut disampaikan kepada \(bahan.jabatan(.kasubag)) paling lambat \(deadline). Bila kegiatan belum "
        + "terlaksana, baris yang bersangkutan tetap diisi dengan penjelasan pada kolom keterangan.")
    rows += tabel
    rows +=
      [.kosong()] + tata.paragraf("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.")
    rows +=
      [.kosong()]
      + PenandatanganSurat(jabatan: bahan.jabatan(.sekretaris), pejabat: bahan.profil.sekretaris).sel(4, 5)
    tata.tulis(&sink, rows)
  }

  /// What is missing, or why what came could not be taken.
  private var keadaan: String {
    let period = bahan.periode.panjang
    guard bahan.status(unit.kode) == .ditolak,
      let refused = bahan.penerimaan.last(where: {
        $0.putusan == .ditolak && $0.periode == bahan.periode && $0.seksi.contains(unit.kode)
      })
    else { return "Sampai dengan surat ini dibuat, data realisasi kinerja \(unit.nama) \(period) belum kami terima." }
    return "Berkas \"\(refused.berkas)\" dari \(unit.nama) untuk \(period) belum dapat diterima karena masih memuat "
      + "\(refused.kesalahan) kesalahan. Rinciannya ada pada berkas jawaban di folder koreksi."
  }

  /// Rows with a target in the quarter that have no realisasi.
  private var tabel: [BarisSurat] {
    let quarter = bahan.periode.triwulan
    let due = (bahan.hasil.baris + bahan.hasil.iku).filter {
      $0.rencana.seksi == unit.kode && $0.catatan.contains(.belumDilaporkan(quarter))
    }
    guard !due.isEmpty else { return [] }
    let head = GayaSurat.teks(9, tebal: true, .center, .center, garis: .all(.thin)).with { $0.fill = 0xF2F2F2 }
    let left = GayaSurat.teks(9, garis: .all(.thin))
    let center = GayaSurat.teks(9, .center, garis: .all(.thin))
    var rows = tata.paragraf("Indikator dengan target pada triwulan \(quarter.romawi) yang belum ada realisasinya:")
    rows.append(
      BarisSurat([
        SelSurat(0, 0, "No", head), SelSurat(1, 3, "Kode dan uraian", head), SelSurat(4, 5, "Indikator", head),
      ]))
    for (index, row) in due.prefix(SheetPengingat.terbanyak).enumerated() {
      let plan = row.rencana
      rows.append(
        BarisSurat([
          SelSurat(0, 0, angka: index + 1, center), SelSurat(1, 3, "\(plan.kode) \(plan.uraian)", left),
          SelSurat(4, 5, plan.indikator, left),
        ]))
    }
    let more = due.count - SheetPengingat.terbanyak
    if more > 0 { rows += tata.paragraf("dan \(more) indikator lain.") }
    return rows
  }
}
