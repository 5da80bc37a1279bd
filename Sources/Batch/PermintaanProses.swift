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

  /// - Returns: the requests that stay, each with its reason: the outputs stand all the same.
  func jawab(_ periode: Periode, _ hasil: Proses.Hasil) throws(FileError) -> [HasilTerima] {
    var register = try Register(folder)
    var group = Pengambilan(folder)
    var any = false
    var staying: [HasilTerima] = []
    for case .perintah(let name, periode) in try Masuk.daftar(folder) {
      var left = HasilTerima(berkas: name.teks, putusan: .ditolak)
      guard let isi = try isi(name, &left) else {
        if FileSystem.info(RawPath(folder.masuk, name)) == nil { continue }
        left.periode = periode
        left.lokasi = "masuk/" + name.teks
        try group.jawab(left, clock)
        staying.append(left)
        any = true
        continue
      }
      let stem = "koreksi/" + name.teks
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
    return staying
  }

  /// A request that can be read and taken away; else why it stays.
  private func isi(_ name: NamaMentah, _ hasil: inout HasilTerima) throws(FileError) -> Penilaian.Isi? {
    let path = RawPath(folder.masuk, name)
    let place = Place(name.teks)
    guard let isi = try Penilaian.Isi.baca(path, limit: ReadLimits.default.maxBytes, place, &hasil) else { return nil }
    if FileSystem.mayRemove(isi.info, from: folder.masuk) { return isi }
    hasil.tertinggal = .tidakBisa
    let reason = "tidak boleh dipindahkan dari masuk/"
    hasil.pemeriksaan = [Diagnostic(.berkasTidakTerbaca, at: place, ["alasan": reason])]
    return nil
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
