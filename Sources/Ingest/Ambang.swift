package import Core
package import Kinerja

/// Thresholds of checks: settings of `profil.csv` with their defaults, all in one place.
package struct Ambang: Sendable {
  /// The keys of `profil.csv`.
  package enum Kunci: String, CaseIterable, Sendable {
    /// A version of Renja or DPA whose total falls by more than so many per cent.
    case turunPagu = "ambang_turun_pagu"
    /// Points between fisik and keuangan.
    case fisikKeuangan = "ambang_fisik_keuangan"
    /// Capaian below which a reason is expected, per cent.
    case capaianRendah = "ambang_capaian_rendah"
    /// Capaian above which a reason is expected, per cent.
    case capaianTinggi = "ambang_capaian_tinggi"
    /// How many times its target a realisasi must be to look like a slip of one zero.
    case kelipatanJanggal = "ambang_kelipatan_janggal"
    /// Points of anggaran s.d. over the cash plan s.d., of pagu.
    case deviasiKas = "ambang_deviasi_kas"
    /// Per cent by which an IKU may move the wrong way from one quarter to the next.
    case arahIKU = "ambang_arah_iku"
    /// Size limit of a dropped file, MiB.
    case ukuranBerkas = "batas_ukuran_berkas"

    package var bawaan: Int {
      switch self {
      case .turunPagu: 20
      case .fisikKeuangan: 20
      case .capaianRendah: 51
      case .capaianTinggi: 150
      case .kelipatanJanggal: 8
      case .deviasiKas: 0
      case .arahIKU: 10
      case .ukuranBerkas: 64
      }
    }

    /// What users read in the instructions of `profil.csv`.
    package var keterangan: String {
      switch self {
      case .turunPagu: "peringatan bila jumlah pagu suatu versi turun lebih dari sekian persen"
      case .fisikKeuangan: "peringatan bila fisik dan keuangan terpaut lebih dari sekian poin persen"
      case .capaianRendah: "capaian di bawah sekian persen perlu penjelasan"
      case .capaianTinggi: "capaian di atas sekian persen perlu penjelasan"
      case .kelipatanJanggal: "realisasi sekian kali target dianggap mungkin kelebihan satu nol"
      case .deviasiKas: "peringatan bila realisasi melampaui anggaran kas lebih dari sekian persen pagu"
      case .arahIKU: "peringatan bila IKU bergerak ke arah yang salah lebih dari sekian persen"
      case .ukuranBerkas: "ukuran terbesar berkas yang diterima, dalam MiB"
      }
    }
  }

  private let nilai: [Kunci: Pecahan]

  package init(_ profil: Profil) {
    var nilai: [Kunci: Pecahan] = [:]
    for kunci in Kunci.allCases {
      guard let text = profil.lain[kunci.rawValue], let angka = Ambang.baca(text) else { continue }
      nilai[kunci] = angka
    }
    self.nilai = nilai
  }

  package subscript(_ kunci: Kunci) -> Pecahan { nilai[kunci] ?? Pecahan(kunci.bawaan) }

  /// A threshold as it is written: a number of 0 or more, with or without `%`.
  static func baca(_ text: String) -> Pecahan? {
    guard case .value(let number) = NumberReader.read(text, as: .persen), !number.isNegative,
      case .success(let value) = number.jumlah()
    else { return nil }
    return value.pecahan
  }
}
