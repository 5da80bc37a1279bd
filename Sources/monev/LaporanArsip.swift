import Batch
import Core
import Office

/// What `periksa --arsip` tells.
struct LaporanArsip {
  private let folder: OfficeFolder
  private let result: PeriksaArsip.Hasil

  init(_ folder: OfficeFolder, _ result: PeriksaArsip.Hasil) {
    self.folder = folder
    self.result = result
  }

  func cetak(_ format: DiagnosticRenderer.Format, _ terminal: Terminal) {
    switch format {
    case .csv: Terminal.out(Ringkas.csv(result.pemeriksaan))
    case .json:
      let periods = result.berlaku.map { state in
        "{\"tahun\": \(state.periode.tahun), \"triwulan\": \(state.periode.triwulan.rawValue), "
          + "\"berlaku\": \(state.berkas - state.digantikan), \"digantikan\": \(state.digantikan)}"
      }
      Terminal.out(
        """
        {"folder": \(JSONText.quoted(folder.path)), "kode_keluar": \(result.kodeKeluar), "peristiwa": \(result.peristiwa),
        "diperiksa": \(result.diperiksa), "keadaan": [\(periods.joined(separator: ", "))],
        "pemeriksaan": \(DiagnosticRenderer.json(result.pemeriksaan))}
        """)
    case .teks:
      Ringkas.pemeriksaan(result.pemeriksaan, terminal)
      if terminal.quiet { return }
      Terminal.out(teks.joined(separator: "\n"))
    }
  }

  private var teks: [String] {
    let rows = result.berlaku.map { state in
      [
        state.periode.panjang, "\(state.berkas - state.digantikan) berkas berlaku",
        "\(state.digantikan) sudah digantikan",
      ]
    }
    let wrong = result.pemeriksaan.count { $0.severity == .kesalahan }
    let end =
      result.pemeriksaan.isEmpty
      ? "Arsip, register dan keluaran cocok."
      : "\(wrong) kesalahan, \(result.pemeriksaan.count - wrong) peringatan; rinciannya di atas."
    return ["\(result.peristiwa) peristiwa di register.csv, sidik jari \(result.diperiksa) berkas diperiksa."]
      + Ringkas.tabel(rows) + [end]
  }
}
