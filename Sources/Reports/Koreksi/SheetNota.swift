import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Nota Pengembalian`: one printed page that goes back to the unit with its file: what, why, what to do, until when.
struct SheetNota {
  static let nama = "Nota Pengembalian"
  /// Kesalahan listed; the rest is counted, so that it stays one page.
  private static let terbanyak = 10

  private let bahan: BahanKoreksi
  private let unit: Seksi?

  init(_ bahan: BahanKoreksi, _ unit: Seksi?) {
    self.bahan = bahan
    self.unit = unit
  }

  func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let profil = bahan.profil
    var rows = KopSurat(logo: 0...1, akhir: TataSurat.akhir, ukuran: 14).baris(profil, logo: bahan.logo != nil)
    rows += [.kosong(10), .judul("NOTA PENGEMBALIAN"), .kosong(8)]
    rows += [
      .pasangan("Kepada", penerima), .pasangan("Dari", pengirim), .pasangan("Nomor", Teks.titik(30)),
      .pasangan("Hal", "Pengembalian berkas \(bahan.perihal)"), .kosong(8),
    ]
    rows += BarisSurat.paragraf(pengantar) + daftar + langkah + [.kosong(10)] + tandaTangan
    sink.hideGridlines()
    sink.tulis(rows, lebar: TataSurat.lebar)
    if let logo = bahan.logo { sink.logo(logo, profil, at: Cell(0, 0), lebar: 104, tinggi: 72) }
    sink.tabColor(Palet.tabSurat)
    sink.pageSetup(
      PageSetup {
        $0.paper = profil.kertas == .a4 ? .a4 : .f4
        $0.fitWidth = 1
        $0.fitHeight = 1
        $0.margins = PageSetup.Margins(left: 0.9, right: 0.7, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.25)
        $0.centeredHorizontally = true
        $0.printArea = CellRange(0, 0, max(0, rows.count - 1), TataSurat.akhir)
      })
  }

  private var penerima: String {
    guard let unit else { return Teks.titik(40) }
    return unit.kepala.jabatan.isEmpty ? "Kepala \(unit.nama)" : unit.kepala.jabatan
  }

  private var pengirim: String {
    let post = bahan.profil.kasubag.jabatan
    return post.isEmpty ? "Kasubag Perencanaan" : post
  }

  /// Results of this unit's rows and of the file as a whole.
  private var hasil: [Diagnostic] {
    guard let unit, bahan.seksi.count > 1, let table = bahan.tabel else { return bahan.hasil }
    return bahan.hasil.filter { result in
      guard let line = result.place.baris, let row = table.baris(line: line) else {
        // Results about all of a unit's rows name it.
        let named = result.facts["seksi"] ?? result.facts["bagian"]?.split(separator: " ").last.map(String.init)
        return named == nil || named == unit.kode || !bahan.seksi.contains { $0.kode == named }
      }
      let owner = table.baris[row].seksi
      return owner.isEmpty || owner == unit.kode
    }
  }

  private var pengantar: String {
    let warnings = hasil.count { $0.severity == .peringatan }
    let wrong = hasil.count { $0.severity == .kesalahan }
    let more = warnings > 0 ? " dan \(warnings) peringatan" : ""
    let what = wrong > 0 ? "\(wrong) kesalahan\(more)" : "\(warnings) peringatan"
    return
      "Berkas \"\(DiagnosticRenderer.oneLine(bahan.nama))\" yang diterima pada \(bahan.tanggal.panjang) dikembalikan "
      + "karena memuat \(what). Selama belum diperbaiki, tidak satu baris pun dari berkas itu yang dipakai dalam laporan."
  }

  private var daftar: [BarisSurat] {
    let order = hasil.filter { $0.severity == .kesalahan } + hasil.filter { $0.severity == .peringatan }
    guard !order.isEmpty else { return [] }
    var rows = TabelSurat(kolom: [0...0, 1...2, 3...4, 5...5], ukuran: 9).bernomor(
      ["No", "Baris, kolom", "Apa yang salah", "Apa yang harus dilakukan"],
      order.prefix(SheetNota.terbanyak).map {
        [tempat($0), DiagnosticRenderer.oneLine($0.pesan), $0.saran ?? ""]
      })
    let more = order.count - SheetNota.terbanyak
    rows.append(.kosong(5))
    return more > 0 ? rows + BarisSurat.paragraf("dan \(more) lainnya pada lembar \(SheetHasilKoreksi.nama).") : rows
  }

  private func tempat(_ result: Diagnostic) -> String {
    guard let line = result.place.baris else { return "seluruh berkas" }
    // A blank lets long headings wrap.
    let heading = result.place.judulKolom.map { String(DiagnosticRenderer.oneLine($0).map { $0 == "_" ? " " : $0 }) }
    return heading.map { "\(line), \($0)" } ?? "baris \(line)"
  }

  private var langkah: [BarisSurat] {
    let steps =
      bahan.tabel == nil
      ? [
        "Buka format isian \(bahan.profil.unit), isi menurut petunjuknya.",
        "Simpan lembar Isian sebagai CSV UTF-8 (dibatasi koma), lalu taruh di folder masuk.",
      ]
      : [
        "Buka lembar Isian pada buku kerja ini; perbaiki sel berwarna menurut komentarnya.",
        "Jelaskan pada kolom keterangan bila angka yang diperingatkan memang benar.",
        "Pada lembar Isian pilih Simpan Sebagai, CSV UTF-8 (dibatasi koma), lalu taruh di folder masuk.",
      ]
    let list = steps.enumerated().map { BarisSurat.butir("\($0 + 1).", $1) }
    return BarisSurat.paragraf("Mohon diperbaiki sebagai berikut:") + list + [
      .kosong(5), .pasangan("Paling lambat", batas),
    ]
  }

  /// The unit's date of disposisi.csv, else the SOP's while it has not passed, else a blank beside it.
  private var batas: String {
    guard let period = bahan.berkas?.periode else { return Teks.titik(40) }
    let given = bahan.acuan.disposisi.last { $0.triwulan == period.triwulan && $0.seksi == (unit?.kode ?? "") }
    if let given, !given.batasWaktu.isEmpty { return Teks.tanggal(given.batasWaktu) }
    guard let due = bahan.sop.batasPengumpulan(period, batas: bahan.profil.batasKirim) else { return Teks.titik(40) }
    if bahan.tanggal <= due { return due.denganHari }
    return "\(Teks.titik(30)) (batas menurut jadwal SOP sudah lewat: \(due.denganHari))"
  }

  private var tandaTangan: [BarisSurat] {
    let left = PenandatanganSurat(jabatan: penerima, pejabat: unit?.kepala ?? Pejabat())
    let right = PenandatanganSurat(jabatan: pengirim, pejabat: bahan.profil.kasubag)
    let place = bahan.profil.tempat.isEmpty ? Teks.titik(16) : bahan.profil.tempat
    let dates = BarisSurat([
      SelSurat(0, 3, "Diterima kembali, \(Teks.titik(16))", GayaSurat.teks(10, .center)),
      SelSurat(4, 5, "\(place), \(Teks.titik(20))", GayaSurat.teks(10, .center)),
    ])
    return [dates] + PenandatanganSurat.berdampingan(left, right)
  }
}
