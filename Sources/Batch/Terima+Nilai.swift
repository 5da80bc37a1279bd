import Core
import Ingest
import Kinerja
import Office
import Rules
import Tabular

/// One dropped file, read and judged.
struct Penilaian {
  var hasil: HasilTerima
  var berkas: BerkasMasuk?
  /// Results of reading alone, which do not depend on what was delivered before.
  var bacaan: [Diagnostic] = []
  /// `nil` when the file is not taken.
  var isi: Isi?

  struct Isi {
    let bytes: [UInt8]
    let sha256: String
    /// The file as it stood when it was read.
    let info: FileSystem.Info
  }
}

extension Penilaian.Isi {
  /// The bytes of a file nobody writes to; else why it stays where it is, in `hasil`.
  static func baca(
    _ path: RawPath, limit: Int, _ place: Place, _ hasil: inout HasilTerima
  ) throws(FileError) -> Penilaian.Isi? {
    do throws(FileError) {
      switch try FileSystem.readQuiet(path, limit: limit) {
      case .whole(let bytes, let info): return Penilaian.Isi(bytes: bytes, sha256: SHA256.hex(bytes), info: info)
      case .changing:
        hasil.tertinggal = .menunggu
        hasil.pemeriksaan = [Diagnostic(.berkasMasihDitulis, at: place)]
      }
    } catch {
      // Too few descriptors or too little memory say nothing about this file.
      if error.umum { throw error }
      hasil.tertinggal = .tidakBisa
      hasil.pemeriksaan = [Diagnostic(.berkasTidakTerbaca, at: place, ["alasan": error.alasan])]
    }
    return nil
  }
}

extension Terima {
  /// Reads and checks one file; decides nothing but refused or not.
  mutating func nilai(_ name: NamaMentah, _ path: RawPath) throws(FileError) -> Penilaian {
    var penilaian = Penilaian(hasil: HasilTerima(berkas: name.teks, putusan: .ditolak))
    guard let isi = try isi(path, &penilaian.hasil) else { return penilaian }
    penilaian.isi = isi
    if duplikat(isi, &penilaian.hasil) { return penilaian }
    var bag = DiagnosticBag()
    penilaian.berkas = try baca(isi.bytes, name.teks, &penilaian, into: &bag)
    if let berkas = penilaian.berkas {
      (penilaian.hasil.jenis, penilaian.hasil.periode) = (berkas.jenis, berkas.periode)
      penilaian.hasil.seksi = berkas.seksi
      penilaian.hasil.hitungan = berkas.hitungan
    } else {
      penilaian.hasil.hitungan = hitungan(isi.bytes, name.teks)
    }
    let refused = penilaian.berkas == nil || bag.hasKesalahan || (ketat && bag.count(.peringatan) > 0)
    penilaian.hasil.putusan =
      refused ? .ditolak : bag.count(.peringatan) > 0 ? .diterimaDenganPeringatan : .diterima
    penilaian.hasil.pemeriksaan = bag.sorted
    if penilaian.hasil.tertinggal != nil {
      penilaian.isi = nil
      penilaian.hasil.lokasi = "masuk/" + name.teks
    }
    return penilaian
  }

  /// The rows of a file of which nothing can be taken: of what kind, quarter or year it is cannot be told.
  private mutating func hitungan(_ bytes: [UInt8], _ name: String) -> HitunganBaris {
    let acuan = (try? plans.tahun(plans.tahunUtama))?.acuan
    let columns = acuan?.kamus ?? .bawaan
    let limits = acuan.map { ReadLimits($0.profil) } ?? .default
    var (count, ignored) = (HitunganBaris(), DiagnosticBag())
    if let table = TableReader.read(bytes, berkas: name, columns: columns, limits: limits, into: &ignored) {
      count.dibaca = table.rowsRead
      count.dilewati = table.skipped.count - table.damagedCount
    } else {
      count.dibaca =
        TableReader.rawRows(bytes, berkas: name, columns: columns, limits: limits, into: &ignored)?.rows.count ?? 0
    }
    count.ditolak = count.dibaca - count.dilewati
    return count
  }

  /// The bytes of a file nobody writes to; else why it stays where it is.
  private mutating func isi(_ path: RawPath, _ hasil: inout HasilTerima) throws(FileError) -> Penilaian.Isi? {
    let place = Place(hasil.berkas)
    // A file beyond the setting is read and refused like any other; one beyond every limit is not even read.
    let limits = (try? plans.tahun(plans.tahunUtama).acuan).map { ReadLimits($0.profil) } ?? .default
    let most = max(limits.maxBytes, ReadLimits.default.maxBytes)
    if let isi = try Penilaian.Isi.baca(path, limit: most, place, &hasil) { return isi }
    if hasil.tertinggal == .tidakBisa, let info = FileSystem.info(path), info.size > most {
      hasil.pemeriksaan = [TableReader.terlaluBesar(info.size, limits, place)]
    }
    hasil.lokasi = "masuk/" + hasil.berkas
    return nil
  }

  /// Whether these bytes were accepted before and still lie in the archive (or are gone from it: then they go back).
  private func duplikat(_ isi: Penilaian.Isi, _ hasil: inout HasilTerima) -> Bool {
    guard let before = register.berlaku(sha256: isi.sha256) else { return false }
    let path = folder.absolute(before.lokasi)
    if FileSystem.exists(path), let there = try? FileSystem.read(path), there != isi.bytes { return false }
    hasil.putusan = .duplikat
    (hasil.jenis, hasil.periode, hasil.seksi) = (before.jenis, before.periode, before.seksi)
    hasil.revisi = before.revisi
    hasil.samaDengan = before.lokasi
    if let later = register.pengganti(before) { hasil.digantikanOleh = later.lokasi }
    return true
  }

  /// Reads a file against the plan of the year it is of, and checks its rows.
  private mutating func baca(
    _ bytes: [UInt8], _ name: String, _ penilaian: inout Penilaian, into bag: inout DiagnosticBag
  ) throws(FileError) -> BerkasMasuk? {
    var tried: Set<Int> = []
    var year = plans.tahunUtama
    while tried.insert(year).inserted {
      guard let acuan = try rencana(year, name, into: &bag) else {
        // A plan that is there but cannot be used is no fault of the unit: its file waits.
        if plans.ada(year) { penilaian.hasil.tertinggal = .menunggu }
        return nil
      }
      var own = DiagnosticBag()
      guard let berkas = MasukReader.read(bytes, berkas: name, acuan: acuan, kamus: acuan.kamus, into: &own) else {
        bag.append(own)
        return nil
      }
      if berkas.periode.tahun == year {
        penilaian.bacaan = own.sorted
        periksa(berkas, acuan, &penilaian, into: &own)
        bag.append(own)
        return berkas
      }
      year = berkas.periode.tahun
    }
    return nil
  }

  /// The plan of a year, or the reason there is none in `bag`.
  mutating func rencana(_ year: Int, _ name: String, into bag: inout DiagnosticBag) throws(FileError) -> Acuan? {
    if let acuan = try plans.tahun(year).acuan { return acuan }
    let reason = plans.ada(year) ? "rencana tahun itu masih bermasalah" : "rencana tahun itu tidak ada"
    bag.add(.tahunTanpaRencana, at: Place(name), ["tahun": String(year), "sebab": reason])
    return nil
  }

  /// Checks the rows of a file against plan and earlier deliveries.
  mutating func periksa(
    _ berkas: BerkasMasuk, _ acuan: Acuan, _ penilaian: inout Penilaian, into bag: inout DiagnosticBag
  ) {
    var year = muat(berkas.periode.tahun, acuan)
    let before = year.berlaku()
    years[berkas.periode.tahun] = year
    RealisasiRules.check(
      berkas: berkas, acuan: acuan, sebelumnya: before.realisasi, berlaku: before.berkas, into: &bag)
    penilaian.hasil.beda = BedaRevisi(berkas, before.berkas)
  }
}
