package import Core
package import Kinerja
package import Tabular

/// `dpa.csv`: pagu and cash plan per sub kegiatan (and kode rekening), all versions.
package enum DPATable {
  package struct Susunan: SusunanKolom {
    let versi, berlakuMulai, kode, seksi, kodeRekening, uraian, sumberDana, pagu: Kolom
    let kasTW, kasBulan: [Kolom]

    package init(_ kolom: inout PengikatKolom) {
      versi = kolom("versi", .pilihan)
      berlakuMulai = kolom("berlaku_mulai", .tanggal)
      kode = kolom("kode", .kode, .nilai)
      seksi = kolom("seksi")
      kodeRekening = kolom("kode_rekening", .kode)
      uraian = kolom("uraian")
      sumberDana = kolom("sumber_dana")
      pagu = kolom("pagu", .rupiah, .nilai)
      kasTW = kolom.deret("kas_tw", 1...4, .rupiah)
      kasBulan = kolom.deret("kas_bulan_", 1...12, .rupiah)
    }
  }

  /// Rows whose key can be read; what else is wrong with them stands in `bag`.
  ///
  /// - Parameter renja: tells which units have a sub kegiatan, for rows without seksi.
  package static func read(
    _ table: Table, _ konteks: KonteksAcuan, renja: [Indikator], into bag: inout DiagnosticBag
  ) -> [BarisDPA] {
    let k = Susunan.ikat(table, into: &bag)
    var pemilik: [Kode: Set<String>] = [:]
    for row in renja where row.tingkat == .subKegiatan { pemilik[row.kode, default: []].insert(row.seksi) }
    var baca = BarisReader(table, nihilNol: konteks.nihilNol)
    var result: [BarisDPA] = []
    var dipasangkan = 0
    for row in 0..<table.rowCount {
      baca.ke(row)
      if baca.kosong(k.seksi) { dipasangkan += 1 }
      if let line = baris(&baca, k, konteks, pemilik) { result.append(line) }
    }
    if dipasangkan > 0, !baca.bag.hasKesalahan {
      baca.bag.add(.seksiDPADipasangkan, at: Place(table.berkas), ["jumlah": String(dipasangkan)])
    }
    bag.append(baca.bag)
    return result
  }

  private static func baris(
    _ baca: inout BarisReader, _ k: Susunan, _ konteks: KonteksAcuan, _ pemilik: [Kode: Set<String>]
  ) -> BarisDPA? {
    let kode = baca.kode(k.kode)
    let versi = baca.versi(k.versi, k.berlakuMulai, konteks, pergeseran: true)
    let pagu = baca.rupiah(k.pagu)
    let kas = kas(&baca, k)
    guard let kode else { return nil }
    guard kode.tingkat == .subKegiatan else {
      baca.lapor(.kodeDPABukanSubKegiatan, k.kode)
      return nil
    }
    guard let seksi = seksi(&baca, k, kode.kode, konteks, pemilik[kode.kode] ?? []), let versi else { return nil }
    var line = BarisDPA(
      kunci: KunciAnggaran(kode.kode, seksi), pagu: pagu ?? .nol, berlakuMulai: versi.mulai, tempat: baca.tempat(nil))
    line.kodeRekening = KodeText.rapi(baca.teks(k.kodeRekening))
    line.uraian = baca.teks(k.uraian)
    line.sumberDana = baca.teks(k.sumberDana)
    line.kasTW = kas
    line.versi = versi.versi
    return line
  }

  /// The unit named, or the only one that has the sub kegiatan in the Renja.
  private static func seksi(
    _ baca: inout BarisReader, _ k: Susunan, _ kode: Kode, _ konteks: KonteksAcuan, _ pemilik: Set<String>
  ) -> String? {
    if !baca.kosong(k.seksi) { return baca.seksi(k.seksi, konteks.pencari) }
    if pemilik.count == 1, let only = pemilik.first { return only }
    let among = pemilik.sorted().joined(separator: ", ")
    baca.lapor(
      .seksiDPATidakPasti, k.seksi.ada ? k.seksi : k.kode,
      ["kode": kode.teks, "pemilik": among.isEmpty ? "tidak ada di Renja" : "dimiliki \(among)"])
    return nil
  }

  /// Cash of the quarters: as given, or the sums of their months.
  private static func kas(_ baca: inout BarisReader, _ k: Susunan) -> [Rupiah?] {
    let months = k.kasBulan.map { baca.rupiah($0) }
    return k.kasTW.enumerated().map { quarter, kolom in
      let sum = months[(quarter * 3)..<(quarter * 3 + 3)].reduce(Rupiah?.none) { $0 + $1 }
      guard let given = baca.rupiah(kolom) else { return sum }
      if let sum, sum != given {
        baca.lapor(
          .kasBulanBedaTriwulan, kolom,
          [
            "triwulan": NumberWriter.rupiah(given), "bulan": NumberWriter.rupiah(sum),
            "selisih": NumberWriter.rupiah(given - sum),
          ])
      }
      return given
    }
  }
}
