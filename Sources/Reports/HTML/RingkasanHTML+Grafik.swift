import Core
import Kinerja

extension RingkasanHTML {
  /// Two series by program and by unit, the quarters, and fisik beside keuangan.
  func grafik(_ page: inout PenulisHTML) {
    let programs = hasil.rekap.filter { $0.jenis == .program }
    let units = hasil.rekap.filter { $0.jenis == .seksi }
    page.unsur("h2", "Grafik")
    page.mentah("<div class=\"dua\">\n")
    perjalanan(&page)
    batang("Fisik dan keuangan per program (%)", programs, fisikKeuangan, &page)
    batang("Capaian dan serapan per program (%)", programs, capaianSerapan, &page)
    batang("Capaian dan serapan per \(bahan.profil.unit) (%)", units, capaianSerapan, &page)
    page.mentah("</div>\n")
  }

  /// A series of bars: its name, colour and figure.
  typealias Deret = (nama: String, warna: UInt32, nilai: (Rekap) -> Persen?)

  private var capaianSerapan: [Deret] {
    [
      ("Capaian kinerja s.d.", Palet.capaian, { $0.capaianSD.nilai }),
      ("Serapan anggaran", Palet.serapan, { $0.anggaran.serapan }),
    ]
  }

  private var fisikKeuangan: [Deret] {
    [
      ("Fisik", Palet.fisik, { $0.anggaran.fisik.map { Persen($0) } }),
      ("Keuangan (serapan)", Palet.serapan, { $0.anggaran.serapan }),
    ]
  }

  /// Horizontal bars with their figures; the second series is striped as well as coloured.
  private func batang(_ title: String, _ groups: [Rekap], _ series: [Deret], _ page: inout PenulisHTML) {
    guard !groups.isEmpty else { return }
    let most = groups.flatMap { group in series.compactMap { $0.nilai(group)?.double } }.max() ?? 0
    let scale = 300 / max(100, min(most, 200))
    let names = groups.map { baris($0.jenis == .program ? "\($0.kode) \($0.nama)" : $0.nama) }
    let height = 34 + names.reduce(0) { $0 + 48 + $1.count * 14 }
    let words = groups.map { group in
      "\(group.nama): " + series.map { "\($0.nama) \(persen($0.nilai(group)))" }.joined(separator: ", ")
    }
    mulai(title, 440, height, words.joined(separator: "; "), &page)
    legenda(series.map { ($0.nama, $0.warna) }, &page)
    var top = 20
    for (group, lines) in zip(groups, names) {
      for line in lines {
        top += 14
        teks(2, Double(top) + 12, line, 12, &page)
      }
      for (number, line) in series.enumerated() {
        let y = Double(top + 18 + number * 18)
        let value = line.nilai(group)
        let width = max(0, min(value?.double ?? 0, 200)) * scale
        page.mentah(
          "<rect x=\"2\" y=\"\(PenulisHTML.panjang(y))\" width=\"\(PenulisHTML.panjang(width))\" height=\"15\" fill=\""
            + "\(PenulisHTML.warna(line.warna))\" stroke=\"#1b2733\" stroke-width=\".6\"/>")
        if number == 1 {
          page.mentah(
            "<rect x=\"2\" y=\"\(PenulisHTML.panjang(y))\" width=\"\(PenulisHTML.panjang(width))\" height=\"15\" "
              + "fill=\"url(#arsir)\"/>")
        }
        teks(8 + width, y + 12, persen(value), 12, &page)
      }
      top += 48
    }
    page.mentah("</svg></figure>\n")
  }

  /// A name in lines short enough for the drawing.
  private func baris(_ name: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in name.split(separator: " ") {
      // Capitals are a third wider.
      let room = name.uppercased() == name ? 44 : 60
      if !line.isEmpty, line.count + word.count + 1 > room {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }

  /// Cash plan, spending and capaian over the quarters.
  private func perjalanan(_ page: inout PenulisHTML) {
    let money = hasil.kantor.anggaran
    let series: [(nama: String, warna: UInt32, putus: String, nilai: [Persen?])] = [
      (
        "Rencana kas s.d. (% pagu)", Palet.redup, "6 4",
        Triwulan.allCases.map { SerapanTriwulan.persen(money.kasTW[...$0.index].reduce(nil) { $0 + $1 }, money.pagu) }
      ),
      (
        "Realisasi s.d. (% pagu)", 0x9A6700, "2 3",
        Triwulan.allCases.map {
          $0 <= triwulan ? SerapanTriwulan.persen(SerapanTriwulan.sampai($0, hasil), money.pagu) : nil
        }
      ), ("Capaian kinerja triwulan (%)", Palet.capaian, "", hasil.kantor.capaianTW.map { $0.nilai }),
    ]
    let words = series.map { line in
      "\(line.nama): "
        + zip(Triwulan.allCases, line.nilai).map { "TW \($0.romawi) \(persen($1))" }.joined(separator: ", ")
    }
    mulai("Target dan realisasi per triwulan", 440, 300, words.joined(separator: "; "), &page)
    let most = max(100, min(300, series.flatMap { $0.nilai.compactMap { $0?.double } }.max() ?? 0))
    func x(_ quarter: Int) -> Double { 84 + Double(quarter) * 100 }
    func y(_ value: Double) -> Double { 215 - max(0, min(value, 300)) / most * 185 }
    for step in [0.0, 25, 50, 75, 100] {
      page.mentah(
        "<line x1=\"36\" x2=\"420\" y1=\"\(PenulisHTML.panjang(y(step)))\" y2=\"\(PenulisHTML.panjang(y(step)))\" "
          + "stroke=\"#d9e2ec\"/>")
      teks(4, y(step) + 4, "\(Int(step))", 11, &page)
    }
    for quarter in Triwulan.allCases { teks(x(quarter.index) - 14, 234, "TW \(quarter.romawi)", 12, &page) }
    for (number, line) in series.enumerated() {
      let points = line.nilai.enumerated().compactMap { index, value in value.map { (x(index), y($0.double), $0) } }
      let path = points.map { "\(PenulisHTML.panjang($0.0)),\(PenulisHTML.panjang($0.1))" }.joined(separator: " ")
      let colour = PenulisHTML.warna(line.warna)
      page.mentah(
        "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2.5\" "
          + "stroke-dasharray=\"\(line.putus)\"/>")
      for point in points {
        page.mentah(
          "<circle cx=\"\(PenulisHTML.panjang(point.0))\" cy=\"\(PenulisHTML.panjang(point.1))\" r=\"4\" "
            + "fill=\"\(colour)\"/>")
        teks(point.0 + (number == 1 ? -46 : 6), point.1 + (number == 0 ? 14 : -6), persen(point.2), 10.5, &page)
      }
      let key = Double(252 + number * 16)
      page.mentah(
        "<line x1=\"10\" x2=\"44\" y1=\"\(PenulisHTML.panjang(key))\" y2=\"\(PenulisHTML.panjang(key))\" "
          + "stroke=\"\(colour)\" stroke-width=\"2.5\" stroke-dasharray=\"\(line.putus)\"/>")
      teks(50, key + 4, line.nama, 12, &page)
    }
    page.mentah("</svg></figure>\n")
  }

  private func mulai(_ title: String, _ width: Int, _ height: Int, _ words: String, _ page: inout PenulisHTML) {
    page.mentah("<figure>")
    page.unsur("figcaption", title)
    page.mentah("<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"")
    page.teks("\(title). \(words)")
    page.mentah(
      "\"><defs><pattern id=\"arsir\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        + "patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#fff\" "
        + "stroke-width=\"2\"/></pattern></defs>\n")
  }

  private func legenda(_ series: [(String, UInt32)], _ page: inout PenulisHTML) {
    for (index, line) in series.enumerated() {
      let left = 2 + index * 190
      page.mentah(
        "<rect x=\"\(left)\" y=\"6\" width=\"14\" height=\"14\" fill=\"\(PenulisHTML.warna(line.1))\" stroke=\"#1b2733\""
          + "/>")
      if index == 1 {
        page.mentah("<rect x=\"\(left)\" y=\"6\" width=\"14\" height=\"14\" fill=\"url(#arsir)\"/>")
      }
      teks(Double(left) + 20, 18, line.0, 12, &page)
    }
  }

  private func teks(_ x: Double, _ y: Double, _ text: String, _ size: Double, _ page: inout PenulisHTML) {
    page.mentah(
      "<text x=\"\(PenulisHTML.panjang(x))\" y=\"\(PenulisHTML.panjang(y))\" font-size=\"\(PenulisHTML.panjang(size))\" "
        + "fill=\"#1b2733\">")
    page.teks(text)
    page.mentah("</text>\n")
  }
}
