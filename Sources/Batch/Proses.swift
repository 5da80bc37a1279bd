package import Core
package import Ingest
package import Kinerja
package import Office
package import Reports
import Rules
import Sop

/// One run of the batch over an office and a quarter: takes what lies in `masuk/`, checks, computes, writes.
package struct Proses {
  package struct Permintaan: Sendable {
    package var periode: Periode
    /// `nil` keeps the state the quarter is in, draf at first.
    package var status: StatusDokumen?
    package var ketat = false
    /// Why a final quarter is opened again.
    package var alasan = ""
    /// Day of signing (ISO) where surat.csv gives none; empty takes it away, `nil` keeps what riwayat.csv says.
    package var tanggal: String?
    /// Who sends the documents back, and why: they become a draf of the next revision.
    package var pengembalian: (oleh: String, catatan: String)?
    /// Whether what lies in `masuk/` is taken.
    package var ambil = true
    /// Workbooks made at the same time.
    package var paralel = 1

    package init(periode: Periode) { self.periode = periode }
  }

  /// What a run did, for the command to tell.
  package struct Hasil: Sendable {
    /// Results of checking the plan.
    package var rencana: [Diagnostic] = []
    /// `false` when the plan cannot be used: nothing was taken or written.
    package var rencanaBerlaku = false
    package var terima: [HasilTerima] = []
    /// Results that belong to no single dropped file.
    package var lintas: [Diagnostic] = []
    package var kantor: HasilKantor?
    package var seksi: [Seksi] = []
    package var matriks: [String: [StatusPenyampaian]] = [:]
    /// Names of the files written to `keluar/…`, sorted.
    package var keluaran: [String] = []
    package var status: StatusDokumen = .draf
    /// Day of signing (ISO); empty = none.
    package var tanggal = ""

    package init() {}

    /// Exit code of FORMATS §4.
    package var kodeKeluar: Int32 {
      guard rencanaBerlaku else { return 2 }
      let refused = terima.contains(where: \.ditolak)
      let missing = matriks.values.contains { $0.last.map { !$0.selesai } ?? false }
      return refused || missing || lintas.contains { $0.severity == .kesalahan } ? 1 : 0
    }
  }

  /// Why a state cannot be changed, for the user.
  package struct Gagal: Error, Sendable {
    package let pesan: String
  }

  private let folder: OfficeFolder
  private let clock: Clock

  package init(_ folder: OfficeFolder, clock: Clock) {
    self.folder = folder
    self.clock = clock
  }

  /// Runs the batch; the caller holds the office's lock.
  package func jalankan(_ request: Permintaan) async throws -> Hasil {
    var prepared = try siapkan(request)
    if let (materials, history) = prepared.bahan {
      let made = try await Terbit(folder, request.periode).terbitkan(
        materials, history: history, paralel: request.paralel, terkunci: prepared.terkunci)
      prepared.hasil.keluaran = made.nama
      let place = "keluar/\(request.periode.tahun)/\(request.periode.kodeTriwulan)/"
      prepared.hasil.lintas += made.disunting.map { file in
        Diagnostic(.suntinganDisimpan, at: Place(place + file.nama), ["nama": file.disimpan])
      }
      if made.ditahan {
        prepared.hasil.tanggal = try Riwayat(folder, request.periode).tanggal
        prepared.hasil.lintas.append(
          Diagnostic(.triwulanTerkunci, at: Place("keluar"), ["periode": request.periode.panjang]))
      }
    }
    guard request.ambil else { return prepared.hasil }
    prepared.hasil.terima += try PermintaanProses(folder: folder, clock: clock).jawab(request.periode, prepared.hasil)
    return prepared.hasil
  }

  /// Everything up to the workbooks: takes what lies in `masuk/`, checks, computes.
  ///
  /// - Returns: what there is to tell, and what the outputs are made of; `nil` when the plan cannot be used.
  package func siapkan(
    _ request: Permintaan
  ) throws -> (hasil: Hasil, bahan: (BahanLaporan, Riwayat)?, terkunci: Bool) {
    var result = Hasil()
    var history = try Riwayat(folder, request.periode)
    let gerak = try GerakStatus(request, history)
    var plans = RencanaKantor(folder, tahunUtama: request.periode.tahun, periode: request.periode)
    let plan = try plans.tahun(request.periode.tahun)
    result.rencana = plan.hasil.sorted
    guard let acuan = plan.acuan else { return (result, nil, gerak.terkunci) }
    result.rencanaBerlaku = true
    result.seksi = acuan.rencana.seksi
    var intake = try Terima(folder, clock: clock, ketat: request.ketat, plans: plans)
    intake.dikerjakan = request.periode
    if request.ambil { result.terima = try intake.semua() }
    var bag = DiagnosticBag()
    for line in intake.register.barisRusak { bag.add(.barisRegisterRusak, at: Place("register.csv", baris: line)) }
    for quarter in request.periode.triwulan.sampai {
      let directory = folder.arsip(Periode(request.periode.tahun, quarter))
      try PeriksaArsip.takTercatat(folder, intake.register, directory, into: &bag)
    }
    let files = intake.tahun(request.periode.tahun, acuan, into: &bag)
    let realisasi = files.realisasi(sampai: request.periode)
    let kantor = Perhitungan.hitung(
      Masukan(
        periode: request.periode, pengaturan: acuan.profil.pengaturan, rencana: acuan.rencana, realisasi: realisasi,
        skala: acuan.skala, skalaTeks: acuan.skalaTeks))
    LintasRules.check(
      acuan: acuan, periode: request.periode, berlaku: files.berlaku(sampai: request.periode), realisasi: realisasi,
      into: &bag)
    try TahunLalu.periksa(folder, intake.register, &plans, acuan, request.periode, into: &bag)
    result.kantor = kantor
    result.matriks = Matriks(acuan, intake.register, files).status(sampai: request.periode)

    plan.sop.periksaLibur(
      plan.sop.jadwal(request.periode, batas: acuan.profil.batasKirim), request.periode, into: &bag)
    plan.sop.periksaBatas(acuan.profil.batasKirim, request.periode, into: &bag)

    result.status = gerak.terkunci ? .final : tentukanStatus(request, gerak, result, &bag)
    let revision = gerak.maju(&history, result.status, clock)
    result.tanggal = history.tanggal
    plan.sop.periksaTanggal(result.tanggal, request.periode, into: &bag)
    result.lintas = bag.sorted
    var materials = bahan(acuan, kantor, realisasi, files, intake.register, result, revision)
    materials.sop = plan.sop
    materials.hasilMonev = files.hasilMonev(request.periode, acuan)
    materials.pengembalian = history.pengembalian
    materials.tanggal = result.tanggal
    materials.perubahan = Perubahan(folder: folder, acuan: acuan, files: files).susun(materials)
    return (result, (materials, history), gerak.terkunci)
  }

  /// The state the documents get: final only when nothing is missing.
  private func tentukanStatus(
    _ request: Permintaan, _ gerak: GerakStatus, _ result: Hasil, _ bag: inout DiagnosticBag
  ) -> StatusDokumen {
    guard let wanted = gerak.diminta else { return gerak.kini }
    guard wanted == .final, let kantor = result.kantor else { return wanted }
    let missing = result.seksi.filter { !(result.matriks[$0.kode]?.last?.selesai ?? true) }.map(\.nama)
    let refused = result.terima.filter(\.ditolak).map(\.berkas)
    let empty = (kantor.baris + kantor.iku).filter { row in
      row.jatuhTempo && row.realisasiSD == nil
        && (row.isian[request.periode.triwulan.index]?.narasi.keterangan.isEmpty ?? true)
    }
    var reasons: [String] = []
    if !missing.isEmpty { reasons.append("belum menyampaikan: " + missing.joined(separator: ", ")) }
    if !refused.isEmpty { reasons.append("berkas ditolak: " + refused.joined(separator: ", ")) }
    if !empty.isEmpty {
      reasons.append("\(empty.count) baris jatuh tempo tanpa realisasi dan tanpa keterangan")
    }
    let faults = bag.all.count { $0.severity == .kesalahan }
    if faults > 0 { reasons.append("\(faults) kesalahan pada pemeriksaan") }
    if reasons.isEmpty { return .final }
    bag.add(.belumBisaFinal, at: Place("keluar"), ["sebab": reasons.joined(separator: "; ")])
    return gerak.kini
  }

  private func bahan(
    _ acuan: Acuan, _ kantor: HasilKantor, _ realisasi: Realisasi, _ files: BerkasTahun, _ register: Register,
    _ result: Hasil, _ revision: Int
  ) -> BahanLaporan {
    let period = kantor.periode
    let checked =
      result.rencana + PemeriksaanUlang(folder, acuan, files).hasil(period, register) + result.lintas
    return BahanLaporan(
      acuan: acuan, hasil: kantor, penerimaan: DaftarPenerimaan.susun(register, acuan, sampai: period),
      matriks: result.matriks, pemeriksaan: checked.sorted(), status: result.status, revisi: revision,
      narasiSeksi: realisasi.narasiSeksi.compactMapValues { quarters in
        quarters.indices.contains(period.triwulan.index) ? quarters[period.triwulan.index] : nil
      },
      logo: folder.logo(acuan.profil))
  }
}
