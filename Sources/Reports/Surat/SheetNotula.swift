import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Notula` of the meeting: what there is to discuss from the quarter's figures, room for what was said and decided.
struct SheetNotula: LembarSurat {
  static let nama = "Notula"

  let tata: TataSurat

  init(_ bahan: BahanLaporan) { tata = TataSurat(bahan: bahan) }

  func baris() -> [BarisSurat] {
    let surat = bahan.surat(.notula)
    let who = PenandatanganSurat(bahan, surat, bawaan: .kasubag)
    var rows = tata.kop + [.judul("NOTULA RAPAT"), .nomor(surat?.nomor ?? ""), .kosong()]
    rows += AcaraRapat(bahan).baris
    rows += [
      .pasangan("Pimpinan rapat", Teks.titik(60)), .pasangan("Notulis", who.jabatan.last ?? ""),
      .pasangan("Peserta", "terlampir pada daftar hadir (jumlah: \(Teks.titik(8)) orang)"), .kosong(),
      .sub("A. Bahan rapat"),
    ]
    rows += BarisSurat.paragraf(bahanRapat)
    rows.append(.sub("B. Pokok bahasan"))
    let points = PerluPerhatian.susun(bahan, bahan.hasil).prefix(5).map { point in
      "\(point.unit): \(point.kode.isEmpty ? "" : point.kode + " ")\(point.nama). \(point.alasan)"
    }
    rows += TabelSurat(kolom: [0...0, 1...4, 5...5]).bernomor(
      ["No", "Pokok bahasan", "Tanggapan dan keputusan"], (points + [""]).map { [$0, ""] }, tinggi: 34)
    rows += [.kosong(), .sub("C. Kesimpulan")]
    var end: [BarisSurat] = []
    for number in 1...3 { end += [.butir("\(number).", Teks.titik(88)), .kosong(4)] }
    end += [.kosong(6), tata.tempatTanggal(.notula, tengah: true)]
    let chair = PenandatanganSurat(jabatan: "Pimpinan rapat", pejabat: Pejabat())
    end += PenandatanganSurat.berdampingan(chair, who)
    // What is decided and who signs it stand on one page, under their heading.
    return rows + end.map(PenandatanganSurat.lekat)
  }

  /// The office's figures in a sentence, as they stood when the sheet was made.
  private var bahanRapat: String {
    let office = bahan.hasil.kantor
    let skala = bahan.hasil.skala
    let sd = "s.d. triwulan \(bahan.periode.triwulan.romawi)"
    let done = bahan.hasil.seksi.count { bahan.status($0.kode).selesai }
    let state = bahan.status == .final ? "" : "Menurut \(bahan.status.rawValue) revisi \(bahan.revisi): "
    var text =
      office.capaianSD.nilai == nil
      ? "capaian kinerja \(sd) belum dapat dihitung."
      : "rata-rata capaian kinerja \(sd) adalah \(bahan.hasil.kataRerata(office.capaianSD, satuan: "persen")) dengan "
        + "predikat \(Predikat.kata(office.capaianSD, skala)), dihitung atas \(bahan.hasil.keterangan(office.capaianSD))."
    if let spent = office.anggaran.realisasiSD, let pagu = office.anggaran.pagu {
      text +=
        " Realisasi anggaran \(NumberWriter.rupiah(spent)) dari pagu \(NumberWriter.rupiah(pagu)), atau "
        + "\(Teks.persen(office.anggaran.serapan, skala)) persen."
    }
    text = state.isEmpty ? text.capitalisedFirst : state + text
    return text + " \(done) dari \(bahan.hasil.seksi.count) unit kerja telah selesai menyampaikan data."
  }
}
