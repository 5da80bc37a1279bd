import Core
import Kinerja

extension KunciProfil {
  /// Kinds of office.
  enum JenisOPD: String, CaseIterable { case kecamatan, dinas, badan, sekretariat, kelurahan }

  /// Levels an average may be taken over.
  enum TingkatRataRata: String, CaseIterable {
    case subKegiatan = "sub_kegiatan"
    case kegiatan, program
  }

  /// Every key in the order of the file that `monev mulai` writes (FORMATS §3; `jumlah_e81` is an addition).
  package static let daftar: [KunciProfil] = identitas + pengaturan

  private static let identitas: [KunciProfil] =
    [
      teks("opd", \.opd, wajib: true),
      KunciProfil(nama: "jenis_opd", wajib: false) { profil, baca, kolom in
        if let jenis = baca.pilihan(kolom, JenisOPD.self) { profil.jenisOPD = jenis.rawValue }
      },
      teks("kode_opd", \.kodeOPD), teks("pemerintah", \.pemerintah, wajib: true), teks("provinsi", \.provinsi),
      teks("alamat", \.alamat), teks("telepon", \.telepon), teks("email", \.email), teks("kode_pos", \.kodePos),
      teks("tempat", \.tempat, wajib: true), logo, teks("sebutan_unit", \.sebutanUnit),
      teks("sebutan_desa", \.sebutanDesa),
    ] + pejabat("kepala", \.kepala, wajib: true) + pejabat("sekretaris", \.sekretaris) + pejabat("kasubag", \.kasubag)
    + [teks("bappeda_nama", \.bappedaNama)] + pejabat("bappeda_kepala", \.bappedaKepala)

  private static let pengaturan: [KunciProfil] = [
    tahun("renstra_mulai", \.pengaturan.renstraMulai), tahun("renstra_akhir", \.pengaturan.renstraAkhir),
    teks("sasaran_rkpd", \.sasaranRKPD),
    KunciProfil(nama: "sop", wajib: false) { profil, baca, kolom in profil.sop = baca.daftar(kolom) },
    pilihan("kertas", \.kertas), pilihan("kertas_disposisi", \.kertasDisposisi),
    yaTidak("judul_triwulan", \.judulTriwulan), teks("skala", \.skala),
    pilihan("predikat", \.pengaturan.predikat), pilihan("rumus_turun", \.pengaturan.rumusTurun),
    pilihan("target_nol_turun", \.pengaturan.targetNolTurun), pilihan("rata_rata", \.pengaturan.rataRata),
    KunciProfil(nama: "tingkat_rata_rata", wajib: false) { profil, baca, kolom in
      let level = baca.pilihan(kolom, TingkatRataRata.self)
      if let tingkat = level.flatMap({ Tingkat(rawValue: $0.rawValue) }) { profil.pengaturan.tingkatRataRata = tingkat }
    },
    KunciProfil(nama: "batas_capaian", wajib: false) { profil, baca, kolom in
      guard let cap = baca.desimal(kolom) else { return }
      if cap.raw <= 0 { baca.lapor(.batasCapaianBukanPositif, kolom) }
      profil.pengaturan.batasCapaian = cap.pecahan
    },
    pilihan("kosong_dihitung", \.pengaturan.kosongDihitung), pilihan("nihil", \.pengaturan.nihil),
    KunciProfil(nama: "minggu_kerja", wajib: false) { profil, baca, kolom in
      if let days = baca.bulat(kolom, dalam: 5...6) { profil.mingguKerja = days }
    },
    batasKirim, pilihan("penandatangan_kanan", \.penandatanganKanan),
    pilihan("disposisi_berjenjang", \.disposisiBerjenjang), yaTidak("jumlah_e81", \.jumlahE81),
  ]

  private static let logo = KunciProfil(nama: "logo", wajib: false) { profil, baca, kolom in
    profil.logo = baca.teks(kolom)
    let name = profil.logo.lowercased()
    if ![".png", ".jpg", ".jpeg"].contains(where: { name.hasSuffix($0) }) { baca.lapor(.logoBukanGambar, kolom) }
  }

  /// `5 hari kerja` or a date.
  private static let batasKirim = KunciProfil(nama: "batas_kirim", wajib: false) { profil, baca, kolom in
    let text = baca.teks(kolom)
    let words = Words.plain(text).split(separator: " ")
    if words.count == 3, words[1] == "hari", words[2] == "kerja", let n = Int(words[0]), (1...60).contains(n) {
      profil.batasKirim = "\(n) hari kerja"
    } else if case .value(let day) = DateReader.read(text, serials: false) {
      profil.batasKirim = day.iso
    } else {
      baca.lapor(.batasKirimTidakTerbaca, kolom)
    }
  }
}
