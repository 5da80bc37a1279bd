import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Hasil Monev`: what officers brought back from the units in the quarter.
package struct SheetHasilMonev {
  package static let nama = "Hasil Monev"

  private let bahan: BahanLaporan

  package init(_ bahan: BahanLaporan) { self.bahan = bahan }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let tabel = TabelDaftar(kolom: [
      KolomDaftar("No", 5, .tengah), KolomDaftar(bahan.profil.sebutanUnit, 22), KolomDaftar("Kode", 17, .kode),
      KolomDaftar("Tanggal", 11), KolomDaftar("Petugas", 20), KolomDaftar("Kondisi", 36), KolomDaftar("Masalah", 34),
      KolomDaftar("Rekomendasi", 34), KolomDaftar("Batas waktu", 11), KolomDaftar("Tindak lanjut lalu", 12, .tengah),
    ])
    var daftar = DaftarCetak(bahan: bahan, tabel: tabel, judul: "HASIL MONITORING DAN EVALUASI KINERJA")
    daftar.kosong = "Belum ada berkas hasil monev untuk triwulan ini."
    for (index, row) in bahan.hasilMonev.enumerated() {
      daftar.baris.append([
        .angka(Double(index + 1), "0_)"), .teks(bahan.acuan.rencana.namaSeksi(row.seksi)), .teks(row.kode?.teks ?? ""),
        SheetHasilMonev.tanggal(row.tanggal), .teks(row.petugas), .teks(row.kondisi), .teks(row.masalah),
        .teks(row.rekomendasi), SheetHasilMonev.tanggal(row.batasWaktu), .teks(row.tindakLanjutLalu),
      ])
    }
    daftar.tandaTangan = [
      (bahan.tanda("Mengetahui,", .sekretaris), 0...3), (bahan.tanda("Disusun oleh,", .kasubag, tempat: true), 7...9),
    ]
    daftar.tulis(&gaya, &sink)
  }

  static func tanggal(_ day: Tanggal?) -> SelDaftar {
    guard let day else { return .kosong }
    return .angka(CivilDate(year: day.tahun, month: day.bulan, day: day.hari).excelSerial, "dd/mm/yyyy_)")
  }
}
