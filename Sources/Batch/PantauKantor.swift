import Core
import Office

/// One watched office: what was seen in `masuk/` at the last look, and which files are ready to be taken.
///
/// A file is complete when two looks some time apart find the same size, time and inode. Files that cannot be taken are not
/// tried again until they change or a while has passed.
struct PantauKantor {
  let folder: OfficeFolder
  private var terlihat: [NamaMentah: (info: FileSystem.Info, sejak: Double)] = [:]
  /// Files dealt with that are still there, as they stood then.
  private var tertinggal: [NamaMentah: FileSystem.Info] = [:]
  private var dibuka: Set<NamaMentah> = []
  private var folderMasuk: FileSystem.Info?
  private var penuhBerikut = 0.0
  /// Whether another look is due soon.
  private(set) var menunggu = true
  /// The last thing said, so that it is not said again.
  var pesanTerakhir = ""

  /// Seconds between full scans when nothing else asks for one, and after which a file that could not be taken is
  /// tried again.
  static let selangPenuh = 20.0

  /// Seconds a file must stand still.
  static let jeda = 0.35

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
    let now = FileSystem.info(folder.masuk)
    let full = sekarang >= penuhBerikut
    guard kejadian || menunggu || full || now != folderMasuk else { return Siap() }
    if full {
      penuhBerikut = sekarang + PantauKantor.selangPenuh
      tertinggal = [:]
    }
    folderMasuk = now
    return pilih(try Masuk.daftar(folder), sekarang)
  }

  private mutating func pilih(_ items: [Masuk.Isi], _ sekarang: Double) -> Siap {
    var ready = Siap()
    var seen: [NamaMentah: (info: FileSystem.Info, sejak: Double)] = [:]
    var open: Set<NamaMentah> = []
    menunggu = false
    for item in items {
      guard let info = FileSystem.info(RawPath(folder.masuk, item.nama)) else { continue }
      let before = terlihat[item.nama]
      let since = before.flatMap { $0.info.sama(info) ? $0.sejak : nil } ?? sekarang
      seen[item.nama] = (info, since)
      if case .terbuka(let name) = item {
        open.insert(name)
        if !dibuka.contains(name) { ready.nama.insert(name) }
        continue
      }
      if tertinggal[item.nama] == info { continue }
      guard sekarang - since >= PantauKantor.jeda else {
        menunggu = true
        continue
      }
      if case .perintah(let name, let periode) = item {
        ready.permintaan.append((name, periode))
      } else {
        ready.nama.insert(item.nama)
      }
    }
    (terlihat, dibuka) = (seen, open)
    return ready
  }

  /// What intake left where it was.
  mutating func catat(_ results: [HasilTerima], _ ready: Siap) {
    let staying = Set(results.filter { $0.tertinggal != nil }.map(\.berkas))
    for name in ready.nama where staying.contains(name.teks) { tertinggal[name] = terlihat[name]?.info }
    // A file that is still being written to is looked at again soon.
    if results.contains(where: { $0.pemeriksaan.contains { $0.check == .berkasMasihDitulis } }) {
      for name in ready.nama { tertinggal[name] = nil }
      menunggu = true
    }
  }

  /// The office was busy: everything is looked at again.
  mutating func nanti() { menunggu = true }
}
