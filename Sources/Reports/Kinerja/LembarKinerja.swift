import Core
import Kinerja
package import Workbook

/// The five performance sheets, in the order of the *kirim* workbook.
///
/// ```swift
/// let sheets = LembarKinerja(bahan, .seksi(unit))
/// sheets.tulis(&gaya, &file)
/// ```
package struct LembarKinerja {
  package let lembar: Lembar

  /// - Parameter lingkup: the office's sheets for *kirim* or the internal workbook, or a unit's part of them.
  package init(_ bahan: BahanLaporan, _ lingkup: Lembar.Lingkup) { lembar = Lembar(bahan, lingkup) }

  /// Adds the five sheets and names their important cells.
  package func tulis(_ gaya: inout Gaya, _ file: inout WorkbookFile) {
    file.sheet(Lembar.e81) { sheet in
      var e81 = E81(lembar)
      e81.tulis(&gaya, &sheet)
    }
    file.sheet(Lembar.capaian) { sheet in
      var capaian = Capaian(lembar)
      capaian.tulis(&gaya, &sheet)
    }
    file.sheet(Lembar.anggaran) { sheet in
      var anggaran = LembarAnggaran(lembar)
      anggaran.tulis(&gaya, &sheet)
    }
    file.sheet(Lembar.iku) { sheet in
      var iku = IKU(lembar)
      iku.tulis(&gaya, &sheet)
    }
    file.sheet(Lembar.faktor) { sheet in FaktorTindakLanjut(lembar).tulis(&gaya, &sheet) }
    for name in nama { file.defineName(name.nama, sheet: name.lembar, range: name.rentang) }
  }

  /// Defined names: the scale that formulas look up, and the figures people quote.
  package var nama: [(nama: String, lembar: String, rentang: CellRange)] {
    let there = lembar.tata.capaian
    let place = lembar.tata.e81
    func skala(_ column: Int) -> CellRange { CellRange(rows: there.skala, columns: column...column) }
    return [
      (RumusPredikat.batas, Lembar.capaian, skala(KolomCapaian.batasSkala)),
      (RumusPredikat.nama, Lembar.capaian, skala(KolomCapaian.namaSkala)),
      ("Capaian_Kinerja_SD", Lembar.e81, CellRange(Cell(place.rata, KolomE81.sd))),
      ("Predikat_Kinerja", Lembar.e81, CellRange(Cell(place.predikat, KolomE81.sd))),
      ("Serapan_Anggaran", Lembar.e81, CellRange(Cell(place.rata, KolomE81.sd + 1))),
    ]
  }
}
