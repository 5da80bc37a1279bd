import Core
import Ingest
import Kinerja
import Office
import Reports

extension Terima {
  /// The workbook that goes back with a refused file, beside its `.PERBAIKI.txt`. It helps; a file is answered without
  /// it when it cannot be made.
  mutating func koreksi(_ penilaian: inout Penilaian, _ bytes: [UInt8]) throws(FileError) {
    let year = penilaian.berkas?.periode.tahun ?? plans.tahunUtama
    let plan = try plans.tahun(year)
    guard let acuan = plan.acuan else { return }
    let result = penilaian.hasil
    var materials = BahanKoreksi(
      bytes, nama: result.berkas, berkas: penilaian.berkas, acuan: acuan, hasil: result.pemeriksaan,
      lokasi: result.lokasi, tanggal: clock.tanggal, logo: folder.logo(acuan.profil))
    materials.sop = plan.sop
    guard let workbook = try? WorkbookKoreksi.bytes(materials) else { return }
    penilaian.hasil.koreksi = "koreksi/" + result.berkas + Kuitansi.koreksi
    group.lampiran(workbook, ke: penilaian.hasil.koreksi)
  }
}

extension OfficeFolder {
  /// The office's logo, when it has one that can be read.
  func logo(_ profil: Profil) -> [UInt8]? {
    guard !profil.logo.isEmpty, OfficeFolder.isInside(profil.logo) else { return nil }
    return try? FileSystem.read(absolute(profil.logo), limit: 4 << 20)
  }
}
