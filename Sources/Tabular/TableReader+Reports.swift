package import Core

extension TableReader {
  /// Bytes to text, or a kesalahan that names what the file is.
  static func decode(_ bytes: [UInt8], _ berkas: String, _ limits: ReadLimits, into bag: inout DiagnosticBag)
    -> DecodedText?
  {
    let place = Place(berkas)
    guard bytes.count <= limits.effectiveMaxBytes else {
      bag.add(terlaluBesar(bytes.count, limits, place))
      return nil
    }
    if isBlank(bytes) {
      bag.add(.berkasKosong, at: place)
      return nil
    }
    if let signature = Signature.of(bytes) {
      report(signature, place, into: &bag)
      return nil
    }
    do {
      let text = try Decoder.decode(bytes)
      if text.encoding == .utf16LE || text.encoding == .utf16BE,
        let signature = Signature.text(text.bytes[text.start...])
      {
        report(signature, place, into: &bag)
        return nil
      }
      remark(text, bytes, berkas, into: &bag)
      return text
    } catch {
      report(error, berkas, into: &bag)
      return nil
    }
  }

  /// Blanks and line ends only, perhaps behind a byte-order mark.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    let start = Decoder.hasUTF8Mark(bytes) ? 3 : Decoder.utf16Mark(bytes) == nil ? 0 : 2
    return bytes[start...].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1A }
  }

  /// What is said of a file beyond the limit.
  package static func terlaluBesar(_ bytes: Int, _ limits: ReadLimits, _ place: Place) -> Diagnostic {
    Diagnostic(
      .berkasTerlaluBesar, at: place, ["ukuran": megabytes(bytes), "batas": megabytes(limits.effectiveMaxBytes)])
  }

  private static func bulat(_ count: Int) -> String { NumberWriter.indonesia(Pecahan(count), decimals: 0) }

  private static func megabytes(_ bytes: Int) -> String {
    NumberWriter.indonesia(Pecahan(Int128(bytes), per: 1 << 20), decimals: 1) + " MiB"
  }

  private static func report(_ signature: Signature, _ place: Place, into bag: inout DiagnosticBag) {
    switch signature {
    case .excel(let name): bag.add(.berkasExcel, at: place, ["jenis": name])
    case .openDocument: bag.add(.berkasOpenDocument, at: place)
    case .web(let name): bag.add(.halamanWeb, at: place, ["jenis": name])
    case .other(let name): bag.add(.bukanCSV, at: place, ["jenis": name])
    case .utf32: bag.add(.utf16Rusak, at: place, ["rincian": "UTF-32"])
    }
  }

  private static func report(_ failure: DecodeFailure, _ berkas: String, into bag: inout DiagnosticBag) {
    switch failure {
    case .binary(let line): bag.add(.berkasBiner, at: Place(berkas, baris: line))
    case .unknown(let line, let word): bag.add(.pengodeanTidakDikenal, at: Place(berkas, baris: line), ["kata": word])
    case .wide(let detail): bag.add(.utf16Rusak, at: Place(berkas), ["rincian": detail])
    }
  }

  /// Windows-1252 is named with its first doubtful word; text damaged before it came here is named too.
  private static func remark(_ text: DecodedText, _ bytes: [UInt8], _ berkas: String, into bag: inout DiagnosticBag) {
    if text.isASCII { return }
    if text.encoding == .windows1252, let first = bytes.firstIndex(where: { $0 >= 0x80 }) {
      let place = Place(berkas, baris: Decoder.line(of: first, in: bytes))
      bag.add(.dibacaWindows1252, at: place, ["kata": Decoder.word(bytes, around: first)])
    }
    if let damaged = Mojibake.first(in: text.bytes) {
      let place = Place(berkas, baris: Decoder.line(of: damaged, in: text.bytes))
      bag.add(.hurufRusak, at: place, ["kata": Mojibake.word(text.bytes, around: damaged)])
    }
  }

  /// Faults of quoting and the limits.
  static func report(_ set: RecordSet, _ berkas: String, _ limits: ReadLimits, into bag: inout DiagnosticBag) {
    for fault in set.faults {
      let place = Place(
        berkas, baris: fault.line, barisLembar: fault.record + 1, nilai: fault.near.isEmpty ? nil : fault.near)
      switch fault.kind {
      case .unclosedQuote: bag.add(.kutipTidakDitutup, at: place)
      case .strayQuote: bag.add(.kutipSalahTempat, at: place)
      case .fieldTooLong: bag.add(.selTerlaluPanjang, at: place, ["batas": bulat(limits.maxFieldBytes)])
      case .tooManyColumns: bag.add(.kolomTerlaluBanyak, at: place, ["batas": bulat(limits.maxColumns)])
      case .tooManyRows: bag.add(.barisTerlaluBanyak, at: place, ["batas": bulat(limits.maxRows)])
      case .tooManyFaults: bag.add(.terlaluBanyakRusak, at: place)
      }
    }
  }

  /// Whether one of the first rows begins with the word Petunjuk.
  static func isInstructionSheet(_ set: RecordSet) -> Bool {
    set.records.indices.prefix(10).contains { record in
      let texts = (0..<min(set.fieldCount(record), 10)).lazy.map { Words.plain(set.text(record, $0)) }
      return texts.first { !$0.isEmpty }?.hasPrefix("petunjuk") ?? false
    }
  }

  static func reportMissingHeading(
    _ set: RecordSet, _ berkas: String, _ columns: ColumnDictionary, into bag: inout DiagnosticBag
  ) {
    let first = set.records.indices.prefix(60).filter { set.fieldCount($0) > 0 && !set.damaged.contains($0) }
    let texts = first.map { record in
      (0..<min(set.fieldCount(record), 100)).map { TextTrim.trimmed(set.text(record, $0)) }.filter { !$0.isEmpty }
    }
    if isInstructionSheet(set) {
      bag.add(.lembarPetunjuk, at: Place(berkas, baris: 1))
      return
    }
    let row = texts.firstIndex { $0.count >= 2 } ?? texts.firstIndex { !$0.isEmpty }
    guard let row else {
      // No row could be read at all: that has been said.
      if !set.faults.isEmpty { return }
      bag.add(.judulTidakDitemukan, at: Place(berkas), ["dekat": "tidak ada"])
      return
    }
    let near = texts[row].prefix(12).flatMap { columns.nearest($0, limit: 1) }
    let place = Place(
      berkas, baris: Int(set.records[first[row]].line), barisLembar: first[row] + 1,
      nilai: texts[row].prefix(6).joined(separator: " | "))
    bag.add(.judulTidakDitemukan, at: place, ["dekat": near.isEmpty ? "tidak ada" : near.joined(separator: ", ")])
  }
}
