@main
enum Monev {
  static func main() {}
}
