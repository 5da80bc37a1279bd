import Core
import Glibc
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct WorkbookKirimTests {
  /// Writes workbooks for looking at into the folder named by `MONEV_LIHAT`, else into a temporary one.
  @Test func writesRealWorkbooks() throws {
    let folder = getenv("MONEV_LIHAT").map { String(cString: $0) } ?? "/tmp"
    for triwulan in Triwulan.allCases {
      var contoh = Contoh.lengkap
      contoh.triwulan = triwulan
      let bytes = try WorkbookKirim.bytes(contoh.bahan)
      #expect(bytes.count > 10_000)
      #expect(bytes == (try WorkbookKirim.bytes(contoh.bahan)))
      guard getenv("MONEV_LIHAT") != nil else { continue }
      let file = open(folder + "/contoh_TW\(triwulan.rawValue).xlsx", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      #expect(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count)
      close(file)
    }
  }
}
