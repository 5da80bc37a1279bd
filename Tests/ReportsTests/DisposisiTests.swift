import Core
import Ingest
import Kinerja
import Sop
import Testing
import Workbook

@testable import Reports

@Suite struct DisposisiTests {
  private func sop(_ names: String...) -> [ProfilSOP] {
    var results = DiagnosticBag()
    let profiles = ProfilSOP.pilih(names, into: &results)
    #expect(results.all.isEmpty)
    return profiles
  }

  /// Everything a sheet says.
  private func words(_ sink: borrowing RecordingSink) -> String {
    var all: [String] = []
    for cell in sink.cells.keys.sorted() { all.append(sink.text(cell.row, cell.column) ?? "") }
    return all.joined(separator: "\n")
  }

  @Test func ivJuraiOneFormAndOnePerUnitThatDelivered() {
    let susunan = SusunanDisposisi.susun(
      KantorUji().bahan, sop("iv-jurai-monev-internal", "iv-jurai-pengukuran-kinerja"))
    #expect(susunan.lembar.map(\.nama) == ["Format Isian", "ppk", "pem", "pmn"])
    #expect(susunan.pengingat.map(\.kode) == ["trantib"])
    #expect(susunan.lembar[0].blok[0].pejabat.jabatan == "Sekretaris Kecamatan")
    #expect(
      susunan.lembar[0].blok[0].diteruskan.map(\.teks) == [
        "Kepala Sub Bagian Perencanaan dan Pelaporan", "Kepala Seksi Pemerintahan",
        "Kepala Seksi Ketenteraman dan Ketertiban Umum", "Kepala Seksi Pemberdayaan Masyarakat Nagari", "",
      ])
    #expect(susunan.lembar[2].suratDari == "Kepala Seksi Pemerintahan")
    #expect(susunan.lembar[2].hal == "Penyampaian laporan evaluasi kinerja Triwulan II Tahun 2025")
  }

  @Test func nothingIsTickedButWhatTheDataSay() {
    var kantor = KantorUji()
    let profiles = sop("balangan-dkukmtk-monev-internal")
    for sheet in SusunanDisposisi.susun(kantor.bahan, profiles).lembar {
      let boxes = sheet.sifat + sheet.blok.flatMap { $0.diteruskan + $0.harapan }
      #expect(boxes.allSatisfy { !$0.dicentang })
      #expect(sheet.noSurat.isEmpty && sheet.tglSurat.isEmpty && sheet.noAgenda.isEmpty)
    }
    var row = Disposisi(triwulan: .ii)
    row.seksi = "pem"
    row.sifat = "segera"
    row.tglSurat = "2025-07-02"
    row.harapan = ["proses lebih lanjut", "Simpan"]
    var earlier = row
    earlier.triwulan = .i
    earlier.sifat = "Rahasia"
    kantor.disposisi = [row, earlier]
    let sheet = SusunanDisposisi.susun(kantor.bahan, profiles).lembar[2]
    #expect(sheet.sifat == [Kotak("Sangat segera"), Kotak("Segera", true), Kotak("Rahasia")])
    #expect(sheet.tglSurat == "2 Juli 2025")
    #expect(
      sheet.blok[0].harapan == [
        Kotak("Tanggapan dan Saran"), Kotak("Proses lebih lanjut", true), Kotak("Koordinasi/konfirmasikan"),
        Kotak("Simpan", true), Kotak(""),
      ])
  }

  @Test func cilongokGoesDownInTwoBoxesOrTwoSheets() {
    var kantor = KantorUji()
    let profiles = sop("cilongok-monev-kinerja")
    let joint = SusunanDisposisi.susun(kantor.bahan, profiles)
    #expect(joint.lembar.count == 1 && joint.lembar[0].blok.count == 2)
    #expect(joint.lembar[0].blok.map(\.pejabat.jabatan) == ["Camat IV Jurai", "Sekretaris Kecamatan"])
    #expect(joint.lembar[0].blok[0].diteruskan[0].teks == "Sekretaris Kecamatan")
    #expect(joint.lembar[0].suratDari == "Kepala Bapedalitbang")
    kantor.profil.disposisiBerjenjang = .perTingkat
    let apart = SusunanDisposisi.susun(kantor.bahan, profiles)
    #expect(apart.lembar.map(\.nama) == ["Camat IV Jurai", "Sekretaris Kecamatan"])
  }

  @Test func linggoSariBagantiSendsANotaDinas() {
    var bahan = KantorUji().bahan
    bahan.sop.profil = sop("linggo-sari-baganti-pemantauan-kinerja")
    let susunan = SusunanDisposisi.susun(bahan, bahan.sop.profil)
    #expect(susunan.lembar.map(\.nama) == ["Surat Perintah"])
    #expect(susunan.lembar[0].hal == "Pelaksanaan pemantauan kinerja Triwulan II Tahun 2025")
    #expect(bahan.perlu(.notaDinas, .notaDinas))
    #expect(!KantorUji().bahan.perlu(.notaDinas, .notaDinas))
    var sink = RecordingSink()
    SheetNotaDinas(bahan).tulis(&sink)
    // Three working days from 1 July 2025 on: the SOP's own date.
    let text = words(sink)
    #expect(text.contains("paling lambat Kamis, 3 Juli 2025"))
  }

  @Test func lettersSignAsSuratCSVSays() {
    var kantor = KantorUji()
    kantor.profil.kepala.jabatan = "Plt. Camat IV Jurai"
    kantor.profil.kasubag.nip = "198001012005011001"
    var bahan = kantor.bahan
    var letter = Surat(triwulan: .ii, jenis: .undangan)
    letter.penandatangan = .kasubag
    letter.atasNama = true
    letter.kepada = "Kepala Seksi Pemerintahan | Wali Nagari"
    letter.tembusan = "Inspektur"
    bahan.acuan.surat = [letter]
    let who = PenandatanganSurat(bahan, letter, bawaan: .kepala)
    #expect(
      who.jabatan == [
        "a.n. Plt. Camat IV Jurai", "Sekretaris Kecamatan", "u.b.", "Kepala Sub Bagian Perencanaan dan Pelaporan",
      ])
    var sink = RecordingSink()
    SheetUndangan(bahan).tulis(&sink)
    let (conflicts, invitation, mark) = (sink.conflicts, words(sink), sink.page?.header.right)
    #expect(conflicts == [])
    for text in ["1. Kepala Seksi Pemerintahan", "2. Wali Nagari", "di Tempat", "NIP 19800101 200501 1 001"] {
      #expect(invitation.contains(text), "\(text)")
    }
    // What states the figures is marked in header and sheet, other papers in small.
    #expect(mark == [.text("draf, revisi 1")])
    var sent = RecordingSink()
    SheetSuratPengantar(bahan).tulis(&sent)
    let (draft, head) = (words(sent), sent.page?.header)
    #expect(draft.contains("DRAF – belum untuk ditandatangani (revisi 1)"))
    #expect(head == Halaman.kepala(bahan))
    bahan.status = .final
    bahan.tanggal = "2025-07-14"
    var final = RecordingSink()
    SheetSuratPengantar(bahan).tulis(&final)
    let (signed, none) = (words(final), final.page?.header)
    #expect(!signed.contains("DRAF") && none == HeaderFooter())
    #expect(signed.contains("14 Juli 2025"))
    #expect(
      Teks.jabatanBesar("a.n. Plt. Camat IV Jurai\nSekretaris\nu.b.\nKasubag")
        == "a.n. Plt. CAMAT IV JURAI\nSEKRETARIS\nu.b.\nKASUBAG")
    // A day of signing dates no letter that is sent before.
    #expect(bahan.tanggalSurat(.undangan).isEmpty)
  }

  @Test(arguments: [Profil.KertasDisposisi.a5, .f4Dua]) func sheetsHaveNoConflicts(_ paper: Profil.KertasDisposisi) {
    var kantor = KantorUji()
    kantor.profil.kertasDisposisi = paper
    let bahan = kantor.bahan
    let all = sop("iv-jurai-monev-internal", "cilongok-monev-kinerja")
    for sheet in SheetDisposisi.halaman(bahan, SusunanDisposisi.susun(bahan, all).lembar) {
      var sink = RecordingSink()
      sheet.tulis(&sink)
      #expect(sink.conflicts == [])
      #expect(sink.find("LEMBAR DISPOSISI") != nil)
      #expect(sink.page?.paper == (paper == .a5 ? .a5 : .f4))
    }
  }
}
