import Core
package import Kinerja

/// What the readers of plan rows must know of the files read before them.
package struct KonteksAcuan: Sendable {
  package let tahun: Int
  package let pencari: PencariSeksi
  /// The unit that answers for parents without one.
  package let seksiPerencanaan: String
  package let nihilNol: Bool

  package init(tahun: Int, seksi: [Seksi], nihilNol: Bool) {
    self.tahun = tahun
    self.nihilNol = nihilNol
    pencari = PencariSeksi(seksi)
    seksiPerencanaan = Rencana(tahun: tahun, seksi: seksi).seksiPerencanaan
  }

  /// Day the version `pokok` begins when nothing is said.
  var awalTahun: Tanggal { Tanggal(tahun: tahun, bulan: 1, hari: 1) }
}

/// What plan rows of Renja, DPA and IKU have in common.
extension BarisReader {
  /// Satuan that must say how their quarters come together (FORMATS, renja.csv).
  private static let satuanTanpaBawaan: Set<String> = ["persen", "indeks", "nilai", "skor", "predikat"]

  /// Version and the day it begins: `pokok` on 1 January unless given; the others must say.
  ///
  /// - Parameter pergeseran: whether `pergeseran-n` is allowed (DPA).
  /// - Returns: `nil` when name or day are missing or unreadable: nobody can tell where the row belongs.
  mutating func versi(
    _ versi: Kolom, _ mulai: Kolom, _ konteks: KonteksAcuan, pergeseran: Bool
  ) -> (versi: String, mulai: Tanggal)? {
    let text = teks(versi)
    let day = tanggal(mulai)
    guard let name = BarisReader.versi(text, pergeseran: pergeseran) else {
      bukanPilihan(versi, text, pergeseran ? ["pokok", "pergeseran-1", "perubahan"] : ["pokok", "perubahan"])
      return nil
    }
    if let day { return (name, day) }
    guard kosong(mulai) else { return nil }
    if name == "pokok" { return (name, konteks.awalTahun) }
    lapor(.berlakuMulaiKosong, mulai.ada ? mulai : versi, ["versi": name])
    return nil
  }

  private static func versi(_ text: String, pergeseran: Bool) -> String? {
    if text == "pokok" || text == "perubahan" { return text }
    let key = PilihanKey.of(text)
    switch key {
    case "", "pokok", "murni", "induk": return "pokok"
    case "perubahan": return "perubahan"
    default:
      guard pergeseran, key.hasPrefix("pergeseran") else { return nil }
      let number = key.dropFirst("pergeseran".count)
      if number.isEmpty { return "pergeseran-1" }
      return number.utf8.count <= 2 ? Int(number).map { "pergeseran-\($0)" } : nil
    }
  }

  /// The unit's code; what names no unit is reported and kept as written.
  mutating func seksi(_ kolom: Kolom, _ pencari: PencariSeksi) -> String {
    let text = teks(kolom)
    if text.isEmpty { return "" }
    if let kode = pencari.kode(text) { return kode }
    lapor(.seksiTidakDikenal, kolom, ["usul": pencari.usul(text)])
    return text
  }

  /// Polaritas and akumulasi with their defaults.
  ///
  /// - Parameter bawaan: akumulasi of a blank cell; `nil` = `jumlah`, but not for satuan that cannot be added up.
  mutating func cara(
    _ polaritas: Kolom, _ rumusTurun: Kolom, _ akumulasi: Kolom, bawaan: Akumulasi?, into plan: inout Indikator
  ) {
    plan.polaritas = pilihan(polaritas) ?? .naik
    plan.rumusTurun = pilihan(rumusTurun)
    if let kind = pilihan(akumulasi, Akumulasi.self) {
      plan.akumulasi = kind
    } else if let bawaan {
      plan.akumulasi = bawaan
    } else if kosong(akumulasi) {
      let first = PilihanKey.of(String(Words.satuanBaku(plan.satuan).prefix { $0 != " " }))
      if BarisReader.satuanTanpaBawaan.contains(first) {
        lapor(.akumulasiKosong, akumulasi.ada ? akumulasi : nil, ["satuan": plan.satuan])
      }
      // Words cannot be added up.
      if plan.polaritas == .teks { plan.akumulasi = .akhir }
    }
  }

  /// The year's target, the quarters' and the bounds.
  mutating func target(
    _ target: Kolom, _ targetTW: [Kolom], _ kumulatif: Kolom, bawah: Kolom, atas: Kolom, into plan: inout Indikator
  ) {
    let words = plan.polaritas == .teks
    plan.target = nilai(target, satuan: plan.satuan, teks: words)
    plan.targetTW = targetTW.map { nilai($0, satuan: plan.satuan, teks: words) }
    plan.targetKumulatif = yaTidak(kumulatif) ?? false
    plan.bawah = jumlah(bawah, satuan: plan.satuan)
    plan.atas = jumlah(atas, satuan: plan.satuan)
  }
}
