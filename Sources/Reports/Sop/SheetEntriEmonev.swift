import Core
import Kinerja
package import Workbook

/// `Entri e-monev`: the figures in the order one types them into the application; the same as `data/emonev.csv`.
package struct SheetEntriEmonev {
  package static let nama = "Entri e-monev"

  private let l: Lembar

  package init(_ lembar: Lembar) { l = lembar }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let quarter = l.triwulan.romawi
    let tabel = TabelDaftar(kolom: [
      KolomDaftar("Kode", 17, .kode), KolomDaftar("Uraian", 30), KolomDaftar(l.profil.sebutanUnit, 12),
      KolomDaftar("Indikator", 28), KolomDaftar("Satuan", 13), KolomDaftar("Target \(l.periode.tahun)", 9),
      KolomDaftar("Realisasi TW \(quarter)", 9), KolomDaftar("Realisasi s.d. TW \(quarter)", 9),
      KolomDaftar("Pagu (Rp)", 15), KolomDaftar("Anggaran TW \(quarter) (Rp)", 15),
      KolomDaftar("Anggaran s.d. TW \(quarter) (Rp)", 15), KolomDaftar("Fisik (%)", 8),
      KolomDaftar("Faktor pendorong", 24), KolomDaftar("Faktor penghambat", 24), KolomDaftar("Tindak lanjut", 24),
      KolomDaftar("Sudah dientri", 8, .tengah),
    ])
    var daftar = DaftarCetak(bahan: l.bahan, tabel: tabel, judul: "ENTRI E-MONEV")
    daftar.keterangan = [
      ("", "Urutan kolom sama dengan urutan mengetik di aplikasi. Kotak terakhir dicentang oleh pengentri.")
    ]
    daftar.kosong = "Tidak ada sub kegiatan."
    for (index, row) in l.hasil.baris.enumerated() where row.rencana.tingkat == .subKegiatan {
      daftar.baris.append(sel(index, row))
    }
    let date = TandaTangan.tempatTanggal(l.profil.tempat, tanggal: "", tahun: l.bahan.tahunDibuat)
    daftar.tandaTangan = [
      (TandaTangan(peran: "Dientri oleh,", tempatTanggal: date, pejabat: Pejabat()), 12...14)
    ]
    daftar.tulis(&gaya, &sink)
  }

  private func sel(_ index: Int, _ row: HasilIndikator) -> [SelDaftar] {
    let plan = row.rencana
    let there = "\(l.tata.capaian.awal[index] + 1)"
    func capaian(_ column: Int) -> String { Lembar.sel(Lembar.capaian, column, there) }
    let money = row.anggaran.flatMap { money in l.tata.anggaran.awal[index].map { (money, "\($0 + 1)") } }
    func anggaran(_ column: Int, _ value: (Anggaran) -> Rupiah?) -> SelDaftar {
      guard let (money, place) = money else { return .kosong }
      return .rupiah(value(money), dari: Lembar.sel(Lembar.anggaran, column, place))
    }
    var fisik = SelDaftar.kosong
    if let (money, place) = money {
      fisik = .persen(money.fisik.map { Persen($0) }, dari: Lembar.sel(Lembar.anggaran, KolomAnggaran.fisik, place))
    }
    let words = row.isian[l.last]?.narasi ?? Narasi()
    return [
      .teks(plan.kode.teks), .teks(plan.uraian), .teks(plan.seksi), .teks(plan.indikator), .teks(plan.satuan),
      .target(plan.target, row, dari: capaian(KolomCapaian.target)),
      .nilai(row.realisasiTW[l.last], dari: capaian(KolomCapaian.realisasiTW[l.last])),
      .nilai(row.realisasiSD, dari: capaian(KolomCapaian.realisasiSD)), anggaran(KolomAnggaran.pagu) { $0.pagu },
      anggaran(KolomAnggaran.realisasiTW[l.last]) { $0.realisasiTW[l.last] },
      anggaran(KolomAnggaran.realisasiSD) { $0.realisasiSD }, fisik, .teks(words.pendorong), .teks(words.penghambat),
      .teks(words.tindakLanjut), .teks("☐"),
    ]
  }
}
