/// Work on many things at the same time, results in the order of the things.
enum Jalur {
  static func jalankan<Item: Sendable, Output: Sendable>(
    _ items: [Item], lanes: Int, _ work: @escaping @Sendable (Item) async -> Output
  ) async -> [Output] {
    await withTaskGroup(of: [(Int, Output)].self) { group in
      let count = max(1, min(lanes, items.count))
      for lane in 0..<count {
        group.addTask {
          var done: [(Int, Output)] = []
          for index in stride(from: lane, to: items.count, by: count) {
            done.append((index, await work(items[index])))
          }
          return done
        }
      }
      var results: [(Int, Output)] = []
      for await lane in group { results += lane }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
