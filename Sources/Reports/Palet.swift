package import Kinerja

/// The colours of all workbooks: a calm official blue-grey, and for predikat the set of Okabe and Ito, which
/// colour-blind readers can tell apart. No colour ever stands without its word.
package enum Palet {
  package static let biruTua: UInt32 = 0x1F3A5F
  package static let kepala: UInt32 = 0xD9E2EC
  package static let program: UInt32 = 0xCBD8E6
  package static let kegiatan: UInt32 = 0xE9EFF5
  package static let jumlah: UInt32 = 0xD9E2EC
  package static let bantu: UInt32 = 0xF5F7FA
  package static let redup: UInt32 = 0x56616E
  package static let garis: UInt32 = 0x8494A7
  /// Input cells of forms.
  package static let isian: UInt32 = 0xFFF8DC

  /// Links inside the workbook.
  package static let tautan: UInt32 = 0x0B5394

  /// Tab colours: what is sent, what stays inside, letters.
  package static let tabKirim: UInt32 = 0x1F3A5F
  package static let tabInternal: UInt32 = 0x8494A7
  package static let tabSurat: UInt32 = 0x009E73

  /// Bars inside cells: light, so that the figure on them stays readable in print.
  package static let batang: UInt32 = 0xB5D3EA
  package static let batangFisik: UInt32 = 0xBFE3D5

  /// Chart series: dark enough for black-and-white print beside each other with patterns.
  package static let capaian: UInt32 = 0x0072B2
  package static let serapan: UInt32 = 0xE69F00
  package static let target: UInt32 = 0x8494A7
  package static let realisasi: UInt32 = 0x0072B2
  package static let fisik: UInt32 = 0x009E73

  /// Best first: blue, light blue, yellow, orange, vermilion.
  private static let urutan: [UInt32] = [0x0072B2, 0x9BD3F2, 0xF7EC8A, 0xF2B84B, 0xD55E00]

  /// Background of a predikat: the scale's own colour, else by its place on the scale.
  package static func warna(_ predikat: Predikat, _ skala: SkalaPredikat) -> UInt32 {
    if let own = UInt32(predikat.warna.hasPrefix("#") ? String(predikat.warna.dropFirst()) : predikat.warna, radix: 16),
      own <= 0xFF_FFFF
    {
      return own
    }
    let place = skala.tingkat.firstIndex(of: predikat) ?? 0
    let last = max(1, skala.tingkat.count - 1)
    return urutan[min(urutan.count - 1, (place * (urutan.count - 1) + last / 2) / last)]
  }

  /// Black or white, whichever is read better on a background (relative luminance, WCAG).
  package static func tulisan(di latar: UInt32) -> UInt32 {
    let (r, g, b) = (latar >> 16 & 0xFF, latar >> 8 & 0xFF, latar & 0xFF)
    return r * 299 + g * 587 + b * 114 > 128_000 ? 0x000000 : 0xFFFFFF
  }
}
