/// The documents SOP steps name (`dokumen` in `sop.csv`).
package enum DokumenSOP: String, Sendable, CaseIterable {
  case formatIsian = "format-isian"
  case lembarDisposisi = "lembar-disposisi"
  case laporanSeksi = "laporan-seksi"
  case penerimaanData = "penerimaan-data"
  case workbookMonitoring = "workbook-monitoring"
  case rencanaMonev = "rencana-monev"
  case jadwal
  case blangkoMonev = "blangko-monev"
  case hasilMonev = "hasil-monev"
  case drafLaporan = "draf-laporan"
  case konsepLaporan = "konsep-laporan"
  case suratPerintah = "surat-perintah"
  case notaDinas = "nota-dinas"
  case undanganRapat = "undangan-rapat"
  case notula
  case daftarHadir = "daftar-hadir"
  case dokumenFinal = "dokumen-final"
  case suratPengantar = "surat-pengantar"
  case eksporEmonev = "ekspor-emonev"
  case arsip

  /// As people call it.
  package var judul: String {
    switch self {
    case .suratPerintah, .notaDinas, .undanganRapat, .notula, .daftarHadir, .suratPengantar, .lembarDisposisi,
      .formatIsian, .jadwal, .blangkoMonev, .hasilMonev, .rencanaMonev, .konsepLaporan, .drafLaporan, .dokumenFinal,
      .arsip:
      String(rawValue.map { $0 == "-" ? " " : $0 })
    case .laporanSeksi: "laporan evaluasi kinerja"
    case .penerimaanData: "rekap penerimaan data"
    case .workbookMonitoring: "buku kerja monitoring"
    case .eksporEmonev: "entri e-monev"
    }
  }
}

extension LangkahSOP {
  /// Whether the step makes or uses the document.
  package func menyebut(_ jenis: DokumenSOP) -> Bool { dokumen.contains(jenis.rawValue) }
}

extension ProfilSOP {
  /// Whether one of its steps names the document.
  package func menyebut(_ jenis: DokumenSOP) -> Bool { langkah.contains { $0.menyebut(jenis) } }
}
