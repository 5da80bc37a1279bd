import Core
import Ingest

/// What a register is asked for each dropped file, without reading all events again.
struct RegisterIndex: Sendable {
  struct Kunci: Hashable {
    let jenis: JenisBerkas
    let periode: Periode
    /// `nil`: files of several units, or of the office.
    let seksi: String?

    init(_ jenis: JenisBerkas, _ periode: Periode, _ seksi: String?) {
      self.jenis = jenis
      self.periode = periode
      self.seksi = seksi
    }
  }

  /// Places of the withdrawn originals.
  private(set) var ditarik: Set<String> = []
  /// Places of all originals.
  private(set) var asli: Set<String> = []
  /// Positions of accepted events by hash, oldest first.
  private(set) var diterima: [String: [Int]] = [:]
  /// Accepted files by unit, kind and period.
  private(set) var revisi: [Kunci: Int] = [:]
  /// Positions of the same, oldest first; under no unit those of the office's one file.
  private(set) var letak: [Kunci: [Int]] = [:]

  mutating func add(_ entry: Register.Entry, at position: Int) {
    if !entry.lokasi.isEmpty { asli.insert(entry.lokasi) }
    if entry.putusan == .ditarik { ditarik.insert(entry.lokasi) }
    guard entry.putusan.berlaku else { return }
    diterima[entry.sha256, default: []].append(position)
    guard let jenis = entry.jenis, let periode = entry.periode else { return }
    for unit in entry.seksi.isEmpty ? [nil] : entry.seksi.map({ Optional($0) }) {
      letak[Kunci(jenis, periode, unit), default: []].append(position)
    }
    for unit in entry.seksi { revisi[Kunci(jenis, periode, unit), default: 0] += 1 }
    if entry.seksi.count != 1 { revisi[Kunci(jenis, periode, nil), default: 0] += 1 }
  }
}
