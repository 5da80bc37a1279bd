import Core
import Ingest
import Kinerja
import Office
import Reports

/// Gathers what Perubahan compares with: the archive's superseded files, the quarter before, what was sent.
struct Perubahan {
  let folder: OfficeFolder
  let acuan: Acuan
  let files: BerkasTahun

  func susun(_ materials: BahanLaporan) -> BahanPerubahan {
    var result = BahanPerubahan()
    let period = materials.periode
    result.revisi = revisi(sampai: period)
    result.sebelum = sebelum(period)
    for quarter in Triwulan.allCases where quarter <= period.triwulan {
      let sent = Periode(period.tahun, quarter)
      guard let hasil = quarter == period.triwulan ? materials.hasil : hasil(sent, result.sebelum) else { continue }
      var then = materials
      then.hasil = hasil
      if let found = kiriman(sent, then) { result.kiriman.append(found) }
    }
    return result
  }

  /// The figures of a quarter, from the archive as it is; only when something was sent for it.
  private func hasil(_ period: Periode, _ before: HasilKantor?) -> HasilKantor? {
    if let before, before.periode == period { return before }
    return terakhir(period) == nil ? nil : hitung(period)
  }

  private func hitung(_ period: Periode) -> HasilKantor {
    Perhitungan.hitung(
      Masukan(
        periode: period, pengaturan: acuan.profil.pengaturan, rencana: acuan.rencana,
        realisasi: files.realisasi(sampai: period), skala: acuan.skala, skalaTeks: acuan.skalaTeks))
  }

  private func sebelum(_ period: Periode) -> HasilKantor? {
    guard period.triwulan.index > 0 else { return nil }
    return hitung(Periode(period.tahun, Triwulan.allCases[period.triwulan.index - 1]))
  }

  /// Every accepted file that superseded another, in plan order.
  private func revisi(sampai period: Periode) -> [BahanPerubahan.Revisi] {
    let accepted = files.isi.filter { $0.berkas.periode <= period }
    var seen: [BerkasBerlaku] = []
    var found: [(urutan: Int, isi: BahanPerubahan.Revisi)] = []
    for file in accepted {
      let beda = BedaRevisi(file.berkas, seen)
      seen.append(BerkasBerlaku(file.berkas, lokasi: file.entry.lokasi))
      guard !beda.lama.isEmpty else { continue }
      found.append(
        (
          file.berkas.seksi.map(acuan.rencana.urutan(seksi:)).min() ?? acuan.rencana.seksi.count,
          BahanPerubahan.Revisi(
            seksi: file.berkas.seksi, jenis: file.berkas.jenis, periode: file.berkas.periode,
            revisi: file.entry.revisi, lokasi: file.entry.lokasi, lama: beda.lama.sorted(),
            sel: beda.sel.map {
              BahanPerubahan.Sel(baris: $0.baris, kolom: $0.kolom, lama: $0.lama, baru: $0.baru)
            }, barisBaru: beda.barisBaru)
        ))
    }
    return found.sorted { left, right in
      let (a, b) = (left.isi, right.isi)
      if left.urutan != right.urutan { return left.urutan < right.urutan }
      if a.jenis != b.jenis { return a.jenis < b.jenis }
      if a.periode != b.periode { return a.periode < b.periode }
      return (a.revisi, a.lokasi) < (b.revisi, b.lokasi)
    }.map(\.isi)
  }
}
