import Batch
import Core
import Ingest
import Kinerja
import Office
import Sop

/// What `status` tells: matrix of deliveries, SOP steps planned and actual, reminders.
struct LaporanStatus {
  private let folder: OfficeFolder
  private let result: StatusKantor.Hasil

  init(_ folder: OfficeFolder, _ result: StatusKantor.Hasil) {
    self.folder = folder
    self.result = result
  }

  func cetakTeks(_ terminal: Terminal) {
    guard result.rencanaBerlaku else {
      var view = Tayangan(terminal)
      view.cetak(result.rencana)
      return Terminal.out("Rencana \(result.periode.tahun) belum bisa dipakai.")
    }
    if !terminal.quiet { Terminal.out(teks.joined(separator: "\n")) }
  }

  private var teks: [String] {
    var lines = ["\(folder.path) · \(result.periode.panjang)"]
    if let document = result.dokumen {
      let signed = document.tanggal.isEmpty ? "" : ", bertanggal \(document.tanggal)"
      let by = document.oleh.isEmpty ? "" : ", dikembalikan oleh \(document.oleh)"
      let note = document.catatan.isEmpty ? "" : " (\(document.catatan))"
      lines.append(
        "Dokumen: \(document.status) revisi \(document.revisi) sejak \(document.waktu.prefix(10))\(signed)\(by)\(note)")
    } else {
      lines.append("Dokumen: belum dibuat")
    }
    if let due = result.batasSeksi { lines.append("Batas penyampaian seksi: \(due.denganHari)") }
    let head = ["Seksi"] + result.periode.triwulan.sampai.map { "TW \($0.romawi)" }
    lines +=
      [""]
      + Ringkas.tabel([head] + result.seksi.map { unit in [unit.nama] + (result.matriks[unit.kode] ?? []).map(sel) })
    for group in KelompokJadwal.susun(result.jadwal.map(\.jadwal)) {
      let schedule = group.utama
      guard let steps = result.jadwal.first(where: { $0.jadwal.profil.nama == schedule.profil.nama })?.langkah else {
        continue
      }
      lines += ["", group.anggota.map { result.sop.judul($0.profil) }.joined(separator: " dan "), ""]
      let next = steps.first { $0.nyata == .belum }?.rencana.langkah.no
      let rows = steps.map { step in
        [
          step.rencana.langkah.no == next ? "→" : "", String(step.rencana.langkah.no), step.rencana.langkah.langkah,
          step.rencana.mulai.iso, step.rencana.selesai.iso, nyata(step.nyata),
          step.terlambat > 0 ? "terlambat \(step.terlambat) hari kerja" : "",
        ]
      }
      lines += Ringkas.tabel([["", "No", "Langkah", "Mulai", "Selesai", "Kenyataan", ""]] + rows)
      if let late = batas(schedule) { lines += ["", late] }
    }
    if !result.pengingat.isEmpty { lines += ["", "Pengingat yang dapat ditempel ke pesan:"] }
    for reminder in result.pengingat { lines += ["", "[\(reminder.seksi.kode)] \(reminder.teks)"] }
    return lines
  }

  private func batas(_ schedule: JadwalSOP) -> String? {
    guard let step = schedule.kirim, schedule.lewatBatas > 0 else { return nil }
    return
      "Menurut waktu baku, langkah \(step.langkah.no) selesai \(schedule.lewatBatas) hari kerja sesudah batas kirim "
      + "(\(schedule.batasKirim.panjang))."
  }

  private func sel(_ cell: StatusKantor.Sel) -> String {
    let day = cell.tanggal.map { " \($0.ringkas)" } ?? ""
    let late = cell.terlambat == 0 ? "" : ", terlambat \(cell.terlambat) hari kerja"
    return cell.status.rawValue + day + late
  }

  private func nyata(_ state: BuktiLangkah.Keadaan) -> String {
    switch state {
    case .selesai(let day): day.map(\.iso) ?? "sudah"
    case .belum: "belum"
    case .tidakDiketahui: "–"
    }
  }

  private func tanggal(_ day: Tanggal?) -> String { day.map { "\"\($0.iso)\"" } ?? "null" }

  var kantor: Dokumen.Kantor {
    let units = result.seksi.map { unit in
      let cells = (result.matriks[unit.kode] ?? []).map {
        "{\"status\": \(JSONText.quoted($0.status.rawValue)), \"tanggal\": \(tanggal($0.tanggal)), "
          + "\"terlambat\": \($0.terlambat)}"
      }
      return "  {\"seksi\": \(JSONText.quoted(unit.kode)), \"nama\": \(JSONText.quoted(unit.nama)), "
        + "\"triwulan\": [\(cells.joined(separator: ", "))]}"
    }
    let profiles = result.jadwal.map { schedule, steps in
      let rows = steps.map { step in
        let done =
          switch step.nyata {
          case .selesai(let day): "\"selesai\", \"nyata\": " + tanggal(day)
          case .belum: "\"belum\", \"nyata\": null"
          case .tidakDiketahui: "\"tidak diketahui\", \"nyata\": null"
          }
        return
          "    {\"no\": \(step.rencana.langkah.no), \"langkah\": \(JSONText.quoted(step.rencana.langkah.langkah)), "
          + "\"peran\": \(JSONText.quoted(step.rencana.langkah.peran.rawValue)), "
          + "\"tonggak\": \(JSONText.quoted(step.rencana.langkah.tonggak)), "
          + "\"mulai\": \"\(step.rencana.mulai.iso)\", \"selesai\": \"\(step.rencana.selesai.iso)\", "
          + "\"keadaan\": \(done), \"terlambat\": \(step.terlambat)}"
      }
      return
        "  {\"sop\": \(JSONText.quoted(schedule.profil.nama)), \"judul\": \(JSONText.quoted(result.sop.judul(schedule.profil))), "
        + "\"batas_kirim\": \"\(schedule.batasKirim.iso)\", \"lewat_hari_kerja\": \(schedule.lewatBatas), "
        + "\"langkah\": [\n\(rows.joined(separator: ",\n"))]}"
    }
    let reminders = result.pengingat.map {
      "  {\"seksi\": \(JSONText.quoted($0.seksi.kode)), \"teks\": \(JSONText.quoted($0.teks))}"
    }
    let document = result.dokumen.map {
      "{\"status\": \(JSONText.quoted($0.status)), \"revisi\": \($0.revisi), \"waktu\": \(JSONText.quoted($0.waktu)), "
        + "\"oleh\": \(JSONText.quoted($0.oleh)), \"catatan\": \(JSONText.quoted($0.catatan)), "
        + "\"tanggal\": \($0.tanggal.isEmpty ? "null" : JSONText.quoted($0.tanggal))}"
    }
    return Dokumen.Kantor(
      folder: folder.path, kodeKeluar: result.kodeKeluar,
      galat: result.rencanaBerlaku ? nil : "rencana \(result.periode.tahun) belum bisa dipakai",
      pemeriksaan: result.rencana + result.lintas,
      lain: [
        ("tahun", String(result.periode.tahun)), ("triwulan", String(result.periode.triwulan.rawValue)),
        ("dokumen", document ?? "null"), ("batas_seksi", result.batasSeksi.map { "\"\($0.iso)\"" } ?? "null"),
        ("penyampaian", "[\(units.joined(separator: ",\n"))]"), ("sop", "[\(profiles.joined(separator: ",\n"))]"),
        ("pengingat", "[\(reminders.joined(separator: ",\n"))]"),
      ])
  }
}
