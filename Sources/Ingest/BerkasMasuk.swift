package import Core
package import Kinerja

/// One row of a dropped *realisasi* or *realisasi IKU* file, bound to its plan row.
package struct BarisMasuk: Sendable {
  /// The plan row it reports; `nil` for a row with blank kode (the unit's narratives).
  package var kunci: KunciIndikator?
  package var seksi: String
  /// What is delivered; `asal` names the file as given to the reader and the spreadsheet row.
  package var isian: Isian
  /// Physical line, for messages.
  package var baris: Int
  /// Places of the cells by canonical heading, for checks that come after reading.
  package var tempat: TempatBaris

  package init(kunci: KunciIndikator?, seksi: String, isian: Isian, baris: Int, tempat: TempatBaris) {
    self.kunci = kunci
    self.seksi = seksi
    self.isian = isian
    self.baris = baris
    self.tempat = tempat
  }
}

/// One row of the bendahara's file or one sum of SIPD documents: money of a sub kegiatan and kode rekening.
package struct BarisUang: Sendable {
  package var kunci: KunciAnggaran
  package var kodeRekening: String
  package var nilai: Rupiah
  package var sd: Bool
  package var sampaiTanggal: Tanggal?
  package var asal: Asal
  package var tempat: TempatBaris

  package init(
    kunci: KunciAnggaran, kodeRekening: String, nilai: Rupiah, sd: Bool, sampaiTanggal: Tanggal?, asal: Asal,
    tempat: TempatBaris
  ) {
    self.kunci = kunci
    self.kodeRekening = kodeRekening
    self.nilai = nilai
    self.sd = sd
    self.sampaiTanggal = sampaiTanggal
    self.asal = asal
    self.tempat = tempat
  }
}

/// Where the cells of a row stand, made only when a check has something to say.
package struct TempatBaris: Sendable {
  private let make: @Sendable (String?) -> Place

  /// - Parameter make: gives the place of a canonical heading's cell in this row; `nil` = the row.
  package init(_ make: @escaping @Sendable (String?) -> Place) { self.make = make }

  package func kolom(_ heading: String?) -> Place { make(heading) }
}

/// A dropped file read whole: one kind, one period, one or more units.
package struct BerkasMasuk: Sendable {
  package var berkas: String
  package var jenis: JenisBerkas
  package var periode: Periode
  /// Units it holds, in plan order; empty for the office's one file.
  package var seksi: [String] = []
  package var baris: [BarisMasuk] = []
  package var uang: [BarisUang] = []
  /// Rows read = accepted + refused + skipped.
  package var hitungan = HitunganBaris()

  package init(berkas: String, jenis: JenisBerkas, periode: Periode) {
    self.berkas = berkas
    self.jenis = jenis
    self.periode = periode
  }
}

/// Rows read = accepted + refused + skipped: always shown, always true.
package struct HitunganBaris: Sendable, Hashable {
  package var dibaca = 0
  package var diterima = 0
  package var ditolak = 0
  package var dilewati = 0

  package init() {}

  package var cocok: Bool { dibaca == diterima + ditolak + dilewati }
}
