import Batch
import Core
import Ingest
import Office

/// What `periksa` and `terima` tell.
struct LaporanPeriksa {
  private let folder: OfficeFolder
  private let result: Periksa.Hasil
  private let paths: [String]

  /// - Parameter paths: files that were checked where they lie.
  init(_ folder: OfficeFolder, _ result: Periksa.Hasil, paths: [String] = []) {
    self.folder = folder
    self.result = result
    self.paths = paths
  }

  private var semua: [Diagnostic] { result.rencana + result.berkas.flatMap(\.pemeriksaan) }

  var kantor: Dokumen.Kantor {
    Dokumen.Kantor(
      folder: folder.path, kodeKeluar: result.kodeKeluar,
      galat: result.rencanaBerlaku ? nil : "rencana belum bisa dipakai", berkas: result.berkas, pemeriksaan: semua)
  }

  func cetakTeks(_ terminal: Terminal) {
    let source = SumberBaris(folder, tahun: result.tahun, berkas: result.berkas, paths: paths)
    var view = Tayangan(terminal, source)
    view.cetak(semua)
    if !terminal.quiet { Terminal.out(teks.joined(separator: "\n")) }
  }

  private var teks: [String] {
    guard result.rencanaBerlaku else {
      let count = result.rencana.count { $0.severity == .kesalahan }
      return [
        "Rencana belum bisa dipakai: \(count) kesalahan. Tidak ada berkas yang diperiksa terhadapnya.",
        "Langkah berikut: perbaiki berkas di acuan/ menurut saran di atas, lalu: monev periksa \(folder.path)",
      ]
    }
    return Ringkas.berkas(result.berkas) + ["", langkah]
  }

  private var langkah: String {
    let refused = result.berkas.count(where: \.ditolak)
    if refused > 0 {
      let answers = result.berkas.contains { !$0.koreksi.isEmpty } ? " (buku kerjanya di koreksi/)" : ""
      return "Langkah berikut: \(refused) berkas perlu diperbaiki menurut saran di atas\(answers), lalu ditaruh "
        + "lagi di masuk/."
    }
    let warnings = semua.count { $0.severity == .peringatan }
    if warnings > 0 {
      return "Langkah berikut: tidak ada yang ditolak; bacalah \(warnings) peringatan di atas, dan jelaskan di kolom "
        + "keterangan bila angkanya memang benar."
    }
    return "Tidak ada berkas yang ditolak. Langkah berikut: monev proses \(folder.path) --tahun … --triwulan …"
  }
}
