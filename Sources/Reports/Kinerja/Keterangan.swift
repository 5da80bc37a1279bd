import Core
package import Kinerja

/// The settings in force and how figures are made, as the workbook prints them.
package enum Keterangan {
  package static func baris(_ hasil: HasilKantor) -> [(nama: String, nilai: String)] {
    let set = hasil.pengaturan
    let quarter = hasil.periode.triwulan.romawi
    let cap = set.batasCapaian.map { "\(NumberWriter.indonesia($0, decimals: 4)) % (hanya di dalam rata-rata)" }
    let day = hasil.periode.akhir.panjang
    return [
      (
        "Rencana yang berlaku",
        "Renja dan DPA terakhir yang berlaku pada \(day); target tiap triwulan dari versi pada akhir triwulan itu"
      ),
      ("Persentase 1 – triwulan", "realisasi triwulan terhadap target triwulan itu (rupiah: terhadap rencana kas)"),
      (
        "Persentase 2 – s.d. triwulan",
        "realisasi s.d. triwulan \(quarter) terhadap target s.d. triwulan \(quarter); dasar predikat"
      ),
      ("Persentase 3 – tahun", "realisasi s.d. triwulan \(quarter) terhadap target tahun (rupiah: pagu yang berlaku)"),
      ("Persentase 4 – Renstra", "kolom 14 Formulir E.81: kolom 13 terhadap kolom 5"),
      ("Polaritas naik", "R/T × 100"),
      (
        "Polaritas turun",
        (set.rumusTurun == .selisih ? "selisih: (2T − R)/T × 100" : "rasio: T/R × 100")
          + ", kecuali barisnya menyebut lain"
      ),
      ("Polaritas tetap", "(1 − |R − T|/T) × 100, paling rendah 0"),
      ("Polaritas rentang a–b", "100 di dalam rentang; di atas R/b × 100; di bawah R/a × 100"),
      ("Polaritas teks", "100 bila sama dengan atau di atas target pada skalanya, selain itu 0"),
      (
        "Target 0 pada polaritas turun",
        set.targetNolTurun == .seratus ? "100 bila realisasi 0, selain itu 0" : "tanpa persentase"
      ),
      (
        "Akumulasi",
        "jumlah: triwulan dijumlahkan · akhir, progresif: nilai terakhir · rata, repetitif: rata-rata triwulan yang "
          + "direncanakan dan dilaporkan · rasio: Σ pembilang/Σ penyebut × pengali"
      ),
      (
        "Kolom 13 K Formulir E.81",
        "akumulasi Renstra jumlah: kolom 6 + 12; akhir: kolom 12. Bila tidak disebut: jumlah untuk jenis jumlah, "
          + "selain itu akhir"
      ),
      ("Kata nihil pada isian", set.nihil == .nol ? "dibaca 0" : "dibaca kosong (tidak ada angka)"),
      ("Rata-rata", rataRata(set)),
      ("Batas capaian", cap ?? "tanpa batas"),
      (
        "Indikator tanpa realisasi",
        set.kosongDihitung == .nol
          ? "dihitung 0 di dalam rata-rata" : "tidak dihitung; predikat rata-rata ditandai (sementara)"
      ),
      (
        "Predikat",
        set.predikat == .bulat
          ? "capaian dibulatkan ke bilangan bulat, lalu dicocokkan dengan skala"
          : "capaian tanpa pembulatan dicocokkan dengan batas bawah skala"
      ),
    ]
  }

  /// How the means are made, in one line.
  package static func rataRata(_ set: Pengaturan) -> String {
    "\(rataRata(set.rataRata)), atas indikator tingkat \(set.tingkatRataRata.judul); capaian di bawah 0 dihitung 0"
  }

  private static func rataRata(_ way: Pengaturan.CaraRataRata) -> String {
    switch way {
    case .sederhana: "sederhana (tanpa bobot)"
    case .pagu: "dibobot pagu sub kegiatan (dibagi jumlah indikatornya yang terhitung)"
    case .bobot: "dibobot kolom bobot Renja"
    }
  }
}
