import Core
import Kinerja
import Workbook

/// What may be typed into the cells of a form, and what is said while typing.
struct ValidasiIsian {
  private let tata: TataIsian

  init(_ tata: TataIsian) { self.tata = tata }

  func aturan(_ spec: KolomIsian, _ row: BarisIsian, _ at: Int) -> Validation? {
    switch spec {
    case .realisasi: realisasi(row, at)
    case .pembilang: bagian("Pembilang", row.hasil?.rencana.iku?.labelPembilang, .decimal(0, 1e11), "0 atau lebih")
    case .penyebut: bagian("Penyebut", row.hasil?.rencana.iku?.labelPenyebut, .decimal(0.0001, 1e11), "lebih dari 0")
    case .anggaran:
      Validation(
        .decimal(-1e15, 1e15), inputTitle: "Realisasi anggaran",
        inputMessage: "Rupiah pada Triwulan \(tata.bahan.triwulan.romawi) saja, tanpa Rp. Belum ada: kosongkan.",
        errorTitle: "Bukan angka", errorMessage: "Tulis angka rupiah saja, tanpa huruf.")
    case .fisik:
      Validation(
        .decimal(0, 100), inputTitle: "Fisik", inputMessage: fisik(row), errorTitle: "Fisik di luar 0–100",
        errorMessage: "Tulis angka 0 sampai 100, tanpa tanda %.")
    case .tindakLanjutLalu:
      tata.daftar.rentang(DaftarIsian.tindakLanjut).map {
        Validation(
          .list(sheet: DaftarIsian.lembar, range: $0), inputTitle: "Tindak lanjut lalu",
          inputMessage: "Pilih: selesai, proses, atau belum.", errorTitle: "Bukan pilihan",
          errorMessage: "Pilih selesai, proses, atau belum.")
      }
    default: nil
    }
  }

  private func realisasi(_ row: BarisIsian, _ at: Int) -> Validation? {
    guard let plan = row.hasil?.rencana else { return nil }
    let message = CaraIsi.kalimat(row, tata.bahan.triwulan, tata.daftar.kata(row)) + "."
    let title = String(plan.satuan.prefix(32))
    func rule(_ rule: Validation.Rule, _ error: String) -> Validation {
      Validation(
        rule, inputTitle: title, inputMessage: message, errorTitle: "Isian belum benar", errorMessage: error)
    }
    switch CaraIsi.angka(plan) {
    case .teks:
      guard let words = tata.daftar.kata(row), let range = tata.daftar.rentang(words) else { return nil }
      return rule(.list(sheet: DaftarIsian.lembar, range: range), "Pilih salah satu: \(words.joined(separator: ", ")).")
    case .bulat: return rule(.integer(0, 1_000_000_000), "Tulis bilangan bulat, 0 atau lebih, tanpa satuan.")
    case .pecahan(let low, let high, let places):
      let bounds = batas(low, high)
      let text = "Tulis angka \(bounds), tanpa satuan"
      guard let places, let cell = tata.alamat(.realisasi, at) else {
        return rule(.decimal(low?.double, high?.double ?? 1e11), text + ".")
      }
      var parts = ["ISNUMBER(\(cell))", "ROUND(\(cell),\(places))=\(cell)"]
      if let low { parts.append("\(cell)>=\(RumusIsian.angka(low))") }
      if let high { parts.append("\(cell)<=\(RumusIsian.angka(high))") }
      let precision = places == 0 ? "bulat" : "paling banyak \(places) angka di belakang koma"
      return rule(.formula("AND(\(parts.joined(separator: ",")))"), "\(text), \(precision).")
    }
  }

  private func batas(_ low: Pecahan?, _ high: Pecahan?) -> String {
    func words(_ value: Pecahan) -> String { NumberWriter.indonesia(value, decimals: 4) }
    switch (low, high) {
    case (let low?, let high?): return "\(words(low)) sampai \(words(high))"
    case (let low?, nil): return "\(words(low)) atau lebih"
    case (nil, let high?): return "paling besar \(words(high))"
    case (nil, nil): return "biasa"
    }
  }

  private func bagian(_ name: String, _ label: String?, _ rule: Validation.Rule, _ bounds: String) -> Validation {
    let text = label.flatMap { $0.isEmpty ? nil : $0 } ?? "\(name) pada triwulan ini saja"
    return Validation(
      rule, inputTitle: name, inputMessage: text, errorTitle: "Isian belum benar",
      errorMessage: "\(name) berupa angka \(bounds), tanpa satuan.")
  }

  private func fisik(_ row: BarisIsian) -> String {
    let before = row.hasil?.isian.last { $0?.fisik != nil }??.fisik
    let earlier = before.map { " Triwulan lalu: \(NumberWriter.indonesia($0.pecahan, decimals: 2))." } ?? ""
    return "Kemajuan fisik s.d. akhir Triwulan \(tata.bahan.triwulan.romawi), 0 sampai 100.\(earlier)"
  }
}
