package import Core

/// A column of the form, in the order of the sheet.
package enum KolomIsian: Int, CaseIterable, Sendable {
  case kode, noIndikator, indikator, uraian, satuan, target, targetTW, targetSD, realisasiLalu, realisasiSDLalu
  case pagu, anggaranLalu, caraIsi
  case realisasi, pembilang, penyebut, anggaran, fisik
  case sdSekarang, capaianSD, kelengkapan
  case pendorong, penghambat, tindakLanjut
  case rtlLalu
  case tindakLanjutLalu, bukti, keterangan
  case seksi, tahun, triwulan

  /// What stands in the band above a run of columns: colour never stands without its word.
  package enum Kelompok: String, Sendable {
    case rencana = "TERKUNCI: rencana dan triwulan lalu"
    case diisi = "DIISI: sel kuning"
    case otomatis = "OTOMATIS"
    case terkunci = "TERKUNCI"
  }

  package var kelompok: Kelompok {
    switch self {
    case .kode, .noIndikator, .indikator, .uraian, .satuan, .target, .targetTW, .targetSD, .realisasiLalu,
      .realisasiSDLalu, .pagu, .anggaranLalu, .caraIsi:
      .rencana
    case .sdSekarang, .capaianSD, .kelengkapan: .otomatis
    case .rtlLalu, .seksi, .tahun, .triwulan: .terkunci
    default: .diisi
    }
  }

  /// Canonical heading, as the CSV form writes it.
  package func nama(_ triwulan: Triwulan) -> String {
    switch self {
    case .kode: "kode"
    case .noIndikator: "no_indikator"
    case .indikator: "indikator"
    case .uraian: "uraian"
    case .satuan: "satuan"
    case .target: "target"
    case .targetTW: "target_tw\(triwulan.rawValue)"
    case .targetSD: "target_sd"
    case .realisasiLalu: "realisasi_lalu"
    case .realisasiSDLalu: "realisasi_sd_lalu"
    case .pagu: "pagu"
    case .anggaranLalu: "anggaran_sd_lalu"
    case .caraIsi: "cara_isi"
    case .realisasi: "realisasi"
    case .pembilang: "pembilang"
    case .penyebut: "penyebut"
    case .anggaran: "realisasi_anggaran"
    case .fisik: "fisik"
    case .sdSekarang: "sd_sekarang"
    case .capaianSD: "capaian_sd"
    case .kelengkapan: "kelengkapan"
    case .pendorong: "faktor_pendorong"
    case .penghambat: "faktor_penghambat"
    case .tindakLanjut: "tindak_lanjut"
    case .rtlLalu: "rtl_lalu"
    case .tindakLanjutLalu: "tindak_lanjut_lalu"
    case .bukti: "bukti_dukung"
    case .keterangan: "keterangan"
    case .seksi: "seksi"
    case .tahun: "tahun"
    case .triwulan: "triwulan"
    }
  }

  /// Heading of the sheet; the reader knows every one of them (`alias.csv`).
  package func judul(_ triwulan: Triwulan) -> String {
    switch self {
    case .kode: "Kode"
    case .noIndikator: "No. Indikator"
    case .indikator: "Indikator"
    case .uraian: "Uraian"
    case .satuan: "Satuan"
    case .target: "Target tahun"
    case .targetTW: "Target TW \(triwulan.romawi)"
    case .targetSD: "Target s.d. triwulan ini"
    case .realisasiLalu: "Realisasi lalu"
    case .realisasiSDLalu: "Realisasi s.d. lalu"
    case .pagu: "Pagu (Rp)"
    case .anggaranLalu: "Anggaran s.d. lalu (Rp)"
    case .caraIsi: "Cara isi"
    case .realisasi: "Realisasi triwulan ini"
    case .pembilang: "Pembilang"
    case .penyebut: "Penyebut"
    case .anggaran: "Realisasi anggaran (Rp)"
    case .fisik: "Fisik (%)"
    case .sdSekarang: "S.d. sekarang"
    case .capaianSD: "Capaian s.d. (%)"
    case .kelengkapan: "Kelengkapan"
    case .pendorong: "Faktor pendorong"
    case .penghambat: "Faktor penghambat"
    case .tindakLanjut: "Tindak lanjut"
    case .rtlLalu: "RTL lalu"
    case .tindakLanjutLalu: "Tindak lanjut lalu"
    case .bukti: "Bukti dukung"
    case .keterangan: "Keterangan"
    case .seksi: "Seksi"
    case .tahun: "Tahun"
    case .triwulan: "Triwulan"
    }
  }

  /// Width in characters.
  package var lebar: Double {
    switch self {
    case .kode: 17
    case .noIndikator, .tahun, .triwulan: 8.5
    case .indikator: 32
    case .uraian: 26
    case .satuan: 11
    case .target, .targetTW, .targetSD, .realisasiLalu, .realisasiSDLalu, .fisik, .seksi: 9.5
    case .caraIsi: 24
    case .realisasi, .pembilang, .penyebut: 11.5
    case .sdSekarang, .capaianSD, .tindakLanjutLalu: 10
    case .anggaran, .pagu, .anggaranLalu: 17
    case .kelengkapan: 14
    case .pendorong, .penghambat, .tindakLanjut: 25
    case .rtlLalu, .keterangan, .bukti: 20
    }
  }
}

extension KolomIsian {
  /// The columns a form has: what its rows do not owe is absent.
  package static func untuk(_ bahan: BahanIsian, _ rows: [BarisIsian]) -> [KolomIsian] {
    let quotients = rows.contains(where: \.rasio)
    let money = rows.contains(where: \.uang)
    return allCases.filter { column in
      switch column {
      case .realisasiLalu, .realisasiSDLalu: bahan.triwulan != .i
      case .pembilang, .penyebut: quotients
      case .anggaran, .pagu: bahan.mintaAnggaran && money
      case .anggaranLalu: bahan.mintaAnggaran && money && bahan.triwulan != .i
      case .fisik: money
      case .rtlLalu: rows.contains { !$0.tindakLanjutLalu.isEmpty }
      default: true
      }
    }
  }
}
