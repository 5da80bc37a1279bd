import Core
package import Kinerja
package import Workbook

/// Page set-up shared by all sheets: paper by setting, one page wide, repeated heading, numbered pages.
package enum Halaman {
  /// - Parameters:
  ///   - ulang: 0-based heading rows repeated on every page.
  ///   - area: what is printed; helper columns stay outside.
  ///   - patah: 0-based rows before which a page begins.
  package static func landscape(
    _ bahan: BahanLaporan, ulang: ClosedRange<Int>?, area: CellRange, patah: [Int] = []
  ) -> PageSetup {
    setup(bahan, .landscape, ulang: ulang, area: area, patah: patah)
  }

  package static func portrait(
    _ bahan: BahanLaporan, ulang: ClosedRange<Int>? = nil, area: CellRange, patah: [Int] = []
  ) -> PageSetup {
    setup(bahan, .portrait, ulang: ulang, area: area, patah: patah)
  }

  private static func setup(
    _ bahan: BahanLaporan, _ orientation: PageSetup.Orientation, ulang: ClosedRange<Int>?, area: CellRange,
    patah: [Int]
  ) -> PageSetup {
    PageSetup {
      $0.paper = kertas(bahan.profil.kertas)
      $0.orientation = orientation
      $0.fitWidth = 1
      $0.fitHeight = 0
      // Wide tables need every millimetre that printers reach.
      let side = orientation == .landscape ? 0.3 : 0.4
      $0.margins = PageSetup.Margins(left: side, right: side, top: 0.55, bottom: 0.6, header: 0.25, footer: 0.3)
      $0.repeatRows = ulang
      $0.printArea = area
      $0.centeredHorizontally = true
      $0.breaksBeforeRows = patah
      $0.header = kepala(bahan)
      $0.footer = kaki(bahan)
    }
  }

  package static func kertas(_ kertas: Profil.Kertas) -> PageSetup.Paper {
    switch kertas {
    case .f4: .f4
    case .a4: .a4
    case .a3: .a3
    }
  }

  /// What a draf or konsep says of itself; `nil` on a final document.
  package static func tandaStatus(_ bahan: BahanLaporan) -> String? {
    switch bahan.status {
    case .final: nil
    case .draf: "DRAF – belum untuk ditandatangani (revisi \(bahan.revisi))"
    case .konsep: "KONSEP – menunggu persetujuan (revisi \(bahan.revisi))"
    }
  }

  /// Nothing on a final document; the status and revision on drafts.
  package static func kepala(_ bahan: BahanLaporan) -> HeaderFooter {
    tandaStatus(bahan).map { HeaderFooter(right: [.text($0)], fontSize: 9) } ?? HeaderFooter()
  }

  /// The status in small on papers that are used before the quarter is closed and state none of its figures.
  package static func kepalaKecil(_ bahan: BahanLaporan) -> HeaderFooter {
    bahan.status == .final
      ? HeaderFooter() : HeaderFooter(right: [.text("\(bahan.status.rawValue), revisi \(bahan.revisi)")], fontSize: 7)
  }

  /// Office and period at the left, `Halaman x dari y` at the right.
  package static func kaki(_ bahan: BahanLaporan) -> HeaderFooter {
    HeaderFooter(
      left: [.text("\(bahan.profil.opd) · \(bahan.periode.panjang)")], center: [.sheetName],
      right: [.text("Halaman "), .page, .text(" dari "), .pages])
  }
}
