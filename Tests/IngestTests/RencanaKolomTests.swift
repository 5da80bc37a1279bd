import Core
import Testing

@testable import Ingest

/// Headings and cells: what the typed rows say.
struct RencanaKolomTests {
  private static let sub = RencanaUji.sub
  private static let nama = RencanaUji.nama

  @Test("results", arguments: semua)
  func hasil(_ kasus: KasusRencana) { kasus.periksa() }

  static let semua: [KasusRencana] = [
    KasusRencana(
      "a required column is missing",
      ["narasi.csv": "«K101|baris»triwulan;bagian;«K901»keterangan\n1;pendorong;Ada\n"]),
    KasusRencana(
      "required values", ["narasi.csv": "triwulan;bagian;teks\n1;pendorong;«K102»\n«K102»;«K102»;Ada\n"]),
    KasusRencana(
      "one faulty cell does not hide the others",
      ["narasi.csv": "triwulan;bagian;teks\n«K105»5;«K103»pendorog;«K102»\n"]),
    KasusRencana("quarters", ["narasi.csv": "triwulan;bagian;teks\nTW II;pendorong;A\niv;Tindak Lanjut Renja;B\n"]),
    KasusRencana(
      renja: "codes", "", [sub, "«K107»7.1.1.2.1.1;Apa;1;Apa;Dokumen;ren;jumlah;1;1;0;0;0;"]),
    KasusRencana(
      renja: "satuan in the cell", "", [sub, "\(nama);2;Buku;Buku;ren;jumlah;«K108»4 Orang;1;1;1;1 Buku;"]),
    KasusRencana(
      renja: "too much", "",
      [sub, "\(nama);2;Buku;Buku;ren;akhir;«A108»200000000000;;;;4;«A108»«A152»2000000000000000"]),
    KasusRencana(
      renja: "figures", "", [sub, "\(nama);2;Indeks A;Indeks;ren;akhir;«A102»3.125;;;;«A101»tiga;"]),
    KasusRencana(
      renja: "the column settles it", "",

      [
        sub, "\(nama);2;Indeks A;Indeks;ren;akhir;3.1;;;;3.1;",
        "\(nama);3;Indeks B;Indeks;ren;akhir;«A153»3.125;;;;«A153»3.125;",
      ]),
    KasusRencana(
      renja: "fraction of what is counted", "", [sub, "\(nama);2;Buku;Buku;ren;jumlah;4;1;1;«A156»0,5;«A156»1,5;"]),
    KasusRencana(
      renja: "numbers of rows", "", [sub, "\(nama);«K104»1a;Waktu;Hari;ren;akhir;5;5;5;5;5;"]),
    KasusRencana(
      renja: "days", "versi;berlaku_mulai", [sub + ";pokok;«A202»31/06/2025"]),
  ]

  @Test(
    "quarters as people write them",
    arguments: [
      ("1", 1), ("II", 2), ("TW III", 3), ("Triwulan IV", 4), ("tw.2", 2), ("TRIWULAN : I", 1), ("triwulan ke 2", 2),
      ("ke-3", 3), ("Triwulan Pertama", 1), ("IV (Oktober–Desember)", 4), ("2,0", 2), ("ke", nil), ("(I)", nil),
      ("5", nil), ("IIII", nil), ("", nil), ("Semester I", nil),
    ] as [(String, Int?)])
  func triwulan(_ text: String, _ expected: Int?) {
    #expect(Triwulan.baca(text)?.rawValue == expected)
  }

  @Test("codes with the zeros put back")
  func kode() {
    #expect(KodeText.denganNol("7.1.2.2.1.1") == "7.01.02.2.01.0001")
    #expect(KodeText.denganNol("7.01.02.") == "7.01.02")
    #expect(KodeText.denganNol("7.01.02.2") == nil)
    #expect(KodeText.denganNol("7.01.x") == nil)
  }

  @Test("every check of columns and plan has its case")
  func lengkap() {
    let made = (Self.semua + ProfilTests.semua + RencanaKesalahanTests.semua + RencanaPeringatanTests.semua)
      .reduce(into: Set<String>()) { $0.formUnion($1.kode) }
    let ours = Catalogue.entries.map(\.check.kode).filter { $0.hasPrefix("P") || $0.hasPrefix("K") }
    #expect(Set(ours).subtracting(made).sorted() == [])
  }
}
