import Core
import Kinerja
import Office
import Reports

extension Perubahan {
  /// Number of the last zip of a quarter.
  func terakhir(_ period: Periode) -> Int? {
    let names = (try? FileSystem.list(folder.absolute(folder.arsip(period)))) ?? []
    return Kirim.nomor(names).zip.max()
  }

  /// What was sent last for a quarter against what the same file would say now.
  func kiriman(_ period: Periode, _ now: BahanLaporan) -> BahanPerubahan.Kiriman? {
    guard let number = terakhir(period) else { return nil }
    let stem = "\(folder.arsip(period))/kirim-r\(number)"
    let figures = try? FileSystem.read(folder.absolute(stem + ".capaian.csv"), limit: 64 << 20)
    return BahanPerubahan.Kiriman(
      periode: period, lokasi: stem + ".zip",
      sel: figures.flatMap { Perubahan.bandingkan($0, DataFiles.capaian(now)) })
  }

  /// The cells in which two `capaian.csv` differ, rows in the order of the newer one; rows only the older one has come
  /// last. `nil` when the older one cannot be read.
  static func bandingkan(_ old: [UInt8], _ new: [UInt8]) -> [BahanPerubahan.Sel]? {
    if old == new { return [] }
    guard let before = Tabel(old), let now = Tabel(new) else { return nil }
    var cells: [BahanPerubahan.Sel] = []
    for row in now.baris {
      let name = now.nama(row)
      let seksi = now.isi(row, "seksi")
      guard let earlier = before.cari[now.kunci(row)] else {
        cells.append(.init(seksi: seksi, baris: name, kolom: "baris baru", lama: "", baru: now.isi(row, "target")))
        continue
      }
      for column in now.kolom where column != "asal" && before.letak[column] != nil {
        let (was, value) = (before.isi(before.baris[earlier], column), now.isi(row, column))
        if was != value { cells.append(.init(seksi: seksi, baris: name, kolom: column, lama: was, baru: value)) }
      }
    }
    for row in before.baris where now.cari[before.kunci(row)] == nil {
      cells.append(
        .init(
          seksi: before.isi(row, "seksi"), baris: before.nama(row), kolom: "tidak ada lagi",
          lama: before.isi(row, "target"), baru: ""))
    }
    return cells
  }

  /// A `capaian.csv` by heading.
  private struct Tabel {
    let kolom: [String]
    let letak: [String: Int]
    let baris: [[String]]
    private(set) var cari: [String: Int] = [:]

    init?(_ bytes: [UInt8]) {
      let rows = CSVRows.parse(bytes, berkas: "capaian.csv")
      guard let head = rows.first else { return nil }
      kolom = head
      letak = Dictionary(head.enumerated().map { ($1, $0) }) { first, _ in first }
      guard letak["kode"] != nil, letak["seksi"] != nil else { return nil }
      baris = Array(rows.dropFirst())
      cari = Dictionary(baris.indices.map { (kunci(baris[$0]), $0) }) { first, _ in first }
    }

    func isi(_ row: [String], _ column: String) -> String {
      guard let place = letak[column], place < row.count else { return "" }
      return row[place]
    }

    func kunci(_ row: [String]) -> String {
      ["jenis", "kode", "no_indikator", "seksi"].map { isi(row, $0) }.joined(separator: "|")
    }

    func nama(_ row: [String]) -> String {
      let code = isi(row, "kode")
      return isi(row, "jenis") == "iku" ? code : "\(code) no. \(isi(row, "no_indikator"))"
    }
  }
}
