package import Core
import Ingest
package import Kinerja
package import Office
import Reports

/// Makes the forms of a quarter: for each unit, or for the whole office, a workbook and a CSV in `isian/<tahun>/TW<n>/`.
package struct PembuatIsian: Sendable {
  /// Who the forms are for.
  package enum Lingkup: Sendable, Equatable {
    case semuaSeksi
    /// One unit, by its kode, name or alias.
    case seksi(String)
    case gabungan
  }

  package struct Hasil: Sendable {
    /// Results of checking the plan.
    package var rencana: [Diagnostic] = []
    /// `false` when the plan cannot be used: nothing was written.
    package var rencanaBerlaku = false
    /// Results of reading the archive.
    package var lintas: [Diagnostic] = []
    /// Paths inside the office folder, in plan order, the workbook before its CSV.
    package var berkas: [String] = []
    /// Units without a row to report.
    package var tanpaBaris: [Seksi] = []
    package var mintaAnggaran = false

    package init() {}

    package var kodeKeluar: Int32 {
      guard rencanaBerlaku else { return 2 }
      return lintas.contains { $0.severity == .kesalahan } ? 1 : 0
    }
  }

  /// The unit asked for is not one of the office's.
  package struct SeksiTidakDikenal: Error, Sendable {
    package let nama: String
    package let usul: String
  }

  private let folder: OfficeFolder
  private let periode: Periode

  package init(_ folder: OfficeFolder, _ periode: Periode) {
    self.folder = folder
    self.periode = periode
  }

  /// Writes the forms; each file is there whole or not at all.
  package func buat(_ lingkup: Lingkup) throws -> Hasil {
    var result = Hasil()
    var plans = RencanaKantor(folder, tahunUtama: periode.tahun, periode: periode)
    let plan = try plans.tahun(periode.tahun)
    result.rencana = plan.hasil.sorted
    guard let acuan = plan.acuan else { return result }
    result.rencanaBerlaku = true
    let units = try self.units(lingkup, acuan)
    var bag = DiagnosticBag()
    let register = try Register(folder)
    let files = BerkasTahun.baca(folder, register, tahun: periode.tahun, acuan: acuan, into: &bag)
    result.lintas = bag.sorted
    result.mintaAnggaran = mintaAnggaran(acuan, files)
    let (kantor, followUps) = hitung(acuan, files)
    let target = folder.isian(periode)
    try FileSystem.makeDirectory(folder.absolute(target))
    for unit in units {
      let bahan = BahanIsian(
        acuan: acuan, hasil: kantor, seksi: unit, mintaAnggaran: result.mintaAnggaran, tindakLanjutSeksi: followUps)
      if let unit, bahan.baris.isEmpty {
        result.tanpaBaris.append(unit)
        continue
      }
      let name = target + "/" + nama(acuan, unit)
      try FileSystem.write(try WorkbookIsian.bytes(bahan), to: folder.absolute(name + ".xlsx"))
      try FileSystem.write(CSVIsian.bytes(bahan), to: folder.absolute(name + ".csv"))
      result.berkas += [name + ".xlsx", name + ".csv"]
    }
    return result
  }

  /// `Isian_<opd>_<tahun>_TW<n>_<seksi>`.
  private func nama(_ acuan: Acuan, _ unit: Seksi?) -> String {
    let tail = unit.map { Teks.namaBerkas($0, di: acuan.rencana.seksi) } ?? "gabungan"
    return "Isian_\(SafeName.make(acuan.profil.opd))_\(periode.tahun)_\(periode.kodeTriwulan)_\(tail)"
  }

  /// `nil` stands for the whole office.
  private func units(_ lingkup: Lingkup, _ acuan: Acuan) throws(SeksiTidakDikenal) -> [Seksi?] {
    switch lingkup {
    case .gabungan: return [nil]
    case .semuaSeksi: return acuan.rencana.seksi
    case .seksi(let name):
      let finder = PencariSeksi(acuan.rencana.seksi)
      guard let kode = finder.kode(name), let unit = acuan.rencana.seksi.first(where: { $0.kode == kode }) else {
        throw SeksiTidakDikenal(nama: name, usul: finder.usul(name))
      }
      return [unit]
    }
  }

  /// Whether the units have to write realisasi anggaran themselves: no bendahara, and no file of money this year.
  private func mintaAnggaran(_ acuan: Acuan, _ files: BerkasTahun) -> Bool {
    if acuan.rencana.seksi.contains(where: { $0.peran == .bendahara }) { return false }
    return !files.isi.contains { file in
      [.realisasiAnggaran, .sipd].contains(file.berkas.jenis) && file.berkas.periode <= periode
    }
  }

  /// The quarter as it stands before its own deliveries, and what the units announced to do in it.
  private func hitung(_ acuan: Acuan, _ files: BerkasTahun) -> (HasilKantor, [String: String]) {
    let before = periode.triwulan.sebelumnya
    let realisasi = before.map { files.realisasi(sampai: Periode(periode.tahun, $0)) } ?? Realisasi()
    let kantor = Perhitungan.hitung(
      Masukan(
        periode: periode, pengaturan: acuan.profil.pengaturan, rencana: acuan.rencana, realisasi: realisasi,
        skala: acuan.skala, skalaTeks: acuan.skalaTeks))
    guard let before else { return (kantor, [:]) }
    let followUps = realisasi.narasiSeksi.compactMapValues { quarters -> String? in
      guard quarters.indices.contains(before.index) else { return nil }
      let texts = quarters[before.index].map(\.tindakLanjut).filter { !$0.isEmpty }
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
    return (kantor, followUps)
  }
}
