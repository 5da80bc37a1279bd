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
  /// The quarter the money belongs to: the file's own, for SIPD the one of the documents' dates.
  package var triwulan: Triwulan
  package var nilai: Rupiah
  package var sd: Bool
  package var sampaiTanggal: Tanggal?
  package var asal: Asal
  package var tempat: TempatBaris
  /// The documents it sums, for a dump of SIPD-RI.
  package var dokumen: [DokumenUang] = []

  package init(
    kunci: KunciAnggaran, kodeRekening: String, triwulan: Triwulan, nilai: Rupiah, sd: Bool,
    sampaiTanggal: Tanggal?, asal: Asal, tempat: TempatBaris
  ) {
    self.kunci = kunci
    self.kodeRekening = kodeRekening
    self.triwulan = triwulan
    self.nilai = nilai
    self.sd = sd
    self.sampaiTanggal = sampaiTanggal
    self.asal = asal
    self.tempat = tempat
  }
}

/// A document of SIPD-RI as dumps of several quarters are joined by it.
package struct DokumenUang: Sendable {
  /// The key of DOMAIN §8.
  package var kunci: String
  /// The part of the key that stays when a document gets its SP2D.
  package var pokok: String
  /// Jenis and nomor, as a person names it.
  package var sebutan: String
  package var nilai: Rupiah
  /// Spreadsheet row, 1-based.
  package var baris: Int
}

/// One row of a *hasil monev* file: what officers found on the spot.
package struct BarisHasilMonev: Sendable {
  package var seksi: String
  /// Sub kegiatan looked at; `nil` when the visit was to the unit as a whole.
  package var kode: Kode?
  package var tanggal: Tanggal?
  package var petugas = ""
  package var kondisi = ""
  package var masalah = ""
  package var rekomendasi = ""
  package var batasWaktu: Tanggal?
  package var tindakLanjutLalu = ""
  package var asal: Asal
  package var baris: Int
  package var tempat: TempatBaris

  package init(seksi: String, asal: Asal, baris: Int, tempat: TempatBaris) {
    self.seksi = seksi
    self.asal = asal
    self.baris = baris
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
  package var hasilMonev: [BarisHasilMonev] = []
  /// Canonical headings the file has: what is absent cannot be missed in a row.
  package var kolom: Set<String> = []
  /// Rows read = accepted + refused + skipped.
  package var hitungan = HitunganBaris()
  /// Physical lines of the data rows that are refused.
  package var barisDitolak: Set<Int> = []

  package init(berkas: String, jenis: JenisBerkas, periode: Periode) {
    self.berkas = berkas
    self.jenis = jenis
    self.periode = periode
  }

  /// The file without the rows of these physical lines: what `--sebagian` takes.
  package func tanpa(baris lines: Set<Int>) -> BerkasMasuk {
    var rest = self
    rest.tolak(lines)
    rest.baris.removeAll { lines.contains($0.baris) }
    rest.uang.removeAll { lines.contains($0.tempat.kolom(nil).baris ?? 0) }
    rest.hasilMonev.removeAll { lines.contains($0.baris) }
    return rest
  }

  /// Counts rows as refused that a later check found a kesalahan in.
  package mutating func tolak(menurut results: [Diagnostic]) {
    tolak(Set(results.filter { $0.severity == .kesalahan && $0.place.berkas == berkas }.compactMap(\.place.baris)))
  }

  private mutating func tolak(_ lines: Set<Int>) {
    let rows = Set(
      baris.map(\.baris) + uang.compactMap { $0.tempat.kolom(nil).baris } + hasilMonev.map(\.baris))
    let more = lines.intersection(rows).subtracting(barisDitolak)
    barisDitolak.formUnion(more)
    hitungan.ditolak += more.count
    hitungan.diterima -= more.count
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
