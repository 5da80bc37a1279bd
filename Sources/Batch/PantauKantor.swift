import Core
import Office

/// One watched office: what was seen in `masuk/` at the last look, and which files are ready to be taken.
///
/// A file is complete when two looks some time apart find the same size, time and inode. Files that cannot be taken are
/// not tried again until they or the plan change, or a while has passed.
struct PantauKantor {
  let folder: OfficeFolder
  private var terlihat: [NamaMentah: (info: FileSystem.Info, sejak: Double)] = [:]
  /// Files dealt with that are still there, as they stood then.
  private var tertinggal: [NamaMentah: FileSystem.Info] = [:]
  /// Files somebody holds open for writing: when they are tried again, and after how long.
  private var ditulis: [NamaMentah: (lagi: Double, jeda: Double)] = [:]
  private var dibuka: Set<NamaMentah> = []
  /// Requests whose batch ran and that are still there, as they stood then: they are run again when they change.
  private var dijalankan: [NamaMentah: FileSystem.Info] = [:]
  private var folderMasuk: FileSystem.Info?
  private var bersama = false
  private var rencana: [String: FileSystem.Info] = [:]
  private var penuhBerikut = 0.0
  private var ulangBerikut = 0.0
  /// After a fault of the office as a whole: when it is tried again, and after how long.
  private var tunda: (sampai: Double, jeda: Double) = (0, 0)
  /// Whether another look is due soon.
  private(set) var menunggu = true
  /// The last thing said, so that it is not said again.
  var pesanTerakhir = ""
  /// Whether it was told that the plan cannot be used.
  var rencanaDikabarkan = false

  /// Seconds between full scans when nothing else asks for one.
  static let selangPenuh = 20.0

  /// Seconds after which a file that could not be taken is tried again though nothing changed.
  static let selangUlang = 300.0

  /// Seconds a file must stand still where the system tells whether somebody holds it open for writing.
  static let jeda = 0.35

  /// Seconds a file must stand still where it does not: files of others, and on a share.
  static let jedaLain = 1.2, jedaBersama = 3.0

  init(_ folder: OfficeFolder) { self.folder = folder }

  struct Siap {
    /// Files to be handed to intake: complete ones, and others there is something new to say about.
    var nama: Set<NamaMentah> = []
    /// Requests to run the batch.
    var permintaan: [(nama: NamaMentah, periode: Periode)] = []
    var kosong: Bool { nama.isEmpty && permintaan.isEmpty }
  }

  /// Looks at `masuk/` when that is due.
  ///
  /// - Parameter kejadian: whether the system told of a change.
  mutating func lihat(kejadian: Bool, _ sekarang: Double) throws(FileError) -> Siap {
    if !kejadian, sekarang < tunda.sampai { return Siap() }
    // The folder itself, not a link to it.
    let now = FileSystem.info(folder.masuk + "/.")
    let full = sekarang >= penuhBerikut
    guard kejadian || menunggu || full || now != folderMasuk else { return Siap() }
    if full {
      penuhBerikut = sekarang + PantauKantor.selangPenuh
      bersama = FileSystem.isShared(folder.masuk)
      let plan = berkasRencana()
      if sekarang >= ulangBerikut || plan != rencana {
        ulangBerikut = sekarang + PantauKantor.selangUlang
        tertinggal = [:]
      }
      rencana = plan
    }
    folderMasuk = now
    return pilih(try Masuk.daftar(folder), sekarang, kejadian)
  }

  /// What files wait for when the plan cannot be used.
  private func berkasRencana() -> [String: FileSystem.Info] {
    var files: [String: FileSystem.Info] = [:]
    func note(_ path: String) { files[path] = FileSystem.info(path) }
    note(folder.absolute("profil.csv"))
    for year in (try? FileSystem.list(folder.absolute("acuan"))) ?? [] {
      let directory = folder.absolute("acuan/" + year)
      for name in (try? FileSystem.list(directory)) ?? [] { note(directory + "/" + name) }
    }
    return files
  }

  private mutating func pilih(_ items: [Masuk.Isi], _ sekarang: Double, _ kejadian: Bool) -> Siap {
    var ready = Siap()
    var seen: [NamaMentah: (info: FileSystem.Info, sejak: Double)] = [:]
    var open: Set<NamaMentah> = []
    menunggu = false
    // It may be that one of them was closed.
    if kejadian { ditulis = [:] }
    for item in items {
      guard let info = item.info ?? FileSystem.info(RawPath(folder.masuk, item.nama)) else { continue }
      let before = terlihat[item.nama]
      let since = before.flatMap { $0.info.sama(info) ? $0.sejak : nil } ?? sekarang
      seen[item.nama] = (info, since)
      if case .terbuka(let name) = item {
        open.insert(name)
        if !dibuka.contains(name) { ready.nama.insert(name) }
        continue
      }
      // Closed without a change: what was said about it does not hold any more.
      if dibuka.contains(item.nama) { tertinggal[item.nama] = nil }
      if tertinggal[item.nama] == info || dijalankan[item.nama] == info { continue }
      guard cukupDiam(item.nama, sekarang - since) else {
        menunggu = true
        continue
      }
      if since == sekarang { ditulis[item.nama] = nil }
      if let held = ditulis[item.nama], sekarang < held.lagi {
        menunggu = true
        continue
      }
      if case .perintah(let name, let periode) = item {
        // The batch runs when it is closed.
        if FileSystem.ditulis(RawPath(folder.masuk, name)) ?? false {
          menunggu = true
          continue
        }
        ready.permintaan.append((name, periode))
      } else {
        ready.nama.insert(item.nama)
      }
    }
    (terlihat, dibuka) = (seen, open)
    dijalankan = dijalankan.filter { seen[$0.key] != nil }
    return ready
  }

  /// - Parameter still: seconds since it changed last.
  private func cukupDiam(_ name: NamaMentah, _ still: Double) -> Bool {
    if bersama { return still >= PantauKantor.jedaBersama }
    guard still >= PantauKantor.jeda else { return false }
    return still >= PantauKantor.jedaLain || FileSystem.ditulis(RawPath(folder.masuk, name)) != nil
  }

  /// What intake left where it was.
  mutating func catat(_ results: [HasilTerima], _ ready: Siap, _ sekarang: Double) {
    var staying: Set<String> = []
    var written: Set<String> = []
    for result in results where result.tertinggal != nil {
      let open = result.pemeriksaan.contains { $0.check == .berkasMasihDitulis }
      if open { written.insert(result.berkas) } else { staying.insert(result.berkas) }
    }
    for name in ready.nama {
      if staying.contains(name.teks) { tertinggal[name] = terlihat[name]?.info }
      if written.contains(name.teks) {
        // Looked at again soon, later and later while nothing changes.
        let pause = min((ditulis[name]?.jeda ?? 0.2) * 2, 5)
        ditulis[name] = (sekarang + pause, pause)
        menunggu = true
      } else {
        ditulis[name] = nil
      }
    }
  }

  /// The batch of a request ran; whether the file could be taken shows at the next look.
  mutating func dijawab(_ name: NamaMentah) { dijalankan[name] = terlihat[name]?.info }

  /// The office could not be worked on: everything is looked at again, later and later while that lasts.
  ///
  /// - Parameter paling: the longest wait in seconds.
  mutating func nanti(_ sekarang: Double, paling: Double) {
    let pause = min(max(tunda.jeda * 2, 0.4), paling)
    tunda = (sekarang + pause, pause)
    menunggu = true
  }

  /// The office could be worked on.
  mutating func lancar() {
    tunda = (0, 0)
    pesanTerakhir = ""
  }
}
