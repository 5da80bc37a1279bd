package import Core
package import Ingest
package import Kinerja
package import Sop

/// How far the quarter's documents are; printed on drafts.
package enum StatusDokumen: String, Sendable, CaseIterable { case draf, konsep, final }

/// Everything the sheets are made of: no sheet reads anything else, so the same materials give the same bytes.
package struct BahanLaporan: Sendable {
  package var acuan: Acuan
  package var hasil: HasilKantor
  /// Received files up to the quarter reported, sorted (seksi in plan order, jenis, triwulan, revisi).
  package var penerimaan: [Penerimaan]
  /// Status of each unit (in the order of `hasil.seksi`) in the quarters up to the one reported.
  package var matriks: [String: [StatusPenyampaian]]
  /// Results of checking plan and deliveries, sorted.
  package var pemeriksaan: [Diagnostic]
  package var status: StatusDokumen
  /// Revision of the documents, from 1; moves when the status does.
  package var revisi: Int
  /// Narratives of whole units (rows with blank kode) of the quarter reported, by unit.
  package var narasiSeksi: [String: [Narasi]]
  /// Picture of the kop: PNG or JPEG bytes.
  package var logo: [UInt8]?
  /// The SOPs the office follows and its calendar.
  package var sop = SOPKantor()
  /// What officers brought back from the units in the quarter reported, in plan order.
  package var hasilMonev: [BarisHasilMonev] = []
  /// Why the last draft came back, and from whom; empty when it did not.
  package var pengembalian = ""
  /// Day of signing (ISO) of what is signed when the quarter is closed, where surat.csv gives none; empty = none.
  package var tanggal = ""
  /// Files of the run made before the letters, for their lists of attachments.
  package var lampiran: [Lampiran] = []

  /// What the sheet Perubahan compares with.
  package var perubahan = BahanPerubahan()

  package var profil: Profil { acuan.profil }
  package var periode: Periode { hasil.periode }

  package init(
    acuan: Acuan, hasil: HasilKantor, penerimaan: [Penerimaan], matriks: [String: [StatusPenyampaian]],
    pemeriksaan: [Diagnostic], status: StatusDokumen, revisi: Int, narasiSeksi: [String: [Narasi]], logo: [UInt8]?
  ) {
    self.acuan = acuan
    self.hasil = hasil
    self.penerimaan = penerimaan
    self.matriks = matriks
    self.pemeriksaan = pemeriksaan
    self.status = status
    self.revisi = revisi
    self.narasiSeksi = narasiSeksi
    self.logo = logo
  }
}
