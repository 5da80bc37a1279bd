import Core
import Ingest
import Kinerja
package import Sop
package import Workbook

/// `Rencana Monev`: which unit is visited when, by whom, and what is looked at; dates come from the SOP's norm times.
package struct SheetRencanaMonev {
  package static let nama = "Rencana Monev"

  private let bahan: BahanLaporan
  private let jadwal: JadwalSOP?

  /// - Parameter jadwal: the SOPs' schedules; `nil` are those that begin after the quarter.
  package init(_ bahan: BahanLaporan, _ jadwal: [JadwalSOP]? = nil) {
    self.bahan = bahan
    let all = jadwal ?? bahan.sop.jadwal(bahan.periode, batas: bahan.profil.batasKirim)
    self.jadwal = all.first { $0.profil.menyebut(.rencanaMonev) } ?? all.first
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let tabel = TabelDaftar(kolom: [
      KolomDaftar("No", 5, .tengah), KolomDaftar(bahan.profil.sebutanUnit, 27), KolomDaftar("Hari, tanggal", 21),
      KolomDaftar("Petugas", 30), KolomDaftar("Yang dilihat", 74), KolomDaftar("Paraf", 12),
    ])
    var daftar = DaftarCetak(bahan: bahan, tabel: tabel, judul: "RENCANA MONITORING DAN EVALUASI KINERJA")
    daftar.kop = true
    daftar.tinggi = 62
    daftar.keterangan = [("", waktu)]
    let points = PerluPerhatian.susun(bahan, bahan.hasil)
    for (index, unit) in bahan.hasil.seksi.enumerated() {
      daftar.baris.append([
        .angka(Double(index + 1), "0_)"), .teks(unit.nama), .teks(tanggal(index)),
        .teks("1. \(Teks.titik(26))\n\n2. \(Teks.titik(26))\n\n3. \(Teks.titik(26))"),
        .teks(dilihat(unit, points.filter { $0.unit == unit.nama && $0.baris != nil })), .teks(""),
      ])
    }
    daftar.catatan = ["Tanggal adalah usul menurut waktu baku SOP dan dapat diubah; petugas diisi oleh kantor."]
    daftar.tandaTangan = [
      (bahan.tanda("Menyetujui,", .sekretaris), 0...2), (bahan.tanda("Disusun oleh,", .kasubag, tempat: true), 4...5),
    ]
    daftar.tulis(&gaya, &sink)
  }

  private var langkah: JadwalSOP.Langkah? {
    jadwal?.langkah.first { $0.langkah.menyebut(.blangkoMonev) }
      ?? jadwal?.langkah.first { $0.langkah.menyebut(.rencanaMonev) }
  }

  private var waktu: String {
    guard let step = langkah else { return "Waktu pelaksanaan: \(Teks.titik(40))" }
    return "Waktu pelaksanaan menurut SOP: \(step.mulai.denganHari) sampai dengan \(step.selesai.denganHari)."
  }

  /// The units spread over the working days of the step.
  private func tanggal(_ index: Int) -> String {
    guard let step = langkah else { return Teks.titik(30) }
    var days: [Tanggal] = []
    var day = step.mulai
    while day <= step.selesai, days.count < 200 {
      if bahan.sop.kalender.isKerja(day) { days.append(day) }
      day = day.tambah(1)
    }
    guard !days.isEmpty else { return Teks.titik(30) }
    return days[min(days.count - 1, index * days.count / max(1, bahan.hasil.seksi.count))].denganHari
  }

  /// How many rows there are, and what to look at first.
  private func dilihat(_ unit: Seksi, _ points: [PerluPerhatian]) -> String {
    let rows = (bahan.hasil.baris + bahan.hasil.iku).filter {
      $0.rencana.seksi == unit.kode && [.subKegiatan, .iku].contains($0.rencana.tingkat)
    }
    let quarter = bahan.periode.triwulan
    let missing = rows.count {
      ($0.jatuhTempo && $0.realisasiSD == nil) || $0.catatan.contains(.belumDilaporkan(quarter))
    }
    var lines = [
      "\(rows.count) indikator: kesesuaian realisasi dengan bukti dukung dan keadaan di lapangan"
        + (missing == 0 ? "." : "; \(missing) di antaranya menunggu realisasi Triwulan \(quarter.romawi).")
    ]
    switch bahan.status(unit.kode) {
    case .belum: lines.append("– Unit ini belum menyampaikan data Triwulan \(quarter.romawi).")
    case .ditolak: lines.append("– Berkas unit ini untuk Triwulan \(quarter.romawi) ditolak; menunggu perbaikan.")
    case .diterima, .sebagian, .tidakAdaKewajiban: break
    }
    lines += points.prefix(4).map { "– \($0.kode) \($0.nama): \($0.alasan)" }
    if points.count > 4 {
      lines.append(
        "– dan \(points.count - 4) hal lain; lihat baris unit ini pada lembar \(Lembar.capaian), \(Lembar.anggaran), dan "
          + "\(Lembar.iku) buku kerja internal.")
    }
    return lines.joined(separator: "\n")
  }
}
