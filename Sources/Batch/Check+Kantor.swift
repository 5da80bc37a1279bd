package import Core

extension Check {
  /// A file of the archive is gone or cannot be read.
  package static let arsipTidakTerbaca = Check("F101")
  /// A file of the archive is not what was received.
  package static let arsipBerubah = Check("F102")
  /// A dropped file cannot be read from the disk.
  package static let berkasTidakTerbaca = Check("F103")
  /// A dropped file is of a year without a plan, or whose plan cannot be used.
  package static let tahunTanpaRencana = Check("F104")
  /// Something in `masuk/` is no regular file.
  package static let bukanBerkasBiasa = Check("F105")
  /// The plan folder of the year is missing.
  package static let tanpaAcuan = Check("F106")
  /// `--status final` asked for while something is missing.
  package static let belumBisaFinal = Check("F107")
}
