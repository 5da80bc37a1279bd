import Core
import Ingest
import Kinerja
import Testing

/// profil.csv, seksi.csv and alias.csv.
struct ProfilTests {
  private static let profil = RencanaUji.profil

  @Test("results", arguments: semua)
  func hasil(_ kasus: KasusRencana) { kasus.periksa() }

  static let semua: [KasusRencana] = [
    KasusRencana("no profile", ["profil.csv": nil], berkas: ["profil.csv": ["P102"]]),
    KasusRencana(
      "required keys",
      [
        "profil.csv": profil.replacing("tempat;Uji\n", with: "")
          .replacing("kepala_nama;Nama Camat", with: "kepala_nama;«P101»")
      ],
      berkas: ["profil.csv": ["P101"]]),
    KasusRencana("a key twice", ["profil.csv": profil + "kertas;A4\n«P103»kertas;F4\n"]),
    KasusRencana("the same twice", ["profil.csv": profil + "kertas;A4\nkertas;A4\n"]),
    KasusRencana("no such SOP", ["profil.csv": profil + "sop;«P124»iv-jurai\n"]),
    KasusRencana("deadline", ["profil.csv": profil + "batas_kirim;«P125»seminggu\n"]),
    KasusRencana("a cap of nothing", ["profil.csv": profil + "batas_capaian;«P131»0\n"]),
    KasusRencana("a name left to be filled in", ["profil.csv": profil + "sekretaris_nama;«P505»(nama sekretaris)\n"]),
    KasusRencana(
      "Renstra ends before it begins", ["profil.csv": profil.replacing("akhir;2026", with: "akhir;2020")],
      berkas: ["profil.csv": ["P128"]]),
    KasusRencana("logo", ["profil.csv": profil + "logo;«P532»logo.svg\n"]),
    KasusRencana("unknown key", ["profil.csv": profil + "«P902»kertass;A4\n"]),
    KasusRencana(
      "lists", ["profil.csv": profil + "kertas;«K103»A5\nrata_rata;«K103»bobt\njumlah_e81;«K103»mungkin\n"]),
    KasusRencana("years", ["profil.csv": profil.replacing("mulai;2021", with: "mulai;«K106»21")]),
    KasusRencana("numbers", ["profil.csv": profil + "minggu_kerja;«K104»7\n"]),
    KasusRencana(
      "thresholds", ["profil.csv": profil + "ambang_turun_pagu;15 %\nambang_capaian_rendah;«A101»sedikit\n"]),
    KasusRencana(
      "employee numbers",
      [
        "profil.csv": profil + "kepala_nip;«P521»1,97E+17\nsekretaris_nip;19700101 199503 1 001\n",
        "seksi.csv": """
        kode;nama;peran;kepala_nip
        ren;Perencanaan;perencanaan;«P521»123
        pem;Pemerintahan;;NIP. 19800229 200501 2 003

        """,
      ]),
    KasusRencana(
      "names that collide",
      ["seksi.csv": "kode;nama;alias\nren;Perencanaan;Program\npem;Pemerintahan;«P526»program\n"]),
    KasusRencana("alias of nothing", ["alias.csv": "kolom;alias\n«P531»realisai;Hasil\nrealisasi;Hasil Kerja\n"]),
  ]

  @Test("settings are taken over, defaults stay")
  func pengaturan() {
    let text =
      Self.profil + """
        jumlah_e81;tidak
        Kertas Disposisi;f4 dua
        batas_kirim;14 April 2025
        tingkat_rata_rata;kegiatan
        batas_capaian;100
        target_nol_turun;100
        penandatangan_kanan;Disetujui
        ambang_turun_pagu;15 %
        sop;cilongok-monev-kinerja | balangan-dkukmtk-monev-internal

        """
    var bag = DiagnosticBag()
    let files = BerkasAcuan(
      profil: Array(text.utf8),
      acuan: ["seksi.csv": Array(RencanaUji.seksi.utf8), "renja.csv": Array(RencanaUji.renja().utf8)], tahun: 2025)
    let acuan = AcuanReader.read(files, tahun: 2025, into: &bag)
    let profil = acuan?.profil
    #expect(profil?.jumlahE81 == false)
    #expect(profil?.kertasDisposisi == .f4Dua)
    #expect(profil?.batasKirim == "2025-04-14")
    #expect(profil?.pengaturan.tingkatRataRata == .kegiatan)
    #expect(profil?.pengaturan.batasCapaian == Pecahan(100))
    #expect(profil?.pengaturan.targetNolTurun == .seratus)
    #expect(profil?.penandatanganKanan == .disetujui)
    #expect(profil?.sop == ["cilongok-monev-kinerja", "balangan-dkukmtk-monev-internal"])
    #expect(profil?.kertas == .f4)
    #expect(profil.map { Ambang($0)[.turunPagu] } == Pecahan(15))
    #expect(profil.map { Ambang($0)[.capaianRendah] } == Pecahan(51))
  }
}
