import Core
import Ingest
import Office

/// The answer to a dropped file: `<nama>.TERIMA.txt` or `<nama>.PERBAIKI.txt` in `koreksi/`, for Notepad.
enum Kuitansi {
  /// Writes the answer and takes away an older one of the other kind.
  static func tulis(_ hasil: HasilTerima, _ folder: OfficeFolder, _ clock: Clock) throws(FileError) {
    try FileSystem.makeDirectory(folder.koreksi)
    let stem = folder.koreksi + "/" + String(decoding: hasil.berkas.utf8.suffix(220), as: UTF8.self)
    let accepted = hasil.putusan != .ditolak
    try FileSystem.write(bytes(isi(hasil, clock)), to: stem + (accepted ? ".TERIMA.txt" : ".PERBAIKI.txt"))
    try FileSystem.remove(stem + (accepted ? ".PERBAIKI.txt" : ".TERIMA.txt"))
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + lines.flatMap { Array($0.utf8) + [13, 10] }
  }

  static func isi(_ hasil: HasilTerima, _ clock: Clock) -> [String] {
    var lines = [judul(hasil.putusan), "", "Berkas     : \(DiagnosticRenderer.oneLine(hasil.berkas))"]
    lines.append("Waktu      : \(clock.iso)")
    if let jenis = hasil.jenis { lines.append("Jenis      : \(jenis.nama)") }
    if let periode = hasil.periode { lines.append("Periode    : \(periode.panjang)") }
    if !hasil.seksi.isEmpty { lines.append("Seksi      : \(hasil.seksi.joined(separator: ", "))") }
    if hasil.revisi > 0 { lines.append("Revisi     : \(hasil.revisi)") }
    let count = hasil.hitungan
    if count.dibaca > 0 {
      let taken = hasil.putusan == .ditolak ? 0 : count.diterima
      let refused = count.ditolak + count.diterima - taken
      lines.append(
        "Baris      : \(count.dibaca) dibaca = \(taken) diterima + \(refused) ditolak + \(count.dilewati) dilewati")
    }
    lines.append("Hasil      : \(hasil.kesalahan) kesalahan, \(hasil.peringatan) peringatan")
    if !hasil.lokasi.isEmpty { lines.append("Disimpan   : \(hasil.lokasi)") }
    if !hasil.samaDengan.isEmpty { lines.append("Sama dengan: \(hasil.samaDengan)") }
    lines += ["", langkah(hasil)]
    for severity in Severity.allCases {
      let results = hasil.pemeriksaan.filter { $0.severity == severity }
      if results.isEmpty { continue }
      lines += ["", "\(severity.kata.uppercased()) (\(results.count))", ""]
      for (index, result) in results.enumerated() { lines += baris(index + 1, result) }
    }
    return lines
  }

  private static func judul(_ putusan: Putusan) -> String {
    switch putusan {
    case .ditolak: "BERKAS INI PERLU DIPERBAIKI"
    case .duplikat: "BERKAS INI SUDAH PERNAH DITERIMA"
    case .diterimaDenganPeringatan: "BERKAS DITERIMA, DENGAN PERINGATAN"
    default: "BERKAS DITERIMA"
    }
  }

  private static func langkah(_ hasil: HasilTerima) -> String {
    switch hasil.putusan {
    case .ditolak:
      "Perbaiki kesalahan di bawah ini pada berkas Anda, simpan sebagai CSV, lalu taruh lagi di folder masuk. "
        + "Tidak ada baris dari berkas ini yang dipakai."
    case .duplikat: "Isinya sama persis dengan berkas yang sudah diterima. Tidak ada yang berubah; tidak perlu apa-apa."
    case .diterimaDenganPeringatan:
      "Angkanya dipakai. Bacalah peringatan di bawah ini; bila ada yang keliru, kirim berkas perbaikan yang lengkap."
    default: "Angkanya dipakai. Tidak perlu apa-apa."
    }
  }

  private static func baris(_ number: Int, _ result: Diagnostic) -> [String] {
    let place = result.place
    var parts: [String] = []
    if let row = place.barisLembar ?? place.baris { parts.append("baris \(row)") }
    if let heading = place.judulKolom { parts.append("kolom \"\(DiagnosticRenderer.oneLine(heading))\"") }
    let head = parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    var lines = ["\(number). \(head)\(DiagnosticRenderer.oneLine(result.pesan)) [\(result.check.kode)]"]
    if let value = place.nilai, !value.isEmpty { lines.append("   tertulis : \(DiagnosticRenderer.oneLine(value))") }
    if let saran = result.saran { lines.append("   saran    : \(DiagnosticRenderer.oneLine(saran))") }
    return lines
  }
}
