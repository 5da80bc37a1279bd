import Core
import Ingest
import Kinerja
import Office
import Reports
import Tabular

/// Answers the requests `PROSES-<tahun>-TW<n>.csv` of a period after the batch: the file goes to `koreksi/`, with what
/// came of it beside.
struct PermintaanProses {
  let folder: OfficeFolder
  let clock: Clock

  func jawab(_ periode: Periode, _ hasil: Proses.Hasil) throws(FileError) {
    var register = try Register(folder)
    var group = Pengambilan(folder)
    var any = false
    for case .perintah(let name, periode) in try Masuk.daftar(folder) {
      guard
        case .whole(let bytes, let info) = try FileSystem.readQuiet(
          RawPath(folder.masuk, name), limit: ReadLimits.default.maxBytes)
      else { continue }
      let isi = Penilaian.Isi(bytes: bytes, sha256: SHA256.hex(bytes), info: info)
      let stem = "koreksi/" + name.teks
      let (now, past) =
        hasil.rencanaBerlaku ? (Kuitansi.terima, Kuitansi.perbaiki) : (Kuitansi.perbaiki, Kuitansi.terima)
      group.lampiran(Kuitansi.bytes(baris(periode, hasil)), ke: stem + now)
      group.buang(stem + past)
      group.buang(stem + Kuitansi.tunggu)
      let goal = try group.tempat("koreksi", Pengambilan.namaKoreksi(name.teks, clock), bytes)
      try group.tambah(name, di: "masuk", isi, ke: goal)
      any = true
    }
    if any { try group.tuntas(&register) }
  }

  private func baris(_ periode: Periode, _ hasil: Proses.Hasil) -> [String] {
    guard hasil.rencanaBerlaku else {
      let faults = hasil.rencana.filter { $0.severity == .kesalahan }
      return ["BATCH \(periode.panjang.uppercased()) TIDAK BISA DIJALANKAN", "", "Waktu      : \(clock.iso)", ""]
        + ["Rencana \(periode.tahun) belum bisa dipakai; perbaiki berkas di acuan/\(periode.tahun):", ""]
        + faults.prefix(100).map { DiagnosticRenderer.text($0, color: false) }
    }
    let missing = hasil.seksi.filter { !(hasil.matriks[$0.kode]?.last?.selesai ?? true) }.map(\.nama)
    let refused = hasil.terima.filter(\.ditolak).map { DiagnosticRenderer.oneLine($0.berkas) }
    return [
      "BATCH \(periode.panjang.uppercased()) SELESAI", "", "Waktu      : \(clock.iso)",
      "Status     : \(hasil.status.rawValue)",
      "Buku kerja : \(hasil.keluaran.count) berkas di keluar/\(periode.tahun)/\(periode.kodeTriwulan)",
      "Belum ada  : \(missing.isEmpty ? "–" : missing.joined(separator: ", "))",
      "Ditolak    : \(refused.isEmpty ? "–" : refused.joined(separator: ", "))",
    ]
  }
}
