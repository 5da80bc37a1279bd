package import Core
package import Kinerja
package import Tabular

/// `renja.csv`: one row per indicator of program, kegiatan and sub kegiatan, all versions.
package enum RenjaTable {
  package struct Susunan: SusunanKolom {
    let kode, uraian, noIndikator, indikator, satuan, polaritas, rumusTurun, akumulasi, akumulasiRenstra: Kolom
    let sasaran, targetRenstra, paguRenstra, realisasiRenstraLalu, anggaranRenstraLalu, target: Kolom
    let targetTW: [Kolom]
    let targetKumulatif, targetBawah, targetAtas, pengali, bobot, pagu, seksi, realisasiDari, pptk, lokasi: Kolom
    let versi, berlakuMulai: Kolom

    package init(_ kolom: inout PengikatKolom) {
      kode = kolom("kode", .kode, .nilai)
      uraian = kolom("uraian", .teks, .nilai)
      noIndikator = kolom("no_indikator", .bulat)
      indikator = kolom("indikator", .teks, .nilai)
      satuan = kolom("satuan", .teks, .nilai)
      polaritas = kolom("polaritas", .pilihan)
      rumusTurun = kolom("rumus_turun", .pilihan)
      akumulasi = kolom("akumulasi", .pilihan)
      akumulasiRenstra = kolom("akumulasi_renstra", .pilihan)
      sasaran = kolom("sasaran")
      targetRenstra = kolom("target_renstra", .jumlah)
      paguRenstra = kolom("pagu_renstra", .rupiah)
      realisasiRenstraLalu = kolom("realisasi_renstra_lalu", .jumlah)
      anggaranRenstraLalu = kolom("anggaran_renstra_lalu", .rupiah)
      target = kolom("target", .jumlah, .nilai)
      targetTW = kolom.deret("target_tw", 1...4, .jumlah)
      targetKumulatif = kolom("target_kumulatif", .pilihan)
      targetBawah = kolom("target_bawah", .jumlah)
      targetAtas = kolom("target_atas", .jumlah)
      pengali = kolom("pengali", .jumlah)
      bobot = kolom("bobot", .jumlah)
      pagu = kolom("pagu", .rupiah)
      seksi = kolom("seksi")
      realisasiDari = kolom("realisasi_dari")
      pptk = kolom("pptk")
      lokasi = kolom("lokasi")
      versi = kolom("versi", .pilihan)
      berlakuMulai = kolom("berlaku_mulai", .tanggal)
    }
  }

  /// Rows whose key can be read; what else is wrong with them stands in `bag`.
  package static func read(_ table: Table, _ konteks: KonteksAcuan, into bag: inout DiagnosticBag) -> [Indikator] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table, nihilNol: konteks.nihilNol)
    var result: [Indikator] = []
    result.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      baca.ke(row)
      if let plan = baris(&baca, k, konteks) { result.append(plan) }
    }
    bag.append(baca.bag)
    return result
  }

  private static func baris(_ baca: inout BarisReader, _ k: Susunan, _ konteks: KonteksAcuan) -> Indikator? {
    let kode = baca.kode(k.kode)
    let no = baca.bulat(k.noIndikator, dalam: 1...999)
    let versi = baca.versi(k.versi, k.berlakuMulai, konteks, pergeseran: false)
    let seksi = seksi(&baca, k, kode?.tingkat, konteks)
    var plan = Indikator(
      kunci: KunciIndikator(kode?.kode ?? Kode(""), no ?? 1, seksi), tingkat: kode?.tingkat ?? .subKegiatan,
      berlakuMulai: versi?.mulai ?? konteks.awalTahun, tempat: baca.tempat(nil))
    plan.versi = versi?.versi ?? ""
    plan.uraian = baca.teks(k.uraian)
    plan.indikator = baca.teks(k.indikator)
    plan.satuan = baca.teks(k.satuan)
    plan.sasaran = baca.teks(k.sasaran)
    baca.cara(k.polaritas, k.rumusTurun, k.akumulasi, bawaan: nil, into: &plan)
    plan.akumulasiRenstra = baca.pilihan(k.akumulasiRenstra)
    baca.target(k.target, k.targetTW, k.targetKumulatif, bawah: k.targetBawah, atas: k.targetAtas, into: &plan)
    let words = plan.polaritas == .teks
    plan.targetRenstra = baca.nilai(k.targetRenstra, satuan: plan.satuan, teks: words)
    plan.realisasiRenstraLalu = baca.nilai(k.realisasiRenstraLalu, satuan: plan.satuan, teks: words)
    plan.paguRenstra = baca.rupiah(k.paguRenstra)
    plan.anggaranRenstraLalu = baca.rupiah(k.anggaranRenstraLalu)
    plan.pengali = baca.pengali(k.pengali)
    plan.bobot = baca.desimal(k.bobot)
    plan.pagu = baca.rupiah(k.pagu)
    let dari = baca.teks(k.realisasiDari)
    plan.realisasiDari = dari.isEmpty ? nil : dari
    plan.pptk = baca.teks(k.pptk)
    plan.lokasi = baca.teks(k.lokasi)
    let terbaca = kode != nil && versi != nil && (no != nil || baca.kosong(k.noIndikator))
    return terbaca ? plan : nil
  }

  /// The unit of a row: required on sub kegiatan; parents without one belong to the planning unit.
  private static func seksi(
    _ baca: inout BarisReader, _ k: Susunan, _ tingkat: Tingkat?, _ konteks: KonteksAcuan
  ) -> String {
    if !baca.kosong(k.seksi) { return baca.seksi(k.seksi, konteks.pencari) }
    if tingkat == .subKegiatan, k.seksi.ada { baca.lapor(.seksiSubKegiatanKosong, k.seksi) }
    if tingkat == .subKegiatan, !k.seksi.ada { baca.lapor(.seksiSubKegiatanKosong, nil) }
    return tingkat == .subKegiatan ? "" : konteks.seksiPerencanaan
  }
}
