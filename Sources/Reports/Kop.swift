import Kinerja
package import Workbook

/// The letterhead: logo, government, office, address, a double line.
package enum Kop {
  /// Writes the kop over the columns from a row on.
  /// - Parameter lebar: width of the columns in pixels.
  /// - Returns: the first row after it.
  package static func tulis(
    _ row: Int, kolom: ClosedRange<Int>, lebar: Int, _ bahan: BahanLaporan, _ gaya: Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) -> Int {
    let alt = "Logo \(bahan.profil.pemerintah)"
    let logo = bahan.logo.flatMap { Picture($0, maxWidth: 76, maxHeight: 84, altText: alt) }
    let text = max(80, lebar - (logo == nil ? 0 : 2 * 84))
    var next = row
    for line in baris(bahan) {
      sink.mergeText(CellRange(rows: next...next, columns: kolom), line.text, gaya[line.look])
      // Long names must stay clear of the picture on both sides.
      sink.rowHeight(next, TextMetrics.rowHeight(line.text, style: line.look.style, pixels: text) + 3)
      next += 1
    }
    while next < row + 4 {
      sink.merge(CellRange(rows: next...next, columns: kolom), gaya[.polosTengah])
      sink.rowHeight(next, 14)
      next += 1
    }
    sink.merge(CellRange(rows: next...next, columns: kolom), gaya[.kopGaris])
    sink.rowHeight(next, 5)
    if var logo {
      logo.offsetX = 6
      logo.offsetY = 3
      sink.image(logo, at: Cell(row, kolom.lowerBound))
    }
    return next + 1
  }

  private static func baris(_ bahan: BahanLaporan) -> [(text: String, look: Rupa)] {
    let profil = bahan.profil
    var contact: [String] = []
    if !profil.telepon.isEmpty { contact.append("Telepon \(profil.telepon)") }
    if !profil.email.isEmpty { contact.append("Pos-el \(profil.email)") }
    if !profil.kodePos.isEmpty { contact.append("Kode Pos \(profil.kodePos)") }
    let lines: [(text: String, look: Rupa)] = [
      ("PEMERINTAH \(Teks.besar(profil.pemerintah))", .kopPemerintah), (Teks.besar(profil.opd), .kopKantor),
      (profil.alamat, .kopAlamat), (contact.joined(separator: " · "), .kopAlamat),
    ]
    return lines.filter { !$0.text.isEmpty }
  }
}
