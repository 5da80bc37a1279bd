package import Core
import Ingest
package import Kinerja

/// What the five performance sheets of one workbook are made of, and where everything stands in them.
package struct Lembar: Sendable {
  /// For whom the workbook is.
  package enum Lingkup: Sendable {
    /// To be signed and forwarded: nothing internal in it.
    case kirim
    case dalam
    /// The part of one unit.
    case seksi(Seksi)
  }

  /// Names of the sheets.
  package static let e81 = "E.81"
  package static let capaian = "Capaian"
  package static let anggaran = "Anggaran"
  package static let iku = "IKU"
  package static let faktor = "Faktor & Tindak Lanjut"

  package let bahan: BahanLaporan
  /// The office's figures, or those of the unit's part.
  package let hasil: HasilKantor
  package let lingkup: Lingkup
  package let tata: TataLetak

  /// The office's sheets (`kirim`, `dalam`) or a unit's part of them.
  package init(_ bahan: BahanLaporan, _ lingkup: Lingkup) {
    self.bahan = bahan
    self.lingkup = lingkup
    if case .seksi(let unit) = lingkup {
      hasil = bahan.hasil.bagian(seksi: unit.kode)
    } else {
      hasil = bahan.hasil
    }
    tata = TataLetak(bahan, hasil)
  }

  package var periode: Periode { hasil.periode }
  package var profil: Profil { bahan.profil }
  package var triwulan: Triwulan { hasil.periode.triwulan }
  /// 0-based index of the quarter reported.
  package var last: Int { hasil.periode.triwulan.index }
  package var skala: SkalaPredikat { hasil.skala }

  /// Whether bukti dukung and notes of the office go in.
  package var internalData: Bool {
    if case .kirim = lingkup { false } else { true }
  }

  /// The office's name, with the unit's in its part.
  package var namaKantor: String {
    if case .seksi(let unit) = lingkup { "\(profil.opd) – \(unit.nama)" } else { profil.opd }
  }

  /// The name of a unit.
  package func unit(_ kode: String) -> String { bahan.acuan.rencana.namaSeksi(kode) }

  /// A reference to a cell of a sheet, rows as in ``Templat`` or plain.
  package static func sel(_ sheet: String, _ column: Int, _ row: String = "@") -> String {
    let name = sheet == e81 ? "'E.81'" : sheet
    return "\(name)!\(Rumus.k(column))\(row)"
  }
}

extension Rencana {
  /// The name of a unit; its code when unknown.
  func namaSeksi(_ kode: String) -> String { seksi.first { $0.kode == kode }?.nama ?? kode }
}
