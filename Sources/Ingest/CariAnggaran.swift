import Core
import Kinerja

/// Finds the sub kegiatan and unit a row of money belongs to.
struct CariAnggaran {
  enum Hasil: Equatable {
    case ada(KunciAnggaran)
    /// Left out: a subtotal of a program or kegiatan, or money that cannot be shared out.
    case lewat
    /// Reported.
    case tidak
  }

  private let indeks: IndeksRencana
  private let kode: Kolom
  private let seksi: Kolom
  private let daftar: PencariSeksi
  private let induk: Set<Kode>
  private let units: [Seksi]
  private let tanpaSeksi: Bool

  /// - Parameter tanpaSeksi: whether the source knows no units at all (SIPD-RI).
  init(_ indeks: IndeksRencana, _ acuan: Acuan, kode: Kolom, seksi: Kolom, tanpaSeksi: Bool = false) {
    self.tanpaSeksi = tanpaSeksi
    self.indeks = indeks
    self.kode = kode
    self.seksi = seksi
    units = acuan.rencana.seksi
    daftar = indeks.pencari
    var parents: Set<Kode> = []
    for row in indeks.baris where row.rencana.tingkat != .iku {
      if row.rencana.tingkat != .subKegiatan { parents.insert(row.rencana.kode) }
      if let parent = row.rencana.kode.induk {
        parents.insert(parent)
        if let top = parent.induk { parents.insert(top) }
      }
    }
    induk = parents
  }

  func kunci(_ reader: inout BarisReader) -> Hasil {
    let text = reader.teks(kode)
    if text.isEmpty { return .tidak }
    switch KodeMasuk.baca(text, indeks, seksi: "") {
    case .tepat(let found): return unit(found, &reader)
    case .diperbaiki(let found):
      reader.lapor(.kodeDiperbaiki, kode, ["kode": found.teks])
      return unit(found, &reader)
    case .kelak(let found, let mulai):
      reader.lapor(.kodeBelumBerlaku, kode, ["mulai": mulai.panjang])
      return unit(found, &reader)
    case .rusak(let calon): return tidak(.kodeRusak, calon, &reader)
    case .tidakAda(let calon):
      let tidy = Kode(KodeText.rapi(text))
      if induk.contains(tidy) { return abaikan(tidy, &reader) }
      if !indeks.seksiAnggaran(tidy).isEmpty { return unit(tidy, &reader) }
      return tidak(.kodeTidakAda, calon, &reader)
    }
  }

  private func tidak(_ check: Check, _ calon: [Kode], _ reader: inout BarisReader) -> Hasil {
    reader.lapor(check, kode, ["usul": Usul.kalimat(calon.map(\.teks))])
    return .tidak
  }

  private func abaikan(_ found: Kode, _ reader: inout BarisReader) -> Hasil {
    reader.lapor(.barisIndukAnggaran, kode, ["kode": found.teks])
    return .lewat
  }

  private func unit(_ found: Kode, _ reader: inout BarisReader) -> Hasil {
    if induk.contains(found) { return abaikan(found, &reader) }
    var owners = indeks.seksiAnggaran(found)
    if owners.isEmpty { owners = indeks.rencana.renja.filter { $0.kode == found }.map(\.seksi) }
    guard !reader.kosong(seksi) else {
      if owners.count == 1 { return .ada(KunciAnggaran(found, owners[0])) }
      if tanpaSeksi {
        // Nobody can fill in a column that the source does not have.
        reader.lapor(.dokumenSeksiGanda, kode, ["kode": found.teks, "pemilik": nama(owners)])
        return .lewat
      }
      reader.lapor(
        .seksiAnggaranHarusDipilih, seksi.ada ? seksi : kode, ["kode": found.teks, "pemilik": nama(owners)])
      return .tidak
    }
    let text = reader.teks(seksi)
    guard let code = daftar.kode(text) else {
      let all = units.map(\.kode).joined(separator: ", ")
      reader.lapor(.seksiMasukTidakDikenal, seksi, ["daftar": all, "usul": daftar.usul(text)])
      return .tidak
    }
    guard owners.contains(code) else {
      reader.lapor(.barisSeksiLain, kode, ["kode": found.teks, "seksi": nama([code]), "pemilik": nama(owners)])
      return .tidak
    }
    return .ada(KunciAnggaran(found, code))
  }

  private func nama(_ codes: [String]) -> String {
    codes.map { code in units.first { $0.kode == code }?.nama ?? code }.joined(separator: ", ")
  }
}
