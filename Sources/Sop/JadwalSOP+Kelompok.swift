/// SOPs that ask the same of the same people on the same days: they share one sheet.
package struct KelompokJadwal: Sendable {
  /// At least one schedule.
  package private(set) var anggota: [JadwalSOP]

  package var utama: JadwalSOP { anggota[0] }

  /// The schedules in groups, in the order of the first of each.
  package static func susun(_ all: [JadwalSOP]) -> [KelompokJadwal] {
    var groups: [KelompokJadwal] = []
    for schedule in all {
      if let index = groups.firstIndex(where: { $0.utama.serupa(schedule) }) {
        groups[index].anggota.append(schedule)
      } else {
        groups.append(KelompokJadwal(anggota: [schedule]))
      }
    }
    return groups
  }

  /// What a step gives, in the words of every SOP.
  package func keluaran(_ index: Int) -> String {
    var words: [String] = []
    for schedule in anggota {
      let text = schedule.langkah[index].langkah.keluaran
      if !text.isEmpty, !words.contains(text) { words.append(text) }
    }
    return words.joined(separator: " / ")
  }

  /// The name of a further sheet: `Jadwal Pemantauan Kinerja`.
  package var nama: String {
    let title = utama.profil.judul.prefix { $0 != "(" }
    return "Jadwal " + title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension JadwalSOP {
  /// Whether both have the same steps on the same days; what they call their output may differ.
  fileprivate func serupa(_ other: JadwalSOP) -> Bool {
    langkah.count == other.langkah.count && batasKirim == other.batasKirim
      && zip(langkah, other.langkah).allSatisfy { mine, theirs in
        let (a, b) = (mine.langkah, theirs.langkah)
        return mine.mulai == theirs.mulai && mine.selesai == theirs.selesai && a.no == b.no && a.langkah == b.langkah
          && a.peran == b.peran && a.pelaksana == b.pelaksana && a.waktu == b.waktu && a.dokumen == b.dokumen
          && a.kembaliKe == b.kembaliKe && a.tonggak == b.tonggak
      }
  }
}
