package import Core
package import Ingest
package import Kinerja

/// Everything a form is made of: the same materials give the same bytes.
package struct BahanIsian: Sendable {
  package var acuan: Acuan
  /// The quarter asked for, computed from what was delivered up to the quarter before it.
  package var hasil: HasilKantor
  /// The unit the form is for; `nil` is the whole office.
  package var seksi: Seksi?
  /// Whether the units write realisasi anggaran themselves: neither a bendahara nor SIPD-RI delivers it.
  package var mintaAnggaran: Bool
  /// Follow-ups each unit announced last quarter in its rows with blank kode.
  package var tindakLanjutSeksi: [String: String]

  package var periode: Periode { hasil.periode }
  package var profil: Profil { acuan.profil }
  package var triwulan: Triwulan { hasil.periode.triwulan }

  package init(
    acuan: Acuan, hasil: HasilKantor, seksi: Seksi?, mintaAnggaran: Bool, tindakLanjutSeksi: [String: String] = [:]
  ) {
    self.acuan = acuan
    self.hasil = hasil
    self.seksi = seksi
    self.mintaAnggaran = mintaAnggaran
    self.tindakLanjutSeksi = tindakLanjutSeksi
  }

  /// Who the form is for, in words.
  package var untuk: String { seksi?.nama ?? "Seluruh \(profil.opd)" }

  /// The rows of the form: plan rows of the unit that report for themselves, then a row for each unit's narratives.
  package var baris: [BarisIsian] {
    var seen: Set<KunciAnggaran> = []
    var rows: [BarisIsian] = []
    for row in hasil.baris + hasil.iku {
      if let seksi, row.rencana.seksi != seksi.kode { continue }
      if row.rencana.realisasiDari != nil { continue }
      let isSub = row.rencana.tingkat == .subKegiatan
      rows.append(
        BarisIsian(
          hasil: row, seksi: row.rencana.seksi, uang: isSub && seen.insert(row.kunciAnggaran).inserted,
          tindakLanjutLalu: triwulan.sebelumnya.flatMap { row.isian[$0.index]?.narasi.tindakLanjut } ?? ""))
    }
    let units = seksi.map { [$0] } ?? hasil.seksi
    let present = Set(rows.map(\.seksi))
    for unit in units where present.contains(unit.kode) {
      rows.append(
        BarisIsian(
          hasil: nil, seksi: unit.kode, uang: false, tindakLanjutLalu: tindakLanjutSeksi[unit.kode] ?? "",
          nama: unit.nama))
    }
    return rows
  }
}

/// A row of a form.
package struct BarisIsian: Sendable {
  /// The plan row; `nil` for the row that takes the unit's narratives.
  package var hasil: HasilIndikator?
  package var seksi: String
  /// Whether the money and the fisik of its sub kegiatan belong here: its first row.
  package var uang: Bool
  /// The follow-up announced last quarter.
  package var tindakLanjutLalu: String
  /// Name of the unit, on the row of its narratives.
  package var nama = ""

  package var rasio: Bool { hasil?.rencana.akumulasi == .rasio }
  package var teks: Bool { hasil?.rencana.polaritas == .teks }
}
