package import Core

/// Which way is good (DOMAIN §4).
package enum Polaritas: String, Sendable, CaseIterable { case naik, turun, tetap, rentang, teks }

/// The two formulas in use for `turun`.
package enum RumusTurun: String, Sendable, CaseIterable { case selisih, rasio }

/// How quarters come together (DOMAIN §4).
package enum Akumulasi: String, Sendable, CaseIterable { case jumlah, akhir, progresif, rata, repetitif, rasio }

/// How the year joins the Renstra's earlier years in column 13.
package enum AkumulasiRenstra: String, Sendable, CaseIterable { case jumlah, akhir }

/// One indicator row of a version of the Renja or of the IKU, as the plan file says it.
package struct Indikator: Sendable {
  package var kunci: KunciIndikator
  package var tingkat: Tingkat
  /// Name of the program, kegiatan or sub kegiatan; empty for an IKU.
  package var uraian = ""
  package var indikator = ""
  package var satuan = ""
  package var polaritas: Polaritas = .naik
  /// `nil` takes the office's setting.
  package var rumusTurun: RumusTurun?
  package var akumulasi: Akumulasi = .jumlah
  package var akumulasiRenstra: AkumulasiRenstra?
  package var sasaran = ""
  package var targetRenstra: Nilai?
  package var paguRenstra: Rupiah?
  package var realisasiRenstraLalu: Nilai?
  package var anggaranRenstraLalu: Rupiah?
  /// The year's target.
  package var target: Nilai?
  /// Four quarter targets as written (s.d. already when `targetKumulatif`).
  package var targetTW: [Nilai?] = [nil, nil, nil, nil]
  package var targetKumulatif = false
  /// Bounds of `rentang`.
  package var bawah: Jumlah?
  package var atas: Jumlah?
  /// Factor of `rasio`; `nil`: 100 when the satuan is %, else 1.
  package var pengali: Jumlah?
  package var bobot: Jumlah?
  package var pagu: Rupiah?
  /// `IKU-1` or `kode#no`: the row whose realisasi this one takes.
  package var realisasiDari: String?
  package var pptk = ""
  package var lokasi = ""
  package var versi = "pokok"
  package var berlakuMulai: Tanggal
  /// What only IKU rows have.
  package var iku: RincianIKU?
  package var tempat: Place

  package init(kunci: KunciIndikator, tingkat: Tingkat, berlakuMulai: Tanggal, tempat: Place) {
    self.kunci = kunci
    self.tingkat = tingkat
    self.berlakuMulai = berlakuMulai
    self.tempat = tempat
  }

  package var kode: Kode { kunci.kode }
  package var seksi: String { kunci.seksi }

  /// Whether the satuan is a percentage.
  package var isPersen: Bool { Indikator.isPersen(satuan) }

  package static func isPersen(_ satuan: String) -> Bool {
    switch satuan.lowercased() {
    case "%", "persen", "persentase", "presentase", "prosentase": true
    // What the list of satuan takes for it: `prosen`, `persentase (%)` …
    default: Words.satuanPersen(satuan)
    }
  }

  /// Factor of `rasio`, DOMAIN §4: 100 for a percentage, else 1.
  package var faktor: Pecahan { pengali?.pecahan ?? Pecahan(isPersen ? 100 : 1) }

  /// Column 13's kind, DOMAIN §4: `jumlah` for kind `jumlah`, else `akhir`.
  package var caraRenstra: AkumulasiRenstra { akumulasiRenstra ?? (akumulasi == .jumlah ? .jumlah : .akhir) }

  /// Whether its quarters are summed: kind `jumlah`, and not words.
  package var menjumlah: Bool { akumulasi == .jumlah && polaritas != .teks }

  package var adaTargetTW: Bool { targetTW.contains { $0 != nil } }

  /// The own target of each quarter: as written, or the differences of cumulative ones (a blank carries the one
  /// before).
  package var targetTWSendiri: [Nilai?] {
    guard targetKumulatif, akumulasi == .jumlah else { return targetTW }
    var before: Pecahan?
    return targetTW.map { cell in
      guard let sd = cell?.angka ?? before else { return nil }
      defer { before = sd }
      return .angka(sd - (before ?? .nol))
    }
  }
}

/// The columns only `iku.csv` has.
package struct RincianIKU: Sendable {
  package var formulasi = ""
  package var labelPembilang = ""
  package var labelPenyebut = ""
  /// Bounds a realisasi may not leave.
  package var batasBawah: Jumlah?
  package var batasAtas: Jumlah?
  package var desimal: Int?
  package var sumberData = ""

  package init() {}
}
