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

  init(_ bahan: BahanLaporan) {
    let rows = [bahan.surat(.undangan), bahan.surat(.notula)].compactMap { $0 }
    func first(_ field: (Surat) -> String) -> String { rows.lazy.map(field).first { !$0.isEmpty } ?? "" }
    hari = first(\.hariTanggalAcara)
    waktu = first(\.waktu)
    tempat = first(\.tempat)
    acara = first(\.acara)
  }

  /// Its lines in a letter; what is not given is a dotted blank.
  var baris: [BarisSurat] {
    [("Hari, tanggal", hari, 50), ("Waktu", waktu, 50), ("Tempat", tempat, 50), ("Acara", acara, 90)]
      .map { .pasangan($0.0, Teks.atauTitik($0.1, $0.2)) }
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
      person.jabatan = jabatan(unit)
      if !people.contains(where: { $0.jabatan.samaKata(person.jabatan) }) { people.append(person) }
    }
    return people
  }
}
