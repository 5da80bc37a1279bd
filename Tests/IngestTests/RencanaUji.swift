import Core
import Ingest
import Rules
import TestSupport
import Testing

/// A small office with a clean plan, and what happens when one of its files is another.
enum RencanaUji {
  static let profil = """
    kunci;nilai
    opd;Kecamatan Uji
    pemerintah;Kabupaten Uji
    tempat;Uji
    kepala_jabatan;Camat
    kepala_nama;Nama Camat
    renstra_mulai;2021
    renstra_akhir;2026

    """
  static let seksi = """
    kode;nama;peran
    ren;Sub Bagian Perencanaan;perencanaan
    pem;Seksi Pemerintahan;unit

    """
  static let judulRenja =
    "kode;uraian;no_indikator;indikator;satuan;seksi;akumulasi;target;target_tw1;target_tw2;target_tw3;target_tw4;pagu"
  static let program =
    "7.01.01;PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA;1;Nilai AKIP;Nilai;;akhir;70;;;;70;"
  static let kegiatan =
    "7.01.01.2.01;Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah;1;Persentase dokumen tepat waktu;%;;akhir;100;100;100;100;100;"
  static let sub =
    "7.01.01.2.01.0001;Penyusunan Dokumen Perencanaan Perangkat Daerah;1;Jumlah Dokumen Perencanaan Perangkat Daerah;Dokumen;ren;jumlah;3;1;1;1;0;10000000"
  static let nama = "7.01.01.2.01.0001;Penyusunan Dokumen Perencanaan Perangkat Daerah"
  static let dpa = """
    versi;kode;seksi;pagu;kas_tw1;kas_tw2;kas_tw3;kas_tw4
    pokok;7.01.01.2.01.0001;ren;10000000;2500000;2500000;2500000;2500000

    """
  static let iku = """
    kode;sasaran;indikator;satuan;target;target_tw1;target_tw2;target_tw3;target_tw4;seksi
    IKU-1;Meningkatnya pelayanan;Indeks Kepuasan Masyarakat;Indeks;83,5;82;82,5;83;83,5;pem

    """

  /// A Renja with the parents, the given extra columns and rows; rows are padded to the width of the heading.
  static func renja(_ kolom: String = "", _ baris: [String] = [sub]) -> String {
    let head = kolom.isEmpty ? judulRenja : judulRenja + ";" + kolom
    let width = head.count { $0 == ";" }
    let rows = ([program, kegiatan] + baris).map { row in
      row + String(repeating: ";", count: max(0, width - row.count { $0 == ";" }))
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// Reads and checks the plan with some files replaced (`nil` = absent) and compares every result with the marks.
  ///
  /// - Parameters:
  ///   - berkas: codes that land on a whole file, `nama: [kode]`.
  static func periksa(
    _ ganti: [String: String?], berkas: [String: [String]] = [:], tambahan: [String: String] = [:],
    periode: Periode? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Set<String> {
    var texts: [String: String?] = [
      "profil.csv": profil, "seksi.csv": seksi, "renja.csv": renja(), "dpa.csv": dpa, "iku.csv": iku,
    ]
    texts.merge(ganti) { $1 }
    texts.merge(tambahan) { $1 }
    var files: [String: [UInt8]] = [:]
    var expected: Set<String> = []
    for case (let nama, .some(.some(let text))) in texts.map({ ($0.key, Optional($0.value)) }) {
      let marked = MarkedCSV(text)
      files[nama] = marked.bytes
      for tanda in marked.tanda { expected.insert("\(nama) \(tanda)") }
    }
    for (nama, codes) in berkas { for code in codes { expected.insert("\(nama) \(code)@–:–") } }
    let profilBytes = files.removeValue(forKey: "profil.csv")
    var bag = DiagnosticBag()
    let acuan = PlanRules.read(
      BerkasAcuan(profil: profilBytes, acuan: files, tahun: 2025), tahun: 2025, periode: periode, into: &bag)
    #expect((acuan == nil) == bag.hasKesalahan, sourceLocation: sourceLocation)
    var found: Set<String> = []
    for result in bag.sorted {
      let nama = result.place.berkas.split(separator: "/").last.map(String.init) ?? ""
      let tanda = MarkedCSV.Tanda(result.check.kode, baris: result.place.baris, kolom: result.place.kolom)
      found.insert("\(nama) \(tanda)")
      let sentence = result.pesan + (result.saran ?? "")
      #expect(!sentence.contains("{"), "unfilled: \(sentence)", sourceLocation: sourceLocation)
    }
    #expect(
      found == expected,
      "tidak diharapkan: \(found.subtracting(expected).sorted()) · tidak ditemukan: \(expected.subtracting(found).sorted())",
      sourceLocation: sourceLocation)
    return Set(bag.all.map(\.check.kode))
  }
}

/// One faulty plan: which files are other than clean.
struct KasusRencana: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let ganti: [String: String?]
  var berkas: [String: [String]] = [:]
  var periode: Periode?

  init(_ nama: String, _ ganti: [String: String?], berkas: [String: [String]] = [:], periode: Periode? = nil) {
    testDescription = nama
    self.ganti = ganti
    self.berkas = berkas
    self.periode = periode
  }

  /// A faulty Renja.
  init(renja nama: String, _ kolom: String, _ baris: [String], berkas: [String: [String]] = [:]) {
    self.init(nama, ["renja.csv": RencanaUji.renja(kolom, baris)], berkas: berkas)
  }

  func periksa() { _ = RencanaUji.periksa(ganti, berkas: berkas, periode: periode) }

  /// The codes the case marks.
  var kode: Set<String> {
    var codes = Set(berkas.values.joined())
    for case .some(let text) in ganti.values { codes.formUnion(MarkedCSV(text).tanda.map(\.kode)) }
    return codes
  }
}
