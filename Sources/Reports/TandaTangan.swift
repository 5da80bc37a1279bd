package import Kinerja
package import Workbook

/// A block for a signature: role, place and date, post, room to sign, name, pangkat, NIP.
///
/// What is not given is a dotted blank, the date too: never today's.
package struct TandaTangan: Sendable {
  /// First line, such as `Disusun` or `Mengetahui`; may be empty.
  package var peran = ""
  /// `Painan, 14 Juli 2025`; `nil` leaves the line out.
  package var tempatTanggal: String?
  package var pejabat: Pejabat
  /// Post when the person has none in the data.
  package var jabatanLain = ""
  /// Larger, on sheets that paper shows at about half their size.
  package var besar = false

  package init(
    peran: String = "", tempatTanggal: String? = nil, pejabat: Pejabat, jabatanLain: String = "", besar: Bool = false
  ) {
    self.peran = peran
    self.tempatTanggal = tempatTanggal
    self.pejabat = pejabat
    self.jabatanLain = jabatanLain
    self.besar = besar
  }

  /// Place and date for a signature; both blanks are dotted.
  package static func tempatTanggal(_ tempat: String, tanggal: String, tahun: Int) -> String {
    let day = tanggal.isEmpty ? "\(Teks.titik(16)) \(tahun)" : Teks.tanggal(tanggal)
    return tempat.isEmpty ? "\(Teks.titik(12)), \(day)" : "\(tempat), \(day)"
  }

  /// Rows ``tulis(_:kolom:_:_:tinggi:)`` takes.
  package static let baris = 8

  /// Writes the block into eight rows over the columns; several blocks may stand side by side.
  /// - Parameter tinggi: whether to set the heights of the rows; once for blocks side by side.
  /// - Returns: the first row after it.
  @discardableResult
  package func tulis(
    _ row: Int, kolom: ClosedRange<Int>, lebar: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable,
    tinggi: Bool = true
  ) -> Int {
    let heights = self.tinggi(lebar: lebar)
    for (offset, line) in isi.enumerated() {
      let range = CellRange(rows: row + offset...row + offset, columns: kolom)
      sink.mergeText(range, line.text, gaya[line.look])
      if tinggi { sink.rowHeight(row + offset, heights[offset]) }
    }
    return row + TandaTangan.baris
  }

  /// Heights of the eight rows in points.
  package func tinggi(lebar: Int) -> [Double] {
    isi.enumerated().map { offset, line in
      let height = TextMetrics.rowHeight(line.text, style: line.look.style, pixels: lebar)
      return max((offset == 2 ? 28 : offset == 5 ? 16 : 15) * (besar ? 1.1 : 1), height)
    }
  }

  private var isi: [(text: String, look: Rupa)] {
    let post = pejabat.jabatan.isEmpty ? jabatanLain : pejabat.jabatan
    let nip = Teks.nip(pejabat.nip)
    let lines: [(text: String, look: Rupa)] = [
      (tempatTanggal ?? "", .tanda), (peran, .tanda), (Teks.jabatanBesar(post), .tandaTebal), ("", .tanda),
      ("", .tanda),
      (pejabat.nama.isEmpty ? Teks.titik(32) : pejabat.nama, pejabat.nama.isEmpty ? .tanda : .tandaNama),
      (pejabat.pangkat, .tanda), ("NIP " + (nip.isEmpty ? Teks.titik(24) : nip), .tanda),
    ]
    guard besar else { return lines }
    return lines.map { line in
      (line.text, line.look == .tandaTebal ? .tandaTebalLebar : line.look == .tandaNama ? .tandaNamaLebar : .tandaLebar)
    }
  }
}
