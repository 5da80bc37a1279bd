import Core
import Kinerja
import Workbook

extension E81 {
  /// Titles, heading over two rows, numbers, K/Rp, office.
  mutating func kepala(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let last = KolomE81.unit
    for (row, line) in judul.enumerated() {
      sink.mergeText(CellRange(row, 0, row, last), line, gaya[row == 0 ? .subjudulLebar : .judulLebar])
      tinggi.atur(row, row == 0 ? 19 : 23, &sink)
    }
    let sasaran =
      "Indikator dan Target Kinerja Perangkat Daerah Kabupaten/Kota yang mengacu pada sasaran "
      + (l.profil.sasaranRKPD.isEmpty ? "RKPD: " + Teks.titik(60) : l.profil.sasaranRKPD)
    sink.mergeText(CellRange(judul.count, 0, judul.count, last), sasaran, gaya[.polosLebar])
    tinggi.atur(judul.count, TextMetrics.rowHeight(sasaran, style: Rupa.polosLebar.style, pixels: 1600) + 2, &sink)
    tinggi.atur(judul.count + 1, 6, &sink)
    kolom(gaya, &sink)
    nomor(gaya, &sink)
    sink.mergeText(CellRange(l.tata.e81.kantor, 0, l.tata.e81.kantor, last), l.namaKantor, gaya[.kantor])
    tinggi.atur(l.tata.e81.kantor, 17, &sink)
  }

  private var judul: [String] {
    let profil = l.profil
    var lines = [
      "Formulir E.81", "Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota",
      "Renja Perangkat Daerah \(profil.opd) \(profil.pemerintah)", "Periode Pelaksanaan \(l.periode.tahun)",
    ]
    if profil.judulTriwulan { lines.append("s.d. Triwulan \(l.triwulan.romawi)") }
    return lines
  }

  /// Headings: A–D and Y merged down, pairs two by two, K:R one heading over four pairs.
  private mutating func kolom(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let top = l.tata.e81.kepala
    let year = l.periode.tahun
    let end = l.hasil.pengaturan.renstraAkhir.map { "\($0)" } ?? "……"
    let single = [
      (KolomE81.no, "No"), (KolomE81.sasaran, "Sasaran"), (KolomE81.program, "Program / Kegiatan / Sub Kegiatan"),
      (KolomE81.indikator, "Indikator Kinerja Program (Outcome) / Kegiatan (Output)"),
      (KolomE81.unit, "Unit Perangkat Daerah Penanggung Jawab"),
    ]
    for (column, text) in single { sink.mergeText(CellRange(top, column, top + 1, column), text, gaya[.kepala]) }
    let pairs = [
      (KolomE81.targetRenstra, "Target Renstra Perangkat Daerah pada tahun \(end) (akhir periode Renstra)"),
      (
        KolomE81.renstraLalu,
        "Realisasi capaian kinerja Renstra Perangkat Daerah s.d. Renja Perangkat Daerah tahun lalu (\(year - 1))"
      ),
      (
        KolomE81.target,
        "Target kinerja dan anggaran Renja Perangkat Daerah tahun berjalan yang dievaluasi (\(year))"
      ),
      (
        KolomE81.sd, "Realisasi capaian kinerja dan anggaran Renja Perangkat Daerah yang dievaluasi (\(year))"
      ),
      (
        KolomE81.renstraSD, "Realisasi kinerja dan anggaran Renstra Perangkat Daerah s.d. tahun \(year)"
      ),
      (
        KolomE81.capaian,
        "Tingkat capaian kinerja dan realisasi anggaran Renstra Perangkat Daerah s.d. tahun \(year) (%)"
      ),
    ]
    for (column, text) in pairs { sink.mergeText(CellRange(top, column, top + 1, column + 1), text, gaya[.kepala]) }
    sink.mergeText(
      CellRange(top, KolomE81.triwulan[0], top, KolomE81.triwulan[3] + 1), "Realisasi kinerja pada triwulan",
      gaya[.kepala])
    for quarter in Triwulan.allCases {
      let column = KolomE81.triwulan[quarter.index]
      sink.mergeText(CellRange(top + 1, column, top + 1, column + 1), quarter.romawi, gaya[.kepala])
    }
    tinggi.atur(top, 65, &sink)
    tinggi.atur(top + 1, 65, &sink)
  }

  /// Column numbers printed plain, K and Rp below them.
  private mutating func nomor(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let (row, units) = (l.tata.e81.nomor, l.tata.e81.satuan)
    for column in [KolomE81.no, KolomE81.sasaran, KolomE81.program, KolomE81.indikator] {
      sink.mergeNumber(CellRange(row, column, units, column), Double(column + 1), gaya[.nomorKolom])
    }
    sink.mergeNumber(CellRange(row, KolomE81.unit, units, KolomE81.unit), 15, gaya[.nomorKolom])
    for (offset, column) in stride(from: 4, through: 16, by: 2).enumerated() {
      sink.mergeNumber(CellRange(row, column, row, column + 1), Double(offset + 5), gaya[.nomorKolom])
    }
    let formulas = [
      (KolomE81.sd, "12 = 8+9+10+11"), (KolomE81.renstraSD, "13 = 6+12"), (KolomE81.capaian, "14 = 13/5 × 100"),
    ]
    for (column, text) in formulas { sink.mergeText(CellRange(row, column, row, column + 1), text, gaya[.nomorKolom]) }
    for column in stride(from: 4, through: KolomE81.capaian, by: 2) {
      sink.text(units, column, "K", gaya[.kepala])
      sink.text(units, column + 1, "Rp", gaya[.kepala])
    }
    tinggi.atur(row, 13.5, &sink)
    tinggi.atur(units, 13.5, &sink)
  }
}
