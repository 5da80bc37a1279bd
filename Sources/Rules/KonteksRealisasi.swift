import Core
import Ingest
import Kinerja

/// Everything the checks of one dropped file look at, looked up once.
struct KonteksRealisasi {
  let berkas: BerkasMasuk
  let acuan: Acuan
  let indeks: IndeksRencana
  let sebelumnya: Realisasi
  let ambang: Ambang
  /// Rows that have a plan row in force, in file order.
  let baris: [BarisDiperiksa]
  /// Money of each sub kegiatan in the file, in file order.
  let anggaran: [AnggaranDiperiksa]
  /// Rows of `baris` by sub kegiatan and unit.
  let barisMenurutKunci: [KunciAnggaran: [BarisDiperiksa]]

  /// 0-based quarter of the file.
  var tw: Int { berkas.periode.triwulan.index }

  init(_ berkas: BerkasMasuk, _ acuan: Acuan, _ sebelumnya: Realisasi) {
    self.berkas = berkas
    self.acuan = acuan
    self.sebelumnya = sebelumnya
    ambang = Ambang(acuan.profil)
    let indeks = acuan.indeks(berkas.periode)
    self.indeks = indeks
    let tw = berkas.periode.triwulan.index
    baris = berkas.baris.compactMap { row in
      guard let kunci = row.kunci, let plan = indeks.baris(kunci) else { return nil }
      return BarisDiperiksa(row, plan, sebelumnya: sebelumnya, tw: tw, acuan: acuan)
    }
    barisMenurutKunci = Dictionary(grouping: baris) { KunciAnggaran($0.rencana.kode, $0.rencana.seksi) }
    anggaran =
      KonteksRealisasi.anggaranSeksi(baris, indeks, sebelumnya, tw)
      + KonteksRealisasi.anggaranKantor(berkas, indeks, sebelumnya)
  }

  /// Amounts in the units' own column, once a sub kegiatan.
  private static func anggaranSeksi(
    _ rows: [BarisDiperiksa], _ indeks: IndeksRencana, _ sebelumnya: Realisasi, _ tw: Int
  ) -> [AnggaranDiperiksa] {
    var order: [KunciAnggaran] = []
    var groups: [KunciAnggaran: [BarisDiperiksa]] = [:]
    for row in rows where row.rencana.tingkat == .subKegiatan && row.masuk.isian.anggaran != nil {
      let kunci = KunciAnggaran(row.rencana.kode, row.rencana.seksi)
      if groups[kunci] == nil { order.append(kunci) }
      groups[kunci, default: []].append(row)
    }
    return order.compactMap { kunci in
      let group = groups[kunci] ?? []
      guard let (isian, uang) = group.map(\.masuk.isian).uangSekali,
        let row = group.first(where: { $0.masuk.isian.asal == isian.asal })
      else { return nil }
      let plan = indeks.baris(kunci.kode).filter { $0.rencana.seksi == kunci.seksi }
      let delivered = plan.compactMap { sebelumnya.isian[$0.rencana.kunci] }
      let earlier = (0..<tw).map { quarter in delivered.compactMap { $0[quarter] }.uangSekali?.uang }
      return AnggaranDiperiksa(
        kunci, uang, earlier: earlier, tw: tw, indeks: indeks, tempat: row.masuk.tempat.kolom(row.kolomAnggaran),
        jawaban: isian.narasi.keterangan)
    }
  }

  /// Amounts of the bendahara's file or the SIPD dump, kode rekening summed.
  private static func anggaranKantor(
    _ berkas: BerkasMasuk, _ indeks: IndeksRencana, _ sebelumnya: Realisasi
  ) -> [AnggaranDiperiksa] {
    guard !berkas.uang.isEmpty else { return [] }
    let tw = berkas.periode.triwulan.index
    let sumber: SumberUang = berkas.jenis == .sipd ? .sipd : .bendahara
    var merged = sebelumnya.uang[sumber] ?? [:]
    let own = GabungRealisasi.gabung([BerkasBerlaku(berkas, lokasi: berkas.berkas)]).uang[sumber] ?? [:]
    for (kunci, amounts) in own {
      for index in 0..<4 where amounts[index] != nil {
        merged[kunci, default: [nil, nil, nil, nil]][index] = amounts[index]
      }
    }
    var seen: Set<KunciAnggaran> = []
    return berkas.uang.compactMap { row in
      guard row.triwulan.index == tw, seen.insert(row.kunci).inserted, let amounts = merged[row.kunci],
        let uang = amounts[tw]
      else { return nil }
      let heading = berkas.jenis == .sipd ? "nilai_realisasi" : row.sd ? "realisasi_anggaran_sd" : "realisasi_anggaran"
      return AnggaranDiperiksa(
        row.kunci, uang, earlier: Array(amounts[..<tw]), tw: tw, indeks: indeks, tempat: row.tempat.kolom(heading))
    }
  }
}
