import Core
import Kinerja
import Synchronization

/// Indexes of one plan, a quarter each, made once and shared by everybody who reads or checks files of it.
final class SimpananIndeks: Sendable {
  private let isi = Mutex<[Periode: IndeksRencana]>([:])

  func indeks(_ rencana: Rencana, _ periode: Periode) -> IndeksRencana {
    isi.withLock { known in
      if let found = known[periode] { return found }
      let made = IndeksRencana(rencana, periode)
      known[periode] = made
      return made
    }
  }
}
