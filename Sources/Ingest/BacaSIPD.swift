import Core
import Kinerja
import Tabular

extension SIPDTable {
  /// One document that counts.
  private struct Dokumen {
    let row: Int
    let kunci: KunciAnggaran
    let rekening: String
    let hari: Tanggal
    let netto: Rupiah
    let nomor: [String]

    /// - Parameter baris: its spreadsheet row.
    func uang(_ baris: Int) -> DokumenUang {
      // Nomor, jenis dokumen, kode, rekening: places in the key.
      let pokok = [nomor[0], nomor[1], nomor[6], nomor[7]]
      return DokumenUang(
        kunci: nomor.joined(separator: "\u{1F}"), pokok: pokok.joined(separator: "\u{1F}"),
        sebutan: [nomor[1].isEmpty ? "dokumen" : nomor[1], nomor[0].isEmpty ? "tanpa nomor" : nomor[0]]
          .joined(separator: " ").uppercased(),
        nilai: netto, baris: baris)
    }
  }

  private struct Jumlah: Hashable {
    let kunci: KunciAnggaran
    let rekening: String
    let triwulan: Triwulan
  }

  /// The first row of a document, and what it says.
  private struct Terlihat {
    let baris: Int
    let realisasi: Rupiah
    let setoran: Rupiah
  }

  /// An amount without a word about it; blank and unreadable ones are 0.
  private func angkaSaja(_ kolom: Kolom, _ table: Table, _ row: Int) -> Rupiah {
    guard let indeks = kolom.indeks, case .value(let number) = table.number(row, indeks, as: .rupiah),
      case .success(let amount) = number.rupiah()
    else { return .nol }
    return amount
  }

  /// Documents once each, netted, summed by sub kegiatan, rekening and quarter.
  func baca(_ reader: inout BarisReader, _ acuan: Acuan, _ nama: NamaMasuk) -> BerkasMasuk? {
    guard let periode = periode(&reader, nama) else { return nil }
    let table = reader.table
    var berkas = BerkasMasuk(berkas: table.berkas, jenis: .sipd, periode: periode)
    berkas.kolom = Set(posisi.keys)
    if periode.tahun != acuan.rencana.tahun {
      reader.bag.add(
        .tahunBukanRencana, at: table.filePlace,
        ["tahun": String(periode.tahun), "rencana": String(acuan.rencana.tahun)])
    }
    let cari = CariAnggaran(
      acuan.indeks(periode), acuan, kode: kode,
      seksi: Kolom(nama: "seksi", jenis: .teks, keharusan: .opsional, indeks: nil), tanpaSeksi: true)
    let skpd = skpdSendiri(&reader, acuan)
    var documents: [Dokumen] = []
    var seen: [[String]: Terlihat] = [:]
    for row in 0..<table.rowCount {
      reader.ke(row)
      let found = skpd.map { own in reader.kosong(kodeSKPD) || KodeText.rapi(reader.teks(kodeSKPD)) == own } ?? true
      if found, let document = dokumen(&reader, cari, periode, &seen) {
        documents.append(document)
      } else if !reader.rusak {
        berkas.hitungan.dilewati += 1
      }
      if reader.rusak { berkas.tolak(reader) }
    }
    berkas.uang = jumlahkan(documents, table, berhenti: berhenti(documents, periode))
    return berkas
  }

  private func dokumen(
    _ reader: inout BarisReader, _ cari: CariAnggaran, _ periode: Periode, _ seen: inout [[String]: Terlihat]
  ) -> Dokumen? {
    let table = reader.table
    let key = dokumen(&reader)
    let now = Terlihat(
      baris: table.line(reader.baris), realisasi: angkaSaja(nilaiRealisasi, table, reader.baris),
      setoran: angkaSaja(nilaiSetoran, table, reader.baris))
    if let first = seen[key] {
      let same = first.realisasi == now.realisasi && first.setoran == now.setoran
      reader.lapor(same ? .dokumenGanda : .dokumenGandaBerbeda, nomorDokumen, ["baris": String(first.baris)])
      return nil
    }
    seen[key] = now
    if SIPDTable.uangPersediaan(key) {
      reader.lapor(.dokumenUangPersediaan, jenisTransaksi)
      return nil
    }
    let found = cari.kunci(&reader)
    let amount = reader.rupiah(nilaiRealisasi)
    let repaid = reader.rupiah(nilaiSetoran)
    let (day, column) = tanggal(&reader)
    guard case .ada(let kunci) = found, let amount else { return nil }
    guard let day else {
      if !reader.rusak { reader.lapor(.dokumenTanpaTanggal, column) }
      return nil
    }
    if day.tahun != periode.tahun {
      reader.lapor(.dokumenTahunLain, column, ["tahun": String(periode.tahun)])
      return nil
    }
    if periode.triwulan < day.triwulan {
      reader.lapor(.dokumenTriwulanLain, column, ["triwulan": periode.triwulan.romawi])
      return nil
    }
    let rekening = reader.kosong(kodeRekening) ? "" : KodeText.rapi(reader.teks(kodeRekening))
    return Dokumen(
      row: reader.baris, kunci: kunci, rekening: rekening, hari: day, netto: amount - (repaid ?? .nol),
      nomor: key)
  }

  /// The last document's day when none lies in the quarter's last month: the dump was made before the quarter ended.
  private func berhenti(_ documents: [Dokumen], _ periode: Periode) -> Tanggal? {
    guard let last = documents.map(\.hari).max(), last.triwulan == periode.triwulan else { return nil }
    return last.bulan < periode.akhir.bulan ? last : nil
  }

  private func jumlahkan(_ documents: [Dokumen], _ table: Table, berhenti: Tanggal?) -> [BarisUang] {
    var order: [Jumlah] = []
    var sums: [Jumlah: BarisUang] = [:]
    for document in documents {
      let key = Jumlah(kunci: document.kunci, rekening: document.rekening, triwulan: document.hari.triwulan)
      if sums[key] == nil {
        order.append(key)
        sums[key] = BarisUang(
          kunci: key.kunci, kodeRekening: key.rekening, triwulan: key.triwulan, nilai: document.netto, sd: false,
          sampaiTanggal: berhenti.flatMap { $0.triwulan == key.triwulan ? $0 : nil },
          asal: Asal(berkas: table.berkas, baris: table.sheetRow(document.row)),
          tempat: TempatBaris(table, document.row, posisi))
      } else {
        sums[key]?.nilai += document.netto
      }
      sums[key]?.dokumen.append(document.uang(table.sheetRow(document.row)))
    }
    return order.compactMap { sums[$0] }
  }

  /// The period: what the file says of itself, else the last quarter it has documents of.
  private func periode(_ reader: inout BarisReader, _ nama: NamaMasuk) -> Periode? {
    let table = reader.table
    var days: [Tanggal] = []
    var quiet = reader
    for row in 0..<table.rowCount {
      quiet.ke(row)
      if let day = tanggal(&quiet).hari { days.append(day) }
    }
    let year = PeriodeBerkas.terbanyak(days.map(\.tahun))
    let statedTW = table.stated("triwulan").flatMap { Triwulan.baca($0.nilai) }
    let statedTahun = table.stated("tahun").flatMap { Int($0.nilai.filter(\.isNumber)) }
    let tahun = statedTahun ?? nama.tahun ?? year
    let triwulan = statedTW ?? nama.triwulan ?? days.filter { $0.tahun == tahun }.max()?.triwulan
    guard let tahun, let triwulan else {
      reader.bag.add(.periodeTidakDiketahui, at: table.headingPlace(nil), ["kurang": "tahun dan triwulan"])
      return nil
    }
    if let named = nama.triwulan, named != triwulan {
      reader.bag.add(
        .periodeBerbeda, at: table.filePlace,
        [
          "tertulis": "triwulan \(named.romawi)", "harapan": Periode(tahun, triwulan).panjang, "sumber": "nama berkas",
        ])
    }
    return Periode(tahun, triwulan)
  }

  /// The office's own code when the dump holds others beside it; `nil` = every row counts.
  private func skpdSendiri(_ reader: inout BarisReader, _ acuan: Acuan) -> String? {
    let own = KodeText.rapi(acuan.profil.kodeOPD)
    guard !own.isEmpty, let indeks = kodeSKPD.indeks else { return nil }
    let table = reader.table
    let codes = Set((0..<table.rowCount).map { KodeText.rapi(table.text($0, indeks)) })
    return codes.count > 1 && codes.contains(own) ? own : nil
  }
}
