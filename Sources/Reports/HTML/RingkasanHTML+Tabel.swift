import Core
import Ingest
import Kinerja
import Workbook

extension RingkasanHTML {
  /// Units × quarters; quarters not reached stay empty.
  func penyampaian(_ page: inout PenulisHTML) {
    page.unsur("h2", "Penyampaian data per triwulan")
    page.mentah("<div class=\"geser\"><table><thead><tr>")
    page.unsur("th", bahan.profil.sebutanUnit + " / sub bagian")
    for quarter in Triwulan.allCases { page.unsur("th", "TW \(quarter.romawi)") }
    page.mentah("</tr></thead><tbody>\n")
    for unit in hasil.seksi {
      page.mentah("<tr>")
      page.unsur("td", unit.nama)
      for quarter in Triwulan.allCases {
        guard quarter <= triwulan else {
          page.mentah("<td></td>")
          continue
        }
        let status = bahan.status(unit.kode, quarter)
        let style = Ringkasan.gaya(status)
        let fill = style.fill ?? 0xFFFFFF
        page.mentah(
          "<td class=\"t\" style=\"background:\(PenulisHTML.warna(fill));"
            + "color:\(PenulisHTML.warna(Palet.tulisan(di: fill)))\">")
        page.teks(Ringkasan.kata(status))
        page.mentah("</td>")
      }
      page.mentah("</tr>\n")
    }
    page.mentah("</tbody></table></div>\n")
  }

  /// The ten lines that need attention, with the reason.
  func perhatian(_ page: inout PenulisHTML) {
    let lines = PerluPerhatian.susun(bahan, hasil)
    page.unsur("h2", "Perlu perhatian")
    guard !lines.isEmpty else { return page.unsur("p", "Tidak ada yang perlu perhatian khusus.") }
    kepalaTabel(["Kode", "Indikator", "Unit", "Alasan"], kartu: true, &page)
    for line in lines.prefix(PerluPerhatian.terbanyak) {
      page.mentah("<tr>")
      for text in [line.kode, line.nama, line.unit, line.alasan] { page.unsur("td", text) }
      page.mentah("</tr>\n")
    }
    page.mentah("</tbody></table></div>\n")
    if lines.count > PerluPerhatian.terbanyak {
      page.unsur("p", "dan \(lines.count - PerluPerhatian.terbanyak) lainnya; lihat buku kerja internal.", "kecil")
    }
  }

  /// Programs and units in figures.
  func tabel(_ page: inout PenulisHTML) {
    for (title, kind) in [("Per program", Rekap.Jenis.program), ("Per \(bahan.profil.unit)", .seksi)] {
      page.unsur("h2", title)
      kepalaTabel(RingkasanHTML.lajur, angka: [1, 4, 5, 6, 7], kartu: true, &page)
      for line in hasil.rekap where line.jenis == kind { baris(line, line.nama, &page) }
      page.mentah("</tbody><tfoot>\n")
      baris(hasil.kantor, bahan.profil.opd, &page)
      page.mentah("</tfoot></table></div>\n")
    }
  }

  private func baris(_ line: Rekap, _ name: String, _ page: inout PenulisHTML) {
    let money = line.anggaran
    page.mentah("<tr>")
    page.unsur("td", line.kode.isEmpty || line.jenis == .seksi ? name : "\(line.kode) \(name)")
    sel(1, angka(line.capaianSD.nilai), &page)
    sel(2, "\(line.capaianSD.n) dari \(line.capaianSD.m)", &page)
    page.mentah("<td data-l=\"\(RingkasanHTML.lajur[3])\">")
    lencana(line.predikat, Predikat.kata(line.capaianSD, hasil.skala), &page)
    page.mentah("</td>")
    for (column, amount) in [(4, money.pagu), (5, money.realisasiSD)] {
      sel(column, amount.map { NumberWriter.indonesia($0.pecahan, decimals: 2) } ?? "–", &page)
    }
    sel(6, angka(money.serapan), &page)
    sel(7, angka(money.fisik.map { Persen($0) }), &page)
    page.mentah("</tr>\n")
  }

  private static let lajur = [
    "Nama", "Capaian s.d. (%)", "Dihitung dari", "Predikat", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Fisik (%)",
  ]

  /// A cell that carries its column's name, for cards on a phone.
  private func sel(_ column: Int, _ text: String, _ page: inout PenulisHTML) {
    page.mentah("<td\(column == 2 ? "" : " class=\"n\"") data-l=\"\(RingkasanHTML.lajur[column])\">")
    page.teks(text)
    page.mentah("</td>\n")
  }

  private func angka(_ value: Persen?) -> String { Teks.persen(value, hasil.skala) }

  /// Results of checking: how many of each kind, then each.
  func pemeriksaan(_ page: inout PenulisHTML) {
    let results = bahan.pemeriksaan
    page.unsur("h2", "Hasil pemeriksaan data")
    let counts = Severity.allCases.map { kind in "\(results.count { $0.severity == kind }) \(kind.kata)" }
    page.unsur("p", counts.joined(separator: " · "))
    let shown = results.filter { $0.severity != .info }
    guard !shown.isEmpty else { return }
    kepalaTabel(["Tingkat", "Tempat", "Pesan", "Saran"], kartu: true, &page)
    for result in shown.prefix(RingkasanHTML.hasilTerbanyak) {
      let fill = SheetPemeriksaan.style(result.severity).fill ?? 0xFFFFFF
      page.mentah(
        "<tr><td style=\"background:\(PenulisHTML.warna(fill));"
          + "color:\(PenulisHTML.warna(Palet.tulisan(di: fill)))\">\(result.severity.kata) ")
      page.teks(result.check.kode)
      page.mentah("</td>")
      page.unsur("td", result.place.berkas + (result.place.baris.map { ", baris \($0)" } ?? ""))
      page.unsur("td", result.pesan)
      page.unsur("td", result.saran ?? "")
      page.mentah("</tr>\n")
    }
    page.mentah("</tbody></table></div>\n")
    if shown.count > RingkasanHTML.hasilTerbanyak {
      page.unsur("p", "dan \(shown.count - RingkasanHTML.hasilTerbanyak) lainnya; lihat buku kerja internal.", "kecil")
    }
  }

  private static var hasilTerbanyak: Int { 200 }

  /// A table up to its first row; `kartu`: on a phone its rows stand as cards.
  private func kepalaTabel(_ names: [String], angka: Set<Int> = [], kartu: Bool = false, _ page: inout PenulisHTML) {
    let kelas = (kartu ? " kartu" : "") + (angka.isEmpty ? "" : " lajur")
    page.mentah("<div class=\"geser\(kelas)\"><table><thead><tr>")
    for (index, name) in names.enumerated() { page.unsur("th", name, angka.contains(index) ? "n" : "") }
    page.mentah("</tr></thead><tbody>\n")
  }
}
