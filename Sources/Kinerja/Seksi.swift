/// A unit of the office: seksi, bidang, sub bagian.
package struct Seksi: Sendable, Hashable {
  package enum Peran: String, Sendable, CaseIterable { case unit, perencanaan, bendahara }

  /// Short, e.g. `pem`.
  package var kode: String
  package var nama: String
  package var kepala = Pejabat()
  package var peran: Peran = .unit
  package var alias: [String] = []

  package init(kode: String, nama: String) {
    self.kode = kode
    self.nama = nama
  }
}

/// Who signs: everything is data and may be empty.
package struct Pejabat: Sendable, Hashable {
  package var jabatan = ""
  package var nama = ""
  package var pangkat = ""
  package var nip = ""

  package init() {}
}
