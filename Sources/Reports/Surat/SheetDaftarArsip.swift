import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// A produced file: what a receiver can hold it against.
package struct Lampiran: Hashable, Sendable {
  package let nama: String
  package let ukuran: Int
  package let sha256: String

  package init(nama: String, ukuran: Int, sha256: String) {
    self.nama = nama
    self.ukuran = ukuran
    self.sha256 = sha256
  }

  /// `12.345 bita`.
  var teksUkuran: String { NumberWriter.indonesia(Pecahan(ukuran), decimals: 0) + " bita" }
}

/// `Daftar Arsip`: cover list of the quarter's file, electronic and on paper; boxes are ticked by whoever files it.
package struct SheetDaftarArsip {
  package static let nama = "Daftar Arsip"

  private let bahan: BahanLaporan

  package init(_ bahan: BahanLaporan) { self.bahan = bahan }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let tabel = TabelDaftar(kolom: [
      KolomDaftar("No", 5, .tengah), KolomDaftar("Naskah", 36), KolomDaftar("Berkas", 42),
      KolomDaftar("Ukuran (bita)", 10), KolomDaftar("SHA-256", 35), KolomDaftar("Elektronik", 10, .tengah),
      KolomDaftar("Manual", 8, .tengah), KolomDaftar("Tempat simpan", 17),
    ])
    var daftar = DaftarCetak(bahan: bahan, tabel: tabel, judul: "DAFTAR ARSIP MONITORING DAN EVALUASI KINERJA")
    daftar.kop = true
    daftar.tinggi = 16
    daftar.warna = Palet.tabSurat
    daftar.keterangan = [
      (
        "Berkas arsip",
        "\(bahan.profil.opd), \(bahan.periode.panjang), status \(bahan.status.rawValue) revisi \(bahan.revisi)"
      ),
      ("Nomor berkas", Teks.titik(50)),
    ]
    let files: [(String, String, String, String)] =
      bahan.lampiran.map { (naskah($0.nama), $0.nama, String($0.ukuran), $0.sha256) }
      + asli + lain.map { ($0, "", "", "") }
    daftar.ekor = 3
    daftar.baris = files.enumerated().map { index, file in
      let size = Double(file.2).map { SelDaftar.angka($0, "#,##0") } ?? .kosong
      return [
        file.0.isEmpty ? .kosong : .angka(Double(index + 1), "0_)"), .teks(file.0), .teks(file.1), size, .teks(file.3),
        .teks("☐"), .teks("☐"),
        .teks(""),
      ]
    }
    daftar.catatan = [
      "Kotak dicentang oleh petugas arsip. SHA-256 adalah sidik jari berkas elektronik pada saat dibuat."
    ]
    daftar.tandaTangan = [
      (bahan.tanda("Mengetahui,", .sekretaris), 0...1), (bahan.tanda("Disimpan oleh,", .kasubag, tempat: true), 5...7),
    ]
    daftar.tulis(&gaya, &sink)
  }

  /// Originals in force of the quarter, as they lie in `arsip/`.
  private var asli: [(String, String, String, String)] {
    bahan.penerimaan.filter { $0.periode == bahan.periode && $0.putusan.berlaku }.map { file in
      let names = file.seksi.map { bahan.acuan.rencana.namaSeksi($0) }
      let units = names.count > 3 ? "\(names.count) unit kerja" : names.joined(separator: ", ")
      return ("Asli: \(file.jenis.nama)" + (units.isEmpty ? "" : " – \(units)"), file.lokasi, "", "")
    }
  }

  /// Papers that exist by hand only, and a row to write one more in.
  private var lain: [String] {
    ["Lembar disposisi yang sudah diparaf", "Laporan yang sudah ditandatangani", "Tanda terima surat pengantar", ""]
  }

  private func naskah(_ name: String) -> String {
    if name.hasPrefix("data/") { return "Data untuk program: \(name.dropFirst(5))" }
    if name.hasSuffix("_internal.xlsx") { return "Buku kerja internal dan laporan monitoring evaluasi" }
    if name == WorkbookKirim.nama(bahan) {
      return "Formulir E.81 dan lampirannya (dikirim ke \(bahan.profil.bappedaNama))"
    }
    for unit in bahan.hasil.seksi where name == WorkbookSeksi.nama(bahan, unit) {
      return "Laporan evaluasi kinerja \(unit.nama)"
    }
    return name
  }
}
