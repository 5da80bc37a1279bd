import Core
import Testing

/// Every kesalahan of the plan lands at its cell, and nothing else is said.
struct RencanaKesalahanTests {
  private static let sub = RencanaUji.sub
  private static let nama = RencanaUji.nama
  private static let ind = "Jumlah Dokumen Perencanaan Perangkat Daerah"

  @Test("a clean plan gives nothing")
  func bersih() {
    KasusRencana("bersih", [:]).periksa()
  }

  @Test("the files themselves", arguments: berkas)
  func hasilBerkas(_ kasus: KasusRencana) { kasus.periksa() }

  @Test("rows of the Renja", arguments: renja)
  func hasilRenja(_ kasus: KasusRencana) { kasus.periksa() }

  @Test("rows of DPA, IKU and the letters", arguments: lain)
  func hasilLain(_ kasus: KasusRencana) { kasus.periksa() }

  static let semua = berkas + renja + lain

  private static let berkas: [KasusRencana] = [
    KasusRencana(
      "no seksi.csv",
      [
        "seksi.csv": nil, "renja.csv": RencanaUji.renja("", [sub.replacing(";ren;", with: ";«P107»ren;")]),
        "dpa.csv": RencanaUji.dpa.replacing(";ren;", with: ";«P107»ren;"),
        "iku.csv": RencanaUji.iku.replacing("83,5;pem", with: "83,5;«P107»pem"),
      ], berkas: ["seksi.csv": ["P102"]]),
    KasusRencana(
      "same unit twice", ["seksi.csv": "kode;nama\nren;Perencanaan\npem;Pemerintahan\n«P118»Pem;Lain\n"]),
    KasusRencana(
      "reserved unit",
      ["seksi.csv": "kode;nama\nren;Perencanaan\npem;Pemerintahan\n«P127»gabungan;Gabungan\n«P127»a|b;Dua\n"]),
    KasusRencana(
      "scale that is not there", ["profil.csv": RencanaUji.profil + "skala;permendagri\n"],
      berkas: ["profil.csv": ["P122"]]),
    KasusRencana(
      "scale with one bound twice",
      [
        "skala.csv": "batas_bawah;predikat\n50;Baik\n«P129»50;Cukup\n0;Kurang\n",
        "profil.csv": RencanaUji.profil + "skala;skala.csv\n",
      ]),
    KasusRencana(
      "letter sheet for nobody",
      ["disposisi.csv": "triwulan;langkah;seksi;surat_dari\n1;1;;Camat\n«P126|baris»1;;;Camat\n"]),
  ]

  private static let renja: [KasusRencana] = [
    KasusRencana(renja: "the same row twice", "", [sub, "«P105»" + sub.dropLast(8)]),
    KasusRencana(
      "no parents",
      ["renja.csv": RencanaUji.judulRenja + "\n«P106»«P106»" + sub + "\n"]),
    KasusRencana(
      renja: "unknown unit", "", [sub, "\(nama);2;Dokumen lain;Dokumen;«P107»pemr;jumlah;2;1;1;0;0;"]),
    KasusRencana(
      renja: "range without bounds", "polaritas;target_bawah;target_atas",
      [sub, "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;;rentang;«P108»;«P108»"]),
    KasusRencana(
      renja: "bounds the wrong way round", "polaritas;target_bawah;target_atas",
      [sub, "\(nama);2;Waktu;Hari;ren;akhir;«P534»5;5;5;5;5;;rentang;«P109»9;3"]),
    KasusRencana(
      renja: "cumulative targets that fall", "target_kumulatif",
      ["\(nama);1;\(ind);Dokumen;ren;jumlah;3;1;2;«P110»1;3;10000000;ya"]),
    KasusRencana(
      renja: "cumulative on a kind that is not", "target_kumulatif",
      [sub, "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;;«P119»ya"]),
    KasusRencana(
      renja: "cumulative words", "target_kumulatif;polaritas",
      [sub, "\(nama);2;Predikat;Predikat;ren;jumlah;BB;BB;BB;BB;BB;;«P119»ya;teks"]),
    KasusRencana(
      renja: "words as a quotient", "polaritas",
      [sub, "\(nama);2;Predikat;Predikat;ren;«P132»rasio;BB;BB;BB;BB;BB;;teks"]),
    KasusRencana(
      "words of an IKU as a quotient",
      [
        "iku.csv": """
        kode;sasaran;indikator;satuan;polaritas;akumulasi;target;seksi
        IKU-1;Meningkatnya pelayanan;Opini BPK;Opini;teks;«P132»rasio;WTP;pem

        """
      ], berkas: ["iku.csv": ["P901"]]),
    KasusRencana(
      renja: "a figure taken from words", "realisasi_dari;polaritas",
      [
        sub, "\(nama);2;Predikat;Predikat;ren;akhir;BB;BB;BB;BB;BB;;;teks",
        "\(nama);3;Nilai;Nilai;ren;akhir;70;70;70;70;70;;«P120»7.01.01.2.01.0001#2;naik",
        "\(nama);4;Opini;Opini;ren;akhir;WTP;WTP;WTP;WTP;WTP;;«P120»IKU-1;teks",
      ]),
    KasusRencana(
      renja: "negative rupiah", "pagu_renstra", ["\(nama);1;\(ind);Dokumen;ren;jumlah;3;1;1;1;0;10000000;«P111»-5"]),
    KasusRencana(
      renja: "different pagu", "", [sub, "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;«P112»12000000"]),
    KasusRencana(
      renja: "no akumulasi for what cannot be added", "",
      [sub, "\(nama);2;Skor;Skor;ren;«P113»;5;5;;;;"]),
    KasusRencana(renja: "no unit", "", [sub, "\(nama);2;Waktu;Hari;«P114»;akhir;5;5;5;5;5;"]),
    KasusRencana(
      renja: "no date of a version", "versi;berlaku_mulai",
      [sub + ";pokok;", "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;;perubahan;«P115»"]),
    KasusRencana(
      renja: "source that is not there", "realisasi_dari",
      [sub, "\(nama);2;Indeks;Indeks;ren;akhir;5;5;5;5;5;;«P120»IKU-9"]),
    KasusRencana(
      renja: "source that leads back", "realisasi_dari",
      [sub, "\(nama);2;Indeks;Indeks;ren;akhir;5;5;5;5;5;;«P120»7.01.01.2.01.0001#2"]),
    KasusRencana(
      renja: "negative quantity", "", [sub, "\(nama);2;Selisih;Menit;ren;akhir;«P123»-5;;;;«P123»-5;"]),
    KasusRencana(
      renja: "factor of nothing", "pengali", [sub, "\(nama);2;Rasio;%;ren;rasio;5;5;5;5;5;;«P130»0"]),
  ]

  private static let lain: [KasusRencana] = [
    KasusRencana(
      "no weights",
      [
        "profil.csv": RencanaUji.profil + "rata_rata;bobot\n",
        "renja.csv": RencanaUji.renja("bobot", [sub + ";«P121»", "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;;3"]),
      ]),
    KasusRencana("code of an IKU", ["iku.csv": RencanaUji.iku + "«P104»2;S;I;Nilai;5;;;;5;pem\n"]),
    KasusRencana(
      "unit of a DPA row not certain",
      ["dpa.csv": RencanaUji.dpa + "pokok;7.01.01.2.01.0002;«P116»;5;5;0;0;0\n"]),
    KasusRencana(
      "whole beside parts",
      [
        "dpa.csv": """
        versi;kode;seksi;kode_rekening;pagu
        pokok;7.01.01.2.01.0001;ren;5.1.02.01.01.0024;4000000
        pokok;7.01.01.2.01.0001;ren;«P117»;6000000

        """
      ], berkas: ["dpa.csv": ["P905"]]),
    KasusRencana(
      "negative cash",
      [
        "dpa.csv": """
        versi;kode;seksi;pagu;kas_tw1;kas_tw2
        pokok;7.01.01.2.01.0001;ren;10000000;12000000;«P111»-2000000

        """
      ]),
  ]
}
