extension Words {
  private struct SatuanTable {
    /// Normalised spelling → canonical satuan as it should be written.
    var canonical: [String: String] = [:]
    /// Normalised canonical satuan that are counted.
    var counted: Set<String> = []
  }

  private static let satuanTable: SatuanTable = {
    var table = SatuanTable()
    for row in DataFile.rows("satuan.csv") where row.count >= 3 {
      let key = normalised(row[0])
      table.canonical[key] = row[0]
      if row[2] == "ya" { table.counted.insert(key) }
      for synonym in row[1].split(separator: "|") { table.canonical[normalised(String(synonym))] = row[0] }
    }
    return table
  }()

  /// The satuan as `satuan.csv` writes it (`dok.` → `Dokumen`, `%` → `Persen`), or the text itself, trimmed, when the
  /// list does not know it.
  package static func satuanBaku(_ text: String) -> String {
    if let found = satuanTable.canonical[normalised(text)] { return found }
    let words = text.unicodeScalars.split(whereSeparator: NumberScanner.isBlank).map { String($0) }
    return words.joined(separator: " ")
  }

  /// Whether two satuan are the same thing: equal after normalising, or synonyms.
  package static func satuanSama(_ left: String, _ right: String) -> Bool {
    left == right || normalised(satuanBaku(left)) == normalised(satuanBaku(right))
  }

  /// Whether a satuan is counted in whole things (Orang, Dokumen, …): decides between the number kinds `jumlah` and
  /// `desimal`. Unknown satuan are not.
  package static func satuanDihitung(_ text: String) -> Bool {
    satuanTable.counted.contains(normalised(satuanBaku(text)))
  }

  /// Whether the list knows the satuan.
  package static func satuanDikenal(_ text: String) -> Bool { satuanTable.canonical[normalised(text)] != nil }

  /// Whether the satuan says per cent.
  package static func satuanPersen(_ text: String) -> Bool { satuanBaku(text) == "Persen" }
}
