import Core
import Kinerja

/// Finds the plan row a delivered row reports: by code, unit, and number or text of the indicator.
struct PilihIndikator {
  let indeks: IndeksRencana
  let kolom: KolomRealisasi

  /// - Returns: `nil` after reporting why there is none.
  func cari(_ reader: inout BarisReader, seksi: Seksi?) -> Indikator? {
    let text = reader.teks(kolom.kode)
    let unit = seksi?.kode ?? ""
    switch KodeMasuk.baca(text, indeks, seksi: unit) {
    case .tepat(let kode): return pilih(kode, &reader, seksi)
    case .diperbaiki(let kode):
      reader.lapor(.kodeDiperbaiki, kolom.kode, ["kode": kode.teks])
      return pilih(kode, &reader, seksi)
    case .kelak(let kode, let mulai):
      reader.lapor(.kodeBelumBerlaku, kolom.kode, ["mulai": mulai.panjang])
      return indeks.rencana.renja.first { $0.kode == kode && (seksi == nil || $0.seksi == unit) }
    case .rusak(let calon):
      return dariTeks(&reader, seksi) ?? lapor(.kodeRusak, calon, &reader)
    case .tidakAda(let calon):
      return dariTeks(&reader, seksi) ?? lapor(.kodeTidakAda, calon, &reader)
    }
  }

  /// The one plan row of the unit whose indicator text is exactly this one: the other certain repair (DOMAIN §9).
  func dariTeks(_ reader: inout BarisReader, _ seksi: Seksi?) -> Indikator? {
    guard let seksi, !reader.kosong(kolom.indikator) else { return nil }
    let text = Words.plain(reader.teks(kolom.indikator))
    let found = indeks.baris(seksi: seksi.kode).filter { Words.plain($0.rencana.indikator) == text }
    guard found.count == 1, let plan = found.first?.rencana else { return nil }
    reader.lapor(.kodeDariIndikator, kolom.kode, ["kode": plan.kode.teks, "indikator": plan.indikator])
    return plan
  }

  /// A blank code below a row of the same unit, as merged cells leave it: the other indicator of that code which number
  /// or text name.
  func dariAtas(_ reader: inout BarisReader, _ unit: String, _ atas: Indikator?) -> Indikator? {
    guard let atas, atas.seksi == unit else { return nil }
    var rows = indeks.baris(atas.kode).map(\.rencana).filter { $0.seksi == unit && $0.kunci.no > atas.kunci.no }
    let named = !reader.kosong(kolom.noIndikator)
    if named {
      guard let no = reader.bulat(kolom.noIndikator, dalam: 1...999) else { return nil }
      rows = rows.filter { $0.kunci.no == no }
    }
    if !reader.kosong(kolom.indikator) {
      let text = reader.teks(kolom.indikator)
      rows = rows.filter { Words.same($0.indikator, text) }
    } else if !named {
      return nil
    }
    guard rows.count == 1 else { return nil }
    reader.lapor(.kodeDariAtas, kolom.kode, ["kode": rows[0].kode.teks])
    return rows[0]
  }

  private func lapor(_ check: Check, _ calon: [Kode], _ reader: inout BarisReader) -> Indikator? {
    let names = calon.map { kode in
      let words = indeks.baris(kode).first?.rencana
      let name = words.map { $0.uraian.isEmpty ? $0.indikator : $0.uraian } ?? ""
      return name.isEmpty ? kode.teks : "\(kode) (\(name.count > 60 ? name.prefix(59) + "…" : name[...]))"
    }
    reader.lapor(check, kolom.kode, ["usul": Usul.kalimat(names)])
    return nil
  }

  private func pilih(_ kode: Kode, _ reader: inout BarisReader, _ seksi: Seksi?) -> Indikator? {
    let all = indeks.baris(kode).map(\.rencana)
    guard let seksi else { return nil }
    let rows = all.filter { $0.seksi == seksi.kode }
    if rows.isEmpty {
      let owners = all.map(\.seksi).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      reader.lapor(
        .barisSeksiLain, kolom.kode,
        ["kode": kode.teks, "seksi": seksi.nama, "pemilik": owners.map(nama).joined(separator: ", ")])
      return nil
    }
    if !reader.kosong(kolom.noIndikator) {
      guard let no = reader.bulat(kolom.noIndikator, dalam: 1...999) else { return nil }
      guard let plan = rows.first(where: { $0.kunci.no == no }) else {
        reader.lapor(
          .noIndikatorTidakAda, kolom.noIndikator,
          ["kode": kode.teks, "ada": rows.map { "\($0.kunci.no) (\($0.indikator))" }.joined(separator: "; ")])
        return nil
      }
      return cocokkan(plan, rows, &reader)
    }
    if !reader.kosong(kolom.indikator) { return menurutTeks(kode, rows, &reader) }
    if rows.count == 1 { return rows[0] }
    reader.lapor(
      .indikatorHarusDipilih, kolom.noIndikator.ada ? kolom.noIndikator : kolom.kode,
      ["kode": kode.teks, "ada": rows.map { "\($0.kunci.no) (\($0.indikator))" }.joined(separator: "; ")])
    return nil
  }

  /// Number and text both given: the text must not be another row's.
  private func cocokkan(_ plan: Indikator, _ rows: [Indikator], _ reader: inout BarisReader) -> Indikator? {
    guard !reader.kosong(kolom.indikator) else { return plan }
    let text = reader.teks(kolom.indikator)
    if Words.same(text, plan.indikator) { return plan }
    if let other = rows.first(where: { Words.same(text, $0.indikator) }) {
      let usul =
        " Teks itu milik indikator nomor \(other.kunci.no); nomor \(plan.kunci.no) ialah \"\(plan.indikator)\"."
      reader.lapor(.indikatorTidakCocok, kolom.indikator, ["usul": usul])
      return nil
    }
    reader.lapor(.teksIndikatorBerbeda, kolom.indikator, ["harapan": plan.indikator])
    return plan
  }

  private func menurutTeks(_ kode: Kode, _ rows: [Indikator], _ reader: inout BarisReader) -> Indikator? {
    let text = reader.teks(kolom.indikator)
    for same in [{ $0 == text }, { Words.same($0, text) }] as [(String) -> Bool] {
      let found = rows.filter { same($0.indikator) }
      if found.count == 1 { return found[0] }
    }
    if rows.count == 1 {
      // One indicator needs neither number nor text; a text that says otherwise is worth a look.
      reader.lapor(.teksIndikatorBerbeda, kolom.indikator, ["harapan": rows[0].indikator])
      return rows[0]
    }
    let near = NearestName.best(for: text, among: rows.map(\.indikator), limit: 1)
    let names = near.isEmpty ? rows.map(\.indikator) : near
    reader.lapor(.indikatorTidakCocok, kolom.indikator, ["usul": Usul.kalimat(names)])
    return nil
  }

  private func nama(_ kode: String) -> String { indeks.rencana.seksi.first { $0.kode == kode }?.nama ?? kode }
}
