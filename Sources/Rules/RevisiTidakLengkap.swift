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

  /// Names that stand several times, such as two findings on one sub kegiatan, must stand as often in the revision.
  private static func kurang(
    _ old: [String], _ new: [String], _ berkas: BerkasMasuk, seksi: String, lama: String, _ bag: inout DiagnosticBag
  ) {
    let present = hitung(new)
    let before = hitung(old)
    var named: Set<String> = []
    var missing: [String] = []
    var count = 0
    for name in old {
      let was = before[name] ?? 0
      let now = present[name] ?? 0
      if now >= was || !named.insert(name).inserted { continue }
      missing.append(now == 0 && was == 1 ? name : "\(name) (\(was) baris, kini \(now))")
      count += was - now
    }
    if missing.isEmpty { return }
    bag.add(
      .revisiTidakLengkap, at: Place(berkas.berkas),
      [
        "jumlah": String(count), "baris": Sebut.daftar(missing, limit: 20), "lama": lama,
        "bagian": seksi.isEmpty ? "berkas \(berkas.jenis.nama)" : "seksi \(seksi)",
      ])
  }

  private static func hitung(_ names: [String]) -> [String: Int] {
    Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func baris(_ berkas: BerkasMasuk, _ seksi: String) -> [String] {
    if berkas.jenis == .hasilMonev {
      return berkas.hasilMonev.filter { $0.seksi == seksi }.map { $0.kode?.teks ?? "baris tanpa kode" }
    }
    return berkas.baris.filter { $0.seksi == seksi }.map { row in
      guard let kunci = row.kunci else { return "narasi seksi (kode kosong)" }
      return kunci.kode.tingkat == nil ? kunci.kode.teks : "\(kunci.kode) no. \(kunci.no)"
    }
  }

  private static func anggaran(_ berkas: BerkasMasuk) -> [String] {
    berkas.uang.flatMap { row in
      var name = row.kunci.kode.teks
      if !row.kunci.seksi.isEmpty { name += " seksi \(row.kunci.seksi)" }
      if !row.kodeRekening.isEmpty { name += " rekening \(row.kodeRekening)" }
      return berkas.jenis == .sipd ? row.dokumen.map { "\($0.sebutan) pada \(name)" } : [name]
    }
  }
}
