import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// The meeting of the quarter as `surat.csv` tells it: the invitation's row, what it lacks from the minutes' row.
struct AcaraRapat {
  let hari: String
  let waktu: String
  let tempat: String
  let acara: String

  init(_ tata: TataSurat) {
    let rows = [tata.surat(.undangan), tata.surat(.notula)].compactMap { $0 }
    func first(_ field: (Surat) -> String) -> String { rows.lazy.map(field).first { !$0.isEmpty } ?? "" }
    hari = first(\.hariTanggalAcara)
    waktu = first(\.waktu)
    tempat = first(\.tempat)
    acara = first(\.acara)
  }

  /// Its lines in a letter; what is not given is a dotted blank.
  func baris(_ tata: TataSurat) -> [BarisSurat] {
    [
      tata.pasangan("Hari, tanggal", Teks.atauTitik(hari, 50)), tata.pasangan("Waktu", Teks.atauTitik(waktu, 50)),
      tata.pasangan("Tempat", Teks.atauTitik(tempat, 50)), tata.pasangan("Acara", Teks.atauTitik(acara, 90)),
    ]
  }
}

extension BahanLaporan {
  /// Who sits in the meetings of the office: head, sekretaris, kasubag, heads of units; each post once.
  var peserta: [Pejabat] {
    var people = [LangkahSOP.Peran.kepala, .sekretaris, .kasubag].map { role in
      var person = pejabat(role)
      person.jabatan = jabatan(role)
      return person
    }
    for unit in hasil.seksi {
      var person = unit.kepala
      if person.jabatan.isEmpty { person.jabatan = "Kepala \(unit.nama)" }
      if !people.contains(where: { $0.jabatan.samaKata(person.jabatan) }) { people.append(person) }
    }
    return people
  }
}

extension TataSurat {
  /// A row of a framed table: texts over spans of columns.
  func barisTabel(_ cells: [(ClosedRange<Int>, String)], kepala: Bool = false, tinggi: Double = 15) -> BarisSurat {
    BarisSurat(
      cells.enumerated().map { index, cell in
        let style =
          kepala
          ? GayaSurat.teks(10, tebal: true, .center, .center, garis: .all(.thin)).with { $0.fill = 0xF2F2F2 }
          : GayaSurat.teks(10, index == 0 ? .center : .left, garis: .all(.thin))
        return SelSurat(cell.0.lowerBound, cell.0.upperBound, cell.1, style)
      }, tinggi: tinggi)
  }

  /// A numbered point of a list.
  func butir(_ number: String, _ text: String) -> BarisSurat {
    BarisSurat([
      SelSurat(0, 0, number, GayaSurat.teks(10, .right)),
      SelSurat(1, TataSurat.akhir, text, GayaSurat.teks(10, .justify)),
    ])
  }
}
