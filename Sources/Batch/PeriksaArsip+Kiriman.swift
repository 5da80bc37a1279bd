import Core
import Office

extension PeriksaArsip {
  /// What was sent (`kirim-r<n>.zip`) against the MANIFES.csv inside it, the figures beside it against the zip's
  /// comment, and the numbers against gaps.
  ///
  /// - Returns: how many files were held against it.
  static func kiriman(
    _ folder: OfficeFolder, _ directory: String, _ names: [String], into bag: inout DiagnosticBag
  ) -> Int {
    var checked = 0
    let numbers = Kirim.nomor(names)
    let all = numbers.zip.union(numbers.angka)
    for number in 1..<((all.max() ?? 0) + 1) where !numbers.zip.contains(number) {
      bag.add(.kirimanBerubah, at: Place("\(directory)/kirim-r\(number).zip"), ["sebab": "tidak ada lagi"])
    }
    for name in names where name.hasPrefix("kirim-r") && name.hasSuffix(".zip") {
      let place = Place(directory + "/" + name)
      do {
        let (files, comment) = try ZipArchive.files(try FileSystem.read(folder.absolute(place.berkas)))
        checked += angka(folder, directory, name, names, comment, &bag)
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
    }
    return checked
  }

  /// The figures beside a zip. Zips of earlier versions of this program have no comment to hold them against.
  private static func angka(
    _ folder: OfficeFolder, _ directory: String, _ zip: String, _ names: [String], _ comment: String,
    _ bag: inout DiagnosticBag
  ) -> Int {
    let figures = String(zip.dropLast(".zip".count)) + ".capaian.csv"
    guard names.contains(figures) else {
      bag.add(.kirimanBerubah, at: Place(directory + "/" + zip), ["sebab": "angkanya (\(figures)) tidak ada lagi"])
      return 0
    }
    let bytes = try? FileSystem.read(folder.absolute(directory + "/" + figures))
    if !comment.isEmpty, bytes.map(Kirim.catatan) != comment {
      bag.add(
        .kirimanBerubah, at: Place(directory + "/" + figures), ["sebab": "bukan lagi angka yang dikirim dalam \(zip)"])
    }
    return 1
  }
}
