import Core
import Kinerja
import Tabular

/// Reads the rows of *realisasi* and *realisasi IKU* files.
struct BacaRealisasi {
  private let kolom: KolomRealisasi
  private let acuan: Acuan
  private let indeks: IndeksRencana
  private let periode: PeriodeBerkas
  private var seksi: SeksiBerkas
  private let posisi: [String: Int]
  private var terpakai: [KunciIndikator: Int] = [:]
  /// The plan row of the data row right above.
  private var atas: Indikator?

  init(
    _ kolom: KolomRealisasi, _ table: Table, _ acuan: Acuan, _ indeks: IndeksRencana, _ periode: PeriodeBerkas,
    _ nama: NamaMasuk
  ) {
    self.kolom = kolom
    self.acuan = acuan
    self.indeks = indeks
    self.periode = periode
    seksi = SeksiBerkas(table, kolom.seksi, indeks, nama)
    posisi = kolom.semua.posisi
  }

  /// Reads the whole table.
  mutating func baca(_ reader: inout BarisReader, into berkas: inout BerkasMasuk) {
    periksaJudul(&reader)
    berkas.kolom = Set(posisi.keys)
    for row in 0..<reader.table.rowCount {
      reader.ke(row)
      let found = baris(&reader)
      if let found { berkas.baris.append(found) }
      if reader.rusak { berkas.tolak(reader) } else if found == nil { berkas.hitungan.dilewati += 1 }
    }
    if !kolom.realisasi.ada, !kolom.realisasiSD.ada, kolom.pembilang.ada, berkas.baris.contains(where: perluAngka) {
      // Quotients need no such column; these rows do.
      reader.bag.add(
        .kolomWajibHilang, at: reader.table.headingPlace(nil), ["kolom": "realisasi", "usul": ""])
    }
    let found = Set(berkas.baris.map(\.seksi))
    berkas.seksi = acuan.rencana.seksi.map(\.kode).filter { found.contains($0) }
  }

  /// Whether a row owes a figure that is no quotient of parts, and has none.
  private func perluAngka(_ row: BarisMasuk) -> Bool {
    guard let kunci = row.kunci, let found = indeks.baris(kunci), row.isian.nilai == nil else { return false }
    let plan = found.rencana
    let due = found.targetTW[periode.periode.triwulan.index]?.menuntut ?? false
    return due && plan.akumulasi != .rasio && plan.realisasiDari == nil
  }

  private func periksaJudul(_ reader: inout BarisReader) {
    let table = reader.table
    for (own, sd, check) in [
      (kolom.realisasi, kolom.realisasiSD, Check.realisasiDanSD), (kolom.anggaran, kolom.anggaranSD, .anggaranDanSD),
    ] where own.ada && sd.ada {
      reader.bag.add(check, at: table.headingPlace(sd.indeks), ["kolom": own.nama])
    }
    if !kolom.realisasi.ada, !kolom.realisasiSD.ada, !kolom.pembilang.ada {
      reader.bag.add(.kolomWajibHilang, at: table.headingPlace(nil), ["kolom": "realisasi", "usul": ""])
    }
  }

  /// One row; `nil` when it cannot be bound to the plan, or says nothing.
  private mutating func baris(_ reader: inout BarisReader) -> BarisMasuk? {
    periode.periksa(&reader, PeriodeBerkas.Sel(tahun: kolom.tahun, triwulan: kolom.triwulan))
    if reader.kosong(kolom.kode) { return tanpaKode(&reader) }
    let unit = seksi.seksi(&reader)
    let plan = PilihIndikator(indeks: indeks, kolom: kolom).cari(&reader, seksi: unit)
    atas = plan
    return isi(&reader, plan, unit)
  }

  /// A row with blank kode: the unit's narratives, or a row whose code is missing.
  private mutating func tanpaKode(_ reader: inout BarisReader) -> BarisMasuk? {
    let texts = [kolom.pendorong, kolom.penghambat, kolom.tindakLanjut, kolom.keterangan, kolom.keteranganLain]
    let figures = kolom.angka.contains { !reader.kosong($0) }
    let pilih = PilihIndikator(indeks: indeks, kolom: kolom)
    if !figures, let above = atas, let plan = pilih.dariAtas(&reader, above.seksi, above) {
      atas = plan
      return isi(&reader, plan, seksi.seksi(&reader))
    }
    if !figures, texts.allSatisfy({ reader.kosong($0) }) { return nil }
    guard let unit = seksi.seksi(&reader) else { return nil }
    if figures {
      guard let plan = pilih.dariTeks(&reader, unit) ?? pilih.dariAtas(&reader, unit.kode, atas) else {
        atas = nil
        reader.lapor(.kodeKosong, kolom.kode)
        return isi(&reader, nil, unit)
      }
      atas = plan
      return isi(&reader, plan, unit)
    }
    var isian = Isian(asal: asal(reader))
    isian.narasi = narasi(&reader)
    return masuk(reader, nil, unit, isian)
  }

  /// The figures of a row. Without a plan row they are read all the same, so that every fault shows in one pass.
  private mutating func isi(_ reader: inout BarisReader, _ plan: Indikator?, _ unit: Seksi?) -> BarisMasuk? {
    var isian = Isian(asal: asal(reader))
    let satuan = periksaSatuan(&reader, plan)
    let words = plan?.polaritas == .teks
    let figure = kolom.realisasi.ada ? kolom.realisasi : kolom.realisasiSD
    if plan != nil || !reader.kosong(figure) {
      isian.nilai = reader.nilai(figure, satuan: satuan, teks: words)
      isian.nilaiSD = !kolom.realisasi.ada && kolom.realisasiSD.ada
    }
    isian.pembilang = reader.bagian(kolom.pembilang)
    isian.penyebut = reader.bagian(kolom.penyebut)
    isian.anggaran = reader.rupiah(kolom.anggaran.ada ? kolom.anggaran : kolom.anggaranSD)
    isian.anggaranSD = !kolom.anggaran.ada && kolom.anggaranSD.ada
    isian.fisik = reader.persen(kolom.fisik)
    isian.narasi = narasi(&reader)
    guard let plan, let unit else { return nil }
    if let first = terpakai[plan.kunci] {
      reader.lapor(.barisGanda, kolom.kode, ["baris": String(first), "indikator": plan.indikator])
      return nil
    }
    terpakai[plan.kunci] = reader.table.line(reader.baris)
    if plan.realisasiDari != nil { return dariLain(reader: &reader, plan, unit, isian, figure) }
    lengkapi(&isian, plan, &reader, figure)
    return masuk(reader, plan.kunci, unit, isian)
  }

  /// The row takes its realisasi from another: what is reported is ignored, its money stays.
  private func dariLain(
    reader: inout BarisReader, _ plan: Indikator, _ unit: Seksi, _ isian: Isian, _ figure: Kolom
  ) -> BarisMasuk? {
    var rest = isian
    if isian.nilai != nil || isian.pembilang != nil || isian.penyebut != nil {
      reader.lapor(
        .realisasiDariLain, reader.kosong(figure) ? kolom.pembilang : figure, ["sumber": plan.realisasiDari ?? ""])
    }
    (rest.nilai, rest.pembilang, rest.penyebut) = (nil, nil, nil)
    return rest.anggaran == nil && rest.fisik == nil ? nil : masuk(reader, plan.kunci, unit, rest)
  }

  private func lengkapi(_ isian: inout Isian, _ plan: Indikator, _ reader: inout BarisReader, _ figure: Kolom) {
    if isian.nilaiSD, isian.nilai != nil, plan.akumulasi == .rata || plan.akumulasi == .repetitif {
      reader.lapor(.sdTidakBerlaku, figure, ["akumulasi": plan.akumulasi.rawValue])
    }
    // Parts without the figure, on a row that is no quotient by plan: the figure is their quotient.
    guard plan.akumulasi != .rasio, plan.polaritas != .teks, isian.nilai == nil, reader.kosong(figure),
      let top = isian.pembilang?.pecahan, let bottom = isian.penyebut?.pecahan, !bottom.isZero
    else { return }
    let value = top / bottom * plan.faktor
    isian.nilai = .angka(value)
    reader.lapor(
      .nilaiDariPembilang, kolom.pembilang, ["hitung": NumberWriter.indonesia(value, decimals: 4)])
  }

  /// The satuan the figures are read in: the plan's; one that differs and is no synonym is reported.
  private func periksaSatuan(_ reader: inout BarisReader, _ plan: Indikator?) -> String {
    let written = reader.kosong(kolom.satuan) ? "" : reader.teks(kolom.satuan)
    guard let plan else { return written }
    if !written.isEmpty, !Words.satuanSama(written, plan.satuan) {
      reader.lapor(.satuanBerbeda, kolom.satuan, ["harapan": plan.satuan, "kode": plan.kode.teks])
    }
    return plan.satuan
  }

  private func narasi(_ reader: inout BarisReader) -> Narasi {
    var narasi = Narasi()
    narasi.pendorong = reader.teksBebas(kolom.pendorong)
    narasi.penghambat = reader.teksBebas(kolom.penghambat)
    narasi.tindakLanjut = reader.teksBebas(kolom.tindakLanjut)
    narasi.tindakLanjutLalu = reader.tindakLanjutLalu(kolom.tindakLanjutLalu)
    narasi.buktiDukung = reader.teksBebas(kolom.bukti)
    let notes = [reader.teksBebas(kolom.keterangan), reader.teksBebas(kolom.keteranganLain)]
    narasi.keterangan = notes.filter { !$0.isEmpty }.joined(separator: "; ")
    return narasi
  }

  private func asal(_ reader: BarisReader) -> Asal {
    Asal(berkas: reader.table.berkas, baris: reader.table.sheetRow(reader.baris))
  }

  private func masuk(_ reader: BarisReader, _ kunci: KunciIndikator?, _ unit: Seksi, _ isian: Isian) -> BarisMasuk {
    BarisMasuk(
      kunci: kunci, seksi: unit.kode, isian: isian, baris: reader.table.line(reader.baris),
      tempat: TempatBaris(reader.table, reader.baris, posisi))
  }
}

extension BerkasMasuk {
  /// Counts the reader's current row as refused.
  mutating func tolak(_ reader: BarisReader) {
    if barisDitolak.insert(reader.table.line(reader.baris)).inserted { hitungan.ditolak += 1 }
  }
}

extension [Kolom] {
  /// Canonical heading → position, of the columns the table has.
  var posisi: [String: Int] {
    var result: [String: Int] = [:]
    for kolom in self { if let indeks = kolom.indeks { result[kolom.nama] = indeks } }
    return result
  }
}

extension TempatBaris {
  /// The places of a table's row by canonical heading; the row itself for headings it lacks.
  init(_ table: Table, _ row: Int, _ posisi: [String: Int]) {
    self.init { heading in table.place(row, heading.flatMap { posisi[$0] }) }
  }
}
