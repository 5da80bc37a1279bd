package import Core
package import Kinerja
package import Tabular

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
    /// Longest cell of a dropped file, bytes of UTF-8.
    case panjangSel = "batas_panjang_sel"
    /// Most cells of one row of a dropped file.
    case jumlahKolom = "batas_kolom"
    /// Most rows of a dropped file, blank ones counted.
    case jumlahBaris = "batas_baris"

    /// Limits of reading are whole numbers within a range; `nil` for thresholds, which may be any number of 0 or more.
    package var rentang: ClosedRange<Int>? {
      switch self {
      case .ukuranBerkas: 1...1024
      case .panjangSel: 1...1_000_000_000
      case .jumlahKolom: 1...1_000_000
      case .jumlahBaris: 1...100_000_000
      default: nil
      }
    }

    package var bawaan: Int {
      switch self {
      case .turunPagu: 20
      case .fisikKeuangan: 20
      case .capaianRendah: 51
      case .capaianTinggi: 150
      case .kelipatanJanggal: 8
      case .deviasiKas: 0
      case .arahIKU: 10
      case .ukuranBerkas: ReadLimits.default.maxBytes >> 20
      case .panjangSel: ReadLimits.default.maxFieldBytes
      case .jumlahKolom: ReadLimits.default.maxColumns
      case .jumlahBaris: ReadLimits.default.maxRows
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
      case .panjangSel: "isi terpanjang satu sel, dalam byte"
      case .jumlahKolom: "sel terbanyak dalam satu baris"
      case .jumlahBaris: "baris terbanyak dalam satu berkas, baris kosong ikut dihitung"
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

  /// A limit of reading.
  package func batas(_ kunci: Kunci) -> Int {
    let value = self[kunci]
    return Int(clamping: value.pembilang / value.penyebut)
  }

  /// A threshold as it is written: a number of 0 or more, with or without `%`.
  static func baca(_ text: String) -> Pecahan? {
    guard case .value(let number) = NumberReader.read(text, as: .persen), !number.isNegative,
      case .success(let value) = number.jumlah()
    else { return nil }
    return value.pecahan
  }
}

extension ReadLimits {
  /// What an office lets a dropped file cost (`batas_…` of `profil.csv`).
  package init(_ profil: Profil) {
    let ambang = Ambang(profil)
    self.init()
    maxBytes = ambang.batas(.ukuranBerkas) << 20
    maxFieldBytes = ambang.batas(.panjangSel)
    maxColumns = ambang.batas(.jumlahKolom)
    maxRows = ambang.batas(.jumlahBaris)
  }
}
