import Core
import Ingest
import Kinerja
import Resources
import Rules
import Tabular

/// A sample office as the tests read it: plan, dropped files in order, what is in force.
struct ContohKantor {
  let nama: String
  let acuan: Acuan
  var berlaku: [BerkasBerlaku] = []
  /// Results by dropped file's name.
  var hasil: [String: [Diagnostic]] = [:]
  var dibaca: [String: BerkasMasuk] = [:]

  init?(_ nama: String, tahun: Int = 2025) {
    let root = "contoh/\(nama)/"
    var files: [String: [UInt8]] = [:]
    let folder = root + "acuan/\(tahun)/"
    for path in Resources.names(under: folder) { files[String(path.dropFirst(folder.count))] = Resources.bytes(path) }
    let plan = BerkasAcuan(profil: Resources.bytes(root + "profil.csv"), acuan: files, tahun: tahun)
    var bag = DiagnosticBag()
    guard let acuan = AcuanReader.susun(plan, tahun: tahun, into: &bag) else { return nil }
    self.nama = nama
    self.acuan = acuan
  }

  static func berkas(_ nama: String) -> [String] {
    let folder = "contoh/\(nama)/masuk/"
    let names = Resources.names(under: folder).map { String($0.dropFirst(folder.count)) }
    return names.sorted { left, right in
      (NamaMasuk(left).triwulan?.rawValue ?? 0, left) < (NamaMasuk(right).triwulan?.rawValue ?? 0, right)
    }
  }

  /// Takes every dropped file in order of quarters, as `terima` would.
  mutating func terimaSemua() {
    for name in ContohKantor.berkas(nama) {
      terima(Resources.bytes("contoh/\(nama)/masuk/\(name)") ?? [], name)
    }
  }

  mutating func terima(_ bytes: [UInt8], _ name: String) {
    var bag = DiagnosticBag()
    let file = MasukReader.read(bytes, berkas: name, acuan: acuan, kamus: acuan.kamus, into: &bag)
    if let file {
      RealisasiRules.check(
        berkas: file, acuan: acuan, sebelumnya: GabungRealisasi.gabung(berlaku), berlaku: berlaku, into: &bag)
      dibaca[name] = file
      if !bag.hasKesalahan { berlaku.append(BerkasBerlaku(file, lokasi: "arsip/\(name)")) }
    }
    hasil[name] = bag.sorted
  }
}
