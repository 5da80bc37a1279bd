import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Notula` of the meeting: what there is to discuss from the quarter's figures, room for what was said and decided.
package struct SheetNotula {
  package static let nama = "Notula"

  private let bahan: BahanLaporan
  private let tata: TataSurat

  package init(_ bahan: BahanLaporan) {
    self.bahan = bahan
    tata = TataSurat(bahan: bahan)
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let surat = tata.surat(.notula)
    let who = PenandatanganSurat(bahan, surat, bawaan: .kasubag)
    var rows = tata.kop + [tata.judul("NOTULA RAPAT")]
    rows.append(
      BarisSurat([
        SelSurat(0, 5, "Nomor: " + Teks.atauTitik(surat?.nomor ?? "", 30), GayaSurat.teks(10, .center))
      ]))
    rows += [.kosong()] + AcaraRapat(tata).baris(tata)
    rows += [
      tata.pasangan("Pimpinan rapat", Teks.titik(60)), tata.pasangan("Notulis", who.jabatan.last ?? ""),
      tata.pasangan("Peserta", "terlampir pada daftar hadir (jumlah: \(Teks.titik(8)) orang)"), .kosong(),
    ]
    rows.append(tata.sub("A. Bahan rapat"))
    rows += tata.paragraf(bahanRapat)
    rows.append(tata.sub("B. Pokok bahasan"))
    rows.append(
      tata.barisTabel([(0...0, "No"), (1...4, "Pokok bahasan"), (5...5, "Tanggapan dan keputusan")], kepala: true, tinggi: 20))
    let points = PerluPerhatian.susun(bahan, bahan.hasil).prefix(5).map { point in
      "\(point.unit): \(point.kode.isEmpty ? "" : point.kode + " ")\(point.nama). \(point.alasan)"
    }
    for (index, text) in (points + [""]).enumerated() {
      rows.append(tata.barisTabel([(0...0, "\(index + 1)"), (1...4, text), (5...5, "")], tinggi: 34))
    }
    rows += [.kosong(), tata.sub("C. Kesimpulan")]
    for number in 1...3 { rows += [tata.butir("\(number).", Teks.titik(88)), .kosong(4)] }
    rows += [.kosong(6), tata.tempatTanggal(surat)]
    rows += pasangan(PenandatanganSurat(jabatan: "Pimpinan rapat", pejabat: Pejabat()), who)
    tata.tulis(&sink, rows)
  }

  /// The office's figures in a sentence, as they stood when the sheet was made.
  private var bahanRapat: String {
    let office = bahan.hasil.kantor
    let skala = bahan.hasil.skala
    let sd = "s.d. triwulan \(bahan.periode.triwulan.romawi)"
    let done = bahan.hasil.seksi.count { bahan.status($0.kode).selesai }
    var text =
      office.capaianSD.nilai == nil
      ? "Capaian kinerja \(sd) belum dapat dihitung."
      : "Rata-rata capaian kinerja \(sd) adalah \(Teks.persen(office.capaianSD.nilai, skala)) persen dengan predikat "
        + "\(Predikat.kata(office.capaianSD, skala)), atas \(office.capaianSD.keterangan)."
    if let spent = office.anggaran.realisasiSD, let pagu = office.anggaran.pagu {
      text +=
        " Realisasi anggaran \(NumberWriter.rupiah(spent)) dari pagu \(NumberWriter.rupiah(pagu)), atau "
        + "\(Teks.persen(office.anggaran.serapan, skala)) persen."
    }
    return text + " \(done) dari \(bahan.hasil.seksi.count) unit kerja telah selesai menyampaikan data."
  }

  private func pasangan(_ left: PenandatanganSurat, _ right: PenandatanganSurat) -> [BarisSurat] {
    var (a, b) = (left.sel(0, 3), right.sel(4, 5))
    while a.count < b.count { a.insert(BarisSurat([]), at: min(2, a.count)) }
    while b.count < a.count { b.insert(BarisSurat([]), at: min(2, b.count)) }
    return zip(a, b).map { BarisSurat($0.sel + $1.sel, tinggi: max($0.tinggi, $1.tinggi)) }
  }
}

extension TataSurat {
  /// A heading inside a letter.
  func sub(_ text: String) -> BarisSurat {
    BarisSurat([SelSurat(0, TataSurat.akhir, text, GayaSurat.teks(10, tebal: true))], tinggi: 16)
  }
}
