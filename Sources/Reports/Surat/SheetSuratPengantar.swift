import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Surat Pengantar`: what is sent to Bappeda (DOMAIN §6); Penerima left, Pengirim right.
package struct SheetSuratPengantar {
  package static let nama = "Surat Pengantar"

  private let bahan: BahanLaporan
  private let tata: TataSurat

  package init(_ bahan: BahanLaporan) {
    self.bahan = bahan
    tata = TataSurat(bahan: bahan)
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let surat = tata.surat(.suratPengantar)
    var rows = tata.kop
    rows += [tata.tempatTanggal(surat), .kosong()]
    rows += tata.tujuan([penerima(surat)])
    rows += [
      .kosong(12), tata.judul("SURAT PENGANTAR"),
      BarisSurat([
        SelSurat(0, 5, "Nomor: " + Teks.atauTitik(surat?.nomor ?? "", 30), GayaSurat.teks(10, .center))
      ]), .kosong(),
    ]
    rows += tabel + angka + lampiran
    rows += [.kosong(10), BarisSurat([SelSurat(0, 3, "Diterima tanggal " + Teks.titik(30), GayaSurat.teks())])]
    rows += [.kosong(4)] + tandaTangan(surat)
    rows += [.kosong(10), BarisSurat([SelSurat(0, 3, "Nomor telepon: " + Teks.titik(30), GayaSurat.teks(9))])]
    rows += tata.tembusan(surat)
    tata.tulis(&sink, rows)
  }

  private func penerima(_ surat: Surat?) -> String {
    if let name = surat?.kepada, !name.isEmpty { return name }
    let post = bahan.jabatan(.bappeda)
    let region = bahan.profil.pemerintah
    return post.lowercased().contains(region.lowercased()) ? post : "\(post) \(region)"
  }

  private var tabel: [BarisSurat] {
    let period = bahan.periode.panjang
    let book = tata.surat(.workbook)?.nomor ?? ""
    let number = book.isEmpty ? "" : "\nNomor: \(book)"
    let lines: [(String, String, String)] = [
      (
        "Formulir E.81 Evaluasi terhadap Hasil Renja \(bahan.profil.opd) \(period)\(number)", "1 (satu) berkas",
        "Disampaikan dengan hormat sebagai bahan evaluasi hasil Renja \(period)."
      ),
      (
        "Lampiran: Capaian, Anggaran, IKU, Faktor & Tindak Lanjut (buku kerja elektronik .xlsx)", "1 (satu) berkas",
        "Satu buku kerja dengan Formulir E.81; setiap persentase berupa rumus yang dapat ditelusuri."
      ),
    ]
    func row(_ texts: [String], _ style: (Int) -> Style, tinggi: Double) -> BarisSurat {
      BarisSurat(
        [
          SelSurat(0, 0, texts[0], style(0)), SelSurat(1, 3, texts[1], style(1)), SelSurat(4, 4, texts[2], style(2)),
          SelSurat(5, 5, texts[3], style(3)),
        ], tinggi: tinggi)
    }
    let head = GayaSurat.teks(10, tebal: true, .center, .center, garis: .all(.thin)).with { $0.fill = 0xF2F2F2 }
    let body = lines.enumerated().map { index, line in
      row(
        ["\(index + 1).", line.0, line.1, line.2],
        { column in
          GayaSurat.teks(10, column == 0 || column == 2 ? .center : .left, garis: .all(.thin))
        }, tinggi: 54)
    }
    return [row(["No", "Naskah dinas yang dikirimkan", "Banyaknya", "Keterangan"], { _ in head }, tinggi: 20)] + body
  }

  /// The figures the receiver finds in the workbook.
  private var angka: [BarisSurat] {
    let office = bahan.hasil.kantor
    let skala = bahan.hasil.skala
    let money = office.anggaran
    let rupiah = { (value: Rupiah?) in value.map(NumberWriter.rupiah) ?? "–" }
    let head = [
      (0...0, "No"), (1...3, "Ringkasan s.d. triwulan \(bahan.periode.triwulan.romawi)"), (4...5, "Angka"),
    ]
    let lines = [
      (
        "Rata-rata capaian kinerja (\(office.capaianSD.keterangan))",
        "\(Teks.persen(office.capaianSD.nilai, skala)) % – \(Predikat.kata(office.capaianSD, skala))"
      ),
      ("Pagu anggaran", rupiah(money.pagu)), ("Realisasi anggaran", rupiah(money.realisasiSD)),
      ("Serapan anggaran terhadap pagu", "\(Teks.persen(money.serapan, skala)) %"),
    ]
    return [.kosong(), tata.barisTabel(head, kepala: true)]
      + lines.enumerated().map { index, line in
        tata.barisTabel([(0...0, "\(index + 1)."), (1...3, line.0), (4...5, line.1)])
      }
  }

  /// Electronic attachments with the fingerprints the receiver can hold them against.
  private var lampiran: [BarisSurat] {
    let files = bahan.lampiran.filter { $0.nama == WorkbookKirim.nama(bahan) }
    guard !files.isEmpty else { return [] }
    let head = tata.barisTabel(
      [(0...0, "No"), (1...3, "Lampiran elektronik"), (4...5, "Sidik jari (SHA-256)")], kepala: true)
    return [.kosong(), head]
      + files.enumerated().map { index, file in
        tata.barisTabel(
          [
            (0...0, "\(index + 1)."), (1...3, "\(file.nama)\n\(file.teksUkuran)"),
            (4...5, "\(file.sha256.prefix(32))\n\(file.sha256.dropFirst(32))"),
          ])
      }
  }

  /// Both blocks side by side, their names on one line.
  private func tandaTangan(_ surat: Surat?) -> [BarisSurat] {
    let who = PenandatanganSurat(bahan, surat, bawaan: .kepala)
    var blank = Pejabat()
    if !who.pejabat.pangkat.isEmpty { blank.pangkat = Teks.titik(30) }
    var receiver = PenandatanganSurat(jabatan: Teks.titik(30), pejabat: blank).sel(0, 3)
    let sender = who.sel(4, 5)
    while receiver.count < sender.count { receiver.insert(BarisSurat([]), at: 1) }
    let titles = BarisSurat([
      SelSurat(0, 3, "Penerima,", GayaSurat.teks(10, .center)),
      SelSurat(4, 5, "Pengirim,", GayaSurat.teks(10, .center)),
    ])
    return [titles]
      + zip(receiver, sender).map { left, right in
        BarisSurat(left.sel + right.sel, tinggi: max(left.tinggi, right.tinggi))
      }
  }
}
