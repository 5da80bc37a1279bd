import Core
import Ingest
import Office

/// The answer to a dropped file, for Notepad: `<nama>.TERIMA.txt`, `<nama>.PERBAIKI.txt`, or `<nama>.TUNGGU.txt` for one
/// that is not taken yet.
enum Kuitansi {
  static let tunggu = ".TUNGGU.txt"
  static let ditarik = ".DITARIK.txt"
  static let terima = ".TERIMA.txt"
  static let perbaiki = ".PERBAIKI.txt"
  static let koreksi = ".koreksi.xlsx"

  /// Files of `koreksi/`: the answer, and `nil` for those it takes the place of.
  static func jawaban(_ hasil: HasilTerima, _ clock: Clock) -> [(nama: String, bytes: [UInt8]?)] {
    let answer = hasil.tertinggal == .menunggu ? tunggu : hasil.putusan == .ditolak ? perbaiki : terima
    let name = hasil.berkas
    let text = bytes(IsiKuitansi(hasil, clock).baris)
    // Somebody who is still typing keeps the answer to his last file.
    if answer == tunggu { return [(name + tunggu, text)] }
    let old = [terima, perbaiki, tunggu, ditarik].filter { $0 != answer } + (hasil.koreksi.isEmpty ? [koreksi] : [])
    return [(name + answer, text)] + old.map { (name + $0, nil) }
  }

  /// Lines as Notepad likes them.
  static func bytes(_ lines: [String]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + lines.flatMap { Array($0.utf8) + [13, 10] }
  }
}

/// The lines of an answer.
struct IsiKuitansi {
  private let hasil: HasilTerima
  private let clock: Clock

  init(_ hasil: HasilTerima, _ clock: Clock) {
    self.hasil = hasil
    self.clock = clock
  }

  var baris: [String] {
    var lines = [judul, "", "Berkas     : \(DiagnosticRenderer.oneLine(hasil.berkas))"]
    // The note to a file that stays is the same however often it is looked at.
    if hasil.tertinggal == nil { lines.append("Waktu      : \(clock.iso)") }
    if let jenis = hasil.jenis { lines.append("Jenis      : \(jenis.nama)") }
    if let periode = hasil.periode { lines.append("Periode    : \(periode.panjang)") }
    if !hasil.seksi.isEmpty { lines.append("Seksi      : \(hasil.seksi.joined(separator: ", "))") }
    if hasil.revisi > 0 { lines.append("Revisi     : \(hasil.revisi)") }
    lines += hitungan
    lines.append("Hasil      : \(hasil.kesalahan) kesalahan, \(hasil.peringatan) peringatan")
    if !hasil.lokasi.isEmpty { lines.append("Disimpan   : \(hasil.lokasi)") }
    if !hasil.koreksi.isEmpty { lines.append("Buku kerja : \(hasil.koreksi)") }
    if !hasil.samaDengan.isEmpty { lines.append("Sama dengan: \(hasil.samaDengan)") }
    if !hasil.alasan.isEmpty { lines.append("Alasan     : \(DiagnosticRenderer.oneLine(hasil.alasan))") }
    lines += ["", langkah] + pemeriksaan + beda
    return lines
  }

  private var hitungan: [String] {
    let count = hasil.hitungan
    guard count.dibaca > 0 else { return [] }
    let taken = hasil.putusan == .ditolak ? 0 : count.diterima
    let refused = count.ditolak + count.diterima - taken
    return ["Baris      : \(count.dibaca) dibaca = \(taken) diterima + \(refused) ditolak + \(count.dilewati) dilewati"]
  }

  private var judul: String {
    switch hasil.tertinggal {
    case .menunggu: return "BERKAS INI BELUM DIAMBIL"
    case .tidakBisa: return "BERKAS INI TIDAK BISA DIAMBIL"
    case nil: break
    }
    switch hasil.putusan {
    case .ditolak: return "BERKAS INI PERLU DIPERBAIKI"
    case .duplikat: return "BERKAS INI SUDAH PERNAH DITERIMA"
    case .diterimaDenganPeringatan: return "BERKAS DITERIMA, DENGAN PERINGATAN"
    case .sebagian: return "BERKAS DITERIMA SEBAGIAN"
    case .diterima, .ditarik: return "BERKAS DITERIMA"
    }
  }

  private var langkah: String {
    switch hasil.tertinggal {
    case .menunggu: return "Berkas tetap di folder masuk dan diambil pada pemeriksaan berikutnya."
    case .tidakBisa: return "Berkas tetap di folder masuk. Perbaiki menurut petunjuk di bawah ini."
    case nil: break
    }
    switch hasil.putusan {
    case .ditolak where hasil.kesalahan == 0 && hasil.peringatan > 0:
      return "Kantor ini sedang memeriksa dengan ketat (--ketat): peringatan pun menolak. Perbaiki yang disebut di "
        + "bawah ini, simpan sebagai CSV, lalu taruh lagi di folder masuk. Tidak ada baris dari berkas ini yang dipakai."
    case .ditolak:
      return "Perbaiki kesalahan di bawah ini pada berkas Anda, simpan sebagai CSV, lalu taruh lagi di folder masuk. "
        + "Tidak ada baris dari berkas ini yang dipakai."
    case .duplikat where hasil.digantikanOleh.isEmpty:
      return "Isinya sama persis dengan berkas yang sudah diterima. Tidak ada yang berubah; tidak perlu apa-apa."
    case .duplikat:
      return "Isinya sama persis dengan berkas lama yang sudah digantikan oleh \(hasil.digantikanOleh). Tidak ada yang "
        + "berubah. Bila angka lama yang benar, mintalah Kasubag menarik berkas penggantinya (monev tarik)."
    case .diterimaDenganPeringatan:
      return
        "Angkanya dipakai. Bacalah peringatan di bawah ini; bila ada yang keliru, kirim berkas perbaikan yang lengkap."
    case .sebagian:
      return
        "Hanya baris yang benar yang dipakai. Perbaiki baris yang disebut di bawah ini, lalu kirim berkas yang lengkap: "
        + "semua baris yang sudah diterima harus ada lagi di dalamnya."
    case .diterima, .ditarik: return "Angkanya dipakai. Tidak perlu apa-apa."
    }
  }

  private var pemeriksaan: [String] {
    var lines: [String] = []
    for severity in Severity.allCases {
      let results = hasil.pemeriksaan.filter { $0.severity == severity }
      if results.isEmpty { continue }
      lines += ["", "\(severity.kata.uppercased()) (\(results.count))", ""]
      for (index, result) in results.enumerated() { lines += satu(index + 1, result) }
    }
    return lines
  }

  /// What changed against the revision before; at most 200 cells.
  private var beda: [String] {
    let beda = hasil.beda
    guard !beda.lama.isEmpty, hasil.putusan.berlaku else { return [] }
    var lines = ["", "YANG BERUBAH terhadap \(beda.lama.joined(separator: ", ")) (\(beda.sel.count) sel)", ""]
    if beda.sel.isEmpty, beda.barisBaru.isEmpty { return lines + ["Tidak ada sel yang berubah."] }
    for cell in beda.sel.prefix(200) {
      func kutip(_ text: String) -> String { text.isEmpty ? "(kosong)" : "\"\(DiagnosticRenderer.oneLine(text))\"" }
      lines.append("- \(cell.baris), \(cell.kolom): \(kutip(cell.lama)) → \(kutip(cell.baru))")
    }
    if beda.sel.count > 200 { lines.append("- dan \(beda.sel.count - 200) sel lainnya") }
    lines += beda.barisBaru.prefix(100).map { "- \($0): baris baru" }
    return lines
  }

  private func satu(_ number: Int, _ result: Diagnostic) -> [String] {
    let place = result.place
    var parts: [String] = []
    if let row = place.barisLembar ?? place.baris { parts.append("baris \(row)") }
    if let heading = place.judulKolom { parts.append("kolom \"\(DiagnosticRenderer.oneLine(heading))\"") }
    let head = parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    var lines = ["\(number). \(head)\(DiagnosticRenderer.oneLine(result.pesan)) [\(result.check.kode)]"]
    if let value = place.nilai, !value.isEmpty { lines.append("   tertulis : \(DiagnosticRenderer.oneLine(value))") }
    if let saran = result.saran { lines.append("   saran    : \(DiagnosticRenderer.oneLine(saran))") }
    if let answer = result.penjelasan { lines.append("   penjelasan seksi: \(DiagnosticRenderer.oneLine(answer))") }
    return lines
  }
}
