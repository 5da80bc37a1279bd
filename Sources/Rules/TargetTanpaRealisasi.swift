package import Core
import Ingest
import Kinerja

extension Check {
  package static let targetTanpaRealisasi = Check("R501")
  package static let barisRencanaTidakAda = Check("R502")
}

extension RealisasiRules {
  /// A target is due in the quarter, and nothing is reported against it: a blank cell, or no row at all.
  static func targetTanpaRealisasi(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris where !row.terisi {
      guard let target = row.targetTW[konteks.tw], row.rumus.memberiPersen(target),
        row.masuk.tempat.kolom(row.kolomNilai).kosong
      else { continue }
      row.lapor(
        .targetTanpaRealisasi, row.kolomNilai, ["target": Sebut.nilai(target), "satuan": row.rencana.satuan], &bag)
    }
    // Rows that were refused could be the missing ones: their own faults come first.
    guard konteks.berkas.jenis == .realisasi || konteks.berkas.jenis == .realisasiIKU,
      konteks.berkas.hitungan.ditolak == 0
    else { return }
    let present = Set(konteks.berkas.baris.compactMap(\.kunci))
    for seksi in konteks.berkas.seksi {
      let missing = konteks.indeks.baris(seksi: seksi).filter { plan in
        (plan.rencana.tingkat == .iku) == (konteks.berkas.jenis == .realisasiIKU)
          && plan.rencana.realisasiDari == nil && !present.contains(plan.rencana.kunci)
          && plan.targetTW[konteks.tw] != nil && plan.jatuhTempo(konteks.tw, konteks.acuan.profil.pengaturan)
      }
      if missing.isEmpty { continue }
      let names = missing.map { BarisDiperiksa.nama($0.rencana.kunci, banyak: $0.rencana.kunci.no > 1) }
      bag.add(
        .barisRencanaTidakAda, at: Place(konteks.berkas.berkas),
        ["seksi": seksi, "jumlah": String(missing.count), "baris": Sebut.daftar(names)])
    }
  }
}

extension Place {
  /// Whether nothing stands in the cell, or only a dash or a word for nothing.
  var kosong: Bool { (nilai ?? "").isEmpty || KosongWords.meaning(of: nilai ?? "") != nil }
}
