import Core
import Kinerja
import Tabular

/// Columns of a *hasil monev* file: what officers brought back from the seksi (FORMATS §3).
package struct HasilMonevTable: SusunanKolom {
  let tahun: Kolom
  let triwulan: Kolom
  let seksi: Kolom
  let kode: Kolom
  let tanggal: Kolom
  let petugas: Kolom
  let kondisi: Kolom
  let masalah: Kolom
  let rekomendasi: Kolom
  let batasWaktu: Kolom
  let tindakLanjutLalu: Kolom

  package init(_ kolom: inout PengikatKolom) {
    tahun = kolom("tahun", .tahun)
    triwulan = kolom("triwulan", .triwulan)
    seksi = kolom("seksi")
    kode = kolom("kode", .kode)
    tanggal = kolom("tanggal", .tanggal)
    petugas = kolom("petugas")
    kondisi = kolom("kondisi")
    masalah = kolom("masalah")
    rekomendasi = kolom("rekomendasi")
    batasWaktu = kolom("batas_waktu", .tanggal)
    tindakLanjutLalu = kolom("tindak_lanjut_lalu", .pilihan)
    for name in ["no", "uraian", "keterangan"] { _ = kolom(name) }
  }

  func baca(_ reader: inout BarisReader, _ acuan: Acuan, _ nama: NamaMasuk) -> BerkasMasuk? {
    let table = reader.table
    let sel = PeriodeBerkas.Sel(tahun: tahun, triwulan: triwulan)
    guard let periode = PeriodeBerkas(&reader, sel, nama) else { return nil }
    periode.periksaTahun(&reader, acuan)
    var berkas = BerkasMasuk(berkas: table.berkas, jenis: .hasilMonev, periode: periode.periode)
    let all = [
      tahun, triwulan, seksi, kode, tanggal, petugas, kondisi, masalah, rekomendasi, batasWaktu, tindakLanjutLalu,
    ]
    berkas.kolom = Set(all.posisi.keys)
    let indeks = acuan.indeks(periode.periode)
    var units = SeksiBerkas(table, seksi, indeks, nama)
    for row in 0..<table.rowCount {
      reader.ke(row)
      periode.periksa(&reader, sel)
      if let unit = units.seksi(&reader) {
        var found = BarisHasilMonev(
          seksi: unit.kode, asal: Asal(berkas: table.berkas, baris: table.sheetRow(row)), baris: table.line(row),
          tempat: TempatBaris(table, row, all.posisi))
        isi(&found, &reader, indeks)
        berkas.hasilMonev.append(found)
      }
      if reader.rusak { berkas.tolak(reader) }
    }
    let present = Set(berkas.hasilMonev.map(\.seksi))
    berkas.seksi = acuan.rencana.seksi.map(\.kode).filter { present.contains($0) }
    return berkas
  }

  private func isi(_ found: inout BarisHasilMonev, _ reader: inout BarisReader, _ indeks: IndeksRencana) {
    if !reader.kosong(kode) {
      switch KodeMasuk.baca(reader.teks(kode), indeks, seksi: found.seksi) {
      case .tepat(let code), .kelak(let code, _): found.kode = code
      case .diperbaiki(let code):
        reader.lapor(.kodeDiperbaiki, kode, ["kode": code.teks])
        found.kode = code
      case .rusak(let calon): reader.lapor(.kodeRusak, kode, ["usul": Usul.kalimat(calon.map(\.teks))])
      case .tidakAda(let calon): reader.lapor(.kodeTidakAda, kode, ["usul": Usul.kalimat(calon.map(\.teks))])
      }
    }
    found.tanggal = reader.tanggal(tanggal)
    found.petugas = reader.teksBebas(petugas)
    found.kondisi = reader.teksBebas(kondisi)
    found.masalah = reader.teksBebas(masalah)
    found.rekomendasi = reader.teksBebas(rekomendasi)
    found.batasWaktu = reader.tanggal(batasWaktu)
    found.tindakLanjutLalu = reader.tindakLanjutLalu(tindakLanjutLalu)
  }
}
