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
  /// `--status final` asked for while something is missing.
  package static let belumBisaFinal = Check("F107")
  /// A program has a dropped file open.
  package static let berkasMasihDibuka = Check("F108")
  /// Somebody is still writing to a dropped file.
  package static let berkasMasihDitulis = Check("F109")
  /// A line of the register is no event.
  package static let barisRegisterRusak = Check("F110")
  /// A file of the archive stands in no line of the register.
  package static let arsipTidakTercatat = Check("F111")
  /// The list of a partly taken file's refused lines is gone.
  package static let daftarSebagianHilang = Check("F112")
  /// A request to run the batch lies in `masuk/`.
  package static let permintaanMenunggu = Check("F113")
  /// A file cannot be taken in part.
  package static let tidakBisaSebagian = Check("F114")
  /// A published file is not what was made.
  package static let keluaranBerubah = Check("F115")
  /// A refused original is gone or is not what was received.
  package static let aslinyaBerubah = Check("F116")
  /// A final quarter's outputs would have changed.
  package static let triwulanTerkunci = Check("F118")
  /// A published file that somebody edited was made again; what he wrote is kept under another name.
  package static let suntinganDisimpan = Check("F119")
  /// What was sent is not what it was.
  package static let kirimanBerubah = Check("F120")
  /// A line of the register contradicts those before it.
  package static let registerTidakCocok = Check("F117")
}
