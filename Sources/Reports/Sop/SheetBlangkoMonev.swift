import Core
package import Kinerja
package import Workbook

/// `Blangko Monev` of one unit: taken to the unit, filled in by hand, its rows come back as *hasil monev*.
package struct SheetBlangkoMonev {
  package static let nama = "Blangko Monev"

  private let l: Lembar
  private let unit: Seksi

  /// - Parameter lembar: the unit's part.
  package init(_ lembar: Lembar, _ unit: Seksi) {
    l = lembar
    self.unit = unit
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let tabel = TabelDaftar(kolom: [
      KolomDaftar("No", 5, .tengah), KolomDaftar("Kode", 17, .kode), KolomDaftar("Indikator", 31),
      KolomDaftar("Satuan", 13.5), KolomDaftar("Target s.d. TW \(l.triwulan.romawi)", 10),
      KolomDaftar("Realisasi s.d. TW \(l.triwulan.romawi)", 10), KolomDaftar("Tindak lanjut triwulan lalu", 27),
      KolomDaftar("Kondisi di lapangan", 28), KolomDaftar("Masalah", 24), KolomDaftar("Rekomendasi", 24),
      KolomDaftar("Batas waktu", 11),
    ])
    var daftar = DaftarCetak(bahan: l.bahan, tabel: tabel, judul: "BLANGKO MONITORING DAN EVALUASI KINERJA")
    daftar.kop = true
    daftar.tinggi = 46
    daftar.keterangan = [
      ("Unit kerja", unit.nama), ("Hari, tanggal", Teks.titik(60)),
      ("Petugas", "1. \(Teks.titik(50))   2. \(Teks.titik(50))   3. \(Teks.titik(50))"),
    ]
    daftar.baris = baris
    daftar.kosong = "Tidak ada indikator pada unit ini."
    daftar.catatan = [
      "Isi blangko disalin ke berkas hasil monev (tahun, triwulan, seksi, kode, tanggal, petugas, kondisi, masalah, "
        + "rekomendasi, batas_waktu, tindak_lanjut_lalu) dan ditaruh di masuk/; laporan memuatnya pada proses berikutnya."
    ]
    let head = TandaTangan(peran: "Yang dikunjungi,", pejabat: unit.kepala, jabatanLain: "Kepala \(unit.nama)")
    let date = TandaTangan.tempatTanggal(l.profil.tempat, tanggal: "", tahun: l.bahan.tahunDibuat)
    let officer = TandaTangan(peran: "Petugas,", tempatTanggal: date, pejabat: Pejabat(), jabatanLain: "")
    daftar.tandaTangan = [(head, 0...2), (officer, 8...10)]
    daftar.tulis(&gaya, &sink)
  }

  private var baris: [[SelDaftar]] {
    var rows: [[SelDaftar]] = []
    for (index, row) in l.hasil.baris.enumerated()
    where row.rencana.seksi == unit.kode && row.rencana.tingkat == .subKegiatan {
      let there = "\(l.tata.capaian.awal[index] + 1)"
      rows.append(
        sel(
          rows.count + 1, row, Lembar.sel(Lembar.capaian, KolomCapaian.targetSD, there),
          Lembar.sel(Lembar.capaian, KolomCapaian.realisasiSD, there)))
    }
    for (index, row) in l.hasil.iku.enumerated() {
      let there = "\(l.tata.iku.awal[index] + 1)"
      rows.append(
        sel(
          rows.count + 1, row, Lembar.sel(Lembar.iku, KolomIKU.targetSD, there),
          Lembar.sel(Lembar.iku, KolomIKU.realisasiSD, there)))
    }
    return rows
  }

  private func sel(_ number: Int, _ row: HasilIndikator, _ target: String, _ done: String) -> [SelDaftar] {
    let before = l.last > 0 ? row.isian[l.last - 1]?.narasi.tindakLanjut ?? "" : ""
    let boxes = before.isEmpty ? "" : "\n☐ selesai  ☐ proses  ☐ belum"
    return [
      .angka(Double(number), "0_)"), .teks(row.rencana.kode.teks), .teks(row.rencana.indikator),
      .teks(row.rencana.satuan), .target(row.targetSD, row, dari: target), .nilai(row.realisasiSD, dari: done),
      .teks(before + boxes), .teks(""), .teks(""), .teks(""), .teks(""),
    ]
  }
}

extension SelDaftar {
  /// A quantity that follows a cell of another sheet.
  static func nilai(_ value: Nilai?, dari cell: String) -> SelDaftar {
    switch value {
    case nil: .rumus(Rumus.salin(cell), .empty, "General")
    case .teks(let word): .rumus(Rumus.salin(cell), .text(word), "General")
    case .angka(let number):
      .rumus(
        Rumus.salin(cell), .number(number.double), FormatAngka.angka(desimal: FormatAngka.desimal(number)))
    }
  }

  /// A target of a row that follows a cell of another sheet; a `rentang` shows its bounds.
  static func target(_ value: Nilai?, _ row: HasilIndikator, dari cell: String) -> SelDaftar {
    guard row.rencana.polaritas == .rentang, case .angka(let number) = value,
      let bounds = row.rumus.batas(target: number)
    else { return .nilai(value, dari: cell) }
    return .rumus(Rumus.salin(cell), .number(number.double), FormatAngka.rentang(bounds.bawah, bounds.atas))
  }

  /// An amount that follows a cell of another sheet.
  static func rupiah(_ value: Rupiah?, dari cell: String) -> SelDaftar {
    .rumus(Rumus.salin(cell), value.map { .number($0.double) } ?? .empty, FormatAngka.rupiah(value))
  }

  /// A percentage that follows a cell of another sheet.
  static func persen(_ value: Persen?, dari cell: String) -> SelDaftar {
    .rumus(Rumus.salin(cell), value.map { .number($0.double) } ?? .empty, FormatAngka.persen)
  }
}
