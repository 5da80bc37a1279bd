import Core
import Testing

/// Every peringatan and info of the plan lands at its cell, and nothing else is said.
struct RencanaPeringatanTests {
  private static let sub = RencanaUji.sub
  private static let nama = RencanaUji.nama
  private static let ind = "Jumlah Dokumen Perencanaan Perangkat Daerah"

  private static let rka =
    "7.01.01.2.01.0002;Koordinasi dan Penyusunan Dokumen RKA-SKPD;1;Jumlah;Dokumen;ren;jumlah;1;1;0;0;0;5000000"
  private static let keuangan = "7.01.01.2.02;Administrasi Keuangan Perangkat Daerah;1;Nilai;Nilai;;akhir;5;;;;5;"

  @Test("nomenclature", arguments: nomenklatur)
  func hasilNomenklatur(_ kasus: KasusRencana) { kasus.periksa() }

  @Test("targets", arguments: target)
  func hasilTarget(_ kasus: KasusRencana) { kasus.periksa() }

  @Test("money", arguments: uang)
  func hasilUang(_ kasus: KasusRencana) { kasus.periksa() }

  @Test("versions", arguments: versi)
  func hasilVersi(_ kasus: KasusRencana) { kasus.periksa() }

  static let semua = nomenklatur + target + uang + versi

  private static let nomenklatur: [KasusRencana] = [
    KasusRencana(
      renja: "code that is not there", "",
      [sub, "«P501»«P519»7.01.01.2.01.0099;Apa saja;1;Apa saja;Dokumen;ren;jumlah;1;1;0;0;0;"]),
    KasusRencana(
      renja: "another name", "", ["7.01.01.2.01.0001;«P502»Dokumen;1;\(ind);Dokumen;ren;jumlah;3;1;1;1;0;10000000"]),
    KasusRencana(renja: "another satuan", "", ["\(nama);1;\(ind);«P503»Laporan;ren;jumlah;3;1;1;1;0;10000000"]),
    KasusRencana(
      "code of another time",
      [
        "renja.csv": RencanaUji.renja(
          "",
          [
            sub, "2.07.03;PROGRAM PELATIHAN KERJA DAN PRODUKTIVITAS TENAGA KERJA;1;Persentase;%;;akhir;5;5;5;5;5;",
            "2.07.03.2.01;Pelaksanaan Pelatihan berdasarkan Unit Kompetensi;1;Persentase;%;;akhir;5;5;5;5;5;",
            "«P504»«P519»2.07.03.2.01.0010;Pemagangan Dalam Negeri;1;Jumlah peserta;Orang;ren;jumlah;4;1;1;1;1;",
          ])
      ]),
    KasusRencana(renja: "left to be filled in", "lokasi", [sub + ";«P505»Kantor ..."]),
    KasusRencana(
      renja: "bidang nobody checks", "",
      [
        sub, "4.01.01;PROGRAM APA;1;Nilai;Nilai;;akhir;5;;;;5;",
        "4.01.01.2.01;Kegiatan Apa;1;Nilai;Nilai;;akhir;5;;;;5;",
      ], berkas: ["renja.csv": ["P903"]]),
  ]

  private static let target: [KasusRencana] = [
    KasusRencana(renja: "sum", "", ["\(nama);1;\(ind);Dokumen;ren;jumlah;«P506»4;1;1;1;0;10000000"]),
    KasusRencana(renja: "last", "", [sub, "\(nama);2;Waktu;Hari;ren;akhir;5;7;7;6;«P507»6;"]),
    KasusRencana(renja: "mean", "", [sub, "\(nama);2;ASN;Orang/bulan;ren;repetitif;«P508»60;15;15;15;15;"]),
    KasusRencana(
      renja: "words", "polaritas", [sub, "\(nama);2;Opini;Opini;ren;akhir;WTP;;;;«P507»WDP;;teks"]),
    KasusRencana(renja: "progress that falls", "", [sub, "\(nama);2;Maju;%;ren;progresif;100;50;«P533»40;70;100;"]),
    KasusRencana(renja: "sum of per cent", "", [sub, "\(nama);2;Maju;%;ren;«P514»jumlah;100;25;25;25;25;"]),
    KasusRencana(
      renja: "outside its range", "polaritas;target_bawah;target_atas",
      [sub, "\(nama);2;Waktu;Hari;ren;akhir;«P534»70;70;70;70;70;;rentang;80;90"]),
    KasusRencana(
      renja: "word on no scale", "polaritas", [sub, "\(nama);2;Mutu;Mutu;ren;akhir;«P522»Hebat;;;;«P522»Hebat;;teks"]),
    KasusRencana(
      "outside the bounds of an IKU",
      [
        "iku.csv": """
        kode;sasaran;indikator;satuan;target;target_tw4;batas_bawah;batas_atas;seksi
        IKU-1;Meningkatnya pelayanan;Indeks Kepuasan;Indeks;«P516»120;«P516»120;25;100;pem

        """
      ]),
    KasusRencana(
      renja: "less than before", "target_renstra;realisasi_renstra_lalu", [sub + ";«P517»12;12"]),
    KasusRencana(renja: "nothing from before", "target_renstra;realisasi_renstra_lalu", [sub + ";30;«P523»"]),
    KasusRencana(
      renja: "no quarter targets", "", [sub, "\(nama);2;Waktu;Hari;ren;akhir;5;;;;;"], berkas: ["renja.csv": ["P901"]]),
  ]

  private static let uang: [KasusRencana] = [
    KasusRencana(
      renja: "Renja against DPA", "", ["\(nama);1;\(ind);Dokumen;ren;jumlah;3;1;1;1;0;«P509»10500000"]),
    KasusRencana(
      "cash against pagu",
      [
        "dpa.csv": RencanaUji.dpa.replacing(";10000000;", with: ";«P510»10000001;"),
        "renja.csv": RencanaUji.renja("", [sub.replacing("10000000", with: "10000001")]),
      ]),
    KasusRencana(
      renja: "rupiah on a parent", "", [sub, keuangan + "«P512»7"]),
    KasusRencana(
      renja: "parent against children", "",
      [sub, RencanaUji.kegiatan.replacing(";1;", with: ";2;") + "«P513»9000000"]),
    KasusRencana(
      renja: "no DPA row", "",
      [sub, "«P519»" + rka]),
    KasusRencana(
      "no Renja row", ["dpa.csv": RencanaUji.dpa + "pokok;«P520»7.01.01.2.01.0002;ren;5;5;0;0;0\n"]),
    KasusRencana(
      "code of a budget line",
      [
        "dpa.csv": """
        versi;kode;seksi;kode_rekening;pagu;kas_tw1
        pokok;7.01.01.2.01.0001;ren;«P524»5.1.2.1.1.24;10000000;10000000
        pokok;«P525»7.01.01.2.01;ren;;10000000;10000000

        """
      ]),
    KasusRencana(
      "cash twice",
      [
        "dpa.csv": """
        versi;kode;seksi;pagu;kas_tw1;kas_bulan_1;kas_bulan_2
        pokok;7.01.01.2.01.0001;;10000000;«P528»10000000;4000000;5000000

        """
      ], berkas: ["dpa.csv": ["P906"]]),
    KasusRencana(
      "no cash", ["dpa.csv": "versi;kode;seksi;pagu\npokok;7.01.01.2.01.0001;ren;10000000\n"],
      berkas: ["dpa.csv": ["P905"]]),
    KasusRencana("no DPA", ["dpa.csv": nil], berkas: ["dpa.csv": ["P527"]]),
    KasusRencana(
      renja: "the same pagu on all rows", "", [sub, "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;10000000"],
      berkas: ["renja.csv": ["P904"]]),
  ]

  private static let versi: [KasusRencana] = [
    KasusRencana(
      "rows missing, total down",
      [
        "dpa.csv": """
        versi;berlaku_mulai;kode;seksi;pagu;kas_tw1
        pokok;;7.01.01.2.01.0001;ren;10000000;10000000
        pokok;;7.01.01.2.01.0002;ren;5000000;5000000
        «P511»«P518»perubahan;2025-09-22;7.01.01.2.01.0001;ren;10000000;10000000

        """,
        "renja.csv": RencanaUji.renja(
          "", [sub, rka]),
      ]),
    KasusRencana(
      "other years and orders",
      [
        "dpa.csv": """
        versi;berlaku_mulai;kode;seksi;pagu;kas_tw1
        pokok;«P535»2025-10-01;7.01.01.2.01.0001;ren;10000000;10000000
        pergeseran-1;«P536»2025-05-02;7.01.01.2.01.0001;ren;10000000;10000000
        perubahan;«P529»2026-01-02;7.01.01.2.01.0001;ren;10000000;10000000

        """
      ], periode: Periode(2025, .i)),
    KasusRencana(
      renja: "another satuan from September", "versi;berlaku_mulai",
      [
        sub + ";pokok;", "\(nama);2;Waktu;Hari;ren;akhir;5;5;5;5;5;;pokok;",
        sub + ";«P518»perubahan;2025-09-22", "\(nama);2;Waktu;«P530»Jam;ren;«P530»rata;5;5;5;5;5;;perubahan;2025-09-22",
      ]),
  ]
}
