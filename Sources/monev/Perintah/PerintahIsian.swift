import Batch
import Core
import Kinerja
import Office

/// `monev isian FOLDER --tahun T --triwulan N`: the forms.
enum PerintahIsian: Perintah {
  static let usage = Usage(
    name: "isian", arguments: "FOLDER --tahun T --triwulan N [--seksi S | --gabungan]",
    summary: "buat format isian tiap seksi: buku kerja Excel dan CSV",
    options: [
      Option(name: "tahun", value: "T", help: "tahun yang dilaporkan", required: true),
      Option(name: "triwulan", value: "N", help: "triwulan 1 sampai 4", required: true),
      Option(name: "seksi", value: "S", help: "hanya seksi ini (kode atau nama)"),
      Option(name: "gabungan", value: nil, help: "satu format untuk seluruh kantor"),
    ],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let periode = try PerintahProses.periode(parsed)
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    guard parsed["seksi"] == nil || !parsed.has("gabungan") else {
      throw UsageError(pesan: "--seksi dan --gabungan tidak dapat dipakai bersama.")
    }
    let lingkup: PembuatIsian.Lingkup =
      parsed.has("gabungan") ? .gabungan : parsed["seksi"].map { .seksi($0) } ?? .semuaSeksi
    let folder = OfficeFolder(parsed.arguments[0])
    try folder.pastikanKantor()
    let lock = try OfficeLock(folder: folder, since: Clock.now())
    let result: PembuatIsian.Hasil
    do {
      result = try PembuatIsian(folder, periode).buat(lingkup)
    } catch let error as PembuatIsian.SeksiTidakDikenal {
      let name = DiagnosticRenderer.oneLine(error.nama)
      throw UsageError(pesan: "seksi \"\(name)\" tidak ada di kantor ini.\(error.usul)")
    }
    lock.lepas()
    cetak(result, folder, periode, format, terminal)
    return result.kodeKeluar
  }

  private static func cetak(
    _ result: PembuatIsian.Hasil, _ folder: OfficeFolder, _ periode: Periode, _ format: DiagnosticRenderer.Format,
    _ terminal: Terminal
  ) {
    let all = result.rencana + result.lintas
    guard format == .teks else {
      let office = Dokumen.Kantor(
        folder: folder.path, kodeKeluar: result.kodeKeluar,
        galat: result.rencanaBerlaku ? nil : "rencana \(periode.tahun) belum bisa dipakai", pemeriksaan: all,
        lain: [
          ("tahun", String(periode.tahun)), ("triwulan", String(periode.triwulan.rawValue)),
          ("keluaran", "[\(result.berkas.map(JSONText.quoted).joined(separator: ", "))]"),
          ("tanpa_baris", "[\(result.tanpaBaris.map { JSONText.quoted($0.kode) }.joined(separator: ", "))]"),
        ])
      return Dokumen(usage.name, kodeKeluar: result.kodeKeluar, kantor: [office]).cetak(format)
    }
    var view = Tayangan(terminal, SumberBaris(folder, tahun: periode.tahun))
    view.cetak(all)
    if !terminal.quiet { Terminal.out(teks(result, folder, periode).joined(separator: "\n")) }
  }

  private static func teks(_ result: PembuatIsian.Hasil, _ folder: OfficeFolder, _ periode: Periode) -> [String] {
    guard result.rencanaBerlaku else {
      return ["Rencana \(periode.tahun) belum bisa dipakai. Tidak ada format isian yang dibuat."]
    }
    var lines = ["\(periode.panjang): \(result.berkas.count) berkas di \(folder.path)/isian"]
    lines += result.berkas.map { "  \($0)" }
    lines += result.tanpaBaris.map { "  \($0.nama): tidak punya baris rencana, jadi tanpa format isian." }
    lines.append(
      result.mintaAnggaran
        ? "Realisasi anggaran diminta dari seksi: tidak ada bendahara atau berkas SIPD-RI."
        : "Realisasi anggaran tidak diminta dari seksi: sudah ada bendahara atau SIPD-RI.")
    lines.append("Langkah berikut: bagikan buku kerja .xlsx itu kepada seksi; isian disimpan sebagai CSV di masuk/.")
    return lines
  }
}
