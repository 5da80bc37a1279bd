import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Nota Dinas`: sends the form round (Linggo Sari Baganti step 3).
struct SheetNotaDinas: LembarSurat {
  static let nama = "Nota Dinas"

  let tata: TataSurat

  init(_ bahan: BahanLaporan) { tata = TataSurat(bahan: bahan) }

  func baris() -> [BarisSurat] {
    let surat = bahan.surat(.notaDinas)
    let who = PenandatanganSurat(bahan, surat, bawaan: .kasubag)
    let period = bahan.periode.panjang
    let named = TataSurat.daftar(surat?.kepada ?? "")
    let to = named.isEmpty ? ["para Kepala \(bahan.profil.sebutanUnit) dan Kepala Sub Bagian (daftar di bawah)"] : named
    var rows = tata.kop + [.judul("NOTA DINAS"), .kosong()]
    rows += BarisSurat.berlabel("Kepada", to.map { "Yth. \($0)" })
    rows.append(.pasangan("Dari", who.jabatan.last ?? ""))
    let copies = TataSurat.daftar(surat?.tembusan ?? "")
    rows += BarisSurat.berlabel("Tembusan", copies.isEmpty ? [Teks.titik(40)] : copies)
    rows += [
      .pasangan("Tanggal", Teks.atauTitik(Teks.tanggal(bahan.tanggalSurat(.notaDinas)), 40)),
      .pasangan("Nomor", Teks.atauTitik(surat?.nomor ?? "", 40)), .pasangan("Sifat", Teks.titik(40)),
      .pasangan("Lampiran", "1 (satu) berkas format isian"),
      .pasangan("Hal", "Penyampaian format isian \(bahan.sop.istilah) \(period)"),
      BarisSurat([SelSurat(0, TataSurat.akhir, "", GayaSurat.teks(garis: Borders(bottom: .medium)))], tinggi: 5),
      .kosong(),
    ]
    rows += BarisSurat.paragraf(
      "Bersama ini disampaikan format isian \(bahan.sop.istilah) \(period) untuk diisi dengan realisasi kinerja, "
        + "realisasi anggaran, faktor pendorong dan penghambat, serta tindak lanjut sesuai tugas masing-masing.")
    rows += BarisSurat.paragraf(
      "Format yang sudah diisi disimpan sebagai CSV dan disampaikan kepada \(bahan.jabatan(.kasubag)) paling lambat "
        + "\(batas). Baris yang belum terlaksana diberi penjelasan pada "
        + "kolom keterangan.")
    rows += tabel + [.kosong()]
    rows += BarisSurat.paragraf("Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.")
    return rows + [.kosong()] + who.sel(4, 5)
  }

  /// The SOP's date, unless the nota is written after it.
  private var batas: String {
    guard let due = bahan.batasPengumpulan else { return Teks.titik(30) }
    if case .value(let day) = DateReader.read(bahan.tanggalSurat(.notaDinas), serials: false), due < day {
      return Teks.titik(30)
    }
    return due.denganHari
  }

  /// The units the form goes to and how many rows each has to fill.
  private var tabel: [BarisSurat] {
    TabelSurat(kolom: [0...0, 1...4, 5...5], tengah: [0, 2]).bernomor(
      ["No", "Unit kerja", "Baris yang diisi"],
      bahan.hasil.seksi.map { unit in
        let lines = (bahan.hasil.baris + bahan.hasil.iku).count {
          $0.rencana.seksi == unit.kode && $0.rencana.realisasiDari == nil
        }
        return [unit.nama, String(lines)]
      })
  }
}

extension BahanLaporan {
  /// The day units have to deliver by, when the SOP's calendar says it.
  var batasPengumpulan: Tanggal? { sop.batasPengumpulan(periode, batas: profil.batasKirim) }
}
