package import Core
package import Office

/// Watches `masuk/` of offices and answers each file as it lands; a request file runs the batch.
package struct Pantau {
  /// What the watcher tells while it runs.
  package enum Kabar: Sendable {
    case mulai(OfficeFolder)
    case berkas(OfficeFolder, [HasilTerima])
    case proses(OfficeFolder, Periode, Proses.Hasil)
    /// Something stands in the way; it is tried again.
    case masalah(OfficeFolder, any Error)
    /// The plan cannot be used: files wait until it is mended.
    case rencana(OfficeFolder, [Diagnostic])
    case berhenti
  }

  private var kantor: [PantauKantor]
  private let ketat: Bool
  private let paralel: Int
  private let kabar: (Kabar) -> Void

  package init(_ folders: [OfficeFolder], ketat: Bool, paralel: Int, kabar: @escaping (Kabar) -> Void) {
    kantor = folders.map(PantauKantor.init)
    self.ketat = ketat
    self.paralel = paralel
    self.kabar = kabar
  }

  /// Runs until the program is asked to stop.
  package mutating func jalankan() async {
    let watcher = Pengawas()
    for office in kantor {
      watcher.awasi(office.folder.masuk)
      // What a killed run left is put in order even when nothing new is dropped.
      do {
        try OfficeLock(folder: office.folder, since: Clock.now()).lepas()
      } catch {
        kabar(.masalah(office.folder, error))
      }
      kabar(.mulai(office.folder))
    }
    var event = true
    while !Pengawas.diminta {
      for index in kantor.indices where !Pengawas.diminta { await putaran(index, event) }
      // A second look comes soon; otherwise a glance each second serves shares that tell of nothing.
      switch watcher.tunggu(kantor.contains(where: \.menunggu) ? 400 : 1000) {
      case .berhenti: break
      case .kejadian:
        event = true
      case .waktu:
        event = false
        for office in kantor { watcher.awasi(office.folder.masuk) }
      }
    }
    kabar(.berhenti)
  }

  private mutating func putaran(_ index: Int, _ event: Bool) async {
    let folder = kantor[index].folder
    do {
      let ready = try kantor[index].lihat(kejadian: event, Detak.sekarang)
      if ready.kosong { return }
      let clock = Clock.now()
      let lock = try OfficeLock(folder: folder, since: clock)
      if !ready.nama.isEmpty { try ambil(index, ready, clock) }
      for request in ready.permintaan where !Pengawas.diminta {
        var order = Proses.Permintaan(periode: request.periode)
        (order.ketat, order.paralel) = (ketat, paralel)
        let result = try await Proses(folder, clock: clock).jalankan(order)
        kantor[index].dijawab(request.nama)
        kabar(.proses(folder, request.periode, result))
      }
      lock.lepas()
      kantor[index].lancar()
    } catch {
      let message = "\(error)"
      if kantor[index].pesanTerakhir != message { kabar(.masalah(folder, error)) }
      kantor[index].pesanTerakhir = message
      // Another run ends by itself; a full disk does not.
      let busy = if case OfficeLock.Failure.held = error { true } else { false }
      kantor[index].nanti(Detak.sekarang, paling: busy ? 2 : 30)
    }
  }

  /// While the plan cannot be used, the files wait, each with a note.
  private mutating func ambil(_ index: Int, _ ready: PantauKantor.Siap, _ clock: Clock) throws {
    let folder = kantor[index].folder
    var plans = try RencanaKantor.terakhir(folder)
    let plan = try plans.tahun(plans.tahunUtama)
    if plan.acuan == nil, !kantor[index].rencanaDikabarkan { kabar(.rencana(folder, plan.hasil.sorted)) }
    kantor[index].rencanaDikabarkan = plan.acuan == nil
    var intake = try Terima(folder, clock: clock, ketat: ketat, plans: plans)
    let results = try intake.semua(siap: ready.nama.contains, diam: true, lanjut: { !Pengawas.diminta })
    kantor[index].catat(results, ready, Detak.sekarang)
    if !results.isEmpty { kabar(.berkas(folder, results)) }
  }
}
