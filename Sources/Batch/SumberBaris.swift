package import Core
package import Office
import Tabular

/// The rows that results of checking speak of, read again from the files only when somebody wants to see them.
package struct SumberBaris {
  private let folder: OfficeFolder
  /// Places to look for a file, by the name results give it.
  private var tempat: [String: String] = [:]
  private var terbaca: [String: BarisAsli?] = [:]

  /// - Parameters:
  ///   - tahun: the year whose plan the results speak of.
  ///   - berkas: what became of the dropped files.
  ///   - paths: files that were checked where they lie.
  package init(_ folder: OfficeFolder, tahun: Int? = nil, berkas: [HasilTerima] = [], paths: [String] = []) {
    self.folder = folder
    if let tahun {
      for name in (try? FileSystem.list(folder.acuan(tahun))) ?? [] { tempat[name] = folder.acuan(tahun) + "/" + name }
    }
    tempat["profil.csv"] = folder.absolute("profil.csv")
    for file in berkas {
      tempat[file.berkas] = folder.absolute(file.lokasi.isEmpty ? "masuk/" + file.berkas : file.lokasi)
    }
    for path in paths { tempat[FileSystem.name(of: path)] = path }
  }

  /// The lines of an excerpt; none when the place has no row or the file is gone.
  package mutating func cuplikan(_ place: Place) -> [String] {
    guard let line = place.baris, let file = berkas(place.berkas), let cells = file.sel(baris: line) else { return [] }
    let mark = file.delimiter == UInt8(ascii: "\t") ? "⇥" : String(decoding: [file.delimiter], as: UTF8.self)
    // A damaged line comes whole, in one cell.
    let column = place.kolom.flatMap { $0 <= cells.count ? $0 : nil }
    return Cuplikan.baris(cells, kolom: column, nomor: line, judul: column == nil ? nil : place.judulKolom, tanda: mark)
  }

  private mutating func berkas(_ name: String) -> BarisAsli? {
    if let known = terbaca[name] { return known }
    let path = tempat[name] ?? (OfficeFolder.isInside(name) ? folder.absolute(name) : nil)
    let file = path.flatMap { try? FileSystem.read($0, limit: ReadLimits.default.maxBytes) }.flatMap { BarisAsli($0) }
    terbaca[name] = file
    return file
  }
}
