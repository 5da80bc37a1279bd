package import Core
import Resources

extension ProfilSOP {
  /// Names of the built-in profiles, sorted.
  package static var namaBawaan: [String] {
    Resources.names(under: "sop/").map { String($0.dropFirst(4).dropLast(4)) }
  }

  /// A built-in profile; `nil` when there is none of that name.
  package static func bawaan(_ nama: String, into results: inout DiagnosticBag) -> ProfilSOP? {
    let berkas = "sop/\(nama).csv"
    guard Resources.names(under: berkas).contains(berkas) else { return nil }
    let rows = DataFile.rows(berkas).enumerated().map { index, fields in
      let place = Place(berkas, baris: index + 2, barisLembar: index + 2)
      return BarisSOP(Dictionary(zip(LangkahSOP.judul, fields)) { first, _ in first }) { heading in
        guard let heading, let column = LangkahSOP.judul.firstIndex(of: heading) else { return place }
        var place = place
        (place.kolom, place.judulKolom) = (column + 1, heading)
        place.nilai = column < fields.count ? fields[column] : nil
        return place
      }
    }
    return ProfilSOP(nama: nama, baris: rows, berkas: Place(berkas), into: &results)
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

  /// Reads and checks the rows of an SOP; its steps stand in the order of their numbers.
  init(nama: String, baris: [BarisSOP], berkas: Place, into results: inout DiagnosticBag) {
    var steps: [(langkah: LangkahSOP, baris: BarisSOP)] = []
    for row in baris {
      guard let step = LangkahSOP(row, into: &results) else { continue }
      if steps.contains(where: { $0.langkah.no == step.no }) {
        results.add(CheckSOP.nomorGanda, at: row.tempat("no"))
      } else {
        steps.append((step, row))
      }
    }
    if steps.isEmpty { results.add(CheckSOP.tanpaLangkah, at: berkas) }
    let numbers = Set(steps.map(\.langkah.no))
    for (step, row) in steps {
      guard let target = step.kembaliKe else { continue }
      let facts = ["langkah": String(step.no)]
      if !numbers.contains(target) {
        results.add(CheckSOP.kembaliTidakAda, at: row.tempat("kembali_ke"), facts)
      } else if target >= step.no {
        results.add(CheckSOP.kembaliMaju, at: row.tempat("kembali_ke"), facts)
      }
    }
    self.init(nama: nama, langkah: steps.map(\.langkah).sorted { $0.no < $1.no })
  }
}

/// A row of an SOP's file, cell by cell, with the places of its cells.
struct BarisSOP {
  private let sel: [String: String]
  let tempat: (String?) -> Place

  init(_ sel: [String: String], tempat: @escaping (String?) -> Place) {
    self.sel = sel
    self.tempat = tempat
  }

  subscript(_ heading: String) -> String { sel[heading] ?? "" }
}

extension LangkahSOP {
  /// The columns of `sop.csv` in their order.
  package static let judul = [
    "no", "no_sop", "langkah", "peran", "pelaksana", "penerima", "asal_pelaksana", "kelengkapan", "waktu", "keluaran",
    "dokumen", "kembali_ke", "tonggak", "catatan",
  ]

  /// A row of `sop.csv`; `nil` with a result when it cannot be a step.
  init?(_ row: BarisSOP, into results: inout DiagnosticBag) {
    guard let no = Int(row["no"]), no > 0 else {
      results.add(CheckSOP.nomorLangkah, at: row.tempat("no"))
      return nil
    }
    guard let peran = Peran(rawValue: row["peran"].lowercased()) else {
      results.add(
        CheckSOP.peranTidakDikenal, at: row.tempat("peran"),
        ["pilihan": Peran.allCases.map(\.rawValue).joined(separator: ", ")])
      return nil
    }
    if !row["waktu"].isEmpty, WaktuSOP(row["waktu"]) == nil {
      results.add(CheckSOP.waktuTidakTerbaca, at: row.tempat("waktu"))
    }
    if !row["kembali_ke"].isEmpty, Int(row["kembali_ke"]) == nil {
      results.add(CheckSOP.kembaliTidakAda, at: row.tempat("kembali_ke"), ["langkah": String(no)])
    }
    if !["", "kirim"].contains(row["tonggak"].lowercased()) {
      results.add(CheckSOP.tonggakTidakDikenal, at: row.tempat("tonggak"))
    }
    let documents = row["dokumen"].split(separator: "+").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for document in documents where DokumenSOP(rawValue: document) == nil {
      var place = row.tempat("dokumen")
      place.nilai = document
      let near = NearestName.best(for: document, among: DokumenSOP.allCases.map(\.rawValue), limit: 1)
      results.add(
        CheckSOP.dokumenTidakDikenal, at: place,
        ["pilihan": (near.isEmpty ? DokumenSOP.allCases.map(\.rawValue) : near).joined(separator: ", ")])
    }
    self.init(
      no: no, noSOP: row["no_sop"], langkah: row["langkah"], peran: peran, pelaksana: row["pelaksana"],
      penerima: row["penerima"], simpulan: row["asal_pelaksana"] == "simpulan", kelengkapan: row["kelengkapan"],
      waktu: row["waktu"], keluaran: row["keluaran"], dokumen: documents, kembaliKe: Int(row["kembali_ke"]),
      tonggak: row["tonggak"].lowercased(), catatan: row["catatan"])
  }
}
