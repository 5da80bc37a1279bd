/// What the cells of a column hold; decides how they are read and what the form's instructions say.
package enum JenisKolom: String, Sendable, CaseIterable {
  case teks, kode, bulat, jumlah, rupiah, persen, tanggal, tahun, triwulan, pilihan, daftar
}

/// How much a kind of file needs a column.
package enum KeharusanKolom: Sendable {
  /// Heading and values may be absent.
  case opsional
  /// The heading must be there, values may be blank.
  case kolom
  /// The heading and every value must be there (`*` in FORMATS).
  case nilai
}

/// One column of a kind of file, bound to the place it has in one table.
package struct Kolom: Sendable {
  /// Canonical heading.
  package let nama: String
  package let jenis: JenisKolom
  package let keharusan: KeharusanKolom
  /// 0-based position in the table; `nil` when the table has no such heading (or none is bound).
  package let indeks: Int?

  package var ada: Bool { indeks != nil }
}

/// Hands out the columns of a kind: each is looked up once a file.
package struct PengikatKolom {
  private let posisi: [String: Int]
  /// All columns asked for, in that order.
  package private(set) var daftar: [Kolom] = []

  /// - Parameter posisi: canonical heading → position; the first of doubled headings.
  init(_ posisi: [String: Int]) { self.posisi = posisi }

  package mutating func callAsFunction(
    _ nama: String, _ jenis: JenisKolom = .teks, _ keharusan: KeharusanKolom = .opsional
  ) -> Kolom {
    let kolom = Kolom(nama: nama, jenis: jenis, keharusan: keharusan, indeks: posisi[nama])
    daftar.append(kolom)
    return kolom
  }

  /// A numbered run of columns: `target_tw` with 1…4.
  package mutating func deret(
    _ nama: String, _ nomor: ClosedRange<Int>, _ jenis: JenisKolom, _ keharusan: KeharusanKolom = .opsional
  ) -> [Kolom] {
    nomor.map { self("\(nama)\($0)", jenis, keharusan) }
  }
}

/// The columns of a kind of file as data: its initialiser asks the binder for each by name.
package protocol SusunanKolom: Sendable {
  init(_ kolom: inout PengikatKolom)
}

extension SusunanKolom {
  /// The columns in the order of the kind, bound to nothing.
  package static var daftar: [Kolom] {
    var pengikat = PengikatKolom([:])
    _ = Self(&pengikat)
    return pengikat.daftar
  }

  /// The canonical headings in the order of the kind.
  package static var judul: [String] { daftar.map(\.nama) }
}
