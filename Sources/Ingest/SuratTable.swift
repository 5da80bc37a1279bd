package import Core
package import Tabular

/// `surat.csv`: numbers, dates and occasions of the letters.
package enum SuratTable {
  package struct Susunan: SusunanKolom {
    let triwulan, jenis, nomor, tanggal, hariTanggalAcara, waktu, tempat, acara, kepada, tembusan: Kolom
    let penandatangan, atasNama: Kolom

    package init(_ kolom: inout PengikatKolom) {
      triwulan = kolom("triwulan", .triwulan, .nilai)
      jenis = kolom("jenis", .pilihan, .nilai)
      nomor = kolom("nomor")
      tanggal = kolom("tanggal")
      hariTanggalAcara = kolom("hari_tanggal_acara")
      waktu = kolom("waktu")
      tempat = kolom("tempat")
      acara = kolom("acara")
      kepada = kolom("kepada")
      tembusan = kolom("tembusan")
      penandatangan = kolom("penandatangan", .pilihan)
      atasNama = kolom("atas_nama", .pilihan)
    }
  }

  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> [Surat] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var result: [Surat] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      let triwulan = baca.triwulan(k.triwulan)
      let jenis = baca.pilihan(k.jenis, Surat.Jenis.self)
      var surat = Surat(triwulan: triwulan ?? .i, jenis: jenis ?? .laporan)
      surat.nomor = baca.teks(k.nomor)
      surat.tanggal = baca.hari(k.tanggal)
      surat.hariTanggalAcara = baca.teks(k.hariTanggalAcara)
      surat.waktu = baca.teks(k.waktu)
      surat.tempat = baca.teks(k.tempat)
      surat.acara = baca.teks(k.acara)
      surat.kepada = baca.teks(k.kepada)
      surat.tembusan = baca.teks(k.tembusan)
      surat.penandatangan = baca.pilihan(k.penandatangan)
      surat.atasNama = baca.yaTidak(k.atasNama) ?? false
      if triwulan != nil, jenis != nil { result.append(surat) }
    }
    bag.append(baca.bag)
    return result
  }
}
