package import Core
import Glibc

/// The office folder of FORMATS §1: where things lie. The folder is the whole state.
package struct OfficeFolder: Sendable, Hashable {
  /// Path without a trailing slash.
  package let path: String

  package init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  package var masuk: String { path + "/masuk" }
  package var koreksi: String { path + "/koreksi" }
  package var register: String { path + "/register.csv" }

  package func acuan(_ tahun: Int) -> String { "\(path)/acuan/\(tahun)" }

  /// Paths inside the folder, as the register and the data files write them.
  package func arsip(_ periode: Periode) -> String { "arsip/\(periode.tahun)/\(periode.kodeTriwulan)" }
  package func isian(_ periode: Periode) -> String { "isian/\(periode.tahun)/\(periode.kodeTriwulan)" }
  package func keluar(_ periode: Periode) -> String { "\(path)/keluar/\(periode.tahun)/\(periode.kodeTriwulan)" }

  /// Refuses a path that is no office folder.
  package func pastikanKantor() throws(FileError) {
    guard FileSystem.exists(path) else {
      throw FileError(operasi: "membuka folder kantor", path: path, errnoCode: ENOENT)
    }
    guard FileSystem.exists(path + "/profil.csv") else {
      throw FileError(operasi: "menemukan", path: path + "/profil.csv", errnoCode: ENOENT)
    }
  }

  /// The absolute place of a path inside the folder.
  package func absolute(_ relative: String) -> String { path + "/" + relative }

  /// Whether a path that came from a file stays inside the folder.
  package static func isInside(_ relative: String) -> Bool {
    !relative.isEmpty && !relative.hasPrefix("/") && !relative.utf8.contains(0)
      && !relative.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0 == ".." || $0 == "." || $0.isEmpty
      }
  }
}

/// Names made safe for files: letters, digits, `-`; everything else becomes one `-`.
package enum SafeName {
  package static func make(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
      if name.utf8.count >= 60 { break }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "kantor" : name
  }
}
