import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Surat Pengantar`: what is sent to Bappeda (DOMAIN §6); Penerima left, Pengirim right.
struct SheetSuratPengantar: LembarSurat {
  static let nama = "Surat Pengantar"

  let tata: TataSurat
  let memuatAngka = true

  init(_ bahan: BahanLaporan) { tata = TataSurat(bahan: bahan) }

  func baris() -> [BarisSurat] {
    let surat = bahan.surat(.suratPengantar)
    var rows = tata.kop + [tata.tempatTanggal(.suratPengantar), .kosong()]
    rows += tata.tujuan(penerima(surat), dalam: false)
    rows += [.kosong(12), .judul("SURAT PENGANTAR"), .nomor(surat?.nomor ?? ""), .kosong()]
    rows += tabel + angka + lampiran
    rows += [.kosong(10), .teks("Diterima tanggal " + Teks.titik(30), 0, 3), .kosong(4)]
    rows += tandaTangan(surat)
    rows += [.kosong(10), .teks("Nomor telepon: " + Teks.titik(30), 0, 3, GayaSurat.teks(9))]
    return rows + tata.tembusan(surat)
  }

  private func penerima(_ surat: Surat?) -> [String] {
    let named = TataSurat.daftar(surat?.kepada ?? "")
    if !named.isEmpty { return named }
    let post = bahan.jabatan(.bappeda)
    let region = bahan.profil.pemerintah
    return [post.lowercased().contains(region.lowercased()) ? post : "\(post) \(region)"]
  }

  private var tabel: [BarisSurat] {
    let period = bahan.periode.panjang
    let book = bahan.surat(.workbook)?.nomor ?? ""
    let number = book.isEmpty ? "" : "\nNomor: \(book)"
    return TabelSurat(kolom: [0...0, 1...3, 4...4, 5...5], tengah: [0, 2]).bernomor(
      ["No", "Naskah dinas yang dikirimkan", "Banyaknya", "Keterangan"],
      [
        [
          "Formulir E.81 Evaluasi terhadap Hasil Renja \(bahan.profil.opd) \(period)\(number)", "1 (satu) berkas",
          "Disampaikan dengan hormat sebagai bahan evaluasi hasil Renja \(period).",
        ],
        [
          "Lampiran: Capaian, Anggaran, IKU, Faktor & Tindak Lanjut (buku kerja elektronik .xlsx)", "1 (satu) berkas",
          "Satu buku kerja dengan Formulir E.81; setiap persentase berupa rumus yang dapat ditelusuri.",
        ],
      ], tinggi: 44)
  }

  /// The figures the receiver finds in the workbook.
  private var angka: [BarisSurat] {
    let office = bahan.hasil.kantor
    let skala = bahan.hasil.skala
    let money = office.anggaran
    func rupiah(_ value: Rupiah?) -> String { value.map(NumberWriter.rupiah) ?? "–" }
    func persen(_ value: Persen?) -> String { value == nil ? "–" : "\(Teks.persen(value, skala)) %" }
    return [.kosong()]
      + TabelSurat(kolom: [0...0, 1...3, 4...5]).bernomor(
        ["No", "Ringkasan s.d. triwulan \(bahan.periode.triwulan.romawi)", "Angka"],
        [
          [
            "Rata-rata capaian kinerja (\(bahan.hasil.keterangan(office.capaianSD)))",
            office.capaianSD.nilai == nil
              ? "–" : "\(bahan.hasil.kataRerata(office.capaianSD)) – \(Predikat.kata(office.capaianSD, skala))",
          ],
          ["Pagu anggaran", rupiah(money.pagu)], ["Realisasi anggaran", rupiah(money.realisasiSD)],
          ["Serapan anggaran terhadap pagu", persen(money.serapan)],
        ])
  }

  /// Electronic attachments with the fingerprints the receiver can hold them against.
  private var lampiran: [BarisSurat] {
    let files = bahan.lampiran.filter { $0.nama == WorkbookKirim.nama(bahan) }
    guard !files.isEmpty else { return [] }
    return [.kosong()]
      + TabelSurat(kolom: [0...0, 1...3, 4...5]).bernomor(
        ["No", "Lampiran elektronik", "Sidik jari (SHA-256)"],
        files.map {
          ["\($0.nama)\n\($0.teksUkuran)", "\($0.sha256.prefix(32))\n\($0.sha256.dropFirst(32))"]
        })
  }

  /// Both blocks side by side, their names on one line.
  private func tandaTangan(_ surat: Surat?) -> [BarisSurat] {
    let who = PenandatanganSurat(bahan, surat, bawaan: .kepala)
    var blank = Pejabat()
    if !who.pejabat.pangkat.isEmpty { blank.pangkat = Teks.titik(30) }
    let receiver = PenandatanganSurat(jabatan: Teks.titik(30), pejabat: blank)
    let titles = BarisSurat([
      SelSurat(0, 3, "Penerima,", GayaSurat.teks(10, .center)),
      SelSurat(4, 5, "Pengirim,", GayaSurat.teks(10, .center)),
    ])
    return [titles] + PenandatanganSurat.berdampingan(receiver, who)
  }
}
