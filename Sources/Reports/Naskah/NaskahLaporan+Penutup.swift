import Core
import Ingest
import Kinerja
import Sop
import Workbook

extension NaskahLaporan {
  func tindakLanjut(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    var tata = TataNaskah(l)
    tata.mulai(&sink)
    tata.bab("IV", "HAMBATAN DAN TINDAK LANJUT", &sink)
    tata.sub("A. Kelengkapan data", &sink)
    tata.paragraf(kelengkapan, &sink)
    tata.sub("B. Hambatan dan tindak lanjut dari unit kerja", &sink)
    hambatan(&tata, &gaya, &sink)
    // Not every SOP sends officers to the units.
    let visits = l.bahan.sop.menyebut(.hasilMonev) || !l.bahan.hasilMonev.isEmpty
    if visits {
      tata.sub("C. Hasil monitoring", &sink)
      hasilMonev(&tata, &gaya, &sink)
    }
    tata.sub("\(visits ? "D" : "C"). Hal yang perlu perhatian", &sink)
    let points = PerluPerhatian.susun(l.bahan, l.hasil)
    if points.isEmpty { tata.paragraf("Tidak ada hal yang menonjol menurut angka triwulan ini.", &sink) }
    for (index, point) in points.prefix(10).enumerated() {
      let what = point.kode.isEmpty ? point.unit : "\(point.unit), \(point.kode) \(point.nama)"
      let reason = point.alasan.prefix(1).lowercased() + point.alasan.dropFirst()
      tata.butir("\(index + 1).", Kalimat("\(what): \(reason)", angka: angka(point.baris)), &sink)
    }
    tata.selesai(alami: false, &sink)
  }

  /// The percentages a row's reasons may name, and where they stand.
  private func angka(_ index: Int?) -> [(sel: String, nilai: Pecahan, desimal: Int)] {
    guard let index else { return [] }
    var figures: [(sel: String, nilai: Pecahan, desimal: Int)] = []
    func add(_ cell: String, _ value: Persen?) {
      if let value { figures.append((cell, value.nilai, l.skala.desimal(value))) }
    }
    let count = l.hasil.baris.count
    let row = index < count ? l.hasil.baris[index] : l.hasil.iku[index - count]
    if index < count {
      add(Lembar.sel(Lembar.capaian, KolomCapaian.persenSD, "\(l.tata.capaian.awal[index] + 1)"), row.capaianSD)
      if let money = row.anggaran, let place = l.tata.anggaran.awal[index] {
        add(Lembar.sel(Lembar.anggaran, KolomAnggaran.serapanKas, "\(place + 1)"), money.serapanKas)
        add(Lembar.sel(Lembar.anggaran, KolomAnggaran.serapan, "\(place + 1)"), money.serapan)
      }
    } else {
      add(Lembar.sel(Lembar.iku, KolomIKU.persenSD, "\(l.tata.iku.awal[index - count] + 1)"), row.capaianSD)
    }
    return figures
  }

  private var kelengkapan: String {
    let missing = l.hasil.seksi.filter { !l.bahan.status($0.kode).selesai }
    let due = (l.hasil.baris + l.hasil.iku).filter { $0.jatuhTempo && $0.rencana.realisasiDari == nil }
    // Figures of an earlier quarter are no report of this one.
    let there = due.filter { $0.realisasiSD != nil && !$0.catatan.contains(.belumDilaporkan(l.triwulan)) }
    let done = there.count { $0.realisasiTW[l.last] != nil || $0.catatan.contains(.hanyaSD(l.triwulan)) }
    let waiting = due.count - there.count
    let units =
      missing.isEmpty
      ? "Semua unit kerja telah menyampaikan data triwulan ini."
      : "Unit kerja yang belum selesai menyampaikan data: " + missing.map(\.nama).joined(separator: ", ") + "."
    if due.isEmpty { return "\(units) Tidak ada indikator yang targetnya jatuh tempo \(sampai)." }
    let parts = [
      (done, "telah dilaporkan"), (there.count - done, "tidak bertarget pada triwulan ini"),
      (waiting, "masih menunggu realisasi Triwulan \(l.triwulan.romawi)"),
    ]
    return "\(units) Dari \(due.count) indikator yang targetnya jatuh tempo \(sampai), "
      + Kalimat.daftar(parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }) + "."
  }

  private func hambatan(
    _ tata: inout TataNaskah, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    var lines: [(unit: String, narasi: Narasi, kode: String)] = []
    for unit in l.hasil.seksi {
      for words in l.bahan.narasiSeksi[unit.kode] ?? [] { lines.append((unit.nama, words, "")) }
    }
    for row in l.hasil.baris + l.hasil.iku where row.rencana.realisasiDari == nil {
      if let words = row.isian[l.last]?.narasi {
        lines.append((l.unit(row.rencana.seksi), words, row.rencana.kode.teks))
      }
    }
    lines = lines.filter { !$0.narasi.penghambat.isEmpty || !$0.narasi.tindakLanjut.isEmpty }
    if lines.isEmpty { return tata.paragraf(tanpaHambatan, &sink) }
    let spans = [0...2, 3...6, 7...11]
    tata.tabel(
      spans, [.teks("Unit dan kode"), .teks("Hambatan"), .teks("Tindak lanjut")], kepala: true, &gaya, &sink)
    for line in lines {
      let who = line.kode.isEmpty ? line.unit : "\(line.unit)\n\(line.kode)"
      tata.tabel(
        spans,
        [
          .teks(who), .teks(line.narasi.penghambat.isEmpty ? "–" : line.narasi.penghambat),
          .teks(line.narasi.tindakLanjut.isEmpty ? "–" : line.narasi.tindakLanjut),
        ], &gaya, &sink)
    }
  }

  /// Who has sent nothing has not said that nothing stood in the way.
  private var tanpaHambatan: String {
    if l.hasil.seksi.allSatisfy({ !l.bahan.menyampaikan($0.kode) }) {
      return "Belum ada unit kerja yang menyampaikan data triwulan ini, sehingga hambatannya belum diketahui."
    }
    if l.hasil.seksi.allSatisfy({ l.bahan.status($0.kode).selesai }) {
      return "Unit kerja tidak melaporkan hambatan pada triwulan ini."
    }
    return "Unit kerja yang sudah menyampaikan data tidak melaporkan hambatan pada triwulan ini."
  }

  private func hasilMonev(
    _ tata: inout TataNaskah, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let rows = l.bahan.hasilMonev
    if rows.isEmpty {
      return tata.paragraf("Belum ada hasil monitoring ke unit kerja yang dicatat untuk triwulan ini.", &sink)
    }
    let spans = [0...2, 3...5, 6...8, 9...11]
    let heads = ["Unit, tanggal, petugas", "Kondisi", "Masalah", "Rekomendasi"]
    tata.tabel(spans, heads.map { .teks($0) }, kepala: true, &gaya, &sink)
    for row in rows {
      let who = [l.unit(row.seksi), row.kode?.teks ?? "", row.tanggal?.panjang ?? "", row.petugas]
      let until = row.batasWaktu.map { "\nBatas waktu: \($0.panjang)" } ?? ""
      tata.tabel(
        spans,
        [
          .teks(who.filter { !$0.isEmpty }.joined(separator: "\n")), .teks(row.kondisi.isEmpty ? "–" : row.kondisi),
          .teks(row.masalah.isEmpty ? "–" : row.masalah),
          .teks((row.rekomendasi.isEmpty ? "–" : row.rekomendasi) + until),
        ], &gaya, &sink)
    }
  }

  func penutup(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    var tata = TataNaskah(l)
    tata.mulai(&sink)
    tata.bab("V", "PENUTUP", &sink)
    tata.paragraf(umum, &sink)
    let next = l.triwulan == .iv ? "tahun berikutnya" : "triwulan berikutnya"
    tata.paragraf(
      "Hambatan dan tindak lanjut pada Bab IV menjadi bahan perbaikan \(next). Rincian angka terdapat pada lembar "
        + "\(Lembar.e81), \(Lembar.capaian), \(Lembar.anggaran), \(Lembar.iku), dan \(Lembar.faktor).", &sink)
    tata.paragraf("Demikian laporan ini disampaikan sebagai bahan pertimbangan dan pengambilan keputusan.", &sink)
    tata.jarak(20, &sink)
    let date = TandaTangan.tempatTanggal(
      l.profil.tempat, tanggal: l.bahan.tanggalSurat(.laporan), tahun: l.bahan.tahunDibuat)
    let who = PenandatanganSurat(l.bahan, surat, bawaan: .kepala)
    var signer = who.pejabat
    signer.jabatan = who.jabatan.joined(separator: "\n")
    let head = TandaTangan(peran: "", tempatTanggal: date, pejabat: signer)
    tata.tanda([(head, 6...11)], gaya, &sink)
    tata.jarak(24, &sink)
    tata.tanda(
      [(l.bahan.tanda("Diperiksa oleh,", .sekretaris), 0...5), (l.bahan.tanda("Disusun oleh,", .kasubag), 6...11)],
      gaya, &sink)
    tata.selesai(&sink)
  }
}
