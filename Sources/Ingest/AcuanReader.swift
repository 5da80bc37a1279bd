package import Core
import Kinerja
import Resources
import Tabular

/// From the bytes of the plan files to the plan: pure, all faults in one pass.
package struct AcuanReader {
  private let files: BerkasAcuan
  private let tahun: Int
  private var kamus = ColumnDictionary.bawaan
  private var lembar = LembarAcuan()

  /// The plan, or `nil` when it is unusable: then a kesalahan in `bag` says why.
  package static func read(_ files: BerkasAcuan, tahun: Int, into bag: inout DiagnosticBag) -> Acuan? {
    var own = DiagnosticBag()
    let acuan = susun(files, tahun: tahun, into: &own)
    bag.append(own)
    return own.hasKesalahan ? nil : acuan
  }

  /// What can be read of the plan, faults and all, so that the checks of `Rules` may go over it in the same pass.
  ///
  /// - Returns: `nil` only when there is nothing to go over.
  package static func susun(_ files: BerkasAcuan, tahun: Int, into bag: inout DiagnosticBag) -> Acuan? {
    var reader = AcuanReader(files: files, tahun: tahun)
    return reader.susun(into: &bag)
  }

  private init(files: BerkasAcuan, tahun: Int) {
    self.files = files
    self.tahun = tahun
  }

  private mutating func susun(into bag: inout DiagnosticBag) -> Acuan? {
    if let table = table("alias.csv", AliasTable.Susunan.judul, into: &bag) {
      var names = ColumnDictionary.bawaan
      for nama in AcuanReader.kolomRencana { names.add(kolom: nama, alias: "") }
      kamus = AliasTable.read(table, adding: names, into: &bag)
    }
    let profil = profil(into: &bag)
    let seksi =
      table("seksi.csv", SeksiTable.Susunan.judul, wajib: true, into: &bag).map {
        SeksiTable.read($0, into: &bag)
      } ?? []
    let konteks = KonteksAcuan(tahun: tahun, seksi: seksi, nihilNol: profil?.pengaturan.nihil == .nol)
    var rencana = Rencana(tahun: tahun, seksi: seksi)
    if let table = table("renja.csv", RenjaTable.Susunan.judul, wajib: true, into: &bag) {
      rencana.renja = RenjaTable.read(table, konteks, into: &bag)
    }
    if let table = table("iku.csv", IKUTable.Susunan.judul, disarankan: true, into: &bag) {
      rencana.iku = IKUTable.read(table, konteks, into: &bag)
    }
    if let table = table("dpa.csv", DPATable.Susunan.judul, disarankan: true, into: &bag) {
      rencana.dpa = DPATable.read(table, konteks, renja: rencana.renja, into: &bag)
    }
    let skala = skala(profil ?? Profil(), into: &bag)
    guard let profil else { return nil }
    var acuan = Acuan(profil: profil, rencana: rencana, skala: skala, skalaTeks: SkalaTeksTable.bawaan)
    if let table = table("narasi.csv", NarasiTable.Susunan.judul, into: &bag) {
      acuan.narasi = NarasiTable.read(table, into: &bag)
    }
    if let table = table("disposisi.csv", DisposisiTable.Susunan.judul, into: &bag) {
      acuan.disposisi = DisposisiTable.read(table, konteks, into: &bag)
    }
    if let table = table("surat.csv", SuratTable.Susunan.judul, into: &bag) {
      acuan.surat = SuratTable.read(table, into: &bag)
    }
    acuan.lembar = lembar
    acuan.kamus = kamus
    return seksi.isEmpty ? nil : acuan
  }

  /// Every column name of plan files, for the office's own aliases.
  private static let kolomRencana =
    SeksiTable.Susunan.judul + RenjaTable.Susunan.judul + IKUTable.Susunan.judul + DPATable.Susunan.judul
    + NarasiTable.Susunan.judul + DisposisiTable.Susunan.judul + SuratTable.Susunan.judul + SkalaTable.Susunan.judul

  /// A file of the plan folder as a table; a missing one that is required or advised is reported.
  private mutating func table(
    _ nama: String, _ judul: [String], wajib: Bool = false, disarankan: Bool = false, into bag: inout DiagnosticBag
  ) -> Table? {
    let berkas = files.tempatAcuan + nama
    guard let bytes = files.acuan[nama] else {
      if wajib { bag.add(.berkasAcuanHilang, at: Place(berkas), ["berkas": nama]) }
      if disarankan { bag.add(.berkasAcuanDisarankan, at: Place(berkas), ["berkas": nama]) }
      return nil
    }
    return table(bytes, berkas, judul, into: &bag)
  }

  private mutating func table(
    _ bytes: [UInt8], _ berkas: String, _ judul: [String], into bag: inout DiagnosticBag
  ) -> Table? {
    var names = kamus
    for nama in judul { names.add(kolom: nama, alias: "") }
    guard let table = TableReader.read(bytes, berkas: berkas, columns: names, fillsDown: { _ in [] }, into: &bag) else {
      return nil
    }
    lembar.simpan(table, judul)
    return table
  }

  private mutating func profil(into bag: inout DiagnosticBag) -> Profil? {
    guard let bytes = files.profil else {
      bag.add(.berkasAcuanHilang, at: Place(files.tempatProfil), ["berkas": "profil.csv"])
      return nil
    }
    guard let table = table(bytes, files.tempatProfil, ProfilTable.Susunan.judul, into: &bag) else { return nil }
    let profil = ProfilTable.read(table, into: &bag)
    let shipped = Resources.names(under: "sop/").map { String($0.dropFirst(4).dropLast(4)) }
    for nama in profil.sop where files.acuan["sop.csv"] == nil && !shipped.contains(nama) {
      bag.add(
        .sopTidakDikenal, at: ProfilTable.tempat("sop", table),
        ["sop": nama, "usul": Usul.kalimat(NearestName.best(for: nama, among: shipped, limit: 1))])
    }
    return profil
  }

  /// The scale the profile names: a shipped one or a file of the plan folder; a `skala.csv` counts unless another is
  /// named.
  private mutating func skala(_ profil: Profil, into bag: inout DiagnosticBag) -> SkalaPredikat {
    let cara = profil.pengaturan.predikat
    let named = profil.skala
    if let steps = SkalaTable.bawaan(named) { return SkalaPredikat(steps, cara: cara) }
    let file = String(named.split(separator: "/").last ?? "")
    let nama = file.isEmpty ? "skala.csv" : file
    if files.acuan[nama] != nil {
      let steps = table(nama, SkalaTable.Susunan.judul, into: &bag).map { SkalaTable.read($0, into: &bag) }
      return SkalaPredikat(steps ?? [], cara: cara)
    }
    if !named.isEmpty {
      bag.add(.skalaTidakAda, at: Place(files.tempatProfil), ["skala": named])
    }
    return SkalaPredikat(SkalaTable.bawaan(Profil().skala) ?? [], cara: cara)
  }
}
