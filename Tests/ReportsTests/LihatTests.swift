import Core
import Glibc
import Kinerja
import Sop
import Testing
import Workbook

@testable import Reports

/// Writes workbooks to the folder in `MONEV_LIHAT`, to be looked at; does nothing without it.
@Suite struct LihatTests {
  @Test func tulis() throws {
    guard let folder = getenv("MONEV_LIHAT").map({ String(cString: $0) }) else { return }
    var results = DiagnosticBag()
    let sop = ProfilSOP.namaBawaan.compactMap { ProfilSOP.bawaan($0, into: &results) }
    var kantor = KantorUji()
    try simpan(folder + "/disposisi-a5.xlsx", try WorkbookDisposisi.bytes(kantor.bahan, sop: sop))
    let bahan = kantor.bahan
    try simpan(folder + "/internal.xlsx", try WorkbookInternal.bytes(bahan))
    try simpan(folder + "/seksi.xlsx", try WorkbookSeksi.bytes(bahan, kantor.seksi[1]))
    kantor.profil.kertasDisposisi = .f4Dua
    try simpan(folder + "/disposisi-f4.xlsx", try WorkbookDisposisi.bytes(kantor.bahan, sop: sop))
  }

  private func simpan(_ path: String, _ bytes: [UInt8]) throws {
    let file = try #require(fopen(path, "wb"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }
}
