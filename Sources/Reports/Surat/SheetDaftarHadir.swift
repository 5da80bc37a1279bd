import Core
import Ingest
import Kinerja
import Sop
import Workbook

/// `Daftar Hadir` of the meeting: who may come by the office's data, and empty lines; nobody is marked present.
struct SheetDaftarHadir: LembarSurat {
  static let nama = "Daftar Hadir"

  let tata: TataSurat

  init(_ bahan: BahanLaporan) { tata = TataSurat(bahan: bahan) }

  func baris() -> [BarisSurat] {
    var rows = tata.kop + [.judul("DAFTAR HADIR"), .kosong()] + AcaraRapat(bahan).baris + [.kosong()]
    let left = TabelSurat(kolom: [0...0, 1...3, 4...5])
    // Signatures stand to the left and in the middle in turn, so that each has room.
    let right = TabelSurat(kolom: left.kolom, tengah: [0, 2])
    rows.append(left.kepala(["No", "Nama dan jabatan", "Tanda tangan"]))
    let people = bahan.peserta
    for index in 0..<max(people.count + 4, 14) {
      let person = index < people.count ? people[index] : nil
      let lines = [person?.nama ?? "", person?.jabatan ?? ""].filter { !$0.isEmpty }
      let table = index % 2 == 0 ? left : right
      rows.append(
        table.baris(
          ["\(index + 1)", lines.joined(separator: "\n"), "\(index + 1). \(Teks.titik(18))"], tinggi: 28))
    }
    let who = PenandatanganSurat(bahan, bahan.surat(.notula), bawaan: .kasubag)
    return rows + [.kosong(12), tata.tempatTanggal(.notula, tengah: true)] + who.sel(4, 5)
  }
}
