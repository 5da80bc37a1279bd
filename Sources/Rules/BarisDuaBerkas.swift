package import Core
import Ingest
import Kinerja

extension Check {
  package static let barisDuaBerkas = Check("L502")
}

extension LintasRules {
  /// One plan row reported in two files that are both in force (a unit's file and the IKU file).
  static func barisDuaBerkas(_ indeks: IndeksRencana, _ berlaku: [BerkasBerlaku], _ bag: inout DiagnosticBag) {
    struct Bagian: Hashable {
      let jenis: JenisBerkas
      let seksi: String
    }
    let files = berlaku.filter { $0.berkas.periode == indeks.periode }
    var last: [Bagian: Int] = [:]
    for (index, file) in files.enumerated() {
      for seksi in file.berkas.seksi { last[Bagian(jenis: file.berkas.jenis, seksi: seksi)] = index }
    }
    var first: [KunciIndikator: String] = [:]
    for (index, file) in files.enumerated() {
      for row in file.berkas.baris where last[Bagian(jenis: file.berkas.jenis, seksi: row.seksi)] == index {
        guard let kunci = row.kunci, !row.isian.hampa else { continue }
        guard let other = first[kunci] else {
          first[kunci] = file.lokasi
          continue
        }
        let name = BarisDiperiksa.nama(kunci, banyak: kunci.no > 1)
        let place = Place(file.lokasi, baris: row.baris, barisLembar: row.isian.asal.baris)
        bag.add(.barisDuaBerkas, at: place, ["kode": name, "lain": other])
      }
    }
  }
}
