package import Core
package import Ingest
package import Kinerja
package import Sop

extension SusunanDisposisi {
  /// Which sheets the SOPs ask for (DOMAIN §6): signer and direction are the SOP's, each document once however many
  /// profiles name it.
  package static func susun(_ bahan: BahanLaporan, _ sop: [ProfilSOP]) -> SusunanDisposisi {
    var hasil = SusunanDisposisi()
    let penyusun = PenyusunDisposisi(bahan: bahan)
    var made: Set<String> = []
    for profil in sop {
      for jalur in penyusun.jalur(profil) where made.insert(jalur.kunci).inserted {
        hasil.lembar += penyusun.lembar(jalur)
      }
    }
    hasil.pengingat = bahan.hasil.seksi.filter { !bahan.status($0.kode).selesai }
    return hasil
  }
}

extension BahanLaporan {
  /// What a unit has delivered in the quarter reported.
  package func status(_ seksi: String) -> StatusPenyampaian { status(seksi, periode.triwulan) }

  /// What a unit had delivered in a quarter up to the one reported.
  package func status(_ seksi: String, _ triwulan: Triwulan) -> StatusPenyampaian {
    let row = matriks[seksi] ?? []
    return triwulan.index < row.count ? row[triwulan.index] : .belum
  }

  /// Whether a file of the unit counts in the quarter reported.
  package func menyampaikan(_ seksi: String) -> Bool {
    let status = status(seksi)
    guard status == .tidakAdaKewajiban else { return status.selesai }
    return penerimaan.contains { $0.periode == periode && $0.putusan.berlaku && $0.seksi.contains(seksi) }
  }
}

/// A way papers take: who signs a lembar disposisi to whom.
struct JalurDisposisi {
  enum Macam {
    /// The form goes out: sekretaris → kasubag and all heads of units.
    case format(suratPerintah: Bool)
    /// A unit's report comes in: sekretaris → kasubag, one sheet for each unit that delivered.
    case pengumpulan
    /// A letter goes down: each step's official to the next one's.
    case berjenjang([LangkahSOP], akhir: LangkahSOP.Peran)
  }

  let macam: Macam
  /// Step of the SOP in `disposisi.csv`.
  let langkah: Int

  var kunci: String {
    switch macam {
    case .format: "format"
    case .pengumpulan: "pengumpulan"
    case .berjenjang: "berjenjang"
    }
  }
}

/// Fills lembar disposisi from the office's data.
struct PenyusunDisposisi {
  let bahan: BahanLaporan

  static let sifat = ["Sangat segera", "Segera", "Rahasia"]
  static let harapan = ["Tanggapan dan Saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan"]

  /// The ways a profile's steps with a lembar disposisi describe.
  func jalur(_ profil: ProfilSOP) -> [JalurDisposisi] {
    var result: [JalurDisposisi] = []
    var index = 0
    let steps = profil.langkah
    while index < steps.count {
      let step = steps[index]
      defer { index += 1 }
      guard step.menyebut(.lembarDisposisi) else { continue }
      if step.menyebut(.laporanSeksi) {
        result.append(JalurDisposisi(macam: .pengumpulan, langkah: step.no))
      } else if step.menyebut(.formatIsian) || step.menyebut(.suratPerintah) {
        result.append(
          JalurDisposisi(macam: .format(suratPerintah: !step.menyebut(.formatIsian)), langkah: step.no))
      } else {
        var chain = [step]
        while index + 1 < steps.count, steps[index + 1].dokumen == step.dokumen {
          index += 1
          chain.append(steps[index])
        }
        let next = index + 1 < steps.count ? steps[index + 1].peran : .kasubag
        result.append(JalurDisposisi(macam: .berjenjang(chain, akhir: next), langkah: step.no))
      }
    }
    return result
  }

  func lembar(_ jalur: JalurDisposisi) -> [LembarDisposisi] {
    switch jalur.macam {
    case .format(let suratPerintah): [format(jalur.langkah, suratPerintah)]
    case .pengumpulan:
      bahan.hasil.seksi.filter { bahan.menyampaikan($0.kode) }.map { pengumpulan(jalur.langkah, $0) }
    case .berjenjang(let steps, let akhir): berjenjang(steps, akhir)
    }
  }

  private func format(_ langkah: Int, _ suratPerintah: Bool) -> LembarDisposisi {
    let data = disposisi(langkah: langkah)
    var posts = [bahan.jabatan(.kasubag)]
    for unit in bahan.hasil.seksi {
      let post = bahan.jabatan(unit)
      if !posts.contains(where: { $0.samaKata(post) }) { posts.append(post) }
    }
    let what = suratPerintah ? "Pelaksanaan" : "Pengisian format isian"
    var sheet = kepala(
      suratPerintah ? "Surat Perintah" : "Format Isian", data,
      hal: "\(what) \(bahan.sop.istilah) \(bahan.periode.panjang)")
    if sheet.suratDari.isEmpty { sheet.suratDari = bahan.jabatan(.sekretaris) }
    sheet.blok = [blok(bahan.pejabat(.sekretaris), posts, data)]
    return sheet
  }

  private func pengumpulan(_ langkah: Int, _ unit: Seksi) -> LembarDisposisi {
    let data = disposisi(langkah: langkah, seksi: unit.kode)
    var sheet = kepala(
      unit.kode, data, hal: "Penyampaian laporan evaluasi kinerja \(bahan.periode.panjang)")
    if sheet.suratDari.isEmpty { sheet.suratDari = bahan.jabatan(unit) }
    sheet.blok = [blok(bahan.pejabat(.sekretaris), [bahan.jabatan(.kasubag)], data)]
    return sheet
  }

  private func berjenjang(_ steps: [LangkahSOP], _ akhir: LangkahSOP.Peran) -> [LembarDisposisi] {
    let targets = steps.dropFirst().map(\.peran) + [akhir]
    let rows = steps.map { disposisi(langkah: $0.no) }
    let boxes = zip(zip(steps, targets), rows).map { pair, row in
      blok(bahan.pejabat(pair.0.peran), [bahan.jabatan(pair.1)], row)
    }
    if bahan.profil.disposisiBerjenjang == .perTingkat {
      return zip(zip(steps, boxes), rows).map { pair, row in
        var sheet = kepala(bahan.jabatan(pair.0.peran), row ?? rows.first ?? nil, hal: "")
        if sheet.suratDari.isEmpty { sheet.suratDari = pengirim(steps) }
        sheet.blok = [pair.1]
        return sheet
      }
    }
    var sheet = kepala("Surat Masuk", rows.compactMap { $0 }.first, hal: "")
    if sheet.suratDari.isEmpty { sheet.suratDari = pengirim(steps) }
    sheet.blok = boxes
    return [sheet]
  }

  /// Who sent the letter, when the SOP says it: `Surat Kepala Bappedalitbang`.
  private func pengirim(_ steps: [LangkahSOP]) -> String {
    guard let first = steps.first, first.kelengkapan.hasPrefix("Surat Kepala Ba") else { return "" }
    let post = bahan.profil.bappedaKepala.jabatan
    return post.isEmpty ? "Kepala \(bahan.profil.bappedaNama)" : post
  }

  private func kepala(_ nama: String, _ data: Disposisi?, hal: String) -> LembarDisposisi {
    var sheet = LembarDisposisi(nama: nama)
    sheet.sifat = PenyusunDisposisi.sifat.map { Kotak($0, data?.sifat.samaKata($0) ?? false) }
    sheet.hal = hal
    guard let data else { return sheet }
    sheet.suratDari = data.suratDari
    sheet.noSurat = data.noSurat
    sheet.tglSurat = Teks.tanggal(data.tglSurat)
    sheet.diterima = Teks.tanggal(data.diterima)
    sheet.noAgenda = data.noAgenda
    if !data.hal.isEmpty { sheet.hal = data.hal }
    return sheet
  }

  private func blok(_ pejabat: Pejabat, _ posts: [String], _ data: Disposisi?) -> BlokDisposisi {
    BlokDisposisi(
      pejabat: pejabat, diteruskan: kotak(posts, data?.diteruskanKepada ?? []),
      harapan: kotak(PenyusunDisposisi.harapan, data?.harapan ?? []), batasWaktu: Teks.tanggal(data?.batasWaktu ?? ""),
      catatan: data?.catatan ?? "")
  }

  /// The boxes of a list, ticked as the data say; words that are not on the list come behind it, ticked; one blank
  /// box ends it.
  private func kotak(_ list: [String], _ ticked: [String]) -> [Kotak] {
    var boxes = list.map { item in Kotak(item, ticked.contains { $0.samaKata(item) }) }
    for word in ticked where !word.isEmpty && !list.contains(where: { $0.samaKata(word) }) {
      boxes.append(Kotak(word, true))
    }
    return boxes + [Kotak("")]
  }

  /// The row of `disposisi.csv` for a step, or for a unit's report (its `langkah` may be blank).
  private func disposisi(langkah: Int, seksi: String = "") -> Disposisi? {
    let rows = bahan.acuan.disposisi.filter { $0.triwulan == bahan.periode.triwulan && $0.seksi == seksi }
    return rows.last { $0.langkah == langkah } ?? rows.last { !seksi.isEmpty && $0.langkah == nil }
  }
}

extension BahanLaporan {
  /// Who fills a role of the SOP; post and name may be empty.
  package func pejabat(_ peran: LangkahSOP.Peran) -> Pejabat {
    switch peran {
    case .kepala: profil.kepala
    case .sekretaris: profil.sekretaris
    case .kasubag: profil.kasubag
    case .bappeda: profil.bappedaKepala
    case .unit: Pejabat()
    }
  }

  /// The post of a role, as the profile says it.
  package func jabatan(_ peran: LangkahSOP.Peran) -> String {
    let post = pejabat(peran).jabatan
    if !post.isEmpty { return post }
    switch peran {
    case .kepala: return "Kepala \(profil.opd)"
    case .sekretaris: return "Sekretaris"
    case .kasubag: return "Kasubag Perencanaan"
    case .bappeda: return "Kepala \(profil.bappedaNama)"
    case .unit: return "Kepala \(profil.sebutanUnit)"
    }
  }
}
