import Tabular
import Testing

/// Rows as they were dropped, for showing them beside a result.
struct BarisAsliTests {
  @Test("a damaged line is found by the parser's own count of lines, whatever ends them")
  func akhirBaris() throws {
    let lines = ["kode;nama", "1;2", "3;4", "5;\"x\" y", "7;8", "9;\"z\" w"]
    for ends in [["\r\n"], ["\n"], ["\r"], ["\r\n", "\r", "\n"]] {
      let text = lines.enumerated().map { $0.element + ends[$0.offset % ends.count] }.joined()
      let file = try #require(BarisAsli(Array(text.utf8)))
      #expect(file.sel(baris: 3) == ["3", "4"], "\(ends)")
      #expect(file.sel(baris: 4) == [lines[3]], "\(ends)")
      #expect(file.sel(baris: 5) == ["7", "8"], "\(ends)")
      #expect(file.sel(baris: 6) == [lines[5]], "\(ends)")
    }
  }
}
