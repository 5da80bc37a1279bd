package import Core
package import Ingest
package import Tabular

/// What the head of an SOP's form says: `sop-identitas.csv` (kunci;nilai).
package struct IdentitasSOP: Sendable {
  package var nama = ""
  package var nomor = ""
  package var tanggalPengesahan = ""
  package var disahkanOleh = ""
  package var dasarHukum: [String] = []
  package var peringatan = ""
  package var pencatatan = ""

  package init() {}
}

/// Reads `sop-identitas.csv`.
package enum IdentitasTable {
  package struct Susunan: SusunanKolom {
    let kunci, nilai: Kolom

    package init(_ kolom: inout PengikatKolom) {
      kunci = kolom("kunci", .teks, .nilai)
      nilai = kolom("nilai", .teks, .kolom)
    }
  }

  static let kunci = [
    "nama", "nomor", "tanggal_pengesahan", "disahkan_oleh", "dasar_hukum", "peringatan", "pencatatan",
  ]

  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> IdentitasSOP {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var result = IdentitasSOP()
    for row in 0..<table.rowCount {
      baca.ke(row)
      let written = baca.teks(k.kunci)
      let text = baca.teks(k.nilai)
      switch PilihanKey.of(written) {
      case "": continue
      case "nama": result.nama = text
      case "nomor": result.nomor = text
      case "tanggalpengesahan": result.tanggalPengesahan = text
      case "disahkanoleh": result.disahkanOleh = text
      case "dasarhukum": result.dasarHukum += PilihanKey.daftar(text)
      case "peringatan": result.peringatan = text
      case "pencatatan": result.pencatatan = text
      default:
        baca.lapor(
          CheckSOP.kunciIdentitas, k.kunci,
          ["usul": Usul.kalimat(NearestName.best(for: written, among: kunci, limit: 1))])
      }
    }
    bag.append(baca.bag)
    return result
  }
}
