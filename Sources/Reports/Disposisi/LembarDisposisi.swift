package import Kinerja

/// A box on paper and the words beside it.
package struct Kotak: Hashable, Sendable {
  package var teks: String
  /// Only what `disposisi.csv` says is ticked.
  package var dicentang: Bool

  package init(_ teks: String, _ dicentang: Bool = false) {
    self.teks = teks
    self.dicentang = dicentang
  }

  /// The box as printed.
  package var tanda: String { dicentang ? "☑" : "☐" }
}

/// What one official writes on a lembar disposisi.
package struct BlokDisposisi: Sendable {
  package var pejabat: Pejabat
  package var diteruskan: [Kotak]
  package var harapan: [Kotak]
  package var batasWaktu: String
  package var catatan: String
}

/// One lembar disposisi (DOMAIN §6) as it is printed; empty texts are dotted blanks.
package struct LembarDisposisi: Sendable {
  /// What the sheet is called after `Lembar Disposisi`.
  package var nama: String
  package var suratDari = ""
  package var noSurat = ""
  package var tglSurat = ""
  package var diterima = ""
  package var noAgenda = ""
  package var sifat: [Kotak] = []
  package var hal = ""
  /// One official, or two on the joint sheet of Cilongok.
  package var blok: [BlokDisposisi] = []
}

/// Everything the disposisi workbook holds, in its order.
package struct SusunanDisposisi: Sendable {
  package var lembar: [LembarDisposisi] = []
  /// Units that get a reminder instead.
  package var pengingat: [Seksi] = []
}
