import Core
import Kinerja
package import Workbook

/// `Petunjuk`: how the form is filled in, saved and delivered.
package struct SheetPetunjukIsian {
  package static let nama = "Petunjuk"
  private static let lebar = [5.0, 28.0, 78.0]
  private let bahan: BahanIsian
  private let tata: TataIsian

  package init(_ tata: TataIsian) {
    self.tata = tata
    bahan = tata.bahan
  }

  package func tulis(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(SheetPetunjukIsian.lebar)
    sink.text(0, 0, "PETUNJUK MENGISI", gaya[.judulKiri])
    sink.text(1, 0, "\(bahan.untuk) · \(bahan.periode.panjang) (\(bahan.triwulan.rentangBulan))", gaya[.subjudulKiri])
    var row = 3
    for (number, step) in langkah.enumerated() {
      sink.number(row, 0, Double(number + 1), gaya[.polosTengah])
      sink.mergeText(CellRange(row, 1, row, 2), step, gaya[.polos])
      let pixels = TextMetrics.pixels(columnWidths: SheetPetunjukIsian.lebar.dropFirst())
      sink.rowHeight(row, TextMetrics.rowHeight(step, style: Rupa.polos.style, pixels: pixels) + 2)
      row += 1
    }
    row += 1
    sink.mergeText(CellRange(row, 0, row, 1), "Kolom yang diisi", gaya[.kepala])
    sink.text(row, 2, "Isinya", gaya[.kepala])
    let head = row
    for column in tata.kolom where column.kelompok == .diisi {
      guard let text = arti(column) else { continue }
      row += 1
      sink.mergeText(CellRange(row, 0, row, 1), column.judul(bahan.triwulan), gaya[.keteranganNama])
      sink.text(row, 2, text, gaya[.keteranganNilai])
      sink.rowHeight(
        row, TextMetrics.rowHeight(text, style: Rupa.keteranganNilai.style, columnWidth: SheetPetunjukIsian.lebar[2]))
    }
    sink.freeze(row: 2, column: 0)
    sink.protect(Protection())
    sink.pageSetup(SheetPetunjukIsian.halaman(bahan, CellRange(0, 0, max(row, head), 2)))
  }

  private var langkah: [String] {
    var steps = [
      "Buka lembar Isian. Isi sel kuning saja; kode, indikator, target, dan angka triwulan lalu terkunci supaya tidak "
        + "berubah. Kuncinya tanpa sandi, tetapi jangan dibuka.",
      "Baca kolom Cara isi pada setiap baris: ada yang meminta jumlah triwulan ini saja, ada yang meminta posisi pada "
        + "akhir triwulan, ada yang meminta pembilang dan penyebut.",
      "Belum ada datanya: biarkan kosong dan tulis alasannya di Keterangan. Memang nol: tulis 0. Keduanya tidak sama.",
      "Tulis angkanya saja, tanpa satuan dan tanpa Rp. Desimal pada lembar ini sengaja tampil dua atau empat angka "
        + "(82,5000), supaya 3,125 tidak terbaca 3125 setelah disimpan sebagai CSV.",
      bahan.mintaAnggaran
        ? "Realisasi anggaran dan fisik ditulis sekali, pada baris pertama setiap sub kegiatan."
        : "Kolom realisasi anggaran tidak ada, karena sudah disampaikan bendahara atau SIPD-RI untuk seluruh kantor.",
      "Kolom Kelengkapan menyebut apa yang masih kurang. Di atas tabel tertulis berapa baris belum lengkap.",
      "Simpan buku kerja ini seperti biasa. Lalu, tetap pada lembar Isian: Excel dan WPS: Berkas, Simpan Sebagai, pilih "
        + "CSV UTF-8 (dibatasi koma). LibreOffice: Simpan Sebagai, Teks CSV, Unicode (UTF-8).",
      "Jangan membuka dan menyimpan lagi berkas CSV itu di Excel: kode seperti 7.01.02 dapat berubah menjadi tanggal. "
        + "Perbaikan dikerjakan di buku kerja ini, lalu disimpan lagi sebagai CSV.",
      "Taruh berkas CSV di folder masuk. Jawabannya ada di folder koreksi: TERIMA berarti dipakai, PERBAIKI berarti "
        + "ada yang harus dibetulkan.",
      "Ada perbaikan setelah diterima? Kirim seluruh baris sekali lagi, bukan hanya yang berubah.",
    ]
    if let batas {
      steps.append(
        "Laporan kantor harus sampai di \(bahan.profil.bappedaNama) paling lambat \(batas), jadi kirimlah isian ini "
          + "lebih awal.")
    }
    return steps
  }

  /// The deadline to Bappeda in words; a date of an earlier quarter is none.
  private var batas: String? {
    let text = bahan.profil.batasKirim
    if case .value(let day) = DateReader.read(text, serials: false) {
      return bahan.periode.akhir < day ? day.panjang : nil
    }
    return text.isEmpty ? nil : "\(text) setelah triwulan berakhir"
  }

  private func arti(_ column: KolomIsian) -> String? {
    let quarter = "Triwulan \(bahan.triwulan.romawi)"
    switch column {
    case .realisasi: return "Angka \(quarter), seperti kata kolom Cara isi. Predikat dipilih dari daftar."
    case .pembilang: return "Bagian yang memenuhi, pada \(quarter) saja. Realisasinya terhitung sendiri."
    case .penyebut: return "Keseluruhan yang menjadi pembagi, pada \(quarter) saja; tidak boleh 0."
    case .anggaran: return "Rupiah yang sudah dipertanggungjawabkan (SPJ dan SP2D LS) pada \(quarter) saja."
    case .fisik: return "Kemajuan fisik sub kegiatan s.d. akhir \(quarter), 0 sampai 100."
    case .pendorong: return "Apa yang membuat target tercapai."
    case .penghambat: return "Apa yang menghalangi. Bila diisi, tulis juga tindak lanjutnya."
    case .tindakLanjut: return "Apa yang akan dikerjakan pada triwulan berikutnya."
    case .tindakLanjutLalu: return "Keadaan tindak lanjut triwulan lalu: selesai, proses, atau belum."
    case .bukti: return "Nama dokumen atau alamat penyimpanannya."
    case .keterangan: return "Alasan bila kosong, jauh di bawah, atau jauh di atas target."
    default: return nil
    }
  }

  static func halaman(_ bahan: BahanIsian, _ area: CellRange) -> PageSetup {
    PageSetup {
      $0.paper = Halaman.kertas(bahan.profil.kertas)
      $0.fitWidth = 1
      $0.fitHeight = 0
      $0.printArea = area
      $0.footer = HeaderFooter(
        left: [.text("\(bahan.profil.opd) · \(bahan.periode.panjang)")],
        right: [.sheetName, .text(", halaman "), .page, .text(" dari "), .pages])
    }
  }
}
