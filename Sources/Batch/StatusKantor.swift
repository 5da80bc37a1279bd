package import Core
package import Ingest
package import Kinerja
package import Office
import Reports
package import Sop

/// Where an office stands in a quarter: who delivered, who is late, which SOP step is due. Changes nothing.
package struct StatusKantor {
  /// A unit in one quarter.
  package struct Sel: Sendable {
    package let status: StatusPenyampaian
    /// The day the data were first complete.
    package let tanggal: Tanggal?
    /// Working days after the planned end of the collection; 0 = in time, or nothing to be late with.
    package let terlambat: Int
  }

  /// A step of an SOP, planned and actual.
  package struct Langkah: Sendable {
    package let rencana: JadwalSOP.Langkah
    package let nyata: BuktiLangkah.Keadaan
    package let terlambat: Int
  }

  package struct Hasil: Sendable {
    package var periode: Periode
    package var rencana: [Diagnostic] = []
    package var rencanaBerlaku = false
    package var lintas: [Diagnostic] = []
    package var seksi: [Seksi] = []
    package var matriks: [String: [Sel]] = [:]
    package var batasSeksi: Tanggal?
    package var jadwal: [(jadwal: JadwalSOP, langkah: [Langkah])] = []
    package var sop = SOPKantor()
    package var pengingat: [(seksi: Seksi, teks: String)] = []
    package var dokumen: Riwayat.Entry?

    package var kodeKeluar: Int32 {
      guard rencanaBerlaku else { return 2 }
      return matriks.values.contains { $0.last.map { !$0.status.selesai } ?? false } ? 1 : 0
    }
  }

  private let folder: OfficeFolder
  private let clock: Clock

  package init(_ folder: OfficeFolder, clock: Clock) {
    self.folder = folder
    self.clock = clock
  }

  /// - Parameter periode: `nil` is the last quarter that has ended, of the last year with a plan that can be used.
  package func periksa(_ wanted: Periode?) throws -> Hasil {
    let period = try wanted ?? terakhir()
    var request = Proses.Permintaan(periode: period)
    request.ambil = false
    var result = Hasil(periode: period)
    let prepared = try Proses(folder, clock: clock).siapkan(request)
    result.rencana = prepared.hasil.rencana
    result.lintas = prepared.hasil.lintas
    guard let (bahan, _) = prepared.bahan else { return result }
    result.rencanaBerlaku = true
    result.seksi = prepared.hasil.seksi
    result.sop = bahan.sop
    let history = try Riwayat(folder, period)
    result.dokumen = history.entries.last
    let today = clock.tanggal
    let schedules = bahan.sop.jadwal(period, batas: bahan.profil.batasKirim)
    let due = Pengumpulan(bahan)
    result.batasSeksi = due.batas(period)
    for unit in result.seksi {
      result.matriks[unit.kode] = period.triwulan.sampai.map { quarter in
        let status = bahan.status(unit.kode, quarter)
        let then = Periode(period.tahun, quarter)
        return Sel(
          status: status, tanggal: status.selesai ? due.tanggal(unit, then) : nil,
          terlambat: due.terlambat(unit, then, status, today))
      }
      if !bahan.status(unit.kode).selesai {
        result.pengingat.append((unit, due.pengingat(unit, period, result.matriks[unit.kode]?.last?.terlambat ?? 0)))
      }
    }
    let bukti = BuktiLangkah(bahan, history, folder, due)
    result.jadwal = schedules.map { schedule in
      (
        schedule,
        schedule.langkah.map { langkah($0, bukti.keadaan($0.langkah, schedule.profil), bahan.sop.kalender, today) }
      )
    }
    return result
  }

  private func langkah(
    _ plan: JadwalSOP.Langkah, _ actual: BuktiLangkah.Keadaan, _ calendar: KalenderKerja, _ today: Tanggal
  ) -> Langkah {
    let late =
      switch actual {
      case .selesai(let day): day.map { max(0, calendar.selisih(plan.selesai, $0)) } ?? 0
      case .belum: max(0, calendar.selisih(plan.selesai, today))
      case .tidakDiketahui: 0
      }
    return Langkah(rencana: plan, nyata: actual, terlambat: late)
  }

  /// The last quarter that has ended and whose plan can be used; else the first quarter of the last such plan.
  private func terakhir() throws -> Periode {
    let today = clock.tanggal
    var plans = RencanaKantor(folder, tahunUtama: today.tahun)
    for year in [today.tahun, today.tahun - 1] where plans.ada(year) {
      guard let ended = Triwulan.allCases.last(where: { Periode(year, $0).akhir < today }),
        try plans.tahun(year).acuan != nil
      else { continue }
      return Periode(year, ended)
    }
    let year = try RencanaKantor.terakhir(folder).tahunUtama
    let ended = Triwulan.allCases.last { Periode(year, $0).akhir < today }
    return Periode(year, ended ?? .i)
  }
}

/// When units had to deliver, and when they did.
package struct Pengumpulan {
  private let bahan: BahanLaporan

  init(_ bahan: BahanLaporan) { self.bahan = bahan }

  /// The planned end of the first SOP's collection of data; without one the deadline to Bappeda.
  func batas(_ periode: Periode) -> Tanggal {
    let batas = bahan.profil.batasKirim
    return bahan.sop.batasPengumpulan(periode, batas: batas) ?? JadwalSOP.batas(batas, periode, bahan.sop.kalender)
  }

  /// The day a unit's data of a quarter were first complete: of each kind the first file that counts.
  func tanggal(_ unit: Seksi, _ periode: Periode) -> Tanggal? {
    var first: [JenisBerkas: Tanggal] = [:]
    for file in bahan.penerimaan
    where file.periode == periode && file.putusan.berlaku && file.seksi.contains(unit.kode)
      && [.realisasi, .realisasiIKU].contains(file.jenis)
    {
      first[file.jenis] = min(first[file.jenis] ?? file.tanggal, file.tanggal)
    }
    return first.values.max()
  }

  /// Working days after the deadline: of the delivery, or of today while nothing has come.
  func terlambat(_ unit: Seksi, _ periode: Periode, _ status: StatusPenyampaian, _ today: Tanggal) -> Int {
    let day: Tanggal
    switch status {
    case .tidakAdaKewajiban: return 0
    case .belum, .ditolak: day = today
    case .diterima, .sebagian:
      guard let delivered = tanggal(unit, periode) else { return 0 }
      day = delivered
    }
    return max(0, bahan.sop.kalender.selisih(batas(periode), day))
  }

  /// A message to the head of a unit, ready to paste.
  func pengingat(_ unit: Seksi, _ periode: Periode, _ late: Int) -> String {
    let post = bahan.jabatan(unit)
    let since = late > 0 ? ", sudah lewat \(late) hari kerja" : ""
    let refused = bahan.penerimaan.last {
      $0.putusan == .ditolak && $0.periode == periode && $0.seksi.contains(unit.kode)
    }
    let state =
      if let refused, bahan.status(unit.kode) == .ditolak {
        "Berkas \"\(refused.berkas)\" untuk \(periode.panjang) belum dapat diterima karena masih memuat "
          + "\(refused.kesalahan) kesalahan; rinciannya ada di folder koreksi."
      } else {
        "Data realisasi kinerja \(unit.nama) untuk \(periode.panjang) belum kami terima."
      }
    // Nobody reminds himself.
    let pengirim = bahan.jabatan(post.samaKata(bahan.jabatan(.kasubag)) ? .sekretaris : .kasubag)
    return
      "Yth. \(post). \(state) Batas penyampaian: \(batas(periode).denganHari)\(since). Mohon segera disampaikan melalui "
      + "folder masuk; baris yang belum terlaksana tetap diisi dengan penjelasan pada kolom keterangan. Terima kasih. – "
      + "\(pengirim), \(bahan.profil.opd)"
  }
}
