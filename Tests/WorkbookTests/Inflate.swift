/// Undoes deflate (RFC 1951), just enough to read what the library wrote.
struct Inflate {
  private let input: ArraySlice<UInt8>
  private var position: Int
  private var bits = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  static func bytes(_ input: ArraySlice<UInt8>) -> [UInt8] {
    var state = Inflate(input)
    while state.block() {}
    return state.output
  }

  private init(_ input: ArraySlice<UInt8>) {
    self.input = input
    position = input.startIndex
  }

  private mutating func take(_ count: Int) -> Int {
    while bitCount < count {
      bits |= Int(input[position]) << bitCount
      position += 1
      bitCount += 8
    }
    defer {
      bits >>= count
      bitCount -= count
    }
    return bits & ((1 << count) - 1)
  }

  /// One block; false after the last.
  private mutating func block() -> Bool {
    let last = take(1) == 1
    switch take(2) {
    case 0:
      bits = 0
      bitCount = 0
      let length = Int(input[position]) | Int(input[position + 1]) << 8
      output += input[position + 4..<position + 4 + length]
      position += 4 + length
    case 1:
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      codes(Huffman(lengths), Huffman(Array(repeating: 5, count: 30)))
    default: dynamic()
    }
    return !last
  }

  private mutating func dynamic() {
    let literals = take(5) + 257
    let distances = take(5) + 1
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var first = Array(repeating: 0, count: 19)
    for index in 0..<take(4) + 4 { first[order[index]] = take(3) }
    let code = Huffman(first)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      let symbol = symbol(code)
      switch symbol {
      case 16: lengths += Array(repeating: lengths[lengths.count - 1], count: take(2) + 3)
      case 17: lengths += Array(repeating: 0, count: take(3) + 3)
      case 18: lengths += Array(repeating: 0, count: take(7) + 11)
      default: lengths.append(symbol)
      }
    }
    codes(Huffman(Array(lengths[..<literals])), Huffman(Array(lengths[literals...])))
  }

  private mutating func symbol(_ code: Huffman) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return 256
  }

  private mutating func codes(_ literal: Huffman, _ distance: Huffman) {
    let base = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    let extra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    while true {
      let symbol = symbol(literal)
      if symbol == 256 { return }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      let length = base[symbol - 257] + take(extra[symbol - 257])
      let code = self.symbol(distance)
      let more = max(0, code / 2 - 1)
      let back = (code < 2 ? code + 1 : (2 + code % 2) << more + 1) + take(more)
      for _ in 0..<length { output.append(output[output.count - back]) }
    }
  }
}

/// A canonical Huffman code.
private struct Huffman {
  var counts = Array(repeating: 0, count: 16)
  var symbols: [Int] = []

  init(_ lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }
}
