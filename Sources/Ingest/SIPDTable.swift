import Core
import Kinerja
import Tabular

/// Columns of SIPD-RI's *Laporan Realisasi per Dokumen* that count (DOMAIN §8); the other of its 45 are known and kept.
package struct SIPDTable: SusunanKolom {
  let kodeSKPD: Kolom
  let kode: Kolom
  let kodeRekening: Kolom
  let nomorDokumen: Kolom
  let jenisDokumen: Kolom
  let jenisTransaksi: Kolom
  let nomorDPT: Kolom
  let tanggalDokumen: Kolom
  let nilaiRealisasi: Kolom
  let nilaiSetoran: Kolom
  let nomorSPD: Kolom
  let nomorSP2D: Kolom
  let tanggalTransfer: Kolom
  let tahun: Kolom
  let triwulan: Kolom

  package init(_ kolom: inout PengikatKolom) {
    kodeSKPD = kolom("kode_skpd", .kode)
    kode = kolom("kode", .kode, .nilai)
    kodeRekening = kolom("kode_rekening", .kode, .kolom)
    nomorDokumen = kolom("nomor_dokumen", .teks, .kolom)
    jenisDokumen = kolom("jenis_dokumen", .teks, .kolom)
    jenisTransaksi = kolom("jenis_transaksi", .teks, .kolom)
    nomorDPT = kolom("nomor_dpt")
    tanggalDokumen = kolom("tanggal_dokumen", .tanggal, .kolom)
    nilaiRealisasi = kolom("nilai_realisasi", .rupiah, .nilai)
    nilaiSetoran = kolom("nilai_setoran", .rupiah, .kolom)
    nomorSPD = kolom("nomor_spd")
    nomorSP2D = kolom("nomor_sp2d")
    tanggalTransfer = kolom("tanggal_transfer", .tanggal, .kolom)
    tahun = kolom("tahun", .tahun)
    triwulan = kolom("triwulan", .triwulan)
    for name in SIPDTable.lain { _ = kolom(name) }
  }

  private static let lain = [
    "no", "nomor", "nama_skpd", "kode_sub_skpd", "nama_sub_skpd", "kode_fungsi", "nama_fungsi", "kode_sub_fungsi",
    "nama_sub_fungsi", "kode_urusan", "nama_urusan", "kode_bidang_urusan", "nama_bidang_urusan", "kode_program",
    "nama_program", "kode_kegiatan", "nama_kegiatan", "uraian", "nama_rekening", "keterangan_dokumen", "nip_pegawai",
    "nama_pegawai", "tanggal_simpan", "periode_spd", "nilai_spd", "tahapan_spd", "nama_sub_tahapan_jadwal",
    "tahapan_apbd", "nomor_spp", "tanggal_spp", "nomor_spm", "tanggal_spm", "tanggal_sp2d", "nilai_sp2d",
  ]

  /// What makes a document itself.
  private var kunciDokumen: [Kolom] {
    [nomorDokumen, jenisDokumen, jenisTransaksi, nomorSP2D, nomorSPD, nomorDPT, kode, kodeRekening]
  }

  var posisi: [String: Int] { (kunciDokumen + [tanggalDokumen, tanggalTransfer, nilaiRealisasi, nilaiSetoran]).posisi }

  /// The text of a document's key.
  func dokumen(_ reader: inout BarisReader) -> [String] {
    kunciDokumen.map { kolom in reader.kosong(kolom) ? "" : Words.plain(reader.teks(kolom)) }
  }

  /// Whether a document, by its key, is money handed to the bendahara: an SP2D of UP or TU is no realisasi (DOMAIN §1).
  static func uangPersediaan(_ kunci: [String]) -> Bool {
    let (jenis, transaksi) = (kunci[1].split { !$0.isLetter && !$0.isNumber }, kunci[2].split { !$0.isLetter })
    return jenis.contains("sp2d") && (transaksi.contains("up") || transaksi.contains("tu"))
  }

  /// The day a document counts: *Tanggal Transfer* for LS, else *Tanggal Dokumen*.
  func tanggal(_ reader: inout BarisReader) -> (hari: Tanggal?, kolom: Kolom) {
    let isLS = [jenisTransaksi, jenisDokumen].contains { kind in
      !reader.kosong(kind) && Words.plain(reader.teks(kind)).split { !$0.isLetter }.contains("ls")
    }
    let kolom = isLS && tanggalTransfer.ada ? tanggalTransfer : tanggalDokumen
    return (reader.tanggal(kolom), kolom)
  }
}
