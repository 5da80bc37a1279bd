import Core
import Testing

@testable import Sop

/// Working days of DOMAIN §7, and weeks of five and six days.
struct KalenderTests {
  private func day(_ text: String) throws -> Tanggal {
    guard case .value(let day) = DateReader.read(text) else { throw Bukan(teks: text) }
    return day
  }

  private struct Bukan: Error { let teks: String }

  @Test(
    "working days after the end of a quarter",
    arguments: [
      ("2025-03-31", ["2025-04-14", "2025-04-22", "2025-04-28"]),
      ("2025-06-30", ["2025-07-07", "2025-07-14", "2025-07-18"]),
      ("2025-12-31", ["2026-01-08", "2026-01-15", "2026-01-22"]),
      ("2026-03-31", ["2026-04-08", "2026-04-15", "2026-04-21"]),
      ("2026-12-31", ["2027-01-11", "2027-01-18", "2027-01-22"]),
    ])
  func hariKerja(_ akhir: String, _ wanted: [String]) throws {
    let calendar = KalenderKerja()
    let end = try day(akhir)
    let found = [5, 10, 14].map { calendar.tambah($0, sesudah: end) }
    #expect(found.map(\.iso) == wanted)
    #expect(found.map { calendar.selisih(end, $0) } == [5, 10, 14])
    #expect(calendar.tahunTanpaData(end, found[2]).isEmpty)
  }

  @Test("a six-day week works on Saturdays, 6.25 hours a day; own days off count")
  func enamHari() throws {
    let saturday = try day("2025-07-05")
    #expect(saturday.denganHari == "Sabtu, 5 Juli 2025")
    let six = KalenderKerja(hariSeminggu: 6)
    #expect(six.isKerja(saturday) && !KalenderKerja().isKerja(saturday))
    #expect((six.menitSehari, KalenderKerja().menitSehari) == (375, 450))
    #expect(six.tambah(5, sesudah: try day("2025-06-30")).iso == "2025-07-05")
    let own = KalenderKerja(libur: [Libur(tanggal: try day("2025-07-02"), jenis: "libur daerah")])
    #expect(own.tambah(5, sesudah: try day("2025-06-30")).iso == "2025-07-08")
  }

  @Test("a year without holiday data is named, until libur.csv brings its national holidays")
  func tahunTanpaData() throws {
    let (first, last) = (try day("2027-12-31"), try day("2028-01-31"))
    #expect(KalenderKerja().tahunTanpaData(first, last) == [2028])
    let local = Libur(tanggal: try day("2028-01-05"), jenis: "libur daerah")
    #expect(KalenderKerja(libur: [local]).tahunTanpaData(first, last) == [2028])
    let national = Libur(tanggal: try day("2028-01-01"), jenis: "Libur Nasional")
    #expect(KalenderKerja(libur: [local, national]).tahunTanpaData(first, last) == [])
  }
}
