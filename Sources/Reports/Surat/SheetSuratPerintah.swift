import Core
import Ingest
import Kinerja
import Sop
package import Workbook

/// `Surat Perintah`: orders the monitoring of the quarter (Linggo Sari Baganti step 1).
package struct SheetSuratPerintah {
  package static let nama = "Surat Perintah"

  private let bahan: BahanLaporan
  private let tata: TataSurat

  package init(_ bahan: BahanLaporan) {
    self.bahan = bahan
    tata = TataSurat(bahan: bahan)
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let surat = tata.surat(.suratPerintah)
    let role = bahan.sop.peran(.suratPerintah) ?? .kepala
    let who = PenandatanganSurat(bahan, surat, bawaan: role)
    let period = bahan.periode.panjang
    var rows = tata.kop + [
      tata.judul("SURAT PERINTAH"),
      BarisSurat([
        SelSurat(0, 5, "Nomor: " + Teks.atauTitik(surat?.nomor ?? "", 30), GayaSurat.teks(10, .center))
      ]), .kosong(14),
    ]
    rows += dasar + [.kosong(), tengah("MEMERINTAHKAN:"), .kosong()]
    rows += kepada(surat) + [.kosong()]
    let orders = [
      "Melaksanakan pemantauan kinerja \(bahan.profil.opd) \(period).",
      "Mengumpulkan, memeriksa, dan mengolah data kinerja setiap \(bahan.profil.unit) dan sekretariat.",
      "Menyampaikan konsep laporan hasil pemantauan kinerja kepada \(bahan.jabatan(.kepala)) melalui "
        + "\(bahan.jabatan(.sekretaris)).",
      "Melaksanakan perintah ini dengan penuh tanggung jawab dan melaporkan hasilnya.",
    ]
    rows += orders.enumerated().map { index, text in
      BarisSurat([
        SelSurat(0, 1, index == 0 ? "Untuk" : "", GayaSurat.teks()),
        SelSurat(2, 2, index == 0 ? ":" : "", GayaSurat.teks()),
        SelSurat(3, 5, "\(index + 1). \(text)", GayaSurat.teks()),
      ])
    }
    rows += [
      .kosong(18), kanan("Dikeluarkan di \(Teks.atauTitik(bahan.profil.tempat, 20))"),
      kanan("pada tanggal \(Teks.atauTitik(Teks.tanggal(surat?.tanggal ?? ""), 26))"), .kosong(5),
    ]
    rows += who.sel(4, 5) + tata.tembusan(surat)
    tata.tulis(&sink, rows)
  }

  private func tengah(_ text: String) -> BarisSurat {
    BarisSurat([SelSurat(0, TataSurat.akhir, text, GayaSurat.teks(11, tebal: true, .center))])
  }

  private func kanan(_ text: String) -> BarisSurat { BarisSurat([SelSurat(4, 5, text, GayaSurat.teks())]) }

  /// Legal basis from the SOP's identity, else a dotted blank.
  private var dasar: [BarisSurat] {
    let given = bahan.sop.identitas.dasarHukum
    let lines = given.isEmpty ? [Teks.titik(70), Teks.titik(70)] : given
    return lines.enumerated().map { index, text in
      BarisSurat([
        SelSurat(0, 1, index == 0 ? "Dasar" : "", GayaSurat.teks()),
        SelSurat(2, 2, index == 0 ? ":" : "", GayaSurat.teks()),
        SelSurat(3, 5, "\(index + 1). \(text)", GayaSurat.teks()),
      ])
    }
  }

  /// Who is ordered: as `surat.csv` says, else the kasubag.
  private func kepada(_ surat: Surat?) -> [BarisSurat] {
    if let named = surat?.kepada, !named.isEmpty {
      return named.split(separator: "|").enumerated().map { index, name in
        BarisSurat([
          SelSurat(0, 1, index == 0 ? "Kepada" : "", GayaSurat.teks()),
          SelSurat(2, 2, index == 0 ? ":" : "", GayaSurat.teks()), SelSurat(3, 5, "\(index + 1). \(name)", GayaSurat.teks()),
        ])
      }
    }
    let person = bahan.pejabat(.kasubag)
    return [
      tata.pasangan("Kepada", ""), tata.pasangan("   Nama", Teks.atauTitik(person.nama, 50)),
      tata.pasangan("   NIP", Teks.atauTitik(Teks.nip(person.nip), 40)),
      tata.pasangan("   Pangkat", Teks.atauTitik(person.pangkat, 40)),
      tata.pasangan("   Jabatan", bahan.jabatan(.kasubag)),
    ]
  }
}
