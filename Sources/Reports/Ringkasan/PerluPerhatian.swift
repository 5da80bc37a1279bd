import Core
import Ingest
package import Kinerja

/// Something a reader should look at first, with the reason.
package struct PerluPerhatian: Sendable {
  package let kode: String
  package let nama: String
  package let unit: String
  package let alasan: String
  /// Position in the results' rows; `nil` for a whole unit.
  package let baris: Int?
}

extension PerluPerhatian {
  /// How many lines the Ringkasan has.
  package static let terbanyak = 10

  /// The lines that need attention, the most urgent first: units that did not deliver (their missing rows are one
  /// line), then rows by what is wrong with them, the larger pagu before the smaller.
  package static func susun(_ bahan: BahanLaporan, _ hasil: HasilKantor) -> [PerluPerhatian] {
    let quarter = hasil.periode.triwulan
    let missing = hasil.seksi.filter { !bahan.status($0.kode).selesai }
    let silent = Set(missing.map(\.kode))
    let names = Dictionary(hasil.seksi.map { ($0.kode, $0.nama) }) { first, _ in first }
    var lines = missing.map { unit in
      let rows = (hasil.baris + hasil.iku).count {
        $0.rencana.seksi == unit.kode && $0.catatan.contains(.belumDilaporkan(quarter))
      }
      return PerluPerhatian(
        kode: "", nama: "(seluruh indikator)", unit: unit.nama,
        alasan:
          "Triwulan \(quarter.romawi): \(bahan.status(unit.kode).rawValue); \(rows) indikator menunggu realisasi.",
        baris: nil)
    }
    var rows: [(skor: Double, pagu: Int64, urutan: Int, line: PerluPerhatian)] = []
    for (index, row) in (hasil.baris + hasil.iku).enumerated() {
      let penilai = Penilai(row: row, skala: hasil.skala, quarter: quarter, silent: silent.contains(row.rencana.seksi))
      let (skor, alasan) = penilai.nilai()
      guard skor > 0 else { continue }
      rows.append(
        (
          skor, row.pagu?.sen ?? 0, index,
          PerluPerhatian(
            kode: row.rencana.kode.teks, nama: row.rencana.indikator,
            unit: names[row.rencana.seksi] ?? row.rencana.seksi, alasan: alasan.joined(separator: "; ") + ".",
            baris: index)
        ))
    }
    rows.sort { ($1.skor, $1.pagu, $0.urutan) < ($0.skor, $0.pagu, $1.urutan) }
    lines += rows.map(\.line)
    return lines
  }

  /// Weighs one row.
  private struct Penilai {
    let row: HasilIndikator
    let skala: SkalaPredikat
    let quarter: Triwulan
    let silent: Bool

    /// How urgent, and why; 0 = nothing to say.
    func nilai() -> (Double, [String]) {
      var score = 0.0
      var reasons: [String] = []
      func add(_ points: Double, _ reason: String) {
        score += points
        reasons.append(reasons.isEmpty ? reason.capitalisedFirst : reason)
      }
      if let money = row.anggaran, let spent = money.realisasiSD, let pagu = money.pagu, pagu < spent {
        add(1000, "realisasi anggaran melebihi pagu")
      }
      if !silent, row.catatan.contains(.belumDilaporkan(quarter)) {
        add(500, "ada target triwulan \(quarter.romawi), realisasi belum dilaporkan")
      }
      // What a silent unit's rows show is only that the quarter is missing.
      let late = silent && row.catatan.contains(.belumDilaporkan(quarter))
      if !late, let capaian = row.capaianSD, let predikat = row.predikat {
        let place = skala.tingkat.firstIndex(of: predikat) ?? 0
        let middle = skala.tingkat.count / 2
        if place >= middle, skala.tingkat.count > 1 {
          let gap = max(0, 100 - capaian.double)
          add((place > middle ? 300 : 150) + min(gap, 100), "capaian s.d. \(persen(capaian)) % (\(predikat.nama))")
        } else if Pecahan(200) < capaian.nilai {
          add(40, "capaian s.d. \(persen(capaian)) %: periksa target atau realisasinya")
        } else if capaian.nilai < Pecahan(100) {
          add(100 - capaian.double, "capaian s.d. \(persen(capaian)) %, di bawah target")
        }
      }
      if !late { uang(&score, &reasons) }
      return (score, reasons)
    }

    private func uang(_ score: inout Double, _ reasons: inout [String]) {
      guard let money = row.anggaran else { return }
      func add(_ points: Double, _ reason: String) {
        score += points
        reasons.append(reasons.isEmpty ? reason.capitalisedFirst : reason)
      }
      if let kas = money.serapanKas, kas.nilai < Pecahan(80) {
        add((kas.nilai < Pecahan(50) ? 100 : 10) + (80 - kas.double), "serapan \(persen(kas)) % dari rencana kas")
      }
      if let fisik = money.fisik, let serapan = money.serapan, fisik + Pecahan(20) < serapan.nilai {
        add(90, "fisik \(NumberWriter.indonesia(fisik, decimals: 2)) % tertinggal dari keuangan \(persen(serapan)) %")
      }
    }

    private func persen(_ value: Persen) -> String {
      NumberWriter.indonesia(value.nilai, decimals: skala.desimal(value), fixed: true)
    }
  }
}
