import Batch
import Core
import Office
import Sop

/// `monev jadwal FOLDER --tahun --triwulan [--mulai D]`: the SOP's dates.
enum PerintahJadwal: Perintah {
  static let usage = Usage(
    name: "jadwal", arguments: "FOLDER --tahun T --triwulan N [--mulai D]",
    summary: "tanggal setiap langkah SOP, dan apakah sempat sebelum batas kirim",
    options: [
      Option(name: "tahun", value: "T", help: "tahun yang dilaporkan", required: true),
      Option(name: "triwulan", value: "N", help: "triwulan 1 sampai 4", required: true),
      Option(
        name: "mulai", value: "D",
        help: "hari pertama (bawaan: menurut jadwal.csv, atau hari kerja pertama sesudah triwulan)"),
    ],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let periode = try PerintahProses.periode(parsed)
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let start = try mulai(parsed)
    let folder = OfficeFolder(parsed.arguments[0])
    try folder.pastikanKantor()
    let lock = try OfficeLock(folder: folder, since: Clock.now())
    let result = try JadwalKantor(folder, periode).buat(mulai: start)
    lock.lepas()
    if format == .teks {
      var view = Tayangan(terminal)
      view.cetak(result.pemeriksaan)
      if !terminal.quiet { Terminal.out(teks(result, folder, periode, start).joined(separator: "\n")) }
    }
    Dokumen(usage.name, kodeKeluar: result.kodeKeluar, kantor: [kantor(result, folder, periode)]).cetak(format)
    return result.kodeKeluar
  }

  private static func mulai(_ parsed: Parsed) throws(UsageError) -> Tanggal? {
    guard let text = parsed["mulai"] else { return nil }
    guard case .value(let day) = DateReader.read(text, serials: false) else {
      throw UsageError(pesan: "--mulai \(DiagnosticRenderer.oneLine(text)): bukan tanggal, misalnya 2025-07-01.")
    }
    return day
  }

  private static func teks(
    _ result: JadwalKantor.Hasil, _ folder: OfficeFolder, _ periode: Periode, _ start: Tanggal?
  ) -> [String] {
    guard result.rencanaBerlaku else {
      return ["Rencana \(periode.tahun) belum bisa dipakai. Tidak ada jadwal yang dibuat."]
    }
    guard !result.jadwal.isEmpty else {
      return [
        "profil.csv tidak menyebut SOP dan acuan/\(periode.tahun)/sop.csv tidak ada. Isi kunci sop di profil.csv."
      ]
    }
    var lines: [String] = []
    for group in KelompokJadwal.susun(result.jadwal) {
      let schedule = group.utama
      let names = group.anggota.map { result.sop.judul($0.profil) }.joined(separator: " dan ")
      lines += ["", "\(names) · \(periode.panjang)", ""]
      let rows = schedule.langkah.map { step in
        [
          String(step.langkah.no), step.langkah.langkah, step.langkah.pelaksana,
          step.langkah.waktu.isEmpty ? "–" : step.langkah.waktu, step.mulai.iso, step.selesai.iso,
          step.langkah.tonggak == "kirim" ? "kirim" : "",
        ]
      }
      lines += Ringkas.tabel([["No", "Langkah", "Pelaksana", "Waktu", "Mulai", "Selesai", "Tonggak"]] + rows)
      lines += ["", batas(schedule)]
    }
    lines += ["", "Jadwal tercetak: \(folder.absolute(result.berkas))"]
    if let start, result.sop.mulai[periode.triwulan] != start {
      lines.append(
        "Agar status dan buku kerja memakai tanggal mulai yang sama, tulis di acuan/\(periode.tahun)/jadwal.csv "
          + "(judul triwulan;mulai): \(periode.triwulan.rawValue);\(start.iso)")
    }
    return lines
  }

  private static func batas(_ schedule: JadwalSOP) -> String {
    let end = "Batas kirim: \(schedule.batasKirim.denganHari)"
    guard let step = schedule.kirim else { return end + "; SOP ini tidak menandai langkah pengiriman." }
    let when = "langkah \(step.langkah.no) selesai \(step.selesai.denganHari)"
    return schedule.lewatBatas == 0
      ? "\(end); \(when): muat." : "\(end); \(when): TIDAK MUAT, lewat \(schedule.lewatBatas) hari kerja."
  }

  private static func kantor(
    _ result: JadwalKantor.Hasil, _ folder: OfficeFolder, _ periode: Periode
  ) -> Dokumen.Kantor {
    let profiles = result.jadwal.map { schedule in
      let steps = schedule.langkah.map { step in
        let plan = step.langkah
        let documents = plan.dokumen.map(JSONText.quoted).joined(separator: ", ")
        return "    {\"no\": \(plan.no), \"langkah\": \(JSONText.quoted(plan.langkah)), "
          + "\"peran\": \(JSONText.quoted(plan.peran.rawValue)), "
          + "\"pelaksana\": \(JSONText.quoted(plan.pelaksana)), \"keluaran\": \(JSONText.quoted(plan.keluaran)), \"waktu\": \(JSONText.quoted(plan.waktu)), "
          + "\"mulai\": \"\(step.mulai.iso)\", \"selesai\": \"\(step.selesai.iso)\", \"dokumen\": [\(documents)], "
          + "\"kembali_ke\": \(plan.kembaliKe.map { String($0) } ?? "null"), \"tonggak\": \(JSONText.quoted(plan.tonggak))}"
      }
      return "  {\"sop\": \(JSONText.quoted(schedule.profil.nama)), "
        + "\"judul\": \(JSONText.quoted(result.sop.judul(schedule.profil))), \"batas_kirim\": \"\(schedule.batasKirim.iso)\", "
        + "\"lewat_hari_kerja\": \(schedule.lewatBatas), \"langkah\": [\n\(steps.joined(separator: ",\n"))]}"
    }
    let reason =
      !result.rencanaBerlaku
      ? "rencana \(periode.tahun) belum bisa dipakai" : result.jadwal.isEmpty ? "tidak ada SOP" : nil
    return Dokumen.Kantor(
      folder: folder.path, kodeKeluar: result.kodeKeluar, galat: reason, pemeriksaan: result.pemeriksaan,
      lain: [
        ("tahun", String(periode.tahun)), ("triwulan", String(periode.triwulan.rawValue)),
        ("keluaran", result.berkas.isEmpty ? "[]" : "[\(JSONText.quoted(result.berkas))]"),
        ("jadwal", "[\(profiles.joined(separator: ",\n"))]"),
      ])
  }
}
