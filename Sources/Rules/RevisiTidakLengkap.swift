package import Core
import Ingest
import Kinerja

extension Check {
  package static let revisiTidakLengkap = Check("R138")
}

extension RealisasiRules {
  /// A revision must contain every row the file it supersedes had, unit by unit: one line a unit lists those missing.
  static func revisiTidakLengkap(_ berkas: BerkasMasuk, _ berlaku: [BerkasBerlaku], _ bag: inout DiagnosticBag) {
    let earlier = berlaku.map(\.berkas).filter { $0.jenis == berkas.jenis && $0.periode == berkas.periode }
    if berkas.jenis == .realisasiAnggaran || berkas.jenis == .sipd {
      guard let last = earlier.last else { return }
      kurang(anggaran(last), anggaran(berkas), berkas, seksi: "", lama: last.berkas, &bag)
    }
    for seksi in berkas.seksi {
      guard let last = earlier.last(where: { $0.seksi.contains(seksi) }) else { continue }
      kurang(baris(last, seksi), baris(berkas, seksi), berkas, seksi: seksi, lama: last.berkas, &bag)
    }
  }

  private static func kurang(
    _ old: [String], _ new: [String], _ berkas: BerkasMasuk, seksi: String, lama: String, _ bag: inout DiagnosticBag
  ) {
    let present = Set(new)
    let missing = old.filter { !present.contains($0) }
    if missing.isEmpty { return }
    bag.add(
      .revisiTidakLengkap, at: Place(berkas.berkas),
      [
        "jumlah": String(missing.count), "baris": Sebut.daftar(missing, limit: 20), "lama": lama,
        "bagian": seksi.isEmpty ? "berkas \(berkas.jenis.nama)" : "seksi \(seksi)",
      ])
  }

  private static func baris(_ berkas: BerkasMasuk, _ seksi: String) -> [String] {
    var seen: Set<String> = []
    if berkas.jenis == .hasilMonev {
      return berkas.hasilMonev.filter { $0.seksi == seksi }.map { $0.kode?.teks ?? "baris tanpa kode" }
        .filter { seen.insert($0).inserted }
    }
    return berkas.baris.filter { $0.seksi == seksi }.map { row in
      guard let kunci = row.kunci else { return "narasi seksi (kode kosong)" }
      return kunci.kode.tingkat == nil ? kunci.kode.teks : "\(kunci.kode) no. \(kunci.no)"
    }.filter { seen.insert($0).inserted }
  }

  private static func anggaran(_ berkas: BerkasMasuk) -> [String] {
    var seen: Set<String> = []
    return berkas.uang.map { row in
      var name = row.kunci.kode.teks
      if !row.kunci.seksi.isEmpty { name += " seksi \(row.kunci.seksi)" }
      if !row.kodeRekening.isEmpty { name += " rekening \(row.kodeRekening)" }
      return berkas.jenis == .sipd ? name + " \(Periode(berkas.periode.tahun, row.triwulan).kodeTriwulan)" : name
    }.filter { seen.insert($0).inserted }
  }
}
