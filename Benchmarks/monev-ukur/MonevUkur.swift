import Glibc
import Workbook

/// Times single stages of the work, for `Benchmarks/run`; not part of the product.
///
///     monev-ukur rekaman TIMES FILE…     reading: bytes → records with positions
///     monev-ukur baca TIMES FILE…        reading: bytes → rows under headings
///     monev-ukur buku TIMES FOLDER…      workbooks: materials → bytes of every workbook, on one thread
///     monev-ukur tahap TIMES FOLDER…     every stage of `monev proses` one by one
///
/// Each prints one line: nanoseconds of all passes, wall and CPU, then counts of one pass. Folders are offices whose `masuk/` has been
/// taken; the quarter is TW II 2025.
@main
enum MonevUkur {
  static func main() {
    Platform.tuneAllocator()
    let words = CommandLine.arguments
    guard words.count > 3, let times = Int(words[2]), times > 0 else {
      print("usage: monev-ukur rekaman|baca|buku|tahap TIMES PATH…")
      exit(64)
    }
    let paths = Array(words[3...])
    do {
      switch words[1] {
      case "baca": try UkurBaca.tabel(times, paths)
      case "rekaman": try UkurBaca.rekaman(times, paths)
      case "buku": try UkurBuku.run(times, paths)
      case "tahap": try UkurTahap.run(times, paths)
      default: exit(64)
      }
    } catch {
      print("monev-ukur: \(error)")
      exit(1)
    }
  }
}

/// Nanoseconds on the wall and of the processors, since a moment.
struct Stopwatch {
  private let wall = Stopwatch.read(CLOCK_MONOTONIC)
  private let processor = Stopwatch.read(CLOCK_PROCESS_CPUTIME_ID)

  var nanoseconds: Int64 { Stopwatch.read(CLOCK_MONOTONIC) - wall }

  /// Both, as the timers print them.
  var text: String { "\(nanoseconds) \(Stopwatch.read(CLOCK_PROCESS_CPUTIME_ID) - processor)" }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
