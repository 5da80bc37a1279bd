package import Core
import Ingest
package import Office
import Tabular

/// Holds archive, refused originals and published files against what the register and the manifests say
/// (`monev periksa --arsip`), and tells the state the register gives. Changes nothing.
package struct PeriksaArsip {
  package struct Hasil: Sendable {
    package var pemeriksaan: [Diagnostic] = []
    /// Events in the register.
    package var peristiwa = 0
    /// Files whose SHA-256 was held against the register or a manifest.
    package var diperiksa = 0
    /// Accepted files in force by period: period, files, of them superseded.
    package var berlaku: [(periode: Periode, berkas: Int, digantikan: Int)] = []

    package init() {}

    package var kodeKeluar: Int32 { pemeriksaan.contains { $0.severity == .kesalahan } ? 1 : 0 }
  }

  private let folder: OfficeFolder
  private var hasil = Hasil()
  private var bag = DiagnosticBag()

  package init(_ folder: OfficeFolder) { self.folder = folder }

  package mutating func jalankan() throws(FileError) -> Hasil {
    try folder.pastikanKantor()
    let register = try Register(folder)
    hasil.peristiwa = register.entries.count
    for line in register.barisRusak { bag.add(.barisRegisterRusak, at: Place("register.csv", baris: line)) }
    runtut(register)
    for entry in register.entries where !entry.lokasi.isEmpty && entry.putusan != .ditarik { asli(entry) }
    try takTercatat(register)
    try keluaran()
    keadaan(register)
    hasil.pemeriksaan = bag.sorted
    return hasil
  }

  /// One original against its line.
  private mutating func asli(_ entry: Register.Entry) {
    let place = Place(entry.lokasi)
    let accepted = entry.putusan.berlaku
    hasil.diperiksa += 1
    do throws(FileError) {
      let same = SHA256.hex(try FileSystem.read(folder.absolute(entry.lokasi))) == entry.sha256
      if same, entry.putusan == .sebagian, DaftarSebagian.baca(folder, entry.lokasi) == nil {
        bag.add(.daftarSebagianHilang, at: place, ["daftar": DaftarSebagian.lokasi(entry.lokasi)])
      }
      if same { return }
      if accepted {
        bag.add(.arsipBerubah, at: place)
      } else {
        bag.add(.aslinyaBerubah, at: place, ["keadaan": "berubah isinya"])
      }
    } catch {
      if accepted {
        bag.add(.arsipTidakTerbaca, at: place, ["alasan": error.alasan])
      } else {
        bag.add(.aslinyaBerubah, at: place, ["keadaan": "tidak terbaca (\(error.alasan))"])
      }
    }
  }

  /// Whether each event fits those before it.
  private mutating func runtut(_ register: Register) {
    var accepted: [String: String] = [:]
    var hashes: Set<String> = []
    var revisions: [String: Int] = [:]
    for entry in register.entries {
      func lapor(_ reason: String) {
        bag.add(
          .registerTidakCocok, at: Place("register.csv"),
          ["peristiwa": "\(entry.berkas) (\(entry.waktu))", "sebab": reason])
      }
      switch entry.putusan {
      case .diterima, .diterimaDenganPeringatan, .sebagian:
        if accepted.updateValue(entry.sha256, forKey: entry.lokasi) != nil {
          lapor("\(entry.lokasi) sudah dipakai peristiwa lain")
        }
        if !entry.lokasi.hasPrefix("arsip/") { lapor("tempatnya bukan di arsip/") }
        let series = [
          entry.jenis?.rawValue ?? "", entry.periode?.panjang ?? "", entry.seksi.joined(separator: "|"),
        ].joined(separator: ";")
        if let before = revisions.updateValue(entry.revisi, forKey: series), before >= entry.revisi {
          lapor("revisi \(entry.revisi) tercatat sesudah revisi \(before)")
        }
        hashes.insert(entry.sha256)
      case .duplikat where !hashes.contains(entry.sha256): lapor("isinya belum pernah diterima")
      case .ditarik where accepted.removeValue(forKey: entry.lokasi) == nil:
        lapor("\(entry.lokasi) tidak sedang berlaku")
      case .ditolak where !entry.lokasi.hasPrefix("koreksi/"): lapor("tempatnya bukan di koreksi/")
      case .duplikat, .ditarik, .ditolak: break
      }
    }
  }

  /// Files of the archive that no line names.
  private mutating func takTercatat(_ register: Register) throws(FileError) {
    for year in try PeriksaArsip.isi(folder, "arsip") {
      for quarter in try PeriksaArsip.isi(folder, "arsip/" + year) {
        let directory = "arsip/\(year)/\(quarter)"
        try PeriksaArsip.takTercatat(folder, register, directory, into: &bag)
        let names = try PeriksaArsip.isi(folder, directory)
        hasil.diperiksa += PeriksaArsip.kiriman(folder, directory, names, into: &bag)
      }
    }
  }

  /// Files of one quarter's archive that no line names: their figures count nowhere, which must be said.
  static func takTercatat(
    _ folder: OfficeFolder, _ register: Register, _ directory: String, into bag: inout DiagnosticBag
  ) throws(FileError) {
    let known = Set(register.entries.map(\.lokasi))
    for name in try isi(folder, directory) where !known.contains(directory + "/" + name) && !milikKami(name) {
      bag.add(.arsipTidakTercatat, at: Place(directory + "/" + name))
    }
  }

  /// What stands beside originals: lists of parts, reasons of withdrawals, what was sent.
  private static func milikKami(_ name: String) -> Bool {
    name.hasSuffix(".sebagian.csv") || name.hasSuffix(".ditarik.csv") || name.hasPrefix("kirim-r")
      || name.hasPrefix(".")
  }

  /// Published files against their manifests.
  private mutating func keluaran() throws(FileError) {
    for year in try PeriksaArsip.isi(folder, "keluar") {
      for quarter in try PeriksaArsip.isi(folder, "keluar/" + year) {
        let directory = "keluar/\(year)/\(quarter)"
        guard let manifest = try? FileSystem.read(folder.absolute(directory + "/" + ManifesFile.nama)) else { continue }
        for row in ManifesFile.rows(manifest) where OfficeFolder.isInside(row.nama) {
          hasil.diperiksa += 1
          let path = directory + "/" + row.nama
          if (try? FileSystem.read(folder.absolute(path))).map(SHA256.hex) != row.sha256 {
            bag.add(.keluaranBerubah, at: Place(path))
          }
        }
      }
    }
  }

  /// The state rebuilt from the register: what is in force in each period.
  private mutating func keadaan(_ register: Register) {
    let files = register.berlaku
    var counts: [Periode: (berkas: Int, digantikan: Int)] = [:]
    for (index, file) in files.enumerated() {
      guard let periode = file.periode else { continue }
      let later = files[(index + 1)...].filter { $0.jenis == file.jenis && $0.periode == periode }
      let superseded =
        file.seksi.isEmpty
        ? !later.isEmpty : file.seksi.allSatisfy { unit in later.contains { $0.seksi.contains(unit) } }
      counts[periode, default: (0, 0)].berkas += 1
      if superseded { counts[periode, default: (0, 0)].digantikan += 1 }
    }
    hasil.berlaku = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.berkas, $0.value.digantikan) }
  }

  private static func isi(_ folder: OfficeFolder, _ directory: String) throws(FileError) -> [String] {
    guard FileSystem.isFolder(folder.absolute(directory)) else { return [] }
    return try FileSystem.list(folder.absolute(directory)).filter { !$0.hasPrefix(".") }
  }
}
