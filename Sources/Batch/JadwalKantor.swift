package import Core
import Ingest
import Kinerja
package import Office
import Reports
package import Sop
import Workbook

/// The dates of an office's SOPs for a quarter, and a workbook with schedule and plan of the visits in `isian/`.
package struct JadwalKantor {
  package struct Hasil: Sendable {
    /// Results of checking the plan, the SOPs and the schedule.
    package var pemeriksaan: [Diagnostic] = []
    package var rencanaBerlaku = false
    package var jadwal: [JadwalSOP] = []
    package var sop = SOPKantor()
    /// Path of the workbook inside the office folder.
    package var berkas = ""

    package init() {}

    package var kodeKeluar: Int32 { rencanaBerlaku && !jadwal.isEmpty ? 0 : 2 }
  }

  private let folder: OfficeFolder
  private let periode: Periode

  package init(_ folder: OfficeFolder, _ periode: Periode) {
    self.folder = folder
    self.periode = periode
  }

  /// - Parameter mulai: first day; `nil` is the first working day after the quarter.
  package func buat(mulai: Tanggal?) throws -> Hasil {
    var result = Hasil()
    var plans = RencanaKantor(folder, tahunUtama: periode.tahun, periode: periode)
    let plan = try plans.tahun(periode.tahun)
    var bag = plan.hasil
    result.pemeriksaan = bag.sorted
    guard let acuan = plan.acuan else { return result }
    result.rencanaBerlaku = true
    result.sop = plan.sop
    result.jadwal = plan.sop.jadwal(periode, batas: acuan.profil.batasKirim, mulai: mulai)
    plan.sop.periksaLibur(result.jadwal, periode, into: &bag)
    plan.sop.periksaBatas(acuan.profil.batasKirim, periode, into: &bag)
    for group in KelompokJadwal.susun(result.jadwal) {
      let name = group.anggota.map { plan.sop.judul($0.profil) }.joined(separator: " dan ")
      for found in group.utama.pemeriksaan(Place("profil.csv"), nama: name) { bag.add(found) }
    }
    result.pemeriksaan = bag.sorted
    guard !result.jadwal.isEmpty else { return result }
    let bahan = try bahan(acuan, plan.sop, into: &bag)
    result.pemeriksaan = bag.sorted
    let target = folder.isian(periode)
    try FileSystem.makeDirectory(folder.absolute(target))
    result.berkas = "\(target)/\(WorkbookJadwal.nama(bahan))"
    try FileSystem.write(try WorkbookJadwal.bytes(bahan, result.jadwal), to: folder.absolute(result.berkas))
    return result
  }
}

extension JadwalKantor {
  /// The plan of the visits says what units have delivered by now, as the internal workbook does.
  private func bahan(
    _ acuan: Acuan, _ sop: SOPKantor, into bag: inout DiagnosticBag
  ) throws(FileError) -> BahanLaporan {
    let register = try Register(folder)
    let files = BerkasTahun.baca(folder, register, tahun: periode.tahun, acuan: acuan, into: &bag)
    let kantor = Perhitungan.hitung(
      Masukan(
        periode: periode, pengaturan: acuan.profil.pengaturan, rencana: acuan.rencana,
        realisasi: files.realisasi(sampai: periode), skala: acuan.skala, skalaTeks: acuan.skalaTeks))
    var bahan = BahanLaporan(
      acuan: acuan, hasil: kantor, penerimaan: [],
      matriks: Matriks(acuan, register, files).status(sampai: periode), pemeriksaan: [], status: .draf, revisi: 1,
      narasiSeksi: [:], logo: nil)
    bahan.sop = sop
    return bahan
  }

  /// Where the SOPs send documents back to from a role, a sentence a step.
  package static func pengembalian(
    _ folder: OfficeFolder, _ periode: Periode, _ peran: LangkahSOP.Peran
  ) -> [String] {
    var plans = RencanaKantor(folder, tahunUtama: periode.tahun)
    guard let sop = try? plans.tahun(periode.tahun).sop else { return [] }
    return sop.profil.flatMap { profil in
      profil.langkah.filter { $0.peran == peran }.compactMap { step -> String? in
        guard let back = profil.langkah.first(where: { $0.no == step.kembaliKe }) else { return nil }
        return
          "SOP \(profil.judul): dari langkah \(step.no) kembali ke langkah \(back.no), \(back.langkah) (\(back.pelaksana))."
      }
    }
  }
}
