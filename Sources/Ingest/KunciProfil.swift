import Core
import Kinerja

/// One key of `profil.csv` and what its value does.
package struct KunciProfil: Sendable {
  typealias Isi = @Sendable (inout Profil, inout BarisReader, Kolom) -> Void

  package let nama: String
  package let wajib: Bool
  let isi: Isi

  /// Text as it stands.
  static func teks(_ nama: String, _ path: any WritableKeyPath<Profil, String> & Sendable, wajib: Bool = false)
    -> KunciProfil
  {
    KunciProfil(nama: nama, wajib: wajib) { profil, baca, kolom in profil[keyPath: path] = baca.teks(kolom) }
  }

  /// One of a list.
  static func pilihan<P: RawRepresentable & CaseIterable & Sendable>(
    _ nama: String, _ path: any WritableKeyPath<Profil, P> & Sendable
  ) -> KunciProfil where P.RawValue == String {
    KunciProfil(nama: nama, wajib: false) { profil, baca, kolom in
      if let value = baca.pilihan(kolom, P.self) { profil[keyPath: path] = value }
    }
  }

  /// `ya` or `tidak`.
  static func yaTidak(_ nama: String, _ path: any WritableKeyPath<Profil, Bool> & Sendable) -> KunciProfil {
    KunciProfil(nama: nama, wajib: false) { profil, baca, kolom in
      if let value = baca.yaTidak(kolom) { profil[keyPath: path] = value }
    }
  }

  /// A year.
  static func tahun(_ nama: String, _ path: any WritableKeyPath<Profil, Int?> & Sendable) -> KunciProfil {
    KunciProfil(nama: nama, wajib: false) { profil, baca, kolom in profil[keyPath: path] = baca.tahun(kolom) }
  }

  /// The four keys of an official.
  static func pejabat(
    _ awalan: String, _ path: any WritableKeyPath<Profil, Pejabat> & Sendable, wajib: Bool = false
  ) -> [KunciProfil] {
    let parts: [(String, any WritableKeyPath<Pejabat, String> & Sendable, Bool)] = [
      ("jabatan", \.jabatan, wajib), ("nama", \.nama, wajib), ("pangkat", \.pangkat, false), ("nip", \.nip, false),
    ]
    return parts.map { part, field, wajib in
      KunciProfil(nama: "\(awalan)_\(part)", wajib: wajib) { profil, baca, kolom in
        profil[keyPath: path][keyPath: field] = part == "nip" ? baca.nip(kolom) : baca.teks(kolom)
      }
    }
  }

  /// Comparison key → key.
  static let semua = Dictionary(daftar.map { (PilihanKey.of($0.nama), $0) }) { first, _ in first }
}
