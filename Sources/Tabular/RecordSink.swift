import CCSV

/// Where libcsv's callbacks put cells: raw memory with room for everything, so that nothing can fail inside a
/// C frame. Lives on the stack of the one function that parses.
@unsafe struct RecordSink {
  private let arena: UnsafeMutablePointer<UInt8>
  /// Where the next cell's bytes go.
  private var target: UnsafeMutablePointer<UInt8>
  /// Where fields begin; grown through `storage`.
  private var offsets: UnsafeMutablePointer<Int32>
  /// Where the cell being read begins: its end is written behind.
  private var slot: UnsafeMutablePointer<Int32>
  private var lastSlot: UnsafeMutablePointer<Int32>
  private let storage: Unmanaged<OffsetStorage>

  init(arena: UnsafeMutablePointer<UInt8>, used: Int, storage: OffsetStorage) {
    unsafe self.arena = unsafe arena
    unsafe target = arena + used
    unsafe offsets = storage.start
    unsafe slot = offsets
    unsafe lastSlot = offsets + (storage.room - 1)
    unsafe self.storage = Unmanaged.passUnretained(storage)
  }

  /// Bytes of the arena in use.
  var used: Int { unsafe target - arena }

  /// Fields so far; `offsets[fieldCount]` is where the next one begins.
  var fieldCount: Int { unsafe slot - offsets }

  /// Forgets what came after a record's beginning.
  mutating func rewind(used: Int, fieldCount: Int) {
    unsafe target = arena + used
    unsafe slot = offsets + fieldCount
  }

  /// Bytes of the longest field from `first` on, when all of them together are more than `limit`; else 0.
  func longestField(from first: Int, above limit: Int) -> Int {
    guard unsafe used - Int(offsets[first]) > limit else { return 0 }
    var longest = 0
    for field in unsafe first..<fieldCount {
      longest = max(longest, unsafe Int(offsets[field + 1] - offsets[field]) - 1)
    }
    return longest
  }

  /// Room for more offsets than fit now.
  private mutating func grow() {
    // SAFETY: the storage outlives the sink: the function that parses holds both.
    let owner = unsafe storage.takeUnretainedValue()
    let count = unsafe fieldCount
    unsafe offsets = owner.grow(count + 1)
    unsafe slot = offsets + count
    unsafe lastSlot = offsets + (owner.room - 1)
  }

  /// The end of a cell: copies its bytes and ends them with NUL.
  static let onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    text, length, context in
    // SAFETY: context is the sink given to csv_parse in the same call; the arena has one byte for every byte of
    // input and one for every field.
    guard let sink = unsafe context?.assumingMemoryBound(to: RecordSink.self) else { return }
    let target = unsafe sink.pointee.target
    if let text = unsafe text { unsafe UnsafeMutableRawPointer(target).copyMemory(from: text, byteCount: length) }
    unsafe target[length] = 0
    let next = unsafe target + (length + 1)
    unsafe sink.pointee.target = next
    if unsafe sink.pointee.slot == sink.pointee.lastSlot { unsafe sink.pointee.grow() }
    let slot = unsafe sink.pointee.slot + 1
    unsafe slot.pointee = Int32(truncatingIfNeeded: next - sink.pointee.arena)
    unsafe sink.pointee.slot = slot
  }

  /// The end of a record.
  static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, _ in }
}

/// Offsets that grow by doubling; owns its memory.
@safe final class OffsetStorage {
  private var base: UnsafeMutablePointer<Int32>
  private var capacity: Int

  /// - Parameter estimate: places expected.
  init(estimate: Int) {
    capacity = max(1024, estimate)
    unsafe base = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    unsafe base[0] = 1
  }

  deinit { unsafe base.deallocate() }

  /// Memory for at least `count` places, the first ones kept.
  func grow(_ count: Int) -> UnsafeMutablePointer<Int32> {
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity *= 2
    return unsafe base
  }

  var start: UnsafeMutablePointer<Int32> { unsafe base }
  var room: Int { capacity }

  /// - Precondition: the place was written.
  subscript(index: Int) -> Int32 {
    precondition(index >= 0 && index < capacity, "no such field")
    // SAFETY: checked above.
    return unsafe base[index]
  }
}
