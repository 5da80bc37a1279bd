import Foundation

/// Settings of the fuzzing tests: bounded in every ordinary run, longer and with other seeds by `scripts/fuzz`.
package enum Fuzz {
  /// `MONEV_FUZZ`: how many times more executions than in an ordinary run.
  package static let times = max(1, integer("MONEV_FUZZ") ?? 1)

  /// A seed of its own for each test; `MONEV_FUZZ_BENIH` shifts them all.
  package static func seed(_ base: UInt64) -> UInt64 {
    base &+ UInt64(bitPattern: Int64(integer("MONEV_FUZZ_BENIH") ?? 0))
  }

  /// Says how much was done, where somebody asked for more than usual.
  package static func report(_ name: String, _ executions: Int) {
    if integer("MONEV_FUZZ") != nil { print("fuzz \(name): \(executions) executions") }
  }

  private static func integer(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }
}
