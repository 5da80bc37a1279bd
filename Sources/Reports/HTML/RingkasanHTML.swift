import Core
import Ingest
import Kinerja

/// `ringkasan.html`: the Ringkasan as one page that needs nothing from outside; for a phone and for paper.
package struct RingkasanHTML {
  package static let nama = "ringkasan.html"

  let bahan: BahanLaporan
  var hasil: HasilKantor { bahan.hasil }
  var triwulan: Triwulan { bahan.periode.triwulan }

  package init(_ bahan: BahanLaporan) { self.bahan = bahan }

  /// The whole page. The same materials give the same bytes.
  package var bytes: [UInt8] {
    var page = PenulisHTML()
    let title = "Ringkasan kinerja \(bahan.profil.opd) – \(bahan.periode.panjang)"
    page.mentah(
      """
      <!DOCTYPE html>
      <html lang="id">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>
      """)
    page.teks(title)
    page.mentah("</title>\n<style>\n\(RingkasanHTML.gaya)</style>\n</head>\n<body>\n<main>\n")
    kepala(&page)
    angkaUtama(&page)
    penyampaian(&page)
    perhatian(&page)
    grafik(&page)
    tabel(&page)
    pemeriksaan(&page)
    page.mentah("</main>\n</body>\n</html>\n")
    return page.bytes
  }

  private func kepala(_ page: inout PenulisHTML) {
    page.mentah("<header>\n")
    page.unsur("p", "Pemerintah \(bahan.profil.pemerintah)", "kecil")
    page.unsur("h1", "Ringkasan kinerja \(bahan.profil.opd)")
    page.unsur("p", "\(bahan.periode.panjang) · dokumen \(bahan.status.rawValue), revisi \(bahan.revisi)")
    page.mentah("</header>\n")
  }

  /// Headline figures; the predikat in its colour and its word.
  private func angkaUtama(_ page: inout PenulisHTML) {
    let office = hasil.kantor
    let money = office.anggaran
    let quarter = triwulan.romawi
    page.mentah("<section class=\"kotak\" aria-label=\"Angka pokok\">\n")
    kotak(
      "Capaian kinerja s.d. TW \(quarter)", persen(office.capaianSD.nilai), hasil.keterangan(office.capaianSD), &page)
    page.mentah("<div class=\"angka\"><p>Predikat kinerja</p><p class=\"besar\">")
    lencana(office.predikat, Predikat.kata(office.capaianSD, hasil.skala), &page)
    page.mentah("</p></div>\n")
    kotak("Serapan anggaran", persen(money.serapan), "realisasi terhadap pagu", &page)
    kotak("Serapan kas", persen(money.serapanKas), "terhadap rencana kas s.d. TW \(quarter)", &page)
    kotak("Fisik", persen(money.fisik.map { Persen($0) }), "rata-rata tertimbang pagu", &page)
    page.mentah("</section>\n")
    let done = hasil.seksi.count { bahan.status($0.kode).selesai }
    var parts: [String] = []
    if let pagu = money.pagu { parts.append("Pagu \(NumberWriter.rupiah(pagu))") }
    if let spent = money.realisasiSD { parts.append("realisasi \(NumberWriter.rupiah(spent))") }
    parts.append("\(done) dari \(hasil.seksi.count) unit selesai menyampaikan")
    page.unsur("p", parts.joined(separator: " · "), "kecil")
  }

  private func kotak(_ name: String, _ value: String, _ note: String, _ page: inout PenulisHTML) {
    page.mentah("<div class=\"angka\">")
    page.unsur("p", name)
    page.unsur("p", value, "besar")
    page.unsur("p", note, "kecil")
    page.mentah("</div>\n")
  }

  /// A predikat in its colour; `–` without one.
  func lencana(_ predikat: Predikat?, _ word: String, _ page: inout PenulisHTML) {
    guard let predikat else { return page.teks(word) }
    let fill = Palet.warna(predikat, hasil.skala)
    page.mentah(
      "<span class=\"lencana\" style=\"background:\(PenulisHTML.warna(fill));"
        + "color:\(PenulisHTML.warna(Palet.tulisan(di: fill)))\">")
    page.teks(word)
    page.mentah("</span>")
  }

  func persen(_ value: Persen?) -> String {
    value == nil ? "–" : Teks.persen(value, hasil.skala) + " %"
  }
}
