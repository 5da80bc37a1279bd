import Core
import Tabular
import Testing

/// The cases that public CSV suites have in common: read right, or refused at the right line.
@Suite struct TortureTests {
  private static func check(_ text: String, _ expected: [[String]], comma: Bool = true) {
    let read = rawRows(text, delimiter: comma ? UInt8(ascii: ",") : nil)
    #expect(read.rows == expected, "\(text.debugDescription)")
    #expect(read.codes.isEmpty, "\(text.debugDescription)")
  }

  @Test(
    arguments: [
      (
        "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123",
        [["first", "last", "address", "city", "zip"], ["John", "Doe", "120 any st.", "Anytown, WW", "08123"]]
      ),
      ("a,b,c\n1,\"\",\"\"\n2,3,4", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
      ("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
      (
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"",
        [["key", "val"], ["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"]]
      ),
      (
        "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9",
        [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]]
      ),
      (
        "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
        [["a", "b", "c"], ["1", "2", "3"], ["Once upon \r\na time", "5", "6"], ["7", "8", "9"]]
      ),
      ("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n", [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]),
      ("a,b,c\n1,2,3\n4,5,ʤ\n", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
      ("one\n1\n\n2\n", [["one"], ["1"], ["2"]]), ("a,b\n,\n", [["a", "b"], ["", ""]]), ("a\n\"\"\n", [["a"], [""]]),
      (" a, b ,c \n", [[" a", " b ", "c "]]), ("\"a\"\"\"\n", [["a\""]]), ("\"\"\"\"\"\"\n", [["\"\""]]),
      ("\"a,b\r\",c\n", [["a,b\r", "c"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("a,b\n\r1,2\n\r", [["a", "b"], ["1", "2"]]),
      ("a\u{B},b\u{C}\n", [["a\u{B}", "b\u{C}"]]),
      ("a,'b,c'\n", [["a", "'b", "c'"]]), ("a,\\\"b\n".replacing("\\\"", with: "\\"), [["a", "\\b"]]),
      ("#a,b\n", [["#a", "b"]]),
    ] as [(String, [[String]])])
  func wellFormed(_ text: String, _ expected: [[String]]) { Self.check(text, expected) }

  @Test(arguments: [
    ("a,b\n1,\"2\n3,4\n", ["B201@2"]), ("a,b\n1,2\"3\n", ["B202@2"]), ("a,b\n\"1\"2,3\n", ["B202@2"]),
    ("a,b\n\"1\" 2,3\n", ["B202@2"]),
    ("\"", ["B201@1"]), ("a,\"", ["B201@1"]), ("a,b\n\"1,2\n\"3,4\n", ["B201@2", "B201@3"]),
    ("\"a\\\"b\",c\n", ["B202@1"]),
  ])
  func malformed(_ text: String, _ codes: [String]) {
    #expect(rawRows(text, delimiter: UInt8(ascii: ",")).codes == codes, "\(text.debugDescription)")
  }
}
