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
    let peran: LangkahSOP.Peran =
      switch surat?.penandatangan {
      case .kepala: .kepala
      case .sekretaris: .sekretaris
      case .kasubag: .kasubag
      case nil: bawaan
      }
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

  /// Post, space, name, rank, NIP in columns `dari`…`sampai`.
  func sel(_ dari: Int, _ sampai: Int, ukuran: Double = 10) -> [BarisSurat] {
    var rows = jabatan.enumerated().map { index, line in
      let last = index == jabatan.count - 1
      let text = last ? line + "," : line
      return BarisSurat([SelSurat(dari, sampai, text, GayaSurat.teks(ukuran, .center))])
    }
    rows.append(.kosong(ukuran * 4.8))
    for (text, style) in kaki(ukuran) { rows.append(BarisSurat([SelSurat(dari, sampai, text, style)])) }
    return rows
  }

  /// Name, rank, NIP; a name nobody gave is a dotted blank.
  func kaki(_ ukuran: Double, _ rata: Style.Horizontal = .center) -> [(String, Style)] {
    let plain = GayaSurat.teks(ukuran, rata)
    var lines = [
      pejabat.nama.isEmpty ? (Teks.titik(30), plain) : (pejabat.nama, GayaSurat.nama(ukuran, rata))
    ]
    if !pejabat.pangkat.isEmpty { lines.append((pejabat.pangkat, plain)) }
    lines.append(("NIP. " + Teks.atauTitik(Teks.nip(pejabat.nip), 22), plain))
    return lines
  }
}
