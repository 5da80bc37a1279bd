import Core
import Ingest
import Testing

@testable import Sop

struct JadwalTests {
  private func profil(_ nama: String) throws -> ProfilSOP {
    var bag = DiagnosticBag()
    let found = ProfilSOP.bawaan(nama, into: &bag)
    #expect(bag.all.isEmpty)
    return try #require(found)
  }

  private func own(_ text: String) -> (ProfilSOP?, [Diagnostic]) {
    var bag = DiagnosticBag()
    let files = BerkasAcuan(profil: nil, acuan: ["sop.csv": Array(text.utf8)], tahun: 2025)
    let sop = SOPKantor.baca(files, nil, into: &bag)
    return (sop.profil.first, bag.sorted)
  }

  @Test("IV Jurai: thirteen steps, thirty working days, data processed nine days after the quarter")
  func ivJurai() throws {
    let calendar = KalenderKerja()
    let jadwal = JadwalSOP(
      try profil("iv-jurai-monev-internal"), Periode(2025, .ii), calendar, batas: "5 hari kerja")
    #expect(jadwal.langkah.map(\.mulai.iso).prefix(3) == ["2025-07-01", "2025-07-01", "2025-07-03"])
    #expect(jadwal.kirim?.selesai == calendar.tambah(9, sesudah: Periode(2025, .ii).akhir))
    #expect(jadwal.batasKirim.iso == "2025-07-07")
    #expect(jadwal.lewatBatas == 4)
    #expect(calendar.selisih(Periode(2025, .ii).akhir, jadwal.selesai) == 30)
    let late = jadwal.pemeriksaan(Place("profil.csv"))
    #expect(late.map(\.check) == [CheckSOP.jadwalTidakMuat])
    #expect(late[0].pesan.contains("langkah 3 baru selesai 11 Juli 2025, 4 hari kerja sesudah batas"))
  }

  @Test("steps before the collection may lie in the quarter, the collection never")
  func mulaiLebihAwal() throws {
    let jadwal = JadwalSOP(
      try profil("linggo-sari-baganti-pemantauan-kinerja"), Periode(2025, .ii), KalenderKerja(), batas: "2025-07-31",
      mulai: Tanggal(tahun: 2025, bulan: 6, hari: 23))
    #expect(jadwal.langkah.prefix(3).allSatisfy { $0.selesai.iso == "2025-06-23" })
    #expect(jadwal.langkah[3].mulai.iso == "2025-07-01")
    #expect(jadwal.langkah[3].selesai.iso == "2025-07-03")
    // Two, one and six hours: the meeting does not fit the day of the invitation.
    #expect(jadwal.langkah[5].selesai == jadwal.langkah[6].selesai)
    #expect(jadwal.langkah[6].selesai < jadwal.langkah[7].mulai)
    #expect(jadwal.lewatBatas == 0)
  }

  @Test("an own sop.csv: columns in any order, minggu, 6 jam, return steps")
  func milikSendiri() throws {
    let (sop, results) = own(
      "langkah;no;peran;waktu;dokumen;kembali_ke;tonggak\nMengumpulkan;1;kasubag;1 minggu;laporan-seksi;;\n"
        + "Menyusun;2;kasubag;6 jam;draf-laporan;;\nMembahas;3;Sekretaris;6 jam;draf-laporan;2;kirim\n")
    #expect(results.isEmpty, "\(results.map(\.pesan))")
    let jadwal = JadwalSOP(try #require(sop), Periode(2025, .iii), KalenderKerja(), batas: "5 hari kerja")
    #expect(
      jadwal.langkah.map { "\($0.mulai.iso) \($0.selesai.iso)" } == [
        "2025-10-01 2025-10-07", "2025-10-08 2025-10-08", "2025-10-09 2025-10-09",
      ])
    #expect(jadwal.profil.langkah[2].kembaliKe == 2)
  }

  @Test("faults of an own sop.csv are all named with their cells")
  func kesalahan() {
    let (_, results) = own(
      "no;langkah;peran;waktu;dokumen;kembali_ke;tonggak\nx;A;kasubag;;;;\n1;B;camat;;;;\n2;C;kasubag;dua hari;notulen;9;\n"
        + "2;D;kasubag;;;;\n3;E;kasubag;;;3;selesai\n")
    #expect(
      results.map { "\($0.place.baris ?? 0):\($0.place.kolom ?? 0) \($0.check.kode)" } == [
        "2:1 S102", "3:3 S103", "4:4 S104", "4:5 S106", "4:6 S105", "5:1 S109", "6:6 S110", "6:7 S111",
      ])
    #expect(own("no;langkah;peran;waktu\n;;;\n").1.contains { $0.check == CheckSOP.tanpaLangkah })
  }

  @Test("identity and several profiles")
  func identitas() {
    var bag = DiagnosticBag()
    let text = "kunci;nilai\nNama;SOP Monev\nnomor;065/12\ndasar_hukum;UU 23/2014|Permendagri 86/2017\ndasar;x\n"
    let files = BerkasAcuan(profil: nil, acuan: ["sop-identitas.csv": Array(text.utf8)], tahun: 2025)
    let sop = SOPKantor.baca(files, nil, into: &bag)
    #expect(sop.identitas.dasarHukum == ["UU 23/2014", "Permendagri 86/2017"])
    #expect(bag.sorted.map(\.check) == [CheckSOP.kunciIdentitas])
    var none = DiagnosticBag()
    let several = ProfilSOP.pilih(ProfilSOP.namaBawaan, into: &none)
    #expect(several.count == 5 && none.all.isEmpty)
  }

  @Test("jadwal.csv begins a quarter's SOPs on its own day")
  func mulaiSendiri() throws {
    var bag = DiagnosticBag()
    let text = "triwulan;mulai\nTW II;23 Juni 2025\n3;besok\n"
    let files = BerkasAcuan(profil: nil, acuan: ["jadwal.csv": Array(text.utf8)], tahun: 2025)
    var sop = SOPKantor.baca(files, nil, into: &bag)
    #expect(sop.mulai.mapValues(\.iso) == [.ii: "2025-06-23"])
    #expect(bag.sorted.map { "\($0.place.baris ?? 0):\($0.place.kolom ?? 0)" } == ["3:2"])
    sop.profil = [try profil("linggo-sari-baganti-pemantauan-kinerja")]
    func first(_ periode: Periode, _ mulai: Tanggal? = nil) -> String? {
      sop.jadwal(periode, batas: "5 hari kerja", mulai: mulai).first?.mulai.iso
    }
    #expect(first(Periode(2025, .ii)) == "2025-06-23")
    #expect(first(Periode(2025, .ii), Tanggal(tahun: 2025, bulan: 6, hari: 25)) == "2025-06-25")
    #expect(first(Periode(2025, .i)) == "2025-04-08")
  }

  @Test("a year whose holidays nobody knows is named")
  func tanpaLibur() {
    var bag = DiagnosticBag()
    let files = BerkasAcuan(profil: nil, acuan: [:], tahun: 2041)
    SOPKantor.baca(files, nil, into: &bag).periksaLibur([], Periode(2041, .ii), into: &bag)
    #expect(bag.sorted.last?.check == CheckSOP.tahunTanpaLibur)
    #expect(bag.sorted.last?.pesan.contains("2041") ?? false)
  }

  @Test("two SOPs with the same steps on the same days share a sheet, others do not")
  func kelompok() throws {
    func schedules(_ names: [String]) throws -> [JadwalSOP] {
      try names.map { JadwalSOP(try profil($0), Periode(2025, .ii), KalenderKerja(), batas: "5 hari kerja") }
    }
    let same = KelompokJadwal.susun(try schedules(["iv-jurai-monev-internal", "iv-jurai-pengukuran-kinerja"]))
    #expect(same.map(\.anggota.count) == [2])
    #expect(same[0].keluaran(8) == "Draf laporan monitoring kinerja")
    let all = KelompokJadwal.susun(try schedules(ProfilSOP.namaBawaan))
    #expect(all.map(\.anggota.count) == [1, 1, 2, 1])
    #expect(all.last?.nama == "Jadwal Pemantauan Kinerja")
  }

  @Test("a date of an earlier quarter is no deadline of this one, and is said")
  func batasLewat() {
    let calendar = KalenderKerja()
    #expect(JadwalSOP.batas("2025-04-14", Periode(2025, .i), calendar).iso == "2025-04-14")
    #expect(JadwalSOP.batas("2025-04-14", Periode(2025, .ii), calendar).iso == "2025-07-07")
    #expect(JadwalSOP.batas("10 hari kerja", Periode(2025, .ii), calendar).iso == "2025-07-14")
    #expect(JadwalSOP.aturanBatas("2025-04-14", Periode(2025, .i)) == "14 April 2025")
    #expect(JadwalSOP.aturanBatas("2025-04-14", Periode(2025, .ii)) == "5 hari kerja")
    #expect(JadwalSOP.aturanBatas("10 hari kerja", Periode(2025, .ii)) == "10 hari kerja")
    var bag = DiagnosticBag()
    SOPKantor().periksaBatas("2025-04-14", Periode(2025, .ii), into: &bag)
    SOPKantor().periksaBatas("2025-04-14", Periode(2025, .i), into: &bag)
    SOPKantor().periksaTanggal("2025-06-30", Periode(2025, .ii), into: &bag)
    SOPKantor().periksaTanggal("2025-07-01", Periode(2025, .ii), into: &bag)
    #expect(bag.sorted.map(\.check) == [CheckSOP.tanggalMendahului, CheckSOP.batasKirimLewat])
  }

  @Test("the identity belongs to the office's own SOP, else to the first")
  func pemilikIdentitas() throws {
    var sop = SOPKantor(profil: [try profil("iv-jurai-monev-internal"), try profil("cilongok-monev-kinerja")])
    sop.identitas.nama = "SOP Monev"
    sop.identitas.nomor = "065/12"
    #expect(sop.profil.map(sop.judul)[0] == "SOP Monev (Nomor 065/12)")
    #expect(sop.profil.map(sop.judul)[1] == "Monitoring dan Evaluasi Kinerja (Kecamatan Cilongok)")
    sop.profil.append(ProfilSOP(nama: "sop-kami", langkah: []))
    #expect(sop.profil.map(sop.judul)[0] == "Monitoring dan Evaluasi Internal (Kecamatan IV Jurai)")
    #expect(sop.profil.map(sop.judul)[2] == "SOP Monev (Nomor 065/12)")
  }
}
