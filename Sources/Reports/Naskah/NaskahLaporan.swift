import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// The narrative report as printable sheets of the internal workbook: cover, introduction and method, results,
/// obstacles and follow-up, closing. A draf, a konsep or the final document by the quarter's state.
package struct NaskahLaporan {
  package static let sampul = "Laporan Sampul"
  package static let pendahuluan = "Laporan Bab I-II"
  package static let hasil = "Laporan Bab III"
  package static let tindakLanjut = "Laporan Bab IV"
  package static let penutup = "Laporan Bab V"
  package static let semua = [sampul, pendahuluan, hasil, tindakLanjut, penutup]

  let l: Lembar

  package init(_ lembar: Lembar) { l = lembar }

  package func tulis(_ gaya: inout Gaya, _ file: inout WorkbookFile) {
    file.sheet(NaskahLaporan.sampul) { sampul(&$0) }
    file.sheet(NaskahLaporan.pendahuluan) { pendahuluan(&gaya, &$0) }
    file.sheet(NaskahLaporan.hasil) { hasil(&gaya, &$0) }
    file.sheet(NaskahLaporan.tindakLanjut) { tindakLanjut(&gaya, &$0) }
    file.sheet(NaskahLaporan.penutup) { penutup(&gaya, &$0) }
  }

  /// The report's row of `surat.csv`.
  var surat: Surat? { l.bahan.surat(.laporan) }

  private func sampul(_ sink: inout some SheetSink & ~Copyable) {
    var tata = TataNaskah(l)
    tata.mulai(&sink)
    tata.jarak(90, &sink)
    let big = GayaSurat.teks(18, tebal: true, .center)
    let middle = GayaSurat.teks(14, tebal: true, .center)
    tata.garis("LAPORAN", big, &sink)
    tata.garis(Teks.besar(l.bahan.sop.istilah), big, &sink)
    tata.jarak(14, &sink)
    tata.garis(Teks.besar(l.profil.opd), middle, &sink)
    tata.garis(Teks.besar(l.periode.panjang), middle, &sink)
    tata.jarak(40, &sink)
    let logo = tata.baris
    tata.jarak(150, &sink)
    sink.logo(l.bahan, at: Cell(logo, 4), lebar: 228, tinggi: 190)
    tata.garis("Nomor: \(Teks.atauTitik(surat?.nomor ?? "", 36))", GayaSurat.teks(11, .center), &sink)
    let day = Teks.atauTitik(Teks.tanggal(l.bahan.tanggalSurat(.laporan)), 36)
    tata.garis("Tanggal: \(day)", GayaSurat.teks(11, .center), &sink)
    tata.jarak(20, &sink)
    if l.bahan.status != .final {
      tata.garis(
        "\(Teks.besar(l.bahan.status.rawValue)) – REVISI \(l.bahan.revisi)", GayaSurat.teks(13, tebal: true, .center),
        &sink)
      if !l.bahan.pengembalian.isEmpty {
        tata.garis("Dikembalikan oleh \(l.bahan.pengembalian)", GayaSurat.teks(10, miring: true, .center), &sink)
      }
    } else {
      tata.garis("Dokumen final, revisi \(l.bahan.revisi)", GayaSurat.teks(10, .center), &sink)
    }
    tata.jarak(80, &sink)
    tata.garis("PEMERINTAH \(Teks.besar(l.profil.pemerintah))", middle, &sink)
    tata.garis(Teks.besar(l.profil.opd), middle, &sink)
    tata.garis(String(l.periode.tahun), middle, &sink)
    tata.selesai(&sink)
  }

  private func pendahuluan(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    var tata = TataNaskah(l)
    tata.mulai(&sink)
    let identity = l.bahan.sop.identitas
    tata.bab("I", "PENDAHULUAN", &sink)
    tata.sub("A. Latar belakang", &sink)
    tata.paragraf(
      "\(l.bahan.sop.istilah.capitalisedFirst) \(l.profil.opd) dilaksanakan setiap triwulan untuk mengetahui sejauh mana target "
        + "kinerja dan anggaran dalam Renja tahun \(l.periode.tahun) telah tercapai. Laporan ini memuat hasil "
        + "\(l.periode.panjang), yaitu masa \(l.triwulan.rentangBulan) \(l.periode.tahun) dan kumulatifnya sejak awal tahun.",
      &sink)
    tata.sub("B. Dasar hukum", &sink)
    let basis = identity.dasarHukum.isEmpty ? [Teks.titik(80), Teks.titik(80)] : identity.dasarHukum
    for (index, text) in basis.enumerated() { tata.butir("\(index + 1).", Kalimat(text), &sink) }
    tata.sub("C. Tujuan", &sink)
    let aims = [
      "Mengukur capaian indikator kinerja utama, program, kegiatan, dan sub kegiatan terhadap targetnya.",
      "Membandingkan capaian kinerja dengan penyerapan anggaran.",
      "Mengenali hambatan dan menetapkan tindak lanjut untuk triwulan berikutnya.",
    ]
    for (index, text) in aims.enumerated() { tata.butir("\(index + 1).", Kalimat(text), &sink) }
    tata.bab("II", "METODE", &sink)
    tata.sub("A. Pengumpulan data", &sink)
    tata.paragraf(pengumpulan, &sink)
    tata.sub("B. Cara menghitung", &sink)
    tata.paragraf("Angka dalam laporan ini dihitung menurut pengaturan berikut:", &sink)
    let spans = [0...3, 4...11]
    tata.tabel(spans, [.teks("Pengaturan"), .teks("Cara yang berlaku")], kepala: true, &gaya, &sink)
    for line in Keterangan.baris(l.hasil) { tata.tabel(spans, [.teks(line.nama), .teks(line.nilai)], &gaya, &sink) }
    let steps = l.skala.tingkat.map { "≥ \(NumberWriter.indonesia($0.batasBawah, decimals: 2)) \($0.nama)" }
    tata.tabel(spans, [.teks("Skala predikat"), .teks(steps.joined(separator: "; "))], &gaya, &sink)
    tata.selesai(&sink)
  }

  private var pengumpulan: String {
    let files = l.bahan.penerimaan.filter { $0.periode == l.periode && $0.putusan.berlaku }
    let done = l.hasil.seksi.count { l.bahan.status($0.kode).selesai }
    let sop = l.bahan.sop.profil.map(l.bahan.sop.judul)
    let way = sop.isEmpty ? "" : " Pelaksanaannya mengikuti SOP \(Kalimat.daftar(sop))."
    let visits = Set(l.bahan.hasilMonev.map(\.seksi)).count
    let seen =
      visits == 0
      ? ""
      : " Monitoring ke unit kerja menghasilkan \(l.bahan.hasilMonev.count) catatan dari \(visits) unit."
    let received =
      files.isEmpty
      ? "Belum ada berkas yang diterima untuk triwulan ini."
      : "Sebanyak \(files.count) berkas diterima setelah diperiksa kelengkapan dan kewajarannya."
    return "Data dikumpulkan dari \(l.hasil.seksi.count) unit kerja melalui format isian; \(done) unit telah selesai "
      + "menyampaikan data triwulan ini. \(received)\(seen)\(way)"
  }
}
