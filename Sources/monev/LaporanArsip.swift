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

  var kantor: Dokumen.Kantor {
    let periods = result.berlaku.map { state in
      "{\"tahun\": \(state.periode.tahun), \"triwulan\": \(state.periode.triwulan.rawValue), "
        + "\"berlaku\": \(state.berkas - state.digantikan), \"digantikan\": \(state.digantikan)}"
    }
    return Dokumen.Kantor(
      folder: folder.path, kodeKeluar: result.kodeKeluar, pemeriksaan: result.pemeriksaan,
      lain: [
        ("peristiwa", String(result.peristiwa)), ("diperiksa", String(result.diperiksa)),
        ("keadaan", "[\(periods.joined(separator: ", "))]"),
      ])
  }

  func cetakTeks(_ terminal: Terminal) {
    var view = Tayangan(terminal)
    view.cetak(result.pemeriksaan)
    if !terminal.quiet { Terminal.out(teks.joined(separator: "\n")) }
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
