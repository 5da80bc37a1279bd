package import Core
package import Office
package import Reports

/// Packs what goes to Bappeda: kirim workbook, surat pengantar, MANIFES. The zip stays in `arsip/`, and beside it the
/// figures that were sent, for programs.
package struct Kirim {
  package struct Hasil: Sendable {
    /// Place of the zip, inside the folder.
    package var lokasi: String
    package var isi: [String]
    package var status: StatusDokumen
    /// Whether the same was packed before: nothing was written.
    package var sudahAda: Bool
    /// Files in `masuk/` that the workbook does not know yet.
    package var belumDiambil: Int
  }

  /// Why nothing is packed, for the user.
  package struct Gagal: Error, Sendable {
    package let pesan: String
  }

  private let folder: OfficeFolder
  private let periode: Periode

  package init(_ folder: OfficeFolder, _ periode: Periode) {
    self.folder = folder
    self.periode = periode
  }

  /// - Parameter paksa: whether a draf may be sent.
  package func jalankan(paksa: Bool) throws -> Hasil {
    let published = try terbitan()
    let history = try Riwayat(folder, periode)
    let status = history.entries.last.flatMap { StatusDokumen(rawValue: $0.status) } ?? .draf
    guard status != .draf || paksa else {
      throw Gagal(
        pesan:
          "dokumen \(periode.panjang) masih draf. Jalankan monev proses … --status konsep atau final lebih dahulu, "
          + "atau tambahkan --paksa.")
    }
    let files = try [kirim(published), surat(published)].map { name in (nama: name, bytes: try isi(name, published)) }
    let manifest = ManifesFile.bytes(files.map { ($0.nama, $0.bytes.count, SHA256.hex($0.bytes)) })
    let all = files + [(nama: ManifesFile.nama, bytes: manifest)]
    let figures = try isi("data/capaian.csv", published)
    let zip = try ZipArchive.bytes(all, tanggal: periode.akhir, catatan: Kirim.catatan(figures))
    let (place, there) = try simpan(zip, angka: figures)
    return Hasil(
      lokasi: place, isi: all.map(\.nama), status: status, sudahAda: there,
      belumDiambil: try Masuk.daftar(folder).count)
  }

  /// What the manifest says was published.
  private func terbitan() throws -> [(nama: String, ukuran: Int, sha256: String)] {
    let path = folder.keluar(periode) + "/" + ManifesFile.nama
    guard FileSystem.exists(path) else {
      throw Gagal(
        pesan: "belum ada buku kerja untuk \(periode.panjang). Jalankan: monev proses \(folder.path) --tahun "
          + "\(periode.tahun) --triwulan \(periode.triwulan.rawValue)")
    }
    return ManifesFile.rows(try FileSystem.read(path))
  }

  private func kirim(_ published: [(nama: String, ukuran: Int, sha256: String)]) throws -> String {
    try pilih(published) { $0.hasPrefix("Monev_") && $0.hasSuffix("_\(periode.tahun)_\(periode.kodeTriwulan).xlsx") }
  }

  private func surat(_ published: [(nama: String, ukuran: Int, sha256: String)]) throws -> String {
    try pilih(published) { $0.hasPrefix("Surat-Pengantar_") }
  }

  private func pilih(
    _ published: [(nama: String, ukuran: Int, sha256: String)], _ wanted: (String) -> Bool
  ) throws -> String {
    guard let file = published.first(where: { wanted($0.nama) && OfficeFolder.isInside($0.nama) }) else {
      throw Gagal(
        pesan: "buku kerja kirim atau surat pengantar tidak ada di \(ManifesFile.nama). Jalankan monev proses lagi.")
    }
    return file.nama
  }

  /// The bytes of a published file, which must be those that were made.
  private func isi(_ name: String, _ published: [(nama: String, ukuran: Int, sha256: String)]) throws -> [UInt8] {
    let bytes = try FileSystem.read(folder.keluar(periode) + "/" + name)
    guard published.contains(where: { $0.nama == name && $0.sha256 == SHA256.hex(bytes) }) else {
      throw Gagal(
        pesan: "\(name) berubah sejak dibuat. Simpan perubahan Anda dengan nama lain, lalu jalankan monev proses lagi.")
    }
    return bytes
  }

  /// The comment of a zip: what the figures beside it must be.
  static func catatan(_ figures: [UInt8]) -> String { "capaian.csv sha256 \(SHA256.hex(figures))" }

  /// Numbers of what was sent for a quarter, by the names in its archive: zips and the figures beside them.
  static func nomor(_ names: [String]) -> (zip: Set<Int>, angka: Set<Int>) {
    func numbers(_ ending: String) -> Set<Int> {
      Set(
        names.compactMap { name in
          guard name.hasPrefix("kirim-r"), name.hasSuffix(ending) else { return nil }
          let digits = name.dropFirst("kirim-r".count).dropLast(ending.count)
          let number = digits.allSatisfy { $0.isASCII && $0.isNumber } && digits.count <= 4 ? Int(digits) : nil
          return number == 0 ? nil : number
        })
    }
    return (numbers(".zip"), numbers(".capaian.csv"))
  }

  /// The next `kirim-r<n>.zip`, unless the last one is the same. A number is never used again: what was sent under it
  /// stays known, even when its zip was lost.
  private func simpan(_ zip: [UInt8], angka: [UInt8]) throws(FileError) -> (String, Bool) {
    let directory = folder.arsip(periode)
    try FileSystem.makeDirectory(folder.absolute(directory))
    let known = try Kirim.nomor(FileSystem.list(folder.absolute(directory)))
    let last = known.zip.union(known.angka).max() ?? 0
    let before = folder.absolute("\(directory)/kirim-r\(last)")
    if known.zip.contains(last), (try? FileSystem.read(before + ".zip")) == zip {
      return ("\(directory)/kirim-r\(last).zip", true)
    }
    // The figures stand first: a zip is never without them. Figures alone are those of a run that was cut short.
    let cut = last > 0 && !known.zip.contains(last) && (try? FileSystem.read(before + ".capaian.csv")) == angka
    let stem = "\(directory)/kirim-r\(cut ? last : last + 1)"
    try FileSystem.write(angka, to: folder.absolute(stem + ".capaian.csv"))
    try FileSystem.write(zip, to: folder.absolute(stem + ".zip"))
    return (stem + ".zip", false)
  }
}
