package import Core

/// Results of checking SOP profiles, holidays and schedules.
package enum CheckSOP {
  package static let nomorLangkah = Check("S102")
  package static let peranTidakDikenal = Check("S103")
  package static let waktuTidakTerbaca = Check("S104")
  package static let kembaliTidakAda = Check("S105")
  package static let dokumenTidakDikenal = Check("S106")
  /// A year the schedule needs has no holiday data.
  package static let tahunTanpaLibur = Check("S107")
  /// The steps up to `tonggak` = kirim do not fit before the deadline to Bappeda.
  package static let jadwalTidakMuat = Check("S108")
  package static let nomorGanda = Check("S109")
  /// A return step that is not an earlier one.
  package static let kembaliMaju = Check("S110")
  package static let tonggakTidakDikenal = Check("S111")
  package static let tanpaLangkah = Check("S112")
  package static let kunciIdentitas = Check("S113")
  /// A day of signing that lies before the quarter's end.
  package static let tanggalMendahului = Check("S114")
  /// `batas_kirim` is a date of an earlier quarter.
  package static let batasKirimLewat = Check("S115")
}
