import Core
import Kinerja
import Synchronization

/// The indexes of one plan, each made when a quarter is first asked for.
final class SimpananIndeks: Sendable {
  private let indeks = Mutex<[Periode: IndeksRencana]>([:])

  func indeks(_ rencana: Rencana, _ periode: Periode) -> IndeksRencana {
    indeks.withLock { known in
      if let found = known[periode] { return found }
      let made = IndeksRencana(rencana, periode)
      known[periode] = made
      return made
    }
  }
}
