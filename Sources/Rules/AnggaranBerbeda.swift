package import Core
import Ingest
import Kinerja

extension Check {
  package static let anggaranBerbeda = Check("R133")
  package static let fisikBerbeda = Check("R543")
  package static let anggaranBerulang = Check("R910")
}

extension RealisasiRules {
  /// The rows of one sub kegiatan carry different amounts: its money counts once, so it must stand once or be the same,
  /// which is noted.
  static func anggaranBerbeda(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    var first: [KunciAnggaran: BarisDiperiksa] = [:]
    var noted: Set<KunciAnggaran> = []
    for row in konteks.baris where row.rencana.tingkat == .subKegiatan {
      guard let amount = row.masuk.isian.anggaran, amount != .nol else { continue }
      let kunci = KunciAnggaran(row.rencana.kode, row.rencana.seksi)
      guard let before = first[kunci], let other = before.masuk.isian.anggaran else {
        first[kunci] = row
        continue
      }
      guard other != amount else {
        if noted.insert(kunci).inserted {
          row.lapor(
            .anggaranBerulang, row.kolomAnggaran, ["baris": String(before.masuk.baris), "ini": Sebut.rupiah(amount)],
            &bag)
        }
        continue
      }
      let selisih = amount < other ? other - amount : amount - other
      row.lapor(
        .anggaranBerbeda, row.kolomAnggaran,
        [
          "kode": row.rencana.kode.teks, "lain": Sebut.rupiah(other), "baris": String(before.masuk.baris),
          "ini": Sebut.rupiah(amount), "selisih": Sebut.rupiah(selisih),
        ], &bag)
    }
  }

  /// The rows of one sub kegiatan carry different progress: the first stands for it.
  static func fisikBerbeda(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    var first: [KunciAnggaran: BarisDiperiksa] = [:]
    for row in konteks.baris where row.rencana.tingkat == .subKegiatan {
      guard let fisik = row.masuk.isian.fisik else { continue }
      let kunci = KunciAnggaran(row.rencana.kode, row.rencana.seksi)
      guard let before = first[kunci], let other = before.masuk.isian.fisik else {
        first[kunci] = row
        continue
      }
      if other == fisik { continue }
      row.lapor(
        .fisikBerbeda, "fisik",
        [
          "kode": row.rencana.kode.teks, "baris": String(before.masuk.baris), "lain": Sebut.angka(other.pecahan),
          "ini": Sebut.angka(fisik.pecahan),
        ], &bag)
    }
  }
}
