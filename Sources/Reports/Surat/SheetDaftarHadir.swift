import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Daftar Hadir` of the meeting: who may come by the office's data, and empty lines; nobody is marked present.
package struct SheetDaftarHadir {
  package static let nama = "Daftar Hadir"

  private let bahan: BahanLaporan
  private let tata: TataSurat

  package init(_ bahan: BahanLaporan) {
    self.bahan = bahan
    tata = TataSurat(bahan: bahan)
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    var rows = tata.kop + [tata.judul("DAFTAR HADIR"), .kosong()]
    rows += AcaraRapat(tata).baris(tata) + [.kosong()]
    rows.append(
      tata.barisTabel([(0...0, "No"), (1...3, "Nama dan jabatan"), (4...5, "Tanda tangan")], kepala: true, tinggi: 20))
    let people = bahan.peserta
    for index in 0..<max(people.count + 4, 14) {
      let person = index < people.count ? people[index] : nil
      // Signatures stand to the left and to the right in turn, so that each has room.
      let sign = (index % 2 == 0 ? "" : String(repeating: " ", count: 42)) + "\(index + 1). \(Teks.titik(18))"
      let lines = [person?.nama ?? "", person?.jabatan ?? ""].filter { !$0.isEmpty }
      rows.append(
        tata.barisTabel(
          [(0...0, "\(index + 1)"), (1...3, lines.joined(separator: "\n")), (4...5, sign)], tinggi: 28))
    }
    let who = PenandatanganSurat(bahan, tata.surat(.notula), bawaan: .kasubag)
    rows += [.kosong(12), tata.tempatTanggal(tata.surat(.notula))] + who.sel(4, 5)
    tata.tulis(&sink, rows)
  }
}
