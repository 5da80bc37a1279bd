/// A CSV text in which the cells where results must land carry their codes: `;«P112»12000000;`. Several codes may
/// stand before one value; `«P105|baris»` expects the result at the row instead of the cell.
package struct MarkedCSV: Sendable {
  /// Where a result must land; `kolom` is `nil` for the whole row.
  package struct Tanda: Hashable, Sendable, CustomStringConvertible {
    package let kode: String
    /// Physical line, 1-based; `nil` for the whole file.
    package let baris: Int?
    /// Column, 1-based.
    package let kolom: Int?

    package init(_ kode: String, baris: Int?, kolom: Int?) {
      self.kode = kode
      self.baris = baris
      self.kolom = kolom
    }

    package var description: String { "\(kode)@\(baris.map(String.init) ?? "–"):\(kolom.map(String.init) ?? "–")" }
  }

  /// The file without its marks.
  package let bytes: [UInt8]
  package let tanda: [Tanda]

  package init(_ text: String, pemisah: Character = ";") {
    var clean = ""
    var found: [Tanda] = []
    var (line, column, quoted) = (1, 1, false)
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      switch character {
      case "«":
        let end = rest.firstIndex(of: "»") ?? rest.endIndex
        let parts = rest[..<end].split(separator: "|")
        let wholeRow = parts.count > 1 && parts[1] == "baris"
        found.append(Tanda(String(parts.first ?? ""), baris: line, kolom: wholeRow ? nil : column))
        rest = rest[end...].dropFirst()
        continue
      case "\"": quoted.toggle()
      case pemisah where !quoted: column += 1
      case "\n":
        line += 1
        if !quoted { column = 1 }
      default: break
      }
      clean.append(character)
    }
    bytes = Array(clean.utf8)
    tanda = found
  }
}
