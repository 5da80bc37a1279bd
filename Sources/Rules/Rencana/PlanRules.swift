package import Core
package import Ingest
import Kinerja

/// The checks of the plan: Renja, DPA, IKU and the profile against themselves, each other and the nomenclature. Each
/// family stands in a file named for the fault.
package enum PlanRules {
  /// Reads a plan and goes over it, so that every kesalahan is shown in one pass. Where cells could not be read, the
  /// peringatan of this room are held back: most would only echo what is missing.
  ///
  /// - Returns: `nil` when the plan is unusable: then a kesalahan in `bag` says why.
  package static func read(
    _ files: BerkasAcuan, tahun: Int, periode: Periode? = nil, into bag: inout DiagnosticBag
  ) -> Acuan? {
    var own = DiagnosticBag()
    let acuan = AcuanReader.susun(files, tahun: tahun, into: &own)
    if let acuan {
      var found = DiagnosticBag()
      check(acuan, tahun, periode: periode, into: &found)
      if own.hasKesalahan {
        for result in found.all where result.severity == .kesalahan { own.add(result) }
      } else {
        own.append(found)
      }
      if let periode { own = tanpaKelak(own, acuan, periode) }
    }
    bag.append(own)
    return own.hasKesalahan ? nil : acuan
  }

  /// Without what is only worth a word about rows of a version that starts after the quarter: a workbook of a quarter
  /// says nothing of what came later. Their kesalahan stay, the plan is one.
  private static func tanpaKelak(_ results: DiagnosticBag, _ acuan: Acuan, _ periode: Periode) -> DiagnosticBag {
    struct Baris: Hashable {
      let berkas: String
      let baris: Int?
    }
    let plan = acuan.rencana
    let rows =
      (plan.renja + plan.iku).map { ($0.berlakuMulai, $0.tempat) } + plan.dpa.map { ($0.berlakuMulai, $0.tempat) }
    // A document with nothing in force yet is worth a word itself.
    let begun = Set(rows.filter { $0.0 <= periode.akhir }.map(\.1.berkas))
    let later = Set(
      rows.filter { periode.akhir < $0.0 && begun.contains($0.1.berkas) }
        .map { Baris(berkas: $0.1.berkas, baris: $0.1.baris) })
    if later.isEmpty || !results.suppressed.isEmpty { return results }
    var rest = DiagnosticBag()
    for result in results.all {
      let place = Baris(berkas: result.place.berkas, baris: result.place.baris)
      if result.severity == .kesalahan || !later.contains(place) { rest.add(result) }
    }
    return rest
  }

  /// Checks a plan that was read.
  ///
  /// - Parameter periode: the quarter to be run, when there is one: a plan with nothing in force is then named.
  /// - Complexity: linear in the rows, but for the nearest name of an unknown code.
  package static func check(
    _ acuan: Acuan, _ tahun: Int, periode: Periode? = nil, into bag: inout DiagnosticBag
  ) {
    let konteks = KonteksRencana(acuan, tahun, periode)
    // Kesalahan.
    kunciBarisGanda(konteks, &bag)
    indukTidakAda(konteks, &bag)
    rentangTanpaBatas(konteks, &bag)
    targetKumulatifTurun(konteks, &bag)
    rasioDariKata(konteks, &bag)
    rencanaNegatif(konteks, &bag)
    paguBerbeda(konteks, &bag)
    rekeningBercampur(konteks, &bag)
    realisasiDariTidakAda(konteks, &bag)
    bobotKosong(konteks, &bag)
    versiTidakBerurut(konteks, &bag)
    // Peringatan.
    kodeDiLuarNomenklatur(konteks, &bag)
    isianContoh(konteks, &bag)
    targetTriwulanTidakCocok(konteks, &bag)
    targetDiLuarBatas(konteks, &bag)
    targetRenstraKurang(konteks, &bag)
    caraTidakCocok(konteks, &bag)
    barisHilangDiVersiBaru(konteks, &bag)
    renjaBedaDPA(konteks, &bag)
    kasBedaPagu(konteks, &bag)
    paguVersiTurun(konteks, &bag)
    rupiahIndukRencana(konteks, &bag)
    rekeningSalahBentuk(konteks, &bag)
    // Info.
    tanpaTargetTriwulan(konteks, &bag)
  }
}
