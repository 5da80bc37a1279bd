import Core
import Ingest
import Kinerja
import Rules
import Tabular
import Testing

/// A small office whose plan has one row of every kind, for tests of dropped files.
enum KantorUji {
  static let acuan: Acuan = {
    var bag = DiagnosticBag()
    let files = BerkasAcuan(
      profil: Array(profil.utf8),
      acuan: [
        "seksi.csv": Array(seksi.utf8), "renja.csv": Array(renja.utf8), "iku.csv": Array(iku.utf8),
        "dpa.csv": Array(dpa.utf8),
      ], tahun: 2025)
    guard let acuan = AcuanReader.susun(files, tahun: 2025, into: &bag), !bag.hasKesalahan else {
      for diagnostic in bag.sorted { print(DiagnosticRenderer.text(diagnostic, color: false)) }
      preconditionFailure("the plan of the tests must be readable")
    }
    return acuan
  }()

  private static let profil = """
    kunci;nilai
    opd;Kecamatan Uji
    pemerintah;Kabupaten Uji
    tempat;Uji
    kode_opd;7.01.0.00.0.00.01.0000
    kepala_jabatan;Camat
    kepala_nama;Camat Uji
    """

  private static let seksi = """
    kode;nama;peran;alias
    ren;Sub Bagian Perencanaan;perencanaan;
    keu;Sub Bagian Keuangan;bendahara;
    pem;Seksi Pemerintahan;unit;Tapem
    pmn;Seksi Pemberdayaan Masyarakat;unit;PMN
    kela;Kelurahan A;unit;
    kelb;Kelurahan B;unit;
    """

  private static let renja = """
    kode;uraian;no_indikator;indikator;satuan;polaritas;akumulasi;target;target_tw1;target_tw2;target_tw3;target_tw4;pagu;seksi;realisasi_dari;versi;berlaku_mulai
    7.01.02;Program Layanan;1;Persentase layanan baik;%;naik;akhir;90;80;85;88;90;;;;pokok;
    7.01.02.2.01;Kegiatan Layanan;1;Persentase kesepakatan;%;naik;rasio;100;100;100;100;100;;;;pokok;
    7.01.02.2.01.0001;Koordinasi;1;Jumlah Laporan Koordinasi;Laporan;naik;jumlah;12;3;3;3;3;12000000;pem;;pokok;
    7.01.02.2.01.0001;Koordinasi;2;Indeks Sinergi;Indeks;naik;akhir;4;3;3,5;3,5;4;;pem;;pokok;
    7.01.02.2.01.0002;Pelayanan;1;Persentase layanan tepat waktu;%;naik;rasio;95;95;95;95;95;8000000;pem;;pokok;
    7.01.02.2.01.0003;Gedung;1;Progres gedung;%;naik;progresif;100;25;50;75;100;100000000;pem;;pokok;
    7.01.02.2.01.0004;Arsip;1;Kategori arsip;Kategori;teks;akhir;Baik;Baik;Baik;Baik;Baik;4000000;pem;;pokok;
    7.01.02.2.01.0005;Survei;1;Nilai survei;Nilai;naik;rata;80;80;80;80;80;2000000;pmn;;pokok;
    7.01.02.2.01.0006;Rapat Kelurahan;1;Jumlah Rapat;Laporan;naik;jumlah;4;1;1;1;1;5000000;kela;;pokok;
    7.01.02.2.01.0006;Rapat Kelurahan;1;Jumlah Rapat;Laporan;naik;jumlah;4;1;1;1;1;5000000;kelb;;pokok;
    7.01.02.2.01.0007;Indeks;1;Indeks layanan;Indeks;naik;akhir;85;80;82;84;85;1000000;pem;IKU-1;pokok;
    7.01.02.2.01.0008;Baru;1;Jumlah Kajian;Dokumen;naik;jumlah;1;;;;1;3000000;pem;;perubahan;2025-09-15
    7.01.02.2.01.0009;Rapat;1;Jumlah Rapat Desa;Laporan;naik;jumlah;4;2;0;2;0;3000000;pmn;;pokok;
    """

  private static let iku = """
    kode;sasaran;indikator;satuan;pengali;polaritas;akumulasi;target;target_tw1;target_tw2;target_tw3;target_tw4;batas_bawah;batas_atas;desimal;seksi
    IKU-1;Layanan;Indeks Kepuasan;Indeks;;naik;akhir;85;80;82;84;85;25;100;2;pmn
    IKU-2;Layanan;Persentase tuntas;%;100;naik;akhir;90;70;80;85;90;0;100;2;pem
    """

  private static let dpa = """
    kode;seksi;kode_rekening;pagu;kas_tw1;kas_tw2;kas_tw3;kas_tw4
    7.01.02.2.01.0001;pem;5.1.02.01.01.0024;8000000;2000000;2000000;2000000;2000000
    7.01.02.2.01.0001;pem;5.1.02.01.01.0052;4000000;1000000;1000000;1000000;1000000
    7.01.02.2.01.0002;pem;;8000000;2000000;2000000;2000000;2000000
    7.01.02.2.01.0003;pem;;100000000;10000000;20000000;30000000;40000000
    7.01.02.2.01.0004;pem;;4000000;1000000;1000000;1000000;1000000
    7.01.02.2.01.0005;pmn;;2000000;500000;500000;500000;500000
    7.01.02.2.01.0006;kela;;5000000;1250000;1250000;1250000;1250000
    7.01.02.2.01.0006;kelb;;5000000;1250000;1250000;1250000;1250000
    7.01.02.2.01.0007;pem;;1000000;250000;250000;250000;250000
    7.01.02.2.01.0009;pmn;;3000000;750000;750000;750000;750000
    """

  static let judul =
    "tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi;pembilang;penyebut;realisasi_anggaran;fisik;"
    + "faktor_pendorong;faktor_penghambat;tindak_lanjut;tindak_lanjut_lalu;bukti_dukung;keterangan"

  static let judulIKU =
    "tahun;triwulan;seksi;kode_iku;satuan;realisasi;pembilang;penyebut;penjelasan;faktor_penghambat;tindak_lanjut;"
    + "bukti_dukung"

  static let judulBendahara = "tahun;triwulan;kode;seksi;kode_rekening;realisasi_anggaran;sampai_tanggal"
}

/// A dropped file as text with markers: `«R108|7.01.99»` stands for `7.01.99` with the result R108 at that cell,
/// `«R113-|7.01.02»` claims the row. A line that begins with `!` is no part of the file: its codes are claimed for the
/// whole file.
struct BerkasUji {
  struct Tanda: Hashable, CustomStringConvertible {
    let kode: String
    let baris: Int?
    let kolom: Int?

    var description: String { "\(kode)@\(baris.map(String.init) ?? "-"):\(kolom.map(String.init) ?? "-")" }
  }

  private(set) var teks = ""
  private(set) var tanda: Set<Tanda> = []

  init(_ marked: String, pemisah: Character = ";") {
    var line = 1
    for row in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if row.hasPrefix("!") {
        for kode in row.dropFirst().split(separator: " ") {
          tanda.insert(Tanda(kode: String(kode), baris: nil, kolom: nil))
        }
        continue
      }
      var cells: [String] = []
      for (index, cell) in row.split(separator: pemisah, omittingEmptySubsequences: false).enumerated() {
        var rest = String(cell)
        while rest.hasPrefix("«"), let bar = rest.firstIndex(of: "|") {
          let kode = String(rest[rest.index(after: rest.startIndex)..<bar])
          // `R110-` claims the row, not the cell.
          let wholeRow = kode.hasSuffix("-")
          tanda.insert(
            Tanda(kode: wholeRow ? String(kode.dropLast()) : kode, baris: line, kolom: wholeRow ? nil : index + 1))
          rest = String(rest[rest.index(after: bar)...])
          if rest.hasSuffix("»") { rest.removeLast() }
        }
        cells.append(rest)
      }
      teks += cells.joined(separator: String(pemisah)) + "\n"
      line += 1
    }
  }
}

/// What reading and checking a file gave.
struct HasilUji {
  var berkas: BerkasMasuk?
  var diagnostik: [Diagnostic]

  var tanda: Set<BerkasUji.Tanda> {
    Set(diagnostik.map { BerkasUji.Tanda(kode: $0.check.kode, baris: $0.place.baris, kolom: $0.place.kolom) })
  }
}

/// Reads and checks a file after earlier ones, which must be clean of kesalahan.
func periksa(
  _ teks: String, nama: String = "realisasi.csv", setelah: [String] = [], acuan: Acuan = KantorUji.acuan
) -> HasilUji {
  var berlaku: [BerkasBerlaku] = []
  var result = HasilUji(berkas: nil, diagnostik: [])
  for (index, text) in (setelah + [teks]).enumerated() {
    var bag = DiagnosticBag()
    let name = index == setelah.count ? nama : "sebelum-\(index).csv"
    let file = MasukReader.read(Array(text.utf8), berkas: name, acuan: acuan, kamus: acuan.kamus, into: &bag)
    if let file {
      RealisasiRules.check(
        berkas: file, acuan: acuan, sebelumnya: GabungRealisasi.gabung(berlaku), berlaku: berlaku, into: &bag)
      berlaku.append(BerkasBerlaku(file, lokasi: "arsip/\(name)"))
    }
    if index < setelah.count {
      for diagnostic in bag.sorted where diagnostic.severity == .kesalahan {
        Issue.record("earlier file: \(DiagnosticRenderer.text(diagnostic, color: false))")
      }
    }
    result = HasilUji(berkas: file, diagnostik: bag.sorted)
  }
  return result
}

/// Every marked result must be there, and no kesalahan that is not marked; every sentence must be complete.
func ujiTanda(
  _ marked: String, nama: String = "realisasi.csv", setelah: [String] = [], pemisah: Character = ";",
  acuan: Acuan = KantorUji.acuan, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = BerkasUji(marked, pemisah: pemisah)
  let hasil = periksa(file.teks, nama: nama, setelah: setelah, acuan: acuan)
  for missing in file.tanda.subtracting(hasil.tanda).sorted(by: { $0.description < $1.description }) {
    let all = hasil.diagnostik.map { DiagnosticRenderer.text($0, color: false) }.joined(separator: "\n")
    Issue.record("missing \(missing); found:\n\(all)", sourceLocation: sourceLocation)
  }
  for diagnostic in hasil.diagnostik {
    let tanda = BerkasUji.Tanda(
      kode: diagnostic.check.kode, baris: diagnostic.place.baris, kolom: diagnostic.place.kolom)
    let text = DiagnosticRenderer.text(diagnostic, color: false)
    if diagnostic.severity == .kesalahan, !file.tanda.contains(tanda) {
      Issue.record("unclaimed: \(text)", sourceLocation: sourceLocation)
    }
    if text.contains("{") || diagnostic.pesan == diagnostic.check.kode {
      Issue.record("incomplete sentence: \(text)", sourceLocation: sourceLocation)
    }
  }
}
