package import Core
package import Kinerja
package import Tabular

/// `iku.csv`: the main indicators, all versions.
package enum IKUTable {
  package struct Susunan: SusunanKolom {
    let kode, sasaran, indikator, satuan, formulasi, labelPembilang, labelPenyebut, pengali: Kolom
    let polaritas, rumusTurun, akumulasi, target: Kolom
    let targetTW: [Kolom]
    let targetKumulatif, targetBawah, targetAtas, batasBawah, batasAtas, desimal, sumberData, seksi: Kolom
    let versi, berlakuMulai: Kolom

    package init(_ kolom: inout PengikatKolom) {
      kode = kolom("kode", .kode, .nilai)
      sasaran = kolom("sasaran", .teks, .nilai)
      indikator = kolom("indikator", .teks, .nilai)
      satuan = kolom("satuan", .teks, .nilai)
      formulasi = kolom("formulasi")
      labelPembilang = kolom("label_pembilang")
      labelPenyebut = kolom("label_penyebut")
      pengali = kolom("pengali", .jumlah)
      polaritas = kolom("polaritas", .pilihan)
      rumusTurun = kolom("rumus_turun", .pilihan)
      akumulasi = kolom("akumulasi", .pilihan)
      target = kolom("target", .jumlah, .nilai)
      targetTW = kolom.deret("target_tw", 1...4, .jumlah)
      targetKumulatif = kolom("target_kumulatif", .pilihan)
      targetBawah = kolom("target_bawah", .jumlah)
      targetAtas = kolom("target_atas", .jumlah)
      batasBawah = kolom("batas_bawah", .jumlah)
      batasAtas = kolom("batas_atas", .jumlah)
      desimal = kolom("desimal", .bulat)
      sumberData = kolom("sumber_data")
      seksi = kolom("seksi", .teks, .nilai)
      versi = kolom("versi", .pilihan)
      berlakuMulai = kolom("berlaku_mulai", .tanggal)
    }
  }

  /// Rows whose code can be read; what else is wrong with them stands in `bag`.
  package static func read(_ table: Table, _ konteks: KonteksAcuan, into bag: inout DiagnosticBag) -> [Indikator] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table, nihilNol: konteks.nihilNol)
    var result: [Indikator] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      if let plan = baris(&baca, k, konteks) { result.append(plan) }
    }
    bag.append(baca.bag)
    return result
  }

  private static func baris(_ baca: inout BarisReader, _ k: Susunan, _ konteks: KonteksAcuan) -> Indikator? {
    let kode = kode(&baca, k.kode)
    let versi = baca.versi(k.versi, k.berlakuMulai, konteks, pergeseran: false)
    var plan = Indikator(
      kunci: KunciIndikator(kode ?? Kode(""), 1, baca.seksi(k.seksi, konteks.pencari)), tingkat: .iku,
      berlakuMulai: versi?.mulai ?? konteks.awalTahun, tempat: baca.tempat(nil))
    plan.versi = versi?.versi ?? ""
    plan.sasaran = baca.teks(k.sasaran)
    plan.indikator = baca.teks(k.indikator)
    plan.satuan = baca.teks(k.satuan)
    plan.pengali = baca.pengali(k.pengali)
    baca.cara(k.polaritas, k.rumusTurun, k.akumulasi, bawaan: .akhir, into: &plan)
    baca.target(k.target, k.targetTW, k.targetKumulatif, bawah: k.targetBawah, atas: k.targetAtas, into: &plan)
    var iku = RincianIKU()
    iku.formulasi = baca.teks(k.formulasi)
    iku.labelPembilang = baca.teks(k.labelPembilang)
    iku.labelPenyebut = baca.teks(k.labelPenyebut)
    iku.batasBawah = baca.desimal(k.batasBawah)
    iku.batasAtas = baca.desimal(k.batasAtas)
    iku.desimal = baca.bulat(k.desimal, dalam: 0...4)
    iku.sumberData = baca.teks(k.sumberData)
    plan.iku = iku
    return kode == nil || versi == nil ? nil : plan
  }

  /// `IKU-1`: letters first, no blanks, nothing that reads as a code of the nomenclature or points at a row.
  private static func kode(_ baca: inout BarisReader, _ kolom: Kolom) -> Kode? {
    let text = baca.teks(kolom)
    if text.isEmpty { return nil }
    let fits = text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "|") }
    if fits, text.first?.isLetter == true { return Kode(text) }
    baca.lapor(.kodeIKUSalahBentuk, kolom)
    return nil
  }
}
