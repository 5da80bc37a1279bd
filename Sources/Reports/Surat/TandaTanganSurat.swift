import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// Who signs a letter and in whose name.
struct PenandatanganSurat {
  /// Lines above the space: `a.n. Camat IV Jurai`, `Sekretaris Kecamatan`, `u.b.`, the post.
  var jabatan: [String]
  var pejabat: Pejabat

  /// The signer `surat.csv` names, else `bawaan`; with `atas_nama` the sekretaris signs a.n. the head and the kasubag
  /// a.n. the head, u.b. of the sekretaris.
  init(_ bahan: BahanLaporan, _ surat: Surat?, bawaan: LangkahSOP.Peran) {
    let peran = PenandatanganSurat.peran(surat, bawaan: bawaan)
    pejabat = bahan.pejabat(peran)
    jabatan = [bahan.jabatan(peran)]
    guard surat?.atasNama == true, peran != .kepala else { return }
    if peran == .kasubag { jabatan = [bahan.jabatan(.sekretaris), "u.b.", jabatan[0]] }
    jabatan.insert("a.n. " + bahan.jabatan(.kepala), at: 0)
  }

  init(jabatan: String, pejabat: Pejabat) {
    self.jabatan = [jabatan]
    self.pejabat = pejabat
  }

  /// The role that signs: as `surat.csv` names it, else `bawaan`.
  static func peran(_ surat: Surat?, bawaan: LangkahSOP.Peran) -> LangkahSOP.Peran {
    switch surat?.penandatangan {
    case .kepala: .kepala
    case .sekretaris: .sekretaris
    case .kasubag: .kasubag
    case nil: bawaan
    }
  }

  /// Post, space, name, rank, NIP in columns `dari`…`sampai`.
  func sel(_ dari: Int, _ sampai: Int, ukuran: Double = 10) -> [BarisSurat] {
    (atas(dari, sampai, ukuran) + [.kosong(ukuran * 4.8)] + bawah(dari, sampai, ukuran)).map(PenandatanganSurat.lekat)
  }

  /// Two blocks side by side, their spaces and names on the same lines.
  static func berdampingan(
    _ left: PenandatanganSurat, _ right: PenandatanganSurat, ukuran: Double = 10
  ) -> [BarisSurat] {
    let top = pasang(left.atas(0, 3, ukuran), right.atas(4, TataSurat.akhir, ukuran))
    let foot = pasang(left.bawah(0, 3, ukuran), right.bawah(4, TataSurat.akhir, ukuran))
    return (top + [.kosong(ukuran * 4.8)] + foot).map(lekat)
  }

  private static func pasang(_ left: [BarisSurat], _ right: [BarisSurat]) -> [BarisSurat] {
    (0..<max(left.count, right.count)).map { index in
      let a = index < left.count ? left[index] : BarisSurat([])
      let b = index < right.count ? right[index] : BarisSurat([])
      return BarisSurat(a.sel + b.sel, tinggi: max(a.tinggi, b.tinggi))
    }
  }

  /// The row, on the page of the one before it.
  static func lekat(_ row: BarisSurat) -> BarisSurat {
    var row = row
    row.lekat = true
    return row
  }

  private func atas(_ dari: Int, _ sampai: Int, _ ukuran: Double) -> [BarisSurat] {
    jabatan.enumerated().map { index, line in
      let blank = line.allSatisfy { $0 == "…" }
      let text = index == jabatan.count - 1 && !blank ? line + "," : line
      return .teks(text, dari, sampai, GayaSurat.teks(ukuran, .center))
    }
  }

  private func bawah(_ dari: Int, _ sampai: Int, _ ukuran: Double) -> [BarisSurat] {
    kaki(ukuran).map { .teks($0.0, dari, sampai, $0.1) }
  }

  /// Name, rank, NIP; a name nobody gave is a dotted blank.
  func kaki(_ ukuran: Double, _ rata: Style.Horizontal = .center) -> [(String, Style)] {
    let plain = GayaSurat.teks(ukuran, rata)
    var lines = [
      pejabat.nama.isEmpty ? (Teks.titik(30), plain) : (pejabat.nama, GayaSurat.nama(ukuran, rata))
    ]
    if !pejabat.pangkat.isEmpty { lines.append((pejabat.pangkat, plain)) }
    lines.append(("NIP " + Teks.atauTitik(Teks.nip(pejabat.nip), 22), plain))
    return lines
  }
}
