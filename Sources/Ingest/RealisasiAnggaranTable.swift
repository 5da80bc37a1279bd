import Core
import Kinerja
import Tabular

/// Columns of the bendahara's file (FORMATS §3, realisasi anggaran).
package struct RealisasiAnggaranTable: SusunanKolom {
  let tahun: Kolom
  let triwulan: Kolom
  let kode: Kolom
  let seksi: Kolom
  let kodeRekening: Kolom
  let anggaran: Kolom
  let anggaranSD: Kolom
  let sampaiTanggal: Kolom

  package init(_ kolom: inout PengikatKolom) {
    tahun = kolom("tahun", .tahun)
    triwulan = kolom("triwulan", .triwulan)
    kode = kolom("kode", .kode, .nilai)
    seksi = kolom("seksi")
    kodeRekening = kolom("kode_rekening", .kode)
    anggaran = kolom("realisasi_anggaran", .rupiah)
    anggaranSD = kolom("realisasi_anggaran_sd", .rupiah)
    sampaiTanggal = kolom("sampai_tanggal", .tanggal)
    for name in ["no", "uraian", "keterangan", "pagu", "sumber_dana"] { _ = kolom(name) }
  }

  /// The column of the amount; the reader asks for it when neither is there.
  var nilai: Kolom {
    let found = anggaran.ada ? anggaran : anggaranSD
    return Kolom(nama: found.nama, jenis: .rupiah, keharusan: .nilai, indeks: found.indeks)
  }

  private struct Kunci: Hashable {
    let anggaran: KunciAnggaran
    let rekening: String
  }

  func baca(_ reader: inout BarisReader, _ acuan: Acuan, _ nama: NamaMasuk) -> BerkasMasuk? {
    let table = reader.table
    let sel = PeriodeBerkas.Sel(tahun: tahun, triwulan: triwulan)
    guard let periode = PeriodeBerkas(&reader, sel, nama) else { return nil }
    periode.periksaTahun(&reader, acuan)
    if anggaran.ada, anggaranSD.ada {
      reader.bag.add(.anggaranDanSD, at: table.headingPlace(anggaranSD.indeks), ["kolom": anggaran.nama])
    } else if !anggaran.ada, !anggaranSD.ada {
      reader.bag.add(.kolomWajibHilang, at: table.headingPlace(nil), ["kolom": "realisasi_anggaran", "usul": ""])
    }
    var berkas = BerkasMasuk(berkas: table.berkas, jenis: .realisasiAnggaran, periode: periode.periode)
    let columns = [tahun, triwulan, kode, seksi, kodeRekening, anggaran, anggaranSD, sampaiTanggal].posisi
    berkas.kolom = Set(columns.keys)
    let cari = CariAnggaran(acuan.indeks(periode.periode), acuan, kode: kode, seksi: seksi)
    var seen: [Kunci: Int] = [:]
    for row in 0..<table.rowCount {
      reader.ke(row)
      periode.periksa(&reader, sel)
      let found = cari.kunci(&reader)
      let amount = found == .lewat ? nil : reader.rupiah(nilai)
      let until = reader.tanggal(sampaiTanggal)
      periksa(until, periode.periode, &reader)
      let rekening = reader.kosong(kodeRekening) ? "" : KodeText.rapi(reader.teks(kodeRekening))
      if case .ada(let kunci) = found {
        let key = Kunci(anggaran: kunci, rekening: rekening)
        if let first = seen[key] {
          reader.lapor(.barisGanda, kode, ["baris": String(first), "indikator": rekening])
        } else {
          seen[key] = table.line(row)
          if let amount {
            berkas.uang.append(
              BarisUang(
                kunci: kunci, kodeRekening: rekening, triwulan: periode.periode.triwulan, nilai: amount,
                sd: !anggaran.ada, sampaiTanggal: until, asal: Asal(berkas: table.berkas, baris: table.sheetRow(row)),
                tempat: TempatBaris(table, row, columns)))
          }
        }
      }
      if reader.rusak { berkas.tolak(reader) } else if found == .lewat { berkas.hitungan.dilewati += 1 }
    }
    tanpaTotal(&berkas, &reader)
    return berkas
  }

  /// A date before the quarter begins or after the year says that something else was delivered.
  private func periksa(_ until: Tanggal?, _ periode: Periode, _ reader: inout BarisReader) {
    guard let until else { return }
    let begins = periode.triwulan.sebelumnya.map { Periode(periode.tahun, $0).akhir }
    let early = begins.map { until <= $0 } ?? (until.tahun < periode.tahun)
    if early || periode.akhir < until {
      reader.lapor(.sampaiTanggalLain, sampaiTanggal, ["periode": periode.panjang, "akhir": periode.akhir.panjang])
    }
  }

  /// Rows by kode rekening with a row without one beside them: their total when equal, else two stories.
  private func tanpaTotal(_ berkas: inout BerkasMasuk, _ reader: inout BarisReader) {
    var sums: [KunciAnggaran: Rupiah] = [:]
    for row in berkas.uang where !row.kodeRekening.isEmpty { sums[row.kunci] = (sums[row.kunci] ?? .nol) + row.nilai }
    if sums.isEmpty { return }
    var kept: [BarisUang] = []
    for row in berkas.uang {
      guard row.kodeRekening.isEmpty, let sum = sums[row.kunci] else {
        kept.append(row)
        continue
      }
      if row.nilai == sum {
        reader.bag.add(.barisTotalRekening, at: row.tempat.kolom(nilai.nama), ["kode": row.kunci.kode.teks])
        if !berkas.barisDitolak.contains(row.tempat.kolom(nil).baris ?? 0) { berkas.hitungan.dilewati += 1 }
      } else {
        reader.bag.add(
          .rekeningDanTotal, at: row.tempat.kolom(nilai.nama),
          [
            "kode": row.kunci.kode.teks, "total": NumberWriter.rupiah(row.nilai), "jumlah": NumberWriter.rupiah(sum),
            "selisih": NumberWriter.rupiah(row.nilai < sum ? sum - row.nilai : row.nilai - sum),
          ])
        if berkas.barisDitolak.insert(row.tempat.kolom(nil).baris ?? 0).inserted { berkas.hitungan.ditolak += 1 }
      }
    }
    berkas.uang = kept
  }
}
