import Core
import Kinerja
import Sop
import Workbook

extension NaskahLaporan {
  private func capaian(_ column: Int, _ row: Int) -> String { Lembar.sel(Lembar.capaian, column, "\(row + 1)") }
  private func anggaran(_ column: Int, _ row: Int) -> String { Lembar.sel(Lembar.anggaran, column, "\(row + 1)") }
  var sampai: String { "sampai dengan Triwulan \(l.triwulan.romawi)" }

  func hasil(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    var tata = TataNaskah(l)
    tata.mulai(&sink)
    tata.bab("III", "HASIL \(Teks.besar(l.bahan.sop.istilah))", &sink)
    tata.sub("A. Gambaran umum", &sink)
    tata.paragraf(umum, &sink)
    tata.paragraf(uang(l.hasil.kantor.anggaran, l.tata.anggaran.jumlah, "\(l.profil.opd)"), &sink)
    tata.sub("B. Indikator kinerja utama menurut sasaran", &sink)
    iku(&tata, &sink)
    tata.sub("C. Program", &sink)
    program(&tata, &sink)
    let summary = Ringkasan(l).tata
    let first = tata.baris
    tata.sub("Tabel 1. Capaian dan serapan per program", &sink)
    tabel("Program", .program, summary.program + 1, &tata, &gaya, &sink)
    tata.satukan(dari: first)
    let second = tata.baris
    tata.sub("Tabel 2. Capaian dan serapan per \(l.profil.unit)", &sink)
    tabel(l.profil.sebutanUnit, .seksi, summary.seksi + 1, &tata, &gaya, &sink)
    tata.satukan(dari: second)
    // The second table does not stand alone on a page while the first one can stand beside it.
    tata.satukan(dari: first, paling: 540)
    tata.selesai(alami: false, &sink)
  }

  /// The office's mean, its predikat and over how many rows it goes.
  var umum: Kalimat {
    let mean = l.hasil.kantor.capaianSD
    let there = l.tata.capaian
    guard let value = mean.nilai else {
      return Kalimat(
        "Rata-rata capaian kinerja \(l.profil.opd) \(sampai) belum dapat dihitung: belum ada realisasi atas target.")
    }
    var text = Kalimat("Rata-rata capaian kinerja \(l.profil.opd) \(sampai) adalah ")
    text.persen(capaian(KolomCapaian.persenSD, there.rata), value, l.skala)
    if let second = mean.pembanding, let row = there.rataPembanding {
      text.tulis(" (")
      text.angka(capaian(KolomCapaian.persenSD, row), second.nilai, desimal: 2)
      text.tulis(" persen \(l.hasil.kataPembanding))")
    }
    text.tulis(" dengan predikat ")
    text.kata(capaian(KolomCapaian.persenSD, there.predikat), Predikat.kata(mean, l.skala))
    text.tulis(", dihitung atas ")
    text.kata(capaian(KolomCapaian.persenSD, there.terhitung), mean.keterangan)
    text.tulis(l.hasil.belumLengkap + ".")
    if mean.sementara { text.tulis(" Predikat masih sementara karena ada indikator yang belum berealisasi.") }
    return text
  }

  /// Budget in a sentence.
  private func uang(_ money: Anggaran, _ row: Int, _ name: String) -> Kalimat {
    guard let pagu = money.pagu else { return Kalimat("Pagu anggaran \(name) belum tercatat.") }
    var text = Kalimat("Pagu anggaran \(name) adalah ")
    text.rupiah(anggaran(KolomAnggaran.pagu, row), pagu)
    guard let spent = money.realisasiSD, let share = money.serapan else {
      text.tulis("; belum ada realisasi anggaran \(sampai).")
      return text
    }
    text.tulis(". Realisasi anggaran \(sampai) adalah ")
    text.rupiah(anggaran(KolomAnggaran.realisasiSD, row), spent)
    text.tulis(" atau ")
    text.angka(anggaran(KolomAnggaran.serapan, row), share.nilai, desimal: 2)
    text.tulis(" persen dari pagu")
    if let kas = money.serapanKas {
      text.tulis(" dan ")
      text.angka(anggaran(KolomAnggaran.serapanKas, row), kas.nilai, desimal: 2)
      text.tulis(" persen dari rencana kas")
    }
    text.tulis(".")
    return text
  }

  private func iku(_ tata: inout TataNaskah, _ sink: inout some SheetSink & ~Copyable) {
    if l.hasil.iku.isEmpty { tata.paragraf("Rencana tahun ini tidak memuat indikator kinerja utama.", &sink) }
    var aim = ""
    var number = 0
    for (index, row) in l.hasil.iku.enumerated() {
      if row.rencana.sasaran != aim || index == 0 {
        aim = row.rencana.sasaran
        let count = l.hasil.iku.count { $0.rencana.sasaran == aim }
        tata.paragraf("Sasaran “\(aim)” diukur dengan \(count) indikator:", &sink)
        number = 0
      }
      number += 1
      let place = l.tata.iku.awal[index]
      func cell(_ column: Int) -> String { Lembar.sel(Lembar.iku, column, "\(place + 1)") }
      tata.butir(
        "\(number).",
        indikator(
          row, target: cell(KolomIKU.targetSD), realisasi: cell(KolomIKU.realisasiSD), persen: cell(KolomIKU.persenSD),
          predikat: cell(KolomIKU.predikat)), &sink)
    }
  }

  /// An indicator in a sentence; what is missing is said.
  private func indikator(
    _ row: HasilIndikator, target: String, realisasi: String, persen: String, predikat: String
  ) -> Kalimat {
    let plan = row.rencana
    var text = Kalimat("\(plan.indikator): ")
    guard let done = row.realisasiSD else {
      guard let goal = row.targetSD else {
        text.tulis("tidak ditargetkan \(sampai) dan belum ada realisasinya.")
        return text
      }
      text.tulis("target \(sampai) adalah ")
      text.nilai(target, goal, plan.satuan)
      text.tulis(", tetapi realisasinya belum dilaporkan.")
      return text
    }
    text.tulis("terealisasi ")
    text.nilai(realisasi, done, plan.satuan)
    guard let goal = row.targetSD else {
      text.tulis(" \(sampai), tanpa target pada masa itu.")
      return text
    }
    text.tulis(" dari target ")
    text.nilai(target, goal, plan.satuan)
    text.tulis(" \(sampai)")
    if let share = row.capaianSD {
      text.tulis(", dengan capaian ")
      text.persen(persen, share, l.skala)
      if let word = row.predikat {
        text.tulis(" (")
        text.kata(predikat, word.nama)
        text.tulis(")")
      }
    }
    text.tulis(".")
    return text
  }

  private func program(_ tata: inout TataNaskah, _ sink: inout some SheetSink & ~Copyable) {
    let summary = Ringkasan(l).tata.program + 1
    var number = 0
    for line in l.hasil.rekap where line.jenis == .program {
      let rows = l.hasil.baris.indices.filter { l.hasil.baris[$0].rencana.kode.program.teks == line.kode }
      guard let first = rows.first else { continue }
      number += 1
      tata.sub("\(number). \(line.nama) (\(line.kode))", &sink)
      for index in rows where l.hasil.baris[index].rencana.tingkat == .program {
        let place = l.tata.capaian.awal[index]
        tata.butir(
          "–",
          indikator(
            l.hasil.baris[index], target: capaian(KolomCapaian.targetSD, place),
            realisasi: capaian(KolomCapaian.realisasiSD, place), persen: capaian(KolomCapaian.persenSD, place),
            predikat: capaian(KolomCapaian.predikat, place)), &sink)
      }
      tata.butir("–", rerata(line, summary + number - 1), &sink)
      if let place = l.tata.anggaran.awal[first] { tata.butir("–", uang(line.anggaran, place, "program ini"), &sink) }
    }
  }

  /// The mean of a program's sub kegiatan, as the Ringkasan shows it.
  private func rerata(_ line: Rekap, _ row: Int) -> Kalimat {
    guard let value = line.capaianSD.nilai else {
      return Kalimat(
        "\(line.jumlahTerisi) dari \(line.jumlahIndikator) indikator sub kegiatan telah berealisasi; rata-ratanya belum dapat dihitung."
      )
    }
    func cell(_ column: Int) -> String { Cell(row, column).reference(sheet: Ringkasan.nama) }
    var text = Kalimat(
      "Rata-rata capaian \(l.hasil.pengaturan.tingkatRataRata == .subKegiatan ? "sub kegiatannya" : "indikatornya") ")
    text.persen(cell(KolomRingkasan.capaian), value, l.skala)
    text.tulis(" (")
    text.kata(cell(KolomRingkasan.predikat.lowerBound), Predikat.kata(line.capaianSD, l.skala))
    text.tulis("), dihitung atas ")
    text.kata(cell(KolomRingkasan.terhitung.lowerBound), "\(line.capaianSD.n) dari \(line.capaianSD.m)")
    text.tulis(" indikator yang jatuh tempo.")
    return text
  }

  private func tabel(
    _ name: String, _ jenis: Rekap.Jenis, _ start: Int, _ tata: inout TataNaskah, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let spans = [0...3, 4...4, 5...6, 7...8, 9...10, 11...11]
    let heads = [name, "Capaian (%)", "Predikat", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"]
    tata.tabel(spans, heads.map { .teks($0) }, kepala: true, &gaya, &sink)
    for (offset, line) in l.hasil.rekap.filter({ $0.jenis == jenis }).enumerated() {
      func cell(_ column: Int) -> String { Cell(start + offset, column).reference(sheet: Ringkasan.nama) }
      let mean = line.capaianSD
      let word = Predikat.kata(mean, l.skala)
      tata.tabel(
        spans,
        [
          .teks(line.nama),
          .rumus(
            Rumus.salin(cell(KolomRingkasan.capaian)), mean.nilai.map { .number($0.double) } ?? .empty,
            FormatAngka.persen(mean.nilai, l.skala)),
          .rumus(cell(KolomRingkasan.predikat.lowerBound), .text(word), ""),
          .rupiah(line.anggaran.pagu, dari: cell(KolomRingkasan.pagu.lowerBound)),
          .rupiah(line.anggaran.realisasiSD, dari: cell(KolomRingkasan.realisasi.lowerBound)),
          .persen(line.anggaran.serapan, dari: cell(KolomRingkasan.serapan)),
        ], &gaya, &sink)
    }
  }
}
