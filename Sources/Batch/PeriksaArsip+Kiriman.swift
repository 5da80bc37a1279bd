import Core
import Office

extension PeriksaArsip {
  /// What was sent (`kirim-r<n>.zip`) against the MANIFES.csv inside it.
  ///
  /// - Returns: how many files were held against it.
  static func kiriman(
    _ folder: OfficeFolder, _ directory: String, _ names: [String], into bag: inout DiagnosticBag
  ) -> Int {
    var checked = 0
    for name in names where name.hasPrefix("kirim-r") && name.hasSuffix(".zip") {
      let place = Place(directory + "/" + name)
      do {
        let files = try ZipArchive.files(try FileSystem.read(folder.absolute(place.berkas)))
        let manifest = files.first { $0.nama == ManifesFile.nama }.map { ManifesFile.rows($0.bytes) } ?? []
        let contents = files.filter { $0.nama != ManifesFile.nama }
        checked += contents.count
        let same =
          contents.count == manifest.count
          && contents.allSatisfy { file in
            manifest.contains { $0.nama == file.nama && $0.sha256 == SHA256.hex(file.bytes) }
          }
        if !same { bag.add(.kirimanBerubah, at: place, ["sebab": "isinya tidak sama dengan MANIFES.csv di dalamnya"]) }
      } catch let failure as ZipArchive.Failure {
        bag.add(.kirimanBerubah, at: place, ["sebab": "tidak terbaca sebagai zip (\(failure.pesan))"])
      } catch {
        bag.add(.kirimanBerubah, at: place, ["sebab": "tidak terbaca (\((error as? FileError)?.alasan ?? "\(error)"))"])
      }
      let figures = String(name.dropLast(".zip".count)) + ".capaian.csv"
      if !names.contains(figures) {
        bag.add(.kirimanBerubah, at: place, ["sebab": "angkanya (\(figures)) tidak ada lagi"])
      }
    }
    return checked
  }
}
