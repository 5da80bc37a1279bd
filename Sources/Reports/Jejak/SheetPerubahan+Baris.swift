import Core
import Kinerja
import Workbook

extension SheetPerubahan {
  /// One side of a comparison.
  enum Sisi {
    case kosong
    /// As a delivered file writes it.
    case tertulis(String)
    /// As data/ writes it: a number with a point, or words.
    case data(String)
    case persen(Persen?)
    case rupiah(Rupiah?)
    case nilai(Nilai?)
    case teks(String)

    /// The number and its format, when it is one.
    var angka: (nilai: Double, format: String)? {
      switch self {
      case .kosong, .tertulis, .teks: return nil
      case .data(let text):
        guard let value = Double(text), value.isFinite else { return nil }
        let places = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
        return (value, FormatAngka.angka(desimal: min(4, places)))
      case .persen(let value): return value.map { ($0.double, FormatAngka.persen) }
      case .rupiah(let value): return value.map { ($0.pecahan.double, FormatAngka.rupiah($0)) }
      case .nilai(let value):
        return value?.angka.map { ($0.double, FormatAngka.angka(desimal: FormatAngka.desimal($0))) }
      }
    }

    private var kata: String {
      switch self {
      case .kosong, .persen, .rupiah: ""
      case .tertulis(let text), .data(let text), .teks(let text): text
      case .nilai(let value): Teks.nilai(value)
      }
    }

    var sel: SelDaftar {
      if let angka { return .angka(angka.nilai, angka.format) }
      return .teks(kata)
    }
  }

  /// Writes the lines one below the other.
  struct Penulis {
    let s: SheetPerubahan
    var next: Int
    private var nomor = 0

    init(s: SheetPerubahan, next: Int) {
      self.s = s
      self.next = next
    }

    /// The heading of a part, over all columns.
    mutating func bagian(_ text: String, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
      sink.mergeText(CellRange(next, 0, next, s.tabel.terakhir), text, gaya[.program, .teks])
      sink.rowHeight(next, 16)
      next += 1
    }

    /// The heading of a group of lines.
    mutating func kelompok(_ text: String, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
      lebar(text, .kegiatan, &gaya, &sink)
    }

    mutating func catatan(_ text: String, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
      lebar(text, .biasa, &gaya, &sink)
    }

    private mutating func lebar(
      _ text: String, _ latar: Latar, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
    ) {
      sink.mergeText(CellRange(next, 0, next, s.tabel.terakhir), text, gaya[latar, .teks])
      sink.rowHeight(
        next,
        min(
          400,
          TextMetrics.rowHeight(
            text, style: Gaya.style(latar, .teks), pixels: TextMetrics.pixels(columnWidths: s.tabel.lebar))))
      next += 1
    }

    mutating func baris(
      _ unit: String, _ kode: String, _ uraian: String, _ apa: String, _ lama: Sisi, _ baru: Sisi,
      _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
    ) {
      nomor += 1
      var difference = SelDaftar.kosong
      if let before = lama.angka, let now = baru.angka {
        let (old, new) = (Cell(next, 5).a1, Cell(next, 6).a1)
        difference = .rumus(
          "IF(OR(\(old)=\"\",\(new)=\"\"),\"\",\(new)-\(old))", .number(now.nilai - before.nilai),
          now.format.utf8.count >= before.format.utf8.count ? now.format : before.format)
      }
      let cells: [SelDaftar] = [
        .angka(Double(nomor), "0"), .teks(unit), .teks(kode), .teks(uraian), .teks(apa), lama.sel, baru.sel, difference,
      ]
      for part in s.tabel.pecah(cells) {
        s.tabel.baris(next, part, .biasa, &gaya, &sink)
        next += 1
      }
    }
  }
}
