import Core
import Ingest
package import Kinerja
package import Workbook

/// `Perubahan`: what differs from the previous revision of the deliveries, from the quarter before, and from what was
/// sent to Bappeda.
package struct SheetPerubahan {
  package static let nama = "Perubahan"

  let l: Lembar
  let unit: Seksi?
  let perubahan: BahanPerubahan
  /// Indicators by the name rows have in comparisons.
  let uraian: [String: String]
  let tabel = TabelDaftar(kolom: [
    KolomDaftar("No", 6, .tengah), KolomDaftar("Unit", 24), KolomDaftar("Kode / baris", 24),
    KolomDaftar("Uraian", 42), KolomDaftar("Yang berubah", 26), KolomDaftar("Sebelumnya", 22),
    KolomDaftar("Sekarang", 22), KolomDaftar("Selisih", 18),
  ])

  /// - Parameter unit: only what concerns it, in its own workbook.
  package init(_ lembar: Lembar, _ unit: Seksi? = nil) {
    l = lembar
    self.unit = unit
    perubahan = lembar.bahan.perubahan
    uraian = Dictionary((lembar.hasil.baris + lembar.hasil.iku).map { (SheetPerubahan.kode($0), $0.rencana.indikator) })
    {
      first, _ in first
    }
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(tabel.lebar)
    sink.text(0, 0, "PERUBAHAN", gaya[.judulKiri])
    sink.text(1, 0, "\(l.namaKantor) · \(l.periode.panjang)", gaya[.subjudulKiri])
    tabel.kepala(3, gaya, &sink)
    var writer = Penulis(s: self, next: 4)
    revisi(&writer, &gaya, &sink)
    triwulanLalu(&writer, &gaya, &sink)
    kiriman(&writer, &gaya, &sink)
    sink.ignoreNumbersAsText([CellRange(4, 2, writer.next - 1, 6)])
    sink.freeze(row: 4, column: 0)
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(
      Halaman.landscape(l.bahan, ulang: 3...3, area: CellRange(0, 0, writer.next - 1, tabel.terakhir)))
  }

  /// Part A: every delivered revision against the file it superseded.
  private func revisi(_ w: inout Penulis, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    w.bagian("A. Terhadap revisi sebelumnya dari berkas yang disampaikan", gaya, &sink)
    let all = perubahan.revisi.filter { revision in unit.map { revision.seksi.contains($0.kode) } ?? true }
    if all.isEmpty {
      w.catatan("Tidak ada revisi: setiap berkas yang berlaku adalah yang pertama.", &gaya, &sink)
    }
    for revision in all {
      let units = revision.seksi.map(l.unit).joined(separator: ", ")
      w.kelompok(
        "\(revision.jenis.nama) TW \(revision.periode.triwulan.romawi) · \(units.isEmpty ? l.profil.opd : units) · "
          + "revisi \(revision.revisi): \(revision.lokasi) menggantikan \(revision.lama.joined(separator: ", "))",
        &gaya, &sink)
      for cell in revision.sel {
        w.baris(
          units, cell.baris, uraian[cell.baris] ?? "", cell.kolom, .tertulis(cell.lama), .tertulis(cell.baru), &gaya,
          &sink)
      }
      for name in revision.barisBaru {
        w.baris(units, name, uraian[name] ?? "", "baris baru", .kosong, .kosong, &gaya, &sink)
      }
      if revision.sel.isEmpty, revision.barisBaru.isEmpty {
        w.catatan("Isi selnya sama; hanya bentuk berkasnya yang berbeda.", &gaya, &sink)
      }
    }
  }

  /// Part C: the figures of today against those that were sent.
  private func kiriman(_ w: inout Penulis, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    w.bagian(
      "C. Terhadap yang dikirim ke \(l.profil.bappedaNama.isEmpty ? "Bappeda" : l.profil.bappedaNama)", gaya, &sink)
    if perubahan.kiriman.isEmpty { w.catatan("Belum ada yang dikirim.", &gaya, &sink) }
    for sent in perubahan.kiriman {
      w.kelompok("Triwulan \(sent.periode.triwulan.romawi) · \(sent.lokasi)", &gaya, &sink)
      guard let all = sent.sel else {
        w.catatan("Angka yang dikirim tidak tersimpan di samping berkas zip; tidak dapat dibandingkan.", &gaya, &sink)
        continue
      }
      let cells = all.filter { cell in unit.map { cell.seksi == $0.kode } ?? true }
      for cell in cells {
        w.baris(
          l.unit(cell.seksi), cell.baris, uraian[cell.baris] ?? "", SheetPerubahan.judul[cell.kolom] ?? cell.kolom,
          .data(cell.lama),
          .data(cell.baru), &gaya, &sink)
      }
      if cells.isEmpty { w.catatan("Tidak ada angka yang berubah sejak dikirim.", &gaya, &sink) }
    }
  }

  /// Columns of data/capaian.csv in words.
  private static let judul = [
    "indikator": "Indikator", "satuan": "Satuan", "polaritas": "Polaritas", "akumulasi": "Akumulasi",
    "target_tw": "Target triwulan", "target_sd": "Target s.d. triwulan", "target": "Target tahun",
    "target_renstra": "Target Renstra", "realisasi_tw": "Realisasi triwulan", "realisasi_sd": "Realisasi s.d. triwulan",
    "realisasi_renstra_sd": "Realisasi Renstra s.d.", "capaian_tw": "Capaian triwulan (%)",
    "capaian_sd": "Capaian s.d. triwulan (%)", "capaian_tahun": "Capaian tahun (%)",
    "capaian_renstra": "Capaian Renstra (%)", "predikat": "Predikat", "pagu": "Pagu (Rp)",
    "kas_sd": "Rencana kas s.d. (Rp)", "anggaran_tw": "Realisasi anggaran triwulan (Rp)",
    "anggaran_sd": "Realisasi anggaran s.d. (Rp)", "serapan": "Serapan (%)", "serapan_kas": "Serapan kas (%)",
    "deviasi_kas": "Deviasi kas (poin)", "fisik": "Fisik (%)",
  ]
}
