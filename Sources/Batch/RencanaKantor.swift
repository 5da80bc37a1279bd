package import Core
package import Ingest
import Kinerja
package import Office
import Rules
package import Sop
import Tabular

/// The office's plans, read once a year of them; a plan that cannot be used keeps its results of checking.
package struct RencanaKantor: Sendable {
  package struct Tahun: Sendable {
    /// `nil` when the plan is unusable; `hasil` then says why.
    package let acuan: Acuan?
    package let hasil: DiagnosticBag
    /// The SOPs the office follows and its calendar.
    package let sop: SOPKantor
  }

  private let folder: OfficeFolder
  /// The year that files are read against first.
  package let tahunUtama: Int
  /// The quarter reported, for checks of the plan that depend on it.
  private let periode: Periode?
  private var years: [Int: Tahun] = [:]

  package init(_ folder: OfficeFolder, tahunUtama: Int, periode: Periode? = nil) {
    self.folder = folder
    self.tahunUtama = tahunUtama
    self.periode = periode
  }

  /// The plans of an office for taking files of any year: read first against the last year whose plan can be used (the
  /// next year's may be half written), else against the last.
  package static func terakhir(_ folder: OfficeFolder) throws(FileError) -> RencanaKantor {
    let last = try Periksa.tahunTerakhir(folder)
    for year in try daftarTahun(folder).reversed() {
      var plans = RencanaKantor(folder, tahunUtama: year)
      if try plans.tahun(year).acuan != nil { return plans }
    }
    return RencanaKantor(folder, tahunUtama: last)
  }

  /// The years that have a plan folder, ascending; other names in `acuan/` are no years.
  static func daftarTahun(_ folder: OfficeFolder) throws(FileError) -> [Int] {
    let years = 2000...2100
    return try FileSystem.list(folder.absolute("acuan"))
      .compactMap { name in Int(name).flatMap { years.contains($0) && String($0) == name ? $0 : nil } }.sorted()
  }

  /// Whether the folder has a plan of that year at all.
  package func ada(_ tahun: Int) -> Bool { FileSystem.exists(folder.acuan(tahun)) }

  /// The plan of a year, read on first use.
  package mutating func tahun(_ tahun: Int) throws(FileError) -> Tahun {
    if let year = years[tahun] { return year }
    let files = try RencanaKantor.files(folder, tahun)
    var bag = DiagnosticBag()
    var acuan = PlanRules.read(files, tahun: tahun, periode: periode, into: &bag)
    let sop = SOPKantor.baca(files, acuan, into: &bag)
    if bag.hasKesalahan { acuan = nil }
    let year = Tahun(acuan: acuan, hasil: bag, sop: sop)
    years[tahun] = year
    return year
  }

  private static func files(_ folder: OfficeFolder, _ tahun: Int) throws(FileError) -> BerkasAcuan {
    var files = BerkasAcuan(profil: nil, acuan: [:], tahun: tahun)
    let profil = folder.absolute("profil.csv")
    if FileSystem.exists(profil) { files.profil = try FileSystem.read(profil, limit: ReadLimits.default.maxBytes) }
    let acuan = folder.acuan(tahun)
    guard FileSystem.exists(acuan) else { return files }
    var others: [String] = []
    for name in try FileSystem.list(acuan) where name.hasSuffix(".csv") && !name.hasPrefix(".") {
      if dikenal.contains(name) {
        files.acuan[name] = try FileSystem.read(acuan + "/" + name, limit: ReadLimits.default.maxBytes)
      } else {
        others.append(name)
      }
    }
    if !others.isEmpty, let scale = skala(files), others.contains(scale) {
      files.acuan[scale] = try FileSystem.read(acuan + "/" + scale, limit: ReadLimits.default.maxBytes)
    }
    let next = folder.acuan(tahun + 1) + "/libur.csv"
    if FileSystem.exists(next) {
      files.acuan[BerkasAcuan.liburBerikut] = try FileSystem.read(next, limit: ReadLimits.default.maxBytes)
    }
    return files
  }

  /// Files of the plan folder that are read (FORMATS §1); what else lies there is the office's own affair.
  private static let dikenal: Set = [
    "alias.csv", "disposisi.csv", "dpa.csv", "iku.csv", "jadwal.csv", "libur.csv", "narasi.csv", "renja.csv",
    "seksi.csv", "skala.csv", "sop-identitas.csv", "sop.csv", "surat.csv",
  ]

  /// The file of a scale of the office's own, by what the profile says.
  private static func skala(_ files: BerkasAcuan) -> String? {
    guard let bytes = files.profil else { return nil }
    var ignored = DiagnosticBag()
    func table(_ bytes: [UInt8], _ headings: [String], _ columns: ColumnDictionary) -> Table? {
      var columns = columns
      for heading in headings { columns.add(kolom: heading, alias: "") }
      return TableReader.read(bytes, berkas: "", columns: columns, fillsDown: { _ in [] }, into: &ignored)
    }
    let headings = ProfilTable.Susunan.judul
    var columns = ColumnDictionary.bawaan
    for heading in headings { columns.add(kolom: heading, alias: "") }
    if let alias = files.acuan["alias.csv"].flatMap({ table($0, AliasTable.Susunan.judul, .bawaan) }) {
      columns = AliasTable.read(alias, adding: columns, into: &ignored)
    }
    let profil = table(bytes, headings, columns).map { ProfilTable.read($0, into: &ignored) }
    return profil?.skala.split(separator: "/").last.map(String.init)
  }
}
