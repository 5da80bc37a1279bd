import Core
import Kinerja
import Workbook

/// Lays a lembar disposisi out on eight columns: two halves of box, label, colon, value (DOMAIN §6).
struct TataDisposisi {
  static let lebar: [Double] = [3, 10, 1.5, 18, 3, 11.5, 1.5, 13]
  private static let ukuran = 9.0

  let bahan: BahanLaporan
  /// Lines the lists take at least, so that two sheets side by side stay level.
  var barisDaftar = 0

  /// Lines of the longest list of a sheet, box by box.
  static func barisDaftar(_ sheet: LembarDisposisi) -> Int {
    sheet.blok.map { max($0.diteruskan.count, $0.harapan.count) }.max() ?? 0
  }

  func baris(_ sheet: LembarDisposisi) -> [BarisSurat] {
    var rows = KopSurat(logo: 0...0, akhir: 7, ukuran: 12).baris(bahan)
    rows.append(.kosong(4))
    rows.append(
      BarisSurat(
        [SelSurat(0, 7, "LEMBAR DISPOSISI", GayaSurat.teks(12, tebal: true, .center, .center, garis: .all(.thin)))],
        tinggi: 21))
    rows += kepala(sheet)
    for (index, block) in sheet.blok.enumerated() {
      if sheet.blok.count > 1 {
        let title = "Disposisi \(block.pejabat.jabatan.isEmpty ? "tingkat \(index + 1)" : block.pejabat.jabatan)"
        rows.append(
          BarisSurat([
            SelSurat(
              0, 7, title,
              gaya(.all(.thin), tebal: true).with {
                $0.fill = 0xF2F2F2; $0.vertical = .center
              })
          ]))
      }
      rows += blok(block, rapat: sheet.blok.count > 1)
    }
    return rows
  }

  private func gaya(
    _ garis: Borders = .none, ukuran: Double = TataDisposisi.ukuran, tebal: Bool = false,
    rata: Style.Horizontal = .left
  ) -> Style { GayaSurat.teks(ukuran, tebal: tebal, rata, garis: garis) }

  /// A label, its colon and its value in one half, with the half's outer lines.
  private func pasangan(_ half: Int, _ label: String, _ value: String, bawah: Bool = false) -> [SelSurat] {
    let low: BorderLine = bawah ? .thin : .none
    let first = half * 4
    return [
      SelSurat(first, first + 1, label, gaya(Borders(bottom: low, left: .thin))),
      SelSurat(first + 2, first + 2, ":", gaya(Borders(bottom: low))),
      SelSurat(first + 3, first + 3, value, gaya(Borders(bottom: low, right: .thin))),
    ]
  }

  private func kepala(_ sheet: LembarDisposisi) -> [BarisSurat] {
    let sifat = sheet.sifat.map { "\($0.tanda) \($0.teks)" }.joined(separator: "   ")
    return [
      BarisSurat(
        pasangan(0, "Surat dari", Teks.atauTitik(sheet.suratDari, 18))
          + pasangan(1, "Diterima Tgl.", Teks.atauTitik(sheet.diterima, 14)), tinggi: 15),
      BarisSurat(
        pasangan(0, "No. Surat", Teks.atauTitik(sheet.noSurat, 18))
          + pasangan(1, "No. Agenda", Teks.atauTitik(sheet.noAgenda, 14)), tinggi: 15),
      BarisSurat(
        pasangan(0, "Tgl. Surat", Teks.atauTitik(sheet.tglSurat, 18)) + pasangan(1, "Sifat", ""), tinggi: 15),
      BarisSurat(
        [
          SelSurat(0, 3, "", gaya(Borders(bottom: .thin, left: .thin, right: .thin))),
          SelSurat(4, 7, sifat, gaya(Borders(bottom: .thin, left: .thin, right: .thin), ukuran: 8, rata: .center)),
        ], tinggi: 14),
      BarisSurat(
        [
          SelSurat(0, 1, "Hal", gaya(Borders(bottom: .thin, left: .thin))),
          SelSurat(2, 2, ":", gaya(Borders(bottom: .thin))),
          SelSurat(3, 7, Teks.atauTitik(sheet.hal, 60), gaya(Borders(bottom: .thin, right: .thin))),
        ], tinggi: 26),
    ]
  }

  private func blok(_ block: BlokDisposisi, rapat: Bool) -> [BarisSurat] {
    let head = gaya(Borders(top: .thin, left: .thin, right: .thin), tebal: true)
    var rows = [
      BarisSurat([SelSurat(0, 3, "Diteruskan kepada Sdr.:", head), SelSurat(4, 7, "Dengan hormat harap:", head)])
    ]
    let count = max(block.diteruskan.count, block.harapan.count, barisDaftar)
    for index in 0..<count {
      let last = index == count - 1
      rows.append(
        BarisSurat(
          kotak(0, block.diteruskan, index, last) + kotak(1, block.harapan, index, last), tinggi: rapat ? 13 : 14.5))
    }
    rows.append(
      BarisSurat(
        [
          SelSurat(0, 1, "Batas waktu", gaya(Borders(bottom: .thin, left: .thin))),
          SelSurat(2, 2, ":", gaya(Borders(bottom: .thin))),
          SelSurat(3, 7, Teks.atauTitik(block.batasWaktu, 40), gaya(Borders(bottom: .thin, right: .thin))),
        ], tinggi: 15))
    rows.append(
      BarisSurat([SelSurat(0, 7, "Catatan:", gaya(Borders(left: .thin, right: .thin)))]))
    let note = gaya(Borders(bottom: .thin, left: .thin, right: .thin))
    var room = BarisSurat([SelSurat(0, 7, block.catatan, note)], tinggi: rapat ? 24 : 64)
    room.lentur = true
    rows.append(room)
    return rows + tandaTangan(block.pejabat, rapat: rapat)
  }

  private func kotak(_ half: Int, _ list: [Kotak], _ index: Int, _ last: Bool) -> [SelSurat] {
    let low: BorderLine = last ? .thin : .none
    let first = half * 4
    let box = index < list.count ? list[index] : nil
    return [
      SelSurat(first, first, box?.tanda ?? "", gaya(Borders(bottom: low, left: .thin), ukuran: 10, rata: .center)),
      SelSurat(
        first + 1, first + 3, box.map { Teks.atauTitik($0.teks, 30) } ?? "",
        gaya(Borders(bottom: low, right: .thin))),
    ]
  }

  /// Post, paraf and date, room for the signature, name, rank, NIP in the right half.
  private func tandaTangan(_ pejabat: Pejabat, rapat: Bool) -> [BarisSurat] {
    let who = PenandatanganSurat(jabatan: pejabat.jabatan, pejabat: pejabat)
    var lines: [(String, Style, Double)] = [
      (Teks.atauTitik(pejabat.jabatan, 30) + ",", gaya(rata: .center), 13),
      ("Paraf & tanggal: " + Teks.titik(22), gaya(rata: .center), 13), ("", gaya(), rapat ? 20 : 40),
    ]
    lines += who.kaki(TataDisposisi.ukuran).map { ($0.0, $0.1, 12) }
    return lines.enumerated().map { index, line in
      let low: BorderLine = index == lines.count - 1 ? .thin : .none
      let style = line.1.with { $0.borders = Borders(bottom: low, right: .thin) }
      return BarisSurat(
        [
          SelSurat(0, 3, "", gaya(Borders(bottom: low, left: .thin))), SelSurat(4, 7, line.0, style),
        ], tinggi: line.2)
    }
  }
}
