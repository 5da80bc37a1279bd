package import Core
package import Kinerja

/// What a row asks for, in words.
package enum CaraIsi {
  /// The sentence of a row: which quarter's figure, of what kind, and for quotients of what.
  package static func kalimat(_ row: BarisIsian, _ triwulan: Triwulan, _ words: [String]?) -> String {
    guard let plan = row.hasil?.rencana else {
      return "Faktor dan tindak lanjut seluruh unit, bila ada"
    }
    let quarter = "Triwulan \(triwulan.romawi)"
    if plan.polaritas == .teks {
      let list = words.map { " (pilih: \($0.joined(separator: ", ")))" } ?? ""
      return "Predikat pada akhir \(quarter)\(list)"
    }
    switch plan.akumulasi {
    case .jumlah: return "Jumlah pada \(quarter) saja"
    case .akhir: return "Posisi pada akhir \(quarter)"
    case .progresif: return "Posisi pada akhir \(quarter), tidak boleh turun"
    case .rata: return "Nilai pada \(quarter) saja (s.d. triwulan dirata-ratakan)"
    case .repetitif: return "Jumlah pada \(quarter) saja (s.d. triwulan dirata-ratakan, bukan dijumlahkan)"
    case .rasio: return rasio(plan, quarter)
    }
  }

  private static func rasio(_ plan: Indikator, _ quarter: String) -> String {
    let top = plan.iku?.labelPembilang ?? ""
    let bottom = plan.iku?.labelPenyebut ?? ""
    var text = "Pembilang dan penyebut pada \(quarter) saja"
    if !top.isEmpty { text += "\nPembilang: \(top)" }
    if !bottom.isEmpty { text += "\nPenyebut: \(bottom)" }
    return text
  }

  /// What kind of number the row's cell takes.
  package enum Angka: Sendable, Equatable {
    /// A whole number of 0 or more.
    case bulat
    /// A number within bounds; at most so many decimals when the plan says so.
    case pecahan(bawah: Pecahan?, atas: Pecahan?, desimal: Int?)
    case teks
  }

  package static func angka(_ plan: Indikator) -> Angka {
    if plan.polaritas == .teks { return .teks }
    let low = plan.iku?.batasBawah?.pecahan
    let high = plan.iku?.batasAtas?.pecahan
    if low == nil, high == nil, Words.satuanDihitung(plan.satuan), plan.akumulasi != .rata { return .bulat }
    let places = plan.iku?.desimal.flatMap { (0...2).contains($0) ? $0 : nil }
    return .pecahan(bawah: low ?? .nol, atas: high, desimal: places)
  }

  /// Excel's pattern of an input cell: never a satuan, and never three decimals alone, which nobody could tell from
  /// thousands once the sheet is saved as CSV.
  package static func format(_ kind: Angka) -> String {
    switch kind {
    case .bulat: "0"
    case .pecahan(_, _, let places): ["0", "0.0", "0.00"][safe: places] ?? "0.0000"
    case .teks: "@"
    }
  }
}

extension [String] {
  fileprivate subscript(safe index: Int?) -> String? { index.flatMap { indices.contains($0) ? self[$0] : nil } }
}
