package import Tabular

extension JenisBerkas {
  /// The kind told by the headings, never by the file name; `nil` when they fit none.
  ///
  /// A row of the plan with figures is *realisasi*; `kode_iku` makes it IKU; money by code without any other figure is
  /// the bendahara's; documents with numbers and transactions are SIPD-RI; findings on the spot are hasil monev.
  package static func kenali(_ table: Table) -> JenisBerkas? { kenali(Set(table.headings.compactMap(\.kolom))) }

  /// The columns of a dropped file in which blanks below a value are those of merged cells. Not the bendahara's units:
  /// his blank takes the unit from the plan, and where several share a sub kegiatan nobody can know.
  package static func kolomGabungan(_ kolom: Set<String>) -> Set<String> {
    kenali(kolom) == .realisasiAnggaran ? ["tahun", "triwulan"] : ["tahun", "triwulan", "seksi"]
  }

  private static func kenali(_ kolom: Set<String>) -> JenisBerkas? {
    func ada(_ names: String...) -> Bool { names.contains { kolom.contains($0) } }
    let kode = ada("kode")
    if ada("nilai_realisasi"), ada("nomor_dokumen"), kode { return .sipd }
    let kinerja = ada("realisasi", "realisasi_sd", "pembilang")
    if ada("kode_iku"), kinerja || !kode { return .realisasiIKU }
    let uang = ada("realisasi_anggaran", "realisasi_anggaran_sd")
    if kode, !ada("satuan", "no_indikator", "indikator", "fisik"), uang || ada("kode_rekening") {
      if !kinerja || ada("kode_rekening", "sampai_tanggal") { return .realisasiAnggaran }
    }
    if kode, kinerja { return .realisasi }
    if ada("kondisi", "rekomendasi", "petugas", "masalah"), !uang { return .hasilMonev }
    // Money by code with satuan or fisik beside it: the unit's file without its main column, which will be asked for.
    return kode && (uang || ada("fisik")) ? .realisasi : nil
  }
}
