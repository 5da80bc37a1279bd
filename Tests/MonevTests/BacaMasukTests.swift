import Foundation
import TestSupport
import Testing

/// What offices really drop, through the real binary: each kind of damage DOMAIN §9 names, what becomes of it, and that
/// the rows always add up. All cases of a table are checked in one run; each is judged alone.
struct BacaMasukTests {
  struct Kasus: Sendable {
    let nama: String
    let isi: [UInt8]
    let diterima: Bool
    /// Codes that must be among the results.
    let kode: [String]
    let berkas: String?

    init(_ nama: String, _ isi: String, diterima: Bool, _ kode: String..., berkas: String? = nil) {
      self.init(nama, bytes: Array(isi.utf8), diterima: diterima, kode, berkas: berkas)
    }

    init(_ nama: String, bytes: [UInt8], diterima: Bool, _ kode: [String], berkas: String? = nil) {
      (self.nama, isi, self.diterima, self.kode, self.berkas) = (nama, bytes, diterima, kode, berkas)
    }
  }

  /// Judges the cases in a sample office with an empty masuk/ and a few more lines in profil.csv.
  private func uji(_ cases: [Kasus], profil: String = "") throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    try FileManager.default.removeItem(atPath: office + "/masuk")
    try FileManager.default.createDirectory(atPath: office + "/masuk", withIntermediateDirectories: true)
    if !profil.isEmpty {
      try work.write(try work.read("kecamatan-iv-jurai/profil.csv") + profil, to: "kecamatan-iv-jurai/profil.csv")
    }
    var names: [String] = []
    for (index, kasus) in cases.enumerated() {
      names.append(kasus.berkas ?? "kasus\(index)x.csv")
      try Data(kasus.isi).write(to: URL(fileURLWithPath: office + "/masuk/" + names[index]))
    }
    let run = try Run.monev("periksa", office, "--triwulan", "1", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run)")
    let files = try #require(document["berkas"] as? [[String: Any]])
    let results = try #require(document["pemeriksaan"] as? [[String: Any]])
    for (kasus, name) in zip(cases, names) {
      let file = try #require(files.first { $0["berkas"] as? String == name }, "\(kasus.nama)")
      let codes = results.filter { $0["berkas"] as? String == name }.compactMap { $0["kode"] as? String }
      let putusan = file["putusan"] as? String ?? ""
      #expect(putusan.hasPrefix("diterima") == kasus.diterima, "\(kasus.nama): \(putusan) \(codes)")
      for code in kasus.kode { #expect(codes.contains(code), "\(kasus.nama): no \(code) in \(codes)") }
      let count = { (key: String) in file[key] as? Int ?? -1 }
      #expect(
        count("dibaca") == count("diterima") + count("ditolak") + count("dilewati"), "\(kasus.nama): rows add up")
      if kasus.diterima { #expect(count("diterima") >= 2, "\(kasus.nama)") }
    }
  }

  // MARK: a good file, piece by piece

  private static let judul =
    "tahun;triwulan;seksi;kode;no_indikator;indikator;satuan;realisasi;pembilang;penyebut;realisasi_anggaran;fisik;"
    + "faktor_pendorong;faktor_penghambat;tindak_lanjut;bukti_dukung;keterangan"
  private static let teksA =
    "Jumlah Laporan Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan Pemerintahan dengan Perangkat Daerah dan "
    + "Instansi Vertikal Terkait"
  private static let barisA =
    "2025;1;pem;7.01.02.2.01.0001;1;\(teksA);Laporan;3;;;9702000;26;Koordinasi baik;;;Berita acara;"
  private static let barisB = "2025;1;pem;7.01.06.2.01.0002;1;;Dokumen;5;;;2817500;16;Koordinasi baik;;;Berita acara;"
  private static let barisC = "2025;1;pem;7.01.06.2.01.0002;2;;%;;9;20;;;Koordinasi baik;;;Berita acara;"

  private static func berkas(_ rows: String..., judul: String = judul) -> String {
    ([judul] + rows).joined(separator: "\n") + "\n"
  }

  private static let baik = berkas(barisA, barisB, barisC)

  private static func ganti(_ old: String, _ new: String) -> String {
    baik.replacingOccurrences(of: old, with: new, range: baik.range(of: old))
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  @Test("bytes: encodings read, other kinds of file named")
  func bytes() throws {
    let bergaris = Self.baik.replacingOccurrences(of: ";", with: "\t")
    let miring = Self.ganti("Koordinasi baik", "Rapat @besar").replacingOccurrences(of: "@", with: "é")
    try uji([
      Kasus("UTF-8", Self.baik, diterima: true),
      Kasus("BOM", "\u{FEFF}" + Self.baik, diterima: true),
      Kasus("UTF-16 LE", bytes: Self.utf16(bergaris, bigEndian: false), diterima: true, []),
      Kasus("UTF-16 BE", bytes: Self.utf16(bergaris, bigEndian: true), diterima: true, []),
      Kasus("Windows-1252", bytes: miring.unicodeScalars.map { UInt8($0.value) }, diterima: true, ["B109"]),
      Kasus("end-of-file mark", Self.baik + "\u{1A}", diterima: true),
      Kasus("NUL", Self.ganti("baik", "b\u{0}ik"), diterima: false, "B107"),
      Kasus(
        "invalid UTF-8", bytes: Self.baik.utf8.flatMap { $0 == 0x42 ? [0xC3, 0x28] : [$0] }, diterima: false, ["B108"]),
      Kasus(
        "UTF-16 without mark", bytes: Array(Self.utf16(bergaris, bigEndian: false).dropFirst(2)), diterima: false,
        ["B111"]),
      Kasus("xlsx", "PK\u{3}\u{4}xl/workbook.xml", diterima: false, "B103"),
      Kasus(
        "xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 99),
        diterima: false, ["B103"]),
      Kasus("ods", "PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet", diterima: false, "B104"),
      Kasus("zip", "PK\u{3}\u{4}foto.jpg", diterima: false, "B105"),
      Kasus("PDF", "%PDF-1.5\n", diterima: false, "B105"),
      Kasus("PDF behind a BOM", "\u{FEFF}%PDF-1.5\n", diterima: false, "B105"),
      Kasus("HTML", "<table><tr><td>kode</td></tr></table>", diterima: false, "B106"),
      Kasus("piece of HTML", "<tr><td>kode</td><td>realisasi</td></tr>", diterima: false, "B106"),
      Kasus("HTML in UTF-16", bytes: Self.utf16("<html><table>", bigEndian: false), diterima: false, ["B106"]),
      Kasus("empty", "", diterima: false, "B101"), Kasus("blank", "\r\n \r\n", diterima: false, "B101"),
      Kasus("Petunjuk", "PETUNJUK MENGISI,,\n1,Kode,Jangan diubah\n2,Realisasi,Isi angka\n", diterima: false, "B112"),
    ])
  }

  @Test("dialect: separators, line ends, quotes, ragged rows")
  func dialect() throws {
    var cases: [Kasus] = []
    for (name, end) in [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")] {
      for separator in [";", ",", "\t"] {
        let text = Self.baik.replacingOccurrences(of: ";", with: separator)
        cases.append(Kasus("\(name) \(separator)", text.replacingOccurrences(of: "\n", with: end), diterima: true))
      }
      cases.append(
        Kasus("sep= \(name)", "sep=;\n\(Self.baik)".replacingOccurrences(of: "\n", with: end), diterima: true))
    }
    let koma = Self.baik.replacingOccurrences(of: ";", with: ",")
    cases += [
      Kasus("blank lines", Self.baik.replacingOccurrences(of: "\n", with: "\n\n"), diterima: true),
      Kasus("empty columns at the end", Self.baik.replacingOccurrences(of: "\n", with: ";;;\n"), diterima: true),
      Kasus(
        "line breaks inside quotes", Self.ganti("Koordinasi baik", "\"- satu\n- dua; \"\"tiga\"\"\""), diterima: true),
      Kasus("open quote", Self.ganti("Koordinasi baik", "\"Koordinasi baik"), diterima: false, "B201"),
      Kasus("text behind a quote", Self.ganti("Koordinasi baik", "\"Koordinasi\" baik"), diterima: false, "B202"),
      Kasus(
        "two open quotes swallow a row",
        Self.berkas(
          Self.barisA.replacingOccurrences(of: "Koordinasi baik", with: "\"Koordinasi baik"),
          Self.barisB.replacingOccurrences(of: "baik", with: "baik\""), Self.barisC), diterima: false, "B212"),
      Kasus("more cells", Self.ganti("Berita acara;", "Berita acara;x;lebih"), diterima: false, "B203"),
      Kasus("fewer cells", Self.ganti(";;;Berita acara;\n", "\n"), diterima: true, "B204"),
      Kasus("decimal comma unquoted", koma.replacingOccurrences(of: ",16,", with: ",16,5,"), diterima: false, "B214"),
      Kasus(
        "decimal comma unquoted in every row",
        koma.replacingOccurrences(of: ",Koordinasi", with: ",5,Koordinasi"), diterima: false, "B214"),
      Kasus(
        "a separator too many in every row", Self.baik.replacingOccurrences(of: ";\n", with: ";;\n"), diterima: true),
      Kasus("a separator too many in one row", Self.ganti("Berita acara;", "Berita acara;;"), diterima: false, "B214"),
    ]
    try uji(cases)
  }

  @Test("layout: titles, headings, rows that are no data, merged cells")
  func layout() throws {
    let tanpa = Self.baik.replacingOccurrences(of: "tahun;triwulan;seksi;", with: "")
      .replacingOccurrences(of: "2025;1;pem;", with: "")
    let nomor = (1...17).map { "(\($0))" }.joined(separator: ";")
    let tandaTangan =
      ";;;;;;;;;;;;;Salido, 31 Maret 2025;;;\n;;;;;;;;;;;;;Kepala Seksi Pemerintahan;;;\n\n;;;;;;;;;;;;;NAMA;;;\n"
      + ";;;;;;;;;;;;;NIP. 197001011990031001;;;\n"
    try uji([
      Kasus(
        "titles", "FORMAT ISIAN\nTriwulan : I\nTahun : 2025\nSeksi : Pemerintahan\n\n" + tanpa, diterima: true, "R904"),
      Kasus("months", "Triwulan : I (Januari - Maret)\nTahun : 2025\nBidang : Pemerintahan\n" + tanpa, diterima: true),
      Kasus("quarter and year", "Triwulan : I / 2025\nSeksi : Pemerintahan\n" + tanpa, diterima: true),
      Kasus("months only", "Periode : 1 Januari s.d. 31 Maret 2025\nSeksi : Pemerintahan\n" + tanpa, diterima: true),
      Kasus("half a year", "Periode : Januari s.d. Juni 2025\nSeksi : Pemerintahan\n" + tanpa, diterima: false, "R102"),
      Kasus("another quarter above", "Triwulan : II\nTahun : 2025\n" + Self.baik, diterima: false, "R103"),
      Kasus("another unit above", "Seksi : Kesejahteraan Sosial\n" + Self.baik, diterima: false, "R106"),
      Kasus("another quarter in the name", Self.baik, diterima: false, "R103", berkas: "Realisasi TW II pem.csv"),
      Kasus("(1)(2)(3)", Self.ganti("\n", "\n\(nomor)\n"), diterima: true, "B210"),
      Kasus(
        "[1][2][3]",
        Self.ganti("\n", "\n\(nomor)\n").replacingOccurrences(of: "(", with: "[").replacingOccurrences(
          of: ")", with: "]"), diterima: true),
      Kasus("total", Self.baik + ";;;Jumlah;;;;8;;;12519500;;;;;;\n", diterima: true, "B210"),
      Kasus(
        "total with period and unit", Self.baik + "2025;1;pem;;;JUMLAH;;8;;;12519500;;;;;;\n", diterima: true, "B210"),
      Kasus("total of the unit", Self.baik + ";;;;;Jumlah Seksi Pemerintahan;;;;;12519500;;;;;;\n", diterima: true),
      Kasus("signature", Self.baik + tandaTangan, diterima: true, "B210"),
      Kasus(
        "signature without a date", Self.baik + tandaTangan.split(separator: "\n").dropFirst().joined(separator: "\n"),
        diterima: true, "B210"),
      Kasus("notes", "# catatan\n" + Self.baik + "#jangan dihapus\n", diterima: true),
      Kasus("Catatan:", Self.baik + "Catatan : data sementara\n", diterima: true, "B210"),
      Kasus("heading again", Self.baik + Self.judul + "\n\(nomor)\n", diterima: true),
      Kasus(
        "merged period and unit",
        Self.berkas(
          Self.barisA, Self.barisB.replacingOccurrences(of: "2025;1;pem", with: ";;"),
          Self.barisC.replacingOccurrences(of: "2025;1;pem", with: ";;")), diterima: true, "B211"),
      Kasus(
        "merged code",
        Self.berkas(Self.barisA, Self.barisB, Self.barisC.replacingOccurrences(of: "7.01.06.2.01.0002", with: "")),
        diterima: true, "R909"),
      Kasus("blank code", Self.ganti("7.01.02.2.01.0001;1;\(Self.teksA)", ";1;"), diterima: false, "R118"),
      Kasus("doubled heading", Self.ganti("keterangan", "Realisasi Kinerja"), diterima: false, "J103"),
      Kasus("mistyped heading of figures", Self.ganti(";realisasi;", ";Relisasi;"), diterima: false, "J102", "K101"),
      Kasus("mistyped heading of text", Self.ganti("faktor_penghambat", "Faktor Pengambat"), diterima: true, "J102"),
      Kasus("no heading", Self.ganti(Self.judul + "\n", ""), diterima: false, "B208"),
      Kasus("no column of figures", Self.ganti(";realisasi;", ";warna;"), diterima: false, "K101"),
    ])
  }

  @Test("numbers, codes, dates and words in their cells")
  func cells() throws {
    var cases: [Kasus] = []
    for (value, accepted, codes) in [
      ("3 Laporan", true, []), ("3,0", true, []), ("3,5", true, ["A156"]), ("3.000", true, ["R517"]),
      ("3,000", false, ["A102"]), ("-3", false, ["A113"]), ("#REF!", false, ["A106"]), ("#####", false, ["A107"]),
      ("-", true, ["R501"]), ("nihil", true, ["R501"]), ("tiga", false, ["A101"]), ("3 dari 5", false, ["A115"]),
      ("03", false, ["A103"]), ("1e0", false, ["A104"]), ("3%", false, ["A112"]), ("Rp3", false, ["A117"]),
      ("٣", false, ["A110"]), ("3O", false, ["A119"]), ("3-Jan", false, ["A118"]), ("3 Dokumen", false, ["K108"]),
      ("999999999999999999999999999999999999999", false, ["A108"]),
    ] {
      cases.append(
        Kasus(
          "realisasi \(value)", bytes: Array(Self.ganti("Laporan;3;", "Laporan;\(value);").utf8), diterima: accepted,
          codes))
    }
    for (value, accepted, codes) in [
      ("Rp 9.702.000,-", true, []), ("9.702.000,00", true, []), ("9\u{A0}702\u{A0}000", true, []),
      ("9702 ribu", true, ["A154"]),
      ("9,70E+06", true, ["A151"]), ("9,702", false, ["A102"]), ("9.7", false, ["A102"]), ("9,7 M", false, ["A114"]),
      ("(9.702.000)", true, ["R510"]), ("9.70.2000", false, ["A111"]),
    ] {
      cases.append(Kasus("rupiah \(value)", bytes: Array(Self.ganti("9702000", value).utf8), diterima: accepted, codes))
    }
    for code in [
      "7.1.2.2.1.1", "7.01.02.2.01.0001.", "7.01.02.2.01.01", "x.xx.02.2.01.0001", "07.01.02.2.01.0001", "701022010001",
    ] {
      cases.append(
        Kasus("kode \(code)", Self.ganti("7.01.02.2.01.0001;1;\(Self.teksA)", "\(code);1;"), diterima: true, "R901"))
    }
    for code in ["07/01/2001", "1-Jul-01", "7.01", "7,01", "36898", "Jan-02", "7-Jan", "7,01022E+11"] {
      cases.append(Kasus("kode \(code) with its text", Self.ganti("7.01.02.2.01.0001", code), diterima: true, "R902"))
      cases.append(
        Kasus(
          "kode \(code) alone", Self.ganti("7.01.02.2.01.0001;1;\(Self.teksA)", "\(code);1;"), diterima: false, "R109"))
    }
    for (value, accepted) in [
      ("TW I", true), ("Triwulan I (Januari-Maret)", true), ("ke-1", true), ("Triwulan Pertama", true), ("1,00", true),
      ("5", false), ("2", false),
    ] {
      cases.append(Kasus("triwulan \(value)", Self.ganti("2025;1;", "2025;\(value);"), diterima: accepted))
    }
    for (value, accepted) in [("2025,00", true), ("TA 2025", true), ("25", false), ("2024", false)] {
      cases.append(Kasus("tahun \(value)", Self.ganti("2025;1;", "\(value);1;"), diterima: accepted))
    }
    cases += [
      Kasus("satuan Lap.", Self.ganti(";Laporan;", ";Lap.;"), diterima: true),
      Kasus("satuan Orang", Self.ganti(";Laporan;", ";Orang;"), diterima: false, "R114"),
      Kasus(
        "the other indicator's text",
        Self.ganti("0002;1;;", "0002;1;Presentase nagari dengan administrasi pemerintahan lengkap;"), diterima: false,
        "R112"),
      Kasus(
        "spelling of a text",
        Self.ganti("0002;2;;", "0002;2;PRESENTASE  nagari dengan administrasi pemerintahan lengkap.;"), diterima: true),
      Kasus("a row twice", Self.berkas(Self.barisA, Self.barisB, Self.barisA), diterima: false, "R115"),
      Kasus(
        "a comma with three digits among dots",
        Self.berkas(
          Self.barisA.replacingOccurrences(of: "9702000", with: "9.702.000"),
          Self.barisB.replacingOccurrences(of: "2817500", with: "817,500")), diterima: false, "A102"),
    ]
    try uji(cases)
  }

  @Test("limits of profil.csv: each refuses with its number, and what is no limit makes the plan unusable")
  func batas() throws {
    try uji([Kasus("rows", Self.baik, diterima: false, "B207")], profil: "batas_baris;3\n")
    try uji([Kasus("rows, enough", Self.baik, diterima: true)], profil: "batas_baris;4\n")
    try uji([Kasus("columns", Self.baik, diterima: false, "B206")], profil: "batas_kolom;16\n")
    try uji([Kasus("columns, enough", Self.baik, diterima: true)], profil: "batas_kolom;17\n")
    try uji([Kasus("cell", Self.baik, diterima: false, "B205")], profil: "batas_panjang_sel;100\n")
    let besar = Self.baik + String(repeating: "\n", count: 1_100_000)
    try uji([Kasus("size", besar, diterima: false, "B102")], profil: "batas_ukuran_berkas;1\n")
    try uji([Kasus("more rows than usual", besar, diterima: true)], profil: "batas_baris;2000000\n")
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    for line in ["batas_baris;0", "batas_kolom;banyak", "batas_ukuran_berkas;5000"] {
      try work.write(
        try String(contentsOfFile: WorkDirectory.root + "/samples/kecamatan-iv-jurai/profil.csv", encoding: .utf8)
          + line + "\n", to: "kecamatan-iv-jurai/profil.csv")
      let run = try Run.monev("periksa", office)
      #expect(run.status == 2 && run.errors.contains("K104"), "\(line)\n\(run)")
    }
  }

  @Test("a file that was accepted stays in force when a limit is lowered later")
  func batasTurun() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let first = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1")
    let before = try work.read("kecamatan-iv-jurai/keluar/2025/TW1/data/capaian.csv")
    try work.write(
      try work.read("kecamatan-iv-jurai/profil.csv") + "batas_baris;3\n", to: "kecamatan-iv-jurai/profil.csv")
    let second = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1")
    #expect(first.status <= 1 && second.status <= 1, "\(second)")
    #expect(try work.read("kecamatan-iv-jurai/keluar/2025/TW1/data/capaian.csv") == before)
  }

  @Test("monev baca in an office knows its aliases and limits; alone it knows the shipped ones")
  func bacaKantor() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    try work.write("kolom;alias\nrealisasi;Hasil Kerja\n", to: "kecamatan-iv-jurai/acuan/2025/alias.csv")
    let text = Self.ganti(";realisasi;", ";Hasil Kerja;")
    try work.write(text, to: "kecamatan-iv-jurai/masuk/x.csv")
    try work.write(text, to: "di-luar/x.csv")
    let inside = try Run.monev("baca", office + "/masuk/x.csv", "--format", "json")
    let outside = try Run.monev("baca", work.path + "/di-luar/x.csv", "--format", "json")
    #expect(inside.status == 0 && !inside.output.contains("J101"), "\(inside)")
    #expect(outside.output.contains("J101"), "\(outside)")
  }

  @Test("monev angka: a file in any encoding, one line of output for each that can be read")
  func angkaBerkas() throws {
    let work = try WorkDirectory()
    let path = work.path + "/angka.txt"
    try Data(Self.utf16("1.250\r\nnihil\r\n\r\nRp 5.000,-\r\n", bigEndian: false)).write(to: URL(fileURLWithPath: path))
    let run = try Run.monev("angka", "--jenis", "rupiah", "--berkas", path)
    #expect(run.status == 0 && run.output == "1250\nKOSONG\nKOSONG\n5000\n", "\(run)")
    try Data("12\n1,234\n\r\n".utf8).write(to: URL(fileURLWithPath: path))
    let json = try Run.monev("angka", "--jenis", "rupiah", "--berkas", path, "--format", "json")
    #expect(json.status == 1 && json.errors.contains("angka.txt:2: kesalahan[A102]"), "\(json)")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["angka"] as? String } == ["12", nil, "KOSONG"])
  }
}
