package import Core
import Resources

/// Results of checking SOP profiles.
package enum CheckSOP {
  package static let nomorLangkah = Check("S102")
  package static let peranTidakDikenal = Check("S103")
  package static let waktuTidakTerbaca = Check("S104")
  package static let kembaliTidakAda = Check("S105")
  package static let dokumenTidakDikenal = Check("S106")
}

extension ProfilSOP {
  /// Names of the built-in profiles, sorted.
  package static var namaBawaan: [String] {
    Resources.names(under: "sop/").map { String($0.dropFirst(4).dropLast(4)) }
  }

  /// A built-in profile; `nil` when there is none of that name.
  package static func bawaan(_ nama: String, into results: inout DiagnosticBag) -> ProfilSOP? {
    let berkas = "sop/\(nama).csv"
    guard Resources.names(under: berkas).contains(berkas) else { return nil }
    return ProfilSOP(nama: nama, baris: DataFile.rows(berkas), berkas: berkas, into: &results)
  }

  /// The built-in profiles an office follows (`sop` in profil.csv), each once; the plan's reader reports unknown
  /// names, here they are left out.
  package static func pilih(_ names: [String], into results: inout DiagnosticBag) -> [ProfilSOP] {
    var profiles: [ProfilSOP] = []
    for name in names where !profiles.contains(where: { $0.nama == name }) {
      if let profil = bawaan(name, into: &results) { profiles.append(profil) }
    }
    return profiles
  }

  /// Reads the rows of `sop.csv` (below its heading, columns in the order of the contract, FORMATS §3).
  package init(nama: String, baris: [[String]], berkas: String, into results: inout DiagnosticBag) {
    var steps: [LangkahSOP] = []
    for (index, fields) in baris.enumerated() {
      let place = Place(berkas, baris: index + 2, barisLembar: index + 2)
      if let step = LangkahSOP(fields, place, into: &results) { steps.append(step) }
    }
    let numbers = Set(steps.map(\.no))
    for step in steps {
      if let target = step.kembaliKe, !numbers.contains(target) {
        results.add(
          CheckSOP.kembaliTidakAda, at: Place(berkas, judulKolom: "kembali_ke", nilai: String(target)),
          ["langkah": String(step.no)])
      }
    }
    self.init(nama: nama, langkah: steps)
  }
}

extension LangkahSOP {
  /// A row of `sop.csv`; `nil` with a result when it cannot be a step.
  init?(_ fields: [String], _ place: Place, into results: inout DiagnosticBag) {
    func field(_ column: Int) -> String { column < fields.count ? fields[column] : "" }
    func at(_ column: Int, _ heading: String) -> Place {
      var place = place
      (place.kolom, place.judulKolom, place.nilai) = (column + 1, heading, field(column))
      return place
    }
    guard let no = Int(field(0)), no > 0 else {
      results.add(CheckSOP.nomorLangkah, at: at(0, "no"))
      return nil
    }
    guard let peran = Peran(rawValue: field(3)) else {
      results.add(
        CheckSOP.peranTidakDikenal, at: at(3, "peran"),
        ["pilihan": Peran.allCases.map(\.rawValue).joined(separator: ", ")])
      return nil
    }
    if !field(8).isEmpty, WaktuSOP(field(8)) == nil { results.add(CheckSOP.waktuTidakTerbaca, at: at(8, "waktu")) }
    let documents = field(10).split(separator: "+").map(String.init)
    for document in documents where DokumenSOP(rawValue: document) == nil {
      var place = at(10, "dokumen")
      place.nilai = document
      let near = NearestName.best(for: document, among: DokumenSOP.allCases.map(\.rawValue), limit: 1)
      results.add(
        CheckSOP.dokumenTidakDikenal, at: place,
        ["pilihan": (near.isEmpty ? DokumenSOP.allCases.map(\.rawValue) : near).joined(separator: ", ")])
    }
    self.init(
      no: no, noSOP: field(1), langkah: field(2), peran: peran, pelaksana: field(4), penerima: field(5),
      simpulan: field(6) == "simpulan", kelengkapan: field(7), waktu: field(8), keluaran: field(9),
      dokumen: documents, kembaliKe: Int(field(11)), tonggak: field(12), catatan: field(13))
  }
}
