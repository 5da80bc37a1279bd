import Core
import Kinerja
package import Workbook

/// Factors and follow-ups of the quarter, first of whole units, then row by row. Long texts go on in further rows.
package struct FaktorTindakLanjut {
  /// One narrative of a unit or a row.
  private struct Entri {
    let unit: String
    let kode: String
    let indikator: String
    let narasi: Narasi
  }

  private struct Kolom {
    let judul: String
    let lebar: Double
    let isi: (Entri) -> String
  }

  private let l: Lembar
  private let kolom: [Kolom]

  package init(_ lembar: Lembar) {
    l = lembar
    let wide: Double = lembar.internalData ? 34 : 44
    var columns = [
      Kolom(judul: lembar.profil.sebutanUnit, lebar: 18) { $0.unit },
      Kolom(judul: "Kode", lebar: 17) { $0.kode },
      Kolom(judul: "Indikator", lebar: 32) { $0.indikator },
      Kolom(judul: "Faktor pendorong", lebar: wide) { $0.narasi.pendorong },
      Kolom(judul: "Faktor penghambat", lebar: wide) { $0.narasi.penghambat },
      Kolom(judul: "Tindak lanjut", lebar: wide) { $0.narasi.tindakLanjut },
      Kolom(judul: "Tindak lanjut triwulan lalu", lebar: 14) { $0.narasi.tindakLanjutLalu },
    ]
    if lembar.internalData {
      columns.append(Kolom(judul: "Bukti dukung", lebar: 24) { $0.narasi.buktiDukung })
      columns.append(Kolom(judul: "Keterangan", lebar: 24) { $0.narasi.keterangan })
    }
    kolom = columns
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let last = kolom.count
    sink.text(0, 0, "FAKTOR DAN TINDAK LANJUT \(Teks.besar(l.namaKantor))", gaya[.judulKiri])
    sink.text(1, 0, "\(l.profil.pemerintah) · \(l.periode.panjang)", gaya[.subjudulKiri])
    sink.rowHeight(0, 20)
    sink.text(3, 0, "No", gaya[.kepala])
    sink.columnWidth(0, 5)
    for (index, column) in kolom.enumerated() {
      sink.text(3, index + 1, column.judul, gaya[.kepala])
      sink.columnWidth(index + 1, column.lebar)
    }
    sink.rowHeight(3, 26)
    let entries = entri
    var next = 4
    for (number, entry) in entries.enumerated() { next = baris(number, entry, next, gaya, &sink) }
    if entries.isEmpty {
      sink.mergeText(
        CellRange(4, 0, 4, last), "Belum ada faktor dan tindak lanjut yang disampaikan untuk triwulan ini.",
        gaya[.biasa, .tengah])
      sink.rowHeight(4, 20)
      next = 5
    }
    sink.freeze(row: 4, column: 0)
    sink.hideGridlines()
    sink.tabColor(Palet.tabKirim)
    sink.pageSetup(Halaman.landscape(l.bahan, ulang: 3...3, area: CellRange(0, 0, next - 1, last)))
  }

  private func baris(
    _ number: Int, _ entry: Entri, _ start: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) -> Int {
    let texts = kolom.map { (teks: $0.isi(entry), px: TextMetrics.pixels(columnWidth: $0.lebar)) }
    let fold = Lipatan(texts, style: Gaya.style(.biasa, .teks))
    for offset in 0..<fold.count {
      let row = start + offset
      let look: Isi =
        fold.count == 1 ? .teks : offset == 0 ? .awal : offset == fold.count - 1 ? .akhir : .lanjut
      if offset == 0 {
        sink.number(row, 0, Double(number + 1), gaya[.biasa, look])
      } else {
        sink.blank(row, 0, gaya[.biasa, look])
      }
      for column in texts.indices {
        sink.text(row, column + 1, fold.potongan?[offset][column] ?? texts[column].teks, gaya[.biasa, look])
      }
      sink.rowHeight(row, fold.tinggi[offset])
    }
    return start + fold.count
  }

  /// Units' own narratives, then rows with anything to say; rows that take another's realisasi repeat nothing.
  private var entri: [Entri] {
    var result: [Entri] = []
    for unit in l.hasil.seksi {
      for narrative in l.bahan.narasiSeksi[unit.kode] ?? [] where !narrative.isEmpty {
        result.append(Entri(unit: unit.nama, kode: "", indikator: "Seluruh unit", narasi: narrative))
      }
    }
    for row in l.hasil.baris + l.hasil.iku where row.rencana.realisasiDari == nil {
      guard let narrative = row.isian[l.last]?.narasi, ada(narrative) else { continue }
      result.append(
        Entri(
          unit: l.unit(row.rencana.seksi), kode: row.rencana.kode.teks, indikator: row.rencana.indikator,
          narasi: narrative))
    }
    return result
  }

  private func ada(_ narrative: Narasi) -> Bool {
    if !narrative.isEmpty { return true }
    let other = narrative.tindakLanjutLalu + narrative.buktiDukung + narrative.keterangan
    return l.internalData && !other.isEmpty
  }
}
