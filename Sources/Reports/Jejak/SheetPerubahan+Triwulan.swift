import Core
import Kinerja
import Workbook

extension SheetPerubahan {
  /// Part B: the plan in force and the figures against those of the quarter before.
  func triwulanLalu(_ w: inout Penulis, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    guard let all = perubahan.sebelum else {
      w.bagian("B. Terhadap triwulan lalu", gaya, &sink)
      w.catatan("Triwulan I: belum ada triwulan sebelumnya dalam tahun ini.", &gaya, &sink)
      return
    }
    let before = unit.map { all.bagian(seksi: $0.kode) } ?? all
    let name = "TW \(before.periode.triwulan.romawi)"
    w.bagian("B. Terhadap \(name)", gaya, &sink)
    w.kelompok("Rencana yang berlaku: indikator, target, pagu, rencana kas", &gaya, &sink)
    let start = w.next
    rencana(before, &w, &gaya, &sink)
    if w.next == start { w.catatan("Rencana yang berlaku sama dengan pada akhir \(name).", &gaya, &sink) }
    w.kelompok("Angka pokok s.d. triwulan (dihitung dari arsip yang sama)", &gaya, &sink)
    pokok(before, &w, &gaya, &sink)
    w.kelompok("Indikator yang predikatnya berubah", &gaya, &sink)
    let rows = w.next
    predikat(before, &w, &gaya, &sink)
    if w.next == rows { w.catatan("Tidak ada.", &gaya, &sink) }
  }

  private func kunci(_ rows: [HasilIndikator]) -> [KunciIndikator: HasilIndikator] {
    Dictionary(rows.map { ($0.kunci, $0) }) { first, _ in first }
  }

  private func rencana(
    _ before: HasilKantor, _ w: inout Penulis, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let earlier = kunci(before.baris + before.iku)
    let now = l.hasil.baris + l.hasil.iku
    for row in now {
      let plan = row.rencana
      func tulis(_ what: String, _ old: Sisi, _ new: Sisi) {
        w.baris(l.unit(plan.seksi), SheetPerubahan.kode(row), plan.indikator, what, old, new, &gaya, &sink)
      }
      guard let old = earlier[row.kunci] else {
        tulis("indikator baru (versi \(plan.versi))", .kosong, .nilai(plan.target))
        continue
      }
      if old.rencana.indikator != plan.indikator {
        tulis("Indikator", .teks(old.rencana.indikator), .teks(plan.indikator))
      }
      if old.rencana.satuan != plan.satuan { tulis("Satuan", .teks(old.rencana.satuan), .teks(plan.satuan)) }
      if old.rencana.target != plan.target { tulis("Target tahun", .nilai(old.rencana.target), .nilai(plan.target)) }
      for quarter in Triwulan.allCases where old.targetTW[quarter.index] != row.targetTW[quarter.index] {
        tulis(
          "Target TW \(quarter.romawi)", .nilai(old.targetTW[quarter.index]), .nilai(row.targetTW[quarter.index]))
      }
      guard let (was, money) = old.anggaran.flatMap({ was in row.anggaran.map { (was, $0) } }) else { continue }
      if was.pagu != money.pagu { tulis("Pagu (\(money.versiDPA))", .rupiah(was.pagu), .rupiah(money.pagu)) }
      for quarter in Triwulan.allCases where was.kasTW[quarter.index] != money.kasTW[quarter.index] {
        tulis(
          "Rencana kas TW \(quarter.romawi)", .rupiah(was.kasTW[quarter.index]), .rupiah(money.kasTW[quarter.index]))
      }
    }
    let kept = Set(now.map(\.kunci))
    for row in before.baris + before.iku where !kept.contains(row.kunci) {
      w.baris(
        l.unit(row.rencana.seksi), SheetPerubahan.kode(row), row.rencana.indikator, "tidak ada lagi pada rencana",
        .nilai(row.rencana.target), .kosong, &gaya, &sink)
    }
  }

  /// How comparisons name a row: `7.01.01.2.01.0001 no. 1`, `IKU-1`.
  static func kode(_ row: HasilIndikator) -> String {
    row.rencana.kode.tingkat == nil ? row.rencana.kode.teks : "\(row.rencana.kode) no. \(row.kunci.no)"
  }

  /// The office, its programs and units: capaian, predikat, money.
  private func pokok(
    _ before: HasilKantor, _ w: inout Penulis, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    for line in [l.hasil.kantor] + l.hasil.rekap.filter({ $0.jenis == .seksi || $0.jenis == .program }) {
      guard unit == nil || line.jenis != .seksi else { continue }
      guard let old = line.jenis == .opd ? before.kantor : before.rekap(line.jenis, line.kode) else { continue }
      let name = line.jenis == .opd ? l.namaKantor : line.nama
      let owner = line.jenis == .seksi ? line.nama : ""
      let code = line.jenis == .program ? line.kode : ""
      let sides: [(String, Sisi, Sisi)] = [
        ("Capaian s.d. (%)", .persen(old.capaianSD.nilai), .persen(line.capaianSD.nilai)),
        (
          "Predikat", .teks(Predikat.kata(old.capaianSD, l.skala)), .teks(Predikat.kata(line.capaianSD, l.skala))
        ),
        ("Realisasi anggaran s.d. (Rp)", .rupiah(old.anggaran.realisasiSD), .rupiah(line.anggaran.realisasiSD)),
        ("Serapan (%)", .persen(old.anggaran.serapan), .persen(line.anggaran.serapan)),
      ]
      for (what, was, now) in sides { w.baris(owner, code, name, what, was, now, &gaya, &sink) }
    }
  }

  private func predikat(
    _ before: HasilKantor, _ w: inout Penulis, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let earlier = kunci(before.baris + before.iku)
    for row in l.hasil.baris + l.hasil.iku {
      guard let old = earlier[row.kunci], old.predikat?.nama != row.predikat?.nama else { continue }
      w.baris(
        l.unit(row.rencana.seksi), SheetPerubahan.kode(row), row.rencana.indikator, "Predikat", .teks(kata(old)),
        .teks(kata(row)),
        &gaya, &sink)
    }
  }

  private func kata(_ row: HasilIndikator) -> String {
    guard let predikat = row.predikat else { return "–" }
    return "\(predikat.nama) (\(Teks.persen(row.capaianSD, l.skala)) %)"
  }
}
