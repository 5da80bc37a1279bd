import Core
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("Presentase  Desa", "persentase desa"), ("Prosentase desa", "Persentase Desa."), ("Ketentraman", "ketenteraman"),
    ("perenca-\nnaan kinerja", "Perencanaan Kinerja"), ("Program / Kegiatan", "program/kegiatan"),
    ("Jumlah\u{A0}Dokumen", "jumlah dokumen"), ("e\u{301}vent", "\u{E9}vent"), ("Sub\u{2013}Kegiatan", "sub kegiatan"),
    ("“Dokumen”", "\"dokumen\""), ("Doku\u{AD}men", "dokumen"),
  ])
  func same(_ left: String, _ right: String) {
    #expect(Words.same(left, right), "\(Words.normalised(left)) / \(Words.normalised(right))")
  }

  @Test(arguments: [("Dokumen", "Laporan"), ("Jumlah Dokumen", "Jumlah Dokumen Renja"), ("", "x")])
  func different(_ left: String, _ right: String) { #expect(!Words.same(left, right)) }

  @Test func satuan() {
    for (left, right) in [
      ("OB", "Orang/bulan"), ("%", "Persen"), ("dok.", "Dokumen"), ("DOKUMEN", "Dokumen"),
      ("orang / bulan", "Orang/Bulan"),
      ("Presentase", "Persen"),
    ] {
      #expect(Words.satuanSama(left, right), "\(left) = \(right)")
    }
    #expect(!Words.satuanSama("Dokumen", "Laporan"))
    for counted in ["Orang", "dokumen", "Laporan", "Unit", "dok", "OB", "Paket", "Desa", "Unit Usaha"] {
      #expect(Words.satuanDihitung(counted), "\(counted)")
    }
    for measured in ["Indeks", "Persen", "%", "Nilai", "Skor", "Ha", "Meter", "entah apa", ""] {
      #expect(!Words.satuanDihitung(measured), "\(measured)")
    }
    #expect(Words.satuanPersen("%") && Words.satuanPersen("persen") && !Words.satuanPersen("Orang"))
    #expect(Words.satuanBaku(" Entah   Apa ") == "Entah Apa")
  }

  @Test func nearest() {
    let names = ["realisasi", "realisasi_anggaran", "satuan", "seksi", "keterangan"]
    #expect(NearestName.best(for: "relisasi", among: names).first == "realisasi")
    #expect(NearestName.best(for: "ralisasi", among: names).first == "realisasi")
    #expect(NearestName.best(for: "skesi", among: names) == ["seksi"])
    #expect(NearestName.best(for: "xyz", among: names).isEmpty)
    #expect(NearestName.best(for: "", among: names).isEmpty)
    let scalars = { (text: String) in Array(text.unicodeScalars) }
    #expect(NearestName.distance(scalars("ca"), scalars("abc"), within: 3) == 3)
    #expect(NearestName.distance(scalars("kitten"), scalars("sitting"), within: 3) == 3)
    #expect(NearestName.distance(scalars("kitten"), scalars("sitting"), within: 2) == nil)
    #expect(NearestName.distance(scalars("ab"), scalars("ba"), within: 1) == 1)
  }
}
