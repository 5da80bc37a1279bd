import Core
import Kinerja
import Workbook

/// Formulas for the mean of a part of Capaian's rows: those of a program, or of a unit.
struct RumusKelompok {
  let l: Lembar
  let ukuran: UkuranRerata

  /// The mean with how many rows it goes over and how many it should.
  struct Rumusan {
    let rata: String
    let n: String
    let m: String
  }

  private func kolom(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    "Capaian!" + CellRange(rows: rows, columns: column...column).absolute
  }

  /// Rows of a program stand together.
  func program(_ rows: ClosedRange<Int>) -> Rumusan {
    let v = kolom(ukuran.nilai, rows)
    let d = kolom(ukuran.jatuhTempo, rows)
    let n =
      l.hasil.pengaturan.kosongDihitung == .lewati
      ? "COUNT(\(v))" : "COUNTIFS(\(d),1,\(kolom(ukuran.persen, rows)),\">=-1E+99\")"
    switch l.hasil.pengaturan.rataRata {
    case .sederhana: return Rumusan(rata: "IF(COUNT(\(v))=0,\"\",AVERAGE(\(v)))", n: n, m: "COUNT(\(d))")
    case .pagu, .bobot:
      let w = kolom(ukuran.bobot ?? KolomCapaian.bobot, rows)
      let all = ukuran.bobot == nil ? "SUMIF(\(v),\">=0\",\(w))" : "SUM(\(w))"
      return Rumusan(rata: "IF(\(all)=0,\"\",SUMPRODUCT(\(v),\(w))/\(all))", n: n, m: "COUNT(\(d))")
    }
  }

  /// Rows of a unit, by its name in a cell of this sheet.
  func unit(_ name: String) -> Rumusan {
    let rows = l.tata.capaian.rentang
    let v = kolom(ukuran.nilai, rows)
    let d = kolom(ukuran.jatuhTempo, rows)
    let u = kolom(KolomCapaian.unit, rows)
    let n =
      l.hasil.pengaturan.kosongDihitung == .lewati
      ? "COUNTIFS(\(u),\(name),\(v),\">=0\")"
      : "COUNTIFS(\(u),\(name),\(d),1,\(kolom(ukuran.persen, rows)),\">=-1E+99\")"
    let m = "COUNTIFS(\(u),\(name),\(d),1)"
    switch l.hasil.pengaturan.rataRata {
    case .sederhana:
      return Rumusan(
        rata: "IF(COUNTIFS(\(u),\(name),\(v),\">=0\")=0,\"\",AVERAGEIFS(\(v),\(u),\(name),\(v),\">=0\"))", n: n, m: m)
    case .pagu, .bobot:
      let w = kolom(ukuran.bobot ?? KolomCapaian.bobot, rows)
      let all = ukuran.bobot == nil ? "SUMIFS(\(w),\(u),\(name),\(v),\">=0\")" : "SUMIFS(\(w),\(u),\(name))"
      return Rumusan(rata: "IF(\(all)=0,\"\",SUMPRODUCT(--(\(u)=\(name)),\(v),\(w))/\(all))", n: n, m: m)
    }
  }
}

/// Formulas for the money of a unit: sub kegiatan rows of Anggaran that carry its name.
struct RumusUangUnit {
  let l: Lembar

  private func kolom(_ column: Int) -> String {
    let rows = LetakAnggaran.data...max(LetakAnggaran.data, l.tata.anggaran.akhir - 1)
    return "Anggaran!" + CellRange(rows: rows, columns: column...column).absolute
  }

  func jumlah(_ column: Int, _ name: String) -> String {
    let which = "\(kolom(KolomAnggaran.unit)),\(name),\(kolom(KolomAnggaran.tingkat)),3"
    return "IF(COUNTIFS(\(which),\(kolom(column)),\">=-1E+99\")=0,\"\",SUMIFS(\(kolom(column)),\(which)))"
  }

  /// Physical progress, weighted by pagu.
  func fisik(_ name: String) -> String {
    let (u, level) = (kolom(KolomAnggaran.unit), kolom(KolomAnggaran.tingkat))
    let (f, p) = (kolom(KolomAnggaran.fisik), kolom(KolomAnggaran.pagu))
    let weight = "SUMIFS(\(p),\(u),\(name),\(level),3,\(f),\">=0\")"
    return "IF(\(weight)=0,\"\",SUMPRODUCT(--(\(u)=\(name)),--(\(level)=3),\(f),\(p))/\(weight))"
  }
}
