import Batch
import Core
import Ingest
import Kinerja
import Office
import Reports

/// What a run of the batch tells: files taken, who is missing, the headline figures, where the workbooks lie, what next.
struct LaporanProses {
  private let folder: OfficeFolder
  private let periode: Periode
  private let result: Proses.Hasil

  init(_ folder: OfficeFolder, _ periode: Periode, _ result: Proses.Hasil) {
    self.folder = folder
    self.periode = periode
    self.result = result
  }

  private var semua: [Diagnostic] {
    result.rencana + result.terima.flatMap(\.pemeriksaan) + result.lintas
  }

  var kantor: Dokumen.Kantor {
    let units = result.seksi.map { unit in
      let states = (result.matriks[unit.kode] ?? []).map { JSONText.quoted($0.rawValue) }.joined(separator: ", ")
      return "\(JSONText.quoted(unit.kode)): [\(states)]"
    }
    return Dokumen.Kantor(
      folder: folder.path, kodeKeluar: result.kodeKeluar,
      galat: result.rencanaBerlaku ? nil : "rencana \(periode.tahun) belum bisa dipakai", berkas: result.terima,
      pemeriksaan: semua,
      lain: [
        ("tahun", String(periode.tahun)), ("triwulan", String(periode.triwulan.rawValue)),
        ("status", JSONText.quoted(result.status.rawValue)),
        ("tanggal", result.tanggal.isEmpty ? "null" : JSONText.quoted(result.tanggal)),
        ("penyampaian", "{\(units.joined(separator: ", "))}"),
        ("keluaran", "[\(result.keluaran.map(JSONText.quoted).joined(separator: ", "))]"),
      ])
  }

  func cetakTeks(_ terminal: Terminal) {
    var view = Tayangan(terminal, SumberBaris(folder, tahun: periode.tahun, berkas: result.terima))
    view.cetak(semua)
    if !terminal.quiet { Terminal.out(teks.joined(separator: "\n")) }
  }

  private var teks: [String] {
    guard result.rencanaBerlaku, let kantor = result.kantor else {
      let count = result.rencana.count { $0.severity == .kesalahan }
      return [
        "Rencana \(periode.tahun) belum bisa dipakai: \(count) kesalahan. Tidak ada berkas yang diambil atau dibuat."
      ]
    }
    let signed = result.tanggal.isEmpty ? "" : " · bertanggal \(Teks.tanggal(result.tanggal))"
    var lines = ["", "\(periode.panjang) · \(result.status.rawValue)\(signed)", ""]
    lines += Ringkas.berkas(result.terima) + [""]
    lines += penyampaian + [""]
    lines += angka(kantor) + [""]
    lines.append("\(result.keluaran.count) berkas dibuat di \(folder.keluar(periode))")
    lines.append(langkah)
    return lines
  }

  private var penyampaian: [String] {
    let head = ["Seksi"] + periode.triwulan.sampai.map { "TW \($0.romawi)" }
    let rows = result.seksi.map { unit in [unit.nama] + (result.matriks[unit.kode] ?? []).map(\.rawValue) }
    return Ringkas.tabel([head] + rows)
  }

  private func angka(_ kantor: HasilKantor) -> [String] {
    let office = kantor.kantor
    func persen(_ value: Persen?) -> String {
      value.map { NumberWriter.indonesia($0.nilai, decimals: kantor.skala.desimal($0), fixed: true) + " %" } ?? "–"
    }
    func rupiah(_ value: Rupiah?) -> String { value.map(NumberWriter.rupiah) ?? "–" }
    let mark = office.capaianSD.sementara ? " (sementara)" : ""
    return Ringkas.tabel([
      [
        "Capaian s.d. triwulan", persen(office.capaianSD.nilai),
        "\(office.predikat?.nama ?? "–")\(mark), \(kantor.keterangan(office.capaianSD))",
      ],
      [
        "Serapan anggaran", persen(office.anggaran.serapan),
        rupiah(office.anggaran.realisasiSD) + " dari pagu " + rupiah(office.anggaran.pagu),
      ],
      [
        "Terhadap rencana kas", persen(office.anggaran.serapanKas),
        "rencana kas s.d. triwulan " + rupiah(office.anggaran.kasSD),
      ],
    ])
  }

  private var langkah: String {
    let missing = result.seksi.filter { !(result.matriks[$0.kode]?.last?.selesai ?? true) }.map(\.nama)
    let refused = result.terima.count(where: \.ditolak)
    if missing.isEmpty, refused == 0 {
      return "Semua seksi lengkap. Langkah berikut: periksa buku kerja kirim, lalu teruskan ke Bappeda."
    }
    var parts: [String] = []
    if refused > 0 { parts.append("\(refused) berkas ditolak, jawabannya di koreksi/") }
    if !missing.isEmpty { parts.append("belum lengkap: \(missing.joined(separator: ", "))") }
    return "Langkah berikut: \(parts.joined(separator: "; ")). Setelah berkas diperbaiki, jalankan lagi."
  }
}
