/// The bytes of an office's plan files of one year.
package struct BerkasAcuan: Sendable {
  /// `profil.csv`, or `nil` when there is none.
  package var profil: [UInt8]?
  /// Files of `acuan/<tahun>/` by name (`renja.csv`).
  package var acuan: [String: [UInt8]]
  /// How messages name the profile.
  package var tempatProfil: String
  /// How messages name the plan folder, with a slash at the end.
  package var tempatAcuan: String

  package init(
    profil: [UInt8]?, acuan: [String: [UInt8]], tempatProfil: String = "profil.csv", tempatAcuan: String
  ) {
    self.profil = profil
    self.acuan = acuan
    self.tempatProfil = tempatProfil
    self.tempatAcuan = tempatAcuan
  }

  /// With the names of FORMATS §1.
  package init(profil: [UInt8]?, acuan: [String: [UInt8]], tahun: Int) {
    self.init(profil: profil, acuan: acuan, tempatAcuan: "acuan/\(tahun)/")
  }
}
