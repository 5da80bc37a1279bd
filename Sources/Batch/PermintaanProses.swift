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
      let stem = "koreksi/" + name.teks
      guard let isi = try isi(name, stem, &group, &any) else { continue }
      let (now, past) =
        hasil.rencanaBerlaku ? (Kuitansi.terima, Kuitansi.perbaiki) : (Kuitansi.perbaiki, Kuitansi.terima)
      group.lampiran(Kuitansi.bytes(baris(periode, hasil)), ke: stem + now)
      group.buang(stem + past)
      group.buang(stem + Kuitansi.tunggu)
      let goal = try group.tempat("koreksi", Pengambilan.namaKoreksi(name.teks, clock), isi.bytes)
      try group.tambah(name, di: "masuk", isi, ke: goal)
      any = true
    }
    if any { try group.tuntas(&register) }
  }

  /// A request that cannot be read stays where it is, with a word about it: the batch has run all the same.
  private func isi(
    _ name: NamaMentah, _ stem: String, _ group: inout Pengambilan, _ any: inout Bool
  ) throws(FileError) -> Penilaian.Isi? {
    do throws(FileError) {
      let read = try FileSystem.readQuiet(RawPath(folder.masuk, name), limit: ReadLimits.default.maxBytes)
      guard case .whole(let bytes, let info) = read else { return nil }
      return Penilaian.Isi(bytes: bytes, sha256: SHA256.hex(bytes), info: info)
    } catch {
      if error.umum { throw error }
      group.lampiran(
        Kuitansi.bytes([
          "BERKAS PERMINTAAN TIDAK TERBACA", "", "Waktu : \(clock.iso)", "Sebab : \(error.alasan)", "",
          "Batch sudah dijalankan. Hapus berkas permintaan ini; buat lagi bila batch perlu dijalankan ulang.",
        ]), ke: stem + Kuitansi.tunggu)
      any = true
      return nil
    }
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
