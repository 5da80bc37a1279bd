import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Pengingat …`: goes to a unit that did not deliver, instead of a lembar disposisi (DOMAIN §6).
struct SheetPengingat: LembarSurat {
  let tata: TataSurat
  private let unit: Seksi

  /// Rows that are listed; the rest is counted.
  static let terbanyak = 25

  init(_ bahan: BahanLaporan, _ unit: Seksi) {
    self.unit = unit
    tata = TataSurat(bahan: bahan)
  }

  /// What the sheet would like to be called.
  var nama: String { "Pengingat \(unit.kode)" }

  func baris() -> [BarisSurat] {
    let period = bahan.periode.panjang
    let data = bahan.acuan.disposisi.last { $0.triwulan == bahan.periode.triwulan && $0.seksi == unit.kode }
    let deadline = Teks.atauTitik(Teks.tanggal(data?.batasWaktu ?? ""), 30)
    var rows = tata.kop + [tata.tempatTanggal(nil), .kosong()]
    rows += [
      .pasangan("Nomor", Teks.titik(30), sampai: 4), .pasangan("Sifat", Teks.titik(30), sampai: 4),
      .pasangan("Hal", "Pengingat penyampaian data kinerja \(period)", sampai: 4), .kosong(),
    ]
    rows += tata.tujuan([bahan.jabatan(unit)], dalam: true) + [.kosong()]
    rows += BarisSurat.paragraf(keadaan)
    rows += BarisSurat.paragraf(
      "Mohon data tersebut \(tujuan) paling lambat \(deadline). Bila kegiatan belum "
        + "terlaksana, baris yang bersangkutan tetap diisi dengan penjelasan pada kolom keterangan.")
    rows += tabel + [.kosong()]
    rows += BarisSurat.paragraf("Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.")
    let who = PenandatanganSurat(jabatan: bahan.jabatan(.sekretaris), pejabat: bahan.profil.sekretaris)
    return rows + [.kosong()] + who.sel(4, 5)
  }

  /// Nobody delivers to himself: the unit that collects fills its own form.
  private var tujuan: String {
    let post = bahan.jabatan(.kasubag)
    let own = unit.peran == .perencanaan || post.samaKata(bahan.jabatan(unit))
    return own ? "dicatat pada format isian triwulan ini" : "disampaikan kepada \(post)"
  }

  /// What is missing, or why what came could not be taken, and until when it was due.
  private var keadaan: String {
    let period = bahan.periode.panjang
    let due =
      bahan.batasPengumpulan.map { " Menurut jadwal SOP, data disampaikan paling lambat \($0.denganHari)." } ?? ""
    guard bahan.status(unit.kode) == .ditolak,
      let refused = bahan.penerimaan.last(where: {
        $0.putusan == .ditolak && $0.periode == bahan.periode && $0.seksi.contains(unit.kode)
      })
    else {
      return "Sampai dengan surat ini dibuat, data realisasi kinerja \(unit.nama) \(period) belum kami terima.\(due)"
    }
    return "Berkas \"\(refused.berkas)\" dari \(unit.nama) untuk \(period) belum dapat diterima karena masih memuat "
      + "\(refused.kesalahan) kesalahan. Rinciannya ada pada berkas jawaban di folder koreksi.\(due)"
  }

  /// Rows with a target in the quarter that have no realisasi.
  private var tabel: [BarisSurat] {
    let quarter = bahan.periode.triwulan
    let due = (bahan.hasil.baris + bahan.hasil.iku).filter {
      $0.rencana.seksi == unit.kode && $0.catatan.contains(.belumDilaporkan(quarter))
    }
    guard !due.isEmpty else { return [] }
    var rows = BarisSurat.paragraf(
      "Indikator dengan target pada triwulan \(quarter.romawi) yang belum ada realisasinya:")
    rows += TabelSurat(kolom: [0...0, 1...3, 4...5], ukuran: 9).bernomor(
      ["No", "Kode dan uraian", "Indikator"],
      due.prefix(SheetPengingat.terbanyak).map { ["\($0.rencana.kode) \($0.rencana.uraian)", $0.rencana.indikator] })
    let more = due.count - SheetPengingat.terbanyak
    if more > 0 { rows += [.kosong(4)] + BarisSurat.paragraf("dan \(more) indikator lain.") }
    return rows
  }
}
