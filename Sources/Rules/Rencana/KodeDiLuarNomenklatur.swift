import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Codes, names, satuan and validity against the nomenclature; codes of bidang it does not hold are unchecked.
  static func kodeDiLuarNomenklatur(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let list = Nomenklatur.bawaan
    var sekali = SekaliSaja()
    var unchecked: Set<String> = []
    for row in konteks.renja {
      guard list.mencakup(row.kode) else {
        unchecked.insert(Nomenklatur.bidang(row.kode))
        continue
      }
      guard let entry = list.butir(row.kode, tahun: konteks.tahun) else {
        if sekali.baru("kode", row.kode.teks) { tidakAda(konteks, row, list, &bag) }
        continue
      }
      if !entry.berlaku(tahun: konteks.tahun), sekali.baru("berlaku", row.kode.teks) {
        bag.add(
          .kodeTidakBerlaku, at: konteks.sel(row.tempat, "kode"),
          ["tahun": String(konteks.tahun), "masa": masa(entry), "nama": entry.uraian])
      }
      if !row.uraian.isEmpty, !Words.same(row.uraian, entry.uraian), sekali.baru("nama", row.kode.teks, row.uraian) {
        bag.add(
          .namaBedaNomenklatur, at: konteks.sel(row.tempat, "uraian"),
          ["kode": row.kode.teks, "harapan": entry.uraian])
      }
      satuan(konteks, row, entry, &sekali, &bag)
    }
    if let first = konteks.renja.first, !unchecked.isEmpty {
      bag.add(
        .bidangTidakDiperiksa, at: Place(first.tempat.berkas), ["daftar": Sebut.daftar(unchecked.sorted())])
    }
  }

  private static func tidakAda(
    _ konteks: KonteksRencana, _ row: Indikator, _ list: Nomenklatur, _ bag: inout DiagnosticBag
  ) {
    let named = list.saudara(row.kode).filter { code in
      list.butir(Kode(code), tahun: konteks.tahun).map { Words.same($0.uraian, row.uraian) } ?? false
    }
    let near = named.isEmpty ? NearestName.best(for: row.kode.teks, among: list.saudara(row.kode), limit: 1) : named
    bag.add(.kodeTidakDiNomenklatur, at: konteks.sel(row.tempat, "kode"), ["usul": Usul.kalimat(near)])
  }

  /// The satuan of the official indicator: of the row that carries it, else of the first.
  private static func satuan(
    _ konteks: KonteksRencana, _ row: Indikator, _ entry: Nomenklatur.Butir, _ sekali: inout SekaliSaja,
    _ bag: inout DiagnosticBag
  ) {
    guard !entry.satuan.isEmpty, !row.satuan.isEmpty, !Words.satuanSama(row.satuan, entry.satuan) else { return }
    let own = Words.same(row.indikator, entry.indikator)
    guard own || row.kunci.no == 1, sekali.baru("satuan", row.kode.teks, row.satuan) else { return }
    bag.add(
      .satuanBedaNomenklatur, at: konteks.sel(row.tempat, "satuan"),
      ["kode": row.kode.teks, "harapan": entry.satuan, "indikator": entry.indikator])
  }

  private static func masa(_ entry: Nomenklatur.Butir) -> String {
    entry.berlakuSampai.map { "\(entry.berlakuMulai)–\($0)" } ?? "mulai \(entry.berlakuMulai)"
  }
}
