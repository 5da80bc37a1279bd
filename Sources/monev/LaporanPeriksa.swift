import Batch
import Core
import Ingest
import Office

/// What `periksa` and `terima` tell.
struct LaporanPeriksa {
  private let folder: OfficeFolder
  private let result: Periksa.Hasil

  init(_ folder: OfficeFolder, _ result: Periksa.Hasil) {
    self.folder = folder
    self.result = result
  }

  private var semua: [Diagnostic] { result.rencana + result.berkas.flatMap(\.pemeriksaan) }

  func cetak(_ format: DiagnosticRenderer.Format, _ terminal: Terminal) {
    switch format {
    case .csv: Terminal.out(Ringkas.csv(semua))
    case .json:
      Terminal.out(
        """
        {"folder": \(JSONText.quoted(folder.path)), "kode_keluar": \(result.kodeKeluar),
        "berkas": \(Ringkas.json(result.berkas)),
        "pemeriksaan": \(DiagnosticRenderer.json(semua))}
        """)
    case .teks:
      Ringkas.pemeriksaan(semua, terminal)
      if terminal.quiet { return }
      Terminal.out(teks.joined(separator: "\n"))
    }
  }

  private var teks: [String] {
    guard result.rencanaBerlaku else {
      let count = result.rencana.count { $0.severity == .kesalahan }
      return ["Rencana belum bisa dipakai: \(count) kesalahan. Perbaiki berkas acuan lebih dahulu."]
    }
    let refused = result.berkas.count(where: \.ditolak)
    let next =
      refused == 0
      ? "Tidak ada berkas yang ditolak." : "\(refused) berkas perlu diperbaiki; rinciannya di atas."
    return Ringkas.berkas(result.berkas) + ["", next]
  }
}
