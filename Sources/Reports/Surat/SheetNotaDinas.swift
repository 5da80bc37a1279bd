import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Nota Dinas`: sends the form round (Linggo Sari Baganti step 3).
package struct SheetNotaDinas {
  package static let nama = "Nota Dinas"

  private let bahan: BahanLaporan
  private let tata: TataSurat

  package init(_ bahan: BahanLaporan) {
    self.bahan = bahan
    tata = TataSurat(bahan: bahan)
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let surat = tata.surat(.notaDinas)
    let who = PenandatanganSurat(bahan, surat, bawaan: .kasubag)
    let period = bahan.periode.panjang
    let to = surat?.kepada ?? ""
    var rows = tata.kop + [tata.judul("NOTA DINAS"), .kosong()]
    rows += [
      tata.pasangan(
        "Kepada",
        to.isEmpty
          ? "Yth. para Kepala \(bahan.profil.sebutanUnit) dan Kepala Sub Bagian (daftar di bawah)" : "Yth. \(to)"),
      tata.pasangan("Dari", who.jabatan.last ?? ""),
      tata.pasangan("Tembusan", Teks.atauTitik(surat?.tembusan ?? "", 40)),
      tata.pasangan("Tanggal", Teks.atauTitik(Teks.tanggal(surat?.tanggal ?? ""), 40)),
      tata.pasangan("Nomor", Teks.atauTitik(surat?.nomor ?? "", 40)),
      tata.pasangan("Sifat", Teks.titik(40)), tata.pasangan("Lampiran", "Format isian"),
      tata.pasangan("Hal", "Penyampaian format pemantauan kinerja \(period)"),
      BarisSurat([SelSurat(0, TataSurat.akhir, "", GayaSurat.teks(garis: Borders(bottom: .medium)))], tinggi: 5),
      .kosong(),
    ]
    rows += tata.paragraf(
      "Bersama ini disampaikan format isian pemantauan kinerja \(period) untuk diisi dengan realisasi kinerja, realisasi "
        + "anggaran, faktor pendorong dan penghambat, serta tindak lanjut sesuai tugas masing-masing.")
    rows += tata.paragraf(
      "Format yang sudah diisi disimpan sebagai CSV dan disampaikan kepada \(bahan.jabatan(.kasubag)) paling lambat "
        + "\(Teks.titik(30)). Baris yang belum terlaksana diberi penjelasan pada kolom keterangan.")
    rows += tabel + [.kosong()]
    rows += tata.paragraf("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.")
    rows += [.kosong()] + who.sel(4, 5)
    tata.tulis(&sink, rows)
  }

  /// The units the form goes to and how many rows each has to fill.
  private var tabel: [BarisSurat] {
    let head = GayaSurat.teks(10, tebal: true, .center, .center, garis: .all(.thin)).with { $0.fill = 0xF2F2F2 }
    let left = GayaSurat.teks(garis: .all(.thin))
    let center = GayaSurat.teks(10, .center, garis: .all(.thin))
    var rows = [
      BarisSurat([
        SelSurat(0, 0, "No", head), SelSurat(1, 4, "Unit kerja", head), SelSurat(5, 5, "Baris yang diisi", head),
      ])
    ]
    for (index, unit) in bahan.hasil.seksi.enumerated() {
      let lines = (bahan.hasil.baris + bahan.hasil.iku).count {
        $0.rencana.seksi == unit.kode && $0.rencana.realisasiDari == nil
      }
      rows.append(
        BarisSurat([
          SelSurat(0, 0, angka: index + 1, center), SelSurat(1, 4, unit.nama, left),
          SelSurat(5, 5, angka: lines, center),
        ]))
    }
    return rows
  }
}
