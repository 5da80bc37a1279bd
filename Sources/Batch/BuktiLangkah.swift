package import Core
import Ingest
import Kinerja
import Office
import Reports
import Sop

/// What shows that an SOP step was done: deliveries, the riwayat, dates of letters, files in the folder.
package struct BuktiLangkah {
  package enum Keadaan: Sendable, Equatable {
    /// Done; `nil` when the day is unknown.
    case selesai(Tanggal?)
    case belum
    /// Nothing in the folder could show it.
    case tidakDiketahui
  }

  private let bahan: BahanLaporan
  private let history: Riwayat
  private let folder: OfficeFolder
  private let pengumpulan: Pengumpulan

  init(_ bahan: BahanLaporan, _ history: Riwayat, _ folder: OfficeFolder, _ pengumpulan: Pengumpulan) {
    self.bahan = bahan
    self.history = history
    self.folder = folder
    self.pengumpulan = pengumpulan
  }

  /// A step is done when everything it makes and that can be seen is there, on the last of those days.
  func keadaan(_ step: LangkahSOP, _ profil: ProfilSOP) -> Keadaan {
    let found = step.dokumen.compactMap(DokumenSOP.init).map { keadaan($0, step, profil) }
      .filter { $0 != .tidakDiketahui }
    if found.isEmpty { return .tidakDiketahui }
    if found.contains(.belum) { return .belum }
    let days = found.compactMap { if case .selesai(let day) = $0 { day } else { nil } }
    return .selesai(days.max())
  }

  private func keadaan(_ document: DokumenSOP, _ step: LangkahSOP, _ profil: ProfilSOP) -> Keadaan {
    switch document {
    case .formatIsian: ada("Isian_")
    case .jadwal: ada("Jadwal_")
    case .laporanSeksi, .penerimaanData: terkumpul
    case .workbookMonitoring: ada { _ in true }
    case .drafLaporan: draf(step, profil)
    case .konsepLaporan: status { $0 != "draf" }
    case .dokumenFinal: status { $0 == "final" }
    case .blangkoMonev, .hasilMonev: hasilMonev
    case .suratPerintah: surat(.suratPerintah)
    case .notaDinas: surat(.notaDinas)
    case .undanganRapat: surat(.undangan)
    case .notula: surat(.notula)
    case .suratPengantar: surat(.suratPengantar)
    case .arsip: diarsipkan
    case .lembarDisposisi, .rencanaMonev, .daftarHadir, .eksporEmonev: .tidakDiketahui
    }
  }

  /// Whether a form of that name lies in `isian/`.
  private func ada(_ prefix: String) -> Keadaan {
    let names = (try? FileSystem.list(folder.absolute(folder.isian(bahan.periode)))) ?? []
    return names.contains { $0.hasPrefix(prefix) } ? .selesai(nil) : .belum
  }

  /// Whether what was sent lies in the archive of a final quarter.
  private var diarsipkan: Keadaan {
    guard history.entries.last?.status == "final" else { return .belum }
    let names = (try? FileSystem.list(folder.absolute(folder.arsip(bahan.periode)))) ?? []
    return names.contains { $0.hasPrefix("kirim-r") } ? .selesai(nil) : .belum
  }

  private var terkumpul: Keadaan {
    guard bahan.hasil.seksi.allSatisfy({ bahan.status($0.kode).selesai }) else { return .belum }
    return .selesai(bahan.hasil.seksi.compactMap { pengumpulan.tanggal($0, bahan.periode) }.max())
  }

  private var hasilMonev: Keadaan {
    let days = bahan.penerimaan.filter {
      $0.jenis == .hasilMonev && $0.periode == bahan.periode && $0.putusan.berlaku
    }.map(\.tanggal)
    return days.isEmpty ? .belum : .selesai(days.min())
  }

  /// A draft is made once it is there; that it was discussed, mended and approved shows in the state behind it: konsep,
  /// and final where the SOP mends the konsep itself.
  private func draf(_ step: LangkahSOP, _ profil: ProfilSOP) -> Keadaan {
    let before = profil.langkah.filter { $0.no <= step.no }
    if before.contains(where: { $0.menyebut(.konsepLaporan) }) { return status { $0 == "final" } }
    if before.contains(where: { $0.kembaliKe != nil }) { return status { $0 != "draf" } }
    return ada { _ in true }
  }

  /// The first time the documents were in such a state.
  private func ada(_ fits: (String) -> Bool) -> Keadaan { pertama(history.entries[...], fits) }

  /// The same since they last came back or were opened again.
  private func status(_ fits: (String) -> Bool) -> Keadaan {
    let all = history.entries
    let start = all.indices.last { index in
      !all[index].oleh.isEmpty || (index > 0 && all[index - 1].status == "final" && all[index].status != "final")
    }
    return pertama(all[(start ?? 0)...], fits)
  }

  private func pertama(_ entries: ArraySlice<Riwayat.Entry>, _ fits: (String) -> Bool) -> Keadaan {
    guard let entry = entries.first(where: { fits($0.status) }) else { return .belum }
    return .selesai(hari(String(entry.waktu.prefix(10))))
  }

  private func surat(_ jenis: Surat.Jenis) -> Keadaan {
    guard let letter = bahan.acuan.surat.last(where: { $0.triwulan == bahan.periode.triwulan && $0.jenis == jenis }),
      !letter.nomor.isEmpty || !letter.tanggal.isEmpty
    else { return .belum }
    return .selesai(hari(letter.tanggal))
  }

  private func hari(_ text: String) -> Tanggal? {
    if case .value(let day) = DateReader.read(text, serials: false) { return day }
    return nil
  }
}
