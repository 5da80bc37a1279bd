package import Core
package import Tabular

/// `disposisi.csv`: what is to stand on the lembar disposisi.
package enum DisposisiTable {
  package struct Susunan: SusunanKolom {
    let triwulan, langkah, seksi, suratDari, noSurat, tglSurat, diterima, noAgenda, sifat, hal: Kolom
    let diteruskanKepada, harapan, batasWaktu, catatan: Kolom

    package init(_ kolom: inout PengikatKolom) {
      triwulan = kolom("triwulan", .triwulan, .nilai)
      langkah = kolom("langkah", .bulat)
      seksi = kolom("seksi")
      suratDari = kolom("surat_dari")
      noSurat = kolom("no_surat")
      tglSurat = kolom("tgl_surat")
      diterima = kolom("diterima")
      noAgenda = kolom("no_agenda")
      sifat = kolom("sifat")
      hal = kolom("hal")
      diteruskanKepada = kolom("diteruskan_kepada", .daftar)
      harapan = kolom("harapan", .daftar)
      batasWaktu = kolom("batas_waktu")
      catatan = kolom("catatan")
    }
  }

  package static func read(_ table: Table, _ konteks: KonteksAcuan, into bag: inout DiagnosticBag) -> [Disposisi] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var result: [Disposisi] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      let triwulan = baca.triwulan(k.triwulan)
      var sheet = Disposisi(triwulan: triwulan ?? .i)
      sheet.langkah = baca.bulat(k.langkah, dalam: 1...99)
      sheet.seksi = baca.seksi(k.seksi, konteks.pencari)
      if baca.kosong(k.langkah), baca.kosong(k.seksi) { baca.lapor(.disposisiTanpaTujuan, nil) }
      sheet.suratDari = baca.teks(k.suratDari)
      sheet.noSurat = baca.teks(k.noSurat)
      sheet.tglSurat = baca.hari(k.tglSurat)
      sheet.diterima = baca.hari(k.diterima)
      sheet.noAgenda = baca.teks(k.noAgenda)
      sheet.sifat = baca.teks(k.sifat)
      sheet.hal = baca.teks(k.hal)
      sheet.diteruskanKepada = baca.daftar(k.diteruskanKepada)
      sheet.harapan = baca.daftar(k.harapan)
      sheet.batasWaktu = baca.hari(k.batasWaktu)
      sheet.catatan = baca.teks(k.catatan)
      if triwulan != nil { result.append(sheet) }
    }
    bag.append(baca.bag)
    return result
  }
}

extension BarisReader {
  /// What a letter prints where a day belongs: `30 Juni 2025` for anything that is a day, else the text as it stands.
  mutating func hari(_ kolom: Kolom) -> String {
    let text = teks(kolom)
    if text.isEmpty { return "" }
    if case .value(let day) = DateReader.read(text, serials: false) { return day.panjang }
    return text
  }
}
