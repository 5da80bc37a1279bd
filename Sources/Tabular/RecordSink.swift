import CCSV

/// Where libcsv's callbacks put cells: raw memory with room for everything, so that nothing can fail inside a
/// C frame. Lives on the stack of the one function that parses.
@unsafe struct RecordSink {
  let arena: UnsafeMutablePointer<UInt8>
  var used: Int
  /// Where fields begin; grown through `storage`.
  var offsets: UnsafeMutablePointer<Int32>
  var room: Int
  let storage: Unmanaged<OffsetStorage>
  /// Fields so far; `offsets[fieldCount]` is where the next one begins.
  var fieldCount = 0
  var longestField = 0

  init(arena: UnsafeMutablePointer<UInt8>, used: Int, storage: OffsetStorage) {
    unsafe self.arena = unsafe arena
    unsafe self.used = used
    unsafe offsets = storage.start
    unsafe room = storage.room
    unsafe self.storage = Unmanaged.passUnretained(storage)
  }

  /// Room for `count` offsets more than fit now.
  mutating func grow(_ count: Int) {
    // SAFETY: the storage outlives the sink: the function that parses holds both.
    let owner = unsafe storage.takeUnretainedValue()
    unsafe offsets = owner.grow(count)
    unsafe room = owner.room
  }

  /// The end of a cell: copies its bytes and ends them with NUL.
  static let onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    text, length, context in
    // SAFETY: context is the sink given to csv_parse in the same call; the arena has one byte for every byte of
    // input and one for every field.
    guard let sink = unsafe context?.assumingMemoryBound(to: RecordSink.self) else { return }
    let used = unsafe sink.pointee.used
    let target = unsafe sink.pointee.arena + used
    if let text = unsafe text { unsafe UnsafeMutableRawPointer(target).copyMemory(from: text, byteCount: length) }
    unsafe target[length] = 0
    unsafe sink.pointee.used = used + length + 1
    let field = unsafe sink.pointee.fieldCount + 1
    unsafe sink.pointee.fieldCount = field
    if unsafe field >= sink.pointee.room { unsafe sink.pointee.grow(field) }
    unsafe sink.pointee.offsets[field] = Int32(truncatingIfNeeded: used + length + 1)
    if unsafe length > sink.pointee.longestField { unsafe sink.pointee.longestField = length }
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
