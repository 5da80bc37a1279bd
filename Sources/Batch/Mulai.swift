import Core
import Glibc
package import Office
import Resources

/// Makes office folders: an empty one with headings, example rows and a Petunjuk, or a sample office.
package enum Mulai {
  /// Names of the sample offices.
  package static let contoh: [String] = {
    var names: [String] = []
    for name in Resources.names(under: "contoh/") {
      guard let office = name.dropFirst("contoh/".count).split(separator: "/").first.map(String.init) else { continue }
      if names.last != office { names.append(office) }
    }
    return names
  }()

  /// A new office whose rows are examples for `tahun`.
  package static func kosong(_ folder: OfficeFolder, tahun: Int) throws(FileError) {
    try pastikanKosong(folder)
    for name in Resources.names(under: "mulai/") {
      let inside = String(name.dropFirst("mulai/".count))
      let target = inside.hasPrefix("acuan/") ? "acuan/\(tahun)/" + inside.dropFirst("acuan/".count) : inside
      try tulis(isi(name, tahun), folder.absolute(target))
    }
    try folderKerja(folder)
  }

  /// A copy of a sample office.
  package static func contoh(_ name: String, _ folder: OfficeFolder) throws(FileError) {
    try pastikanKosong(folder)
    for file in Resources.names(under: "contoh/\(name)/") {
      try tulis(Resources.bytes(file) ?? [], folder.absolute(String(file.dropFirst("contoh/\(name)/".count))))
    }
    try folderKerja(folder)
  }

  private static func pastikanKosong(_ folder: OfficeFolder) throws(FileError) {
    guard FileSystem.exists(folder.path) else { return }
    guard try FileSystem.list(folder.path).isEmpty else {
      throw FileError(operasi: "membuat kantor baru di", path: folder.path, errnoCode: EEXIST)
    }
  }

  private static func folderKerja(_ folder: OfficeFolder) throws(FileError) {
    for name in ["masuk", "koreksi", "arsip", "isian", "keluar"] { try FileSystem.makeDirectory(folder.absolute(name)) }
  }

  private static func tulis(_ bytes: [UInt8], _ path: String) throws(FileError) {
    try FileSystem.makeDirectory(FileSystem.directory(of: path))
    try FileSystem.write(bytes, to: path)
  }

  /// A template with its placeholders filled.
  private static func isi(_ name: String, _ tahun: Int) -> [UInt8] {
    var text = String(decoding: Resources.bytes(name) ?? [], as: UTF8.self)
    for (placeholder, value) in [("{tahun}", tahun), ("{mulai}", tahun - 1), ("{akhir}", tahun + 3)] {
      text = text.split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: String(value))
    }
    return Array(text.utf8)
  }
}
