package import Core

/// One row of a version of the budget document.
package struct BarisDPA: Sendable {
  package var kunci: KunciAnggaran
  /// Empty when the row stands for the whole sub kegiatan.
  package var kodeRekening = ""
  package var uraian = ""
  package var sumberDana = ""
  package var pagu: Rupiah
  /// Cash plan of the four quarters.
  package var kasTW: [Rupiah?] = [nil, nil, nil, nil]
  package var versi = "pokok"
  package var berlakuMulai: Tanggal
  package var tempat: Place

  package init(kunci: KunciAnggaran, pagu: Rupiah, berlakuMulai: Tanggal, tempat: Place) {
    self.kunci = kunci
    self.pagu = pagu
    self.berlakuMulai = berlakuMulai
    self.tempat = tempat
  }
}

/// The budget of one sub kegiatan of one unit in one version: its rows by kode rekening summed.
package struct AnggaranDPA: Sendable {
  package var pagu: Rupiah = .nol
  package var kasTW: [Rupiah?] = [nil, nil, nil, nil]
  package var versi = ""
}
