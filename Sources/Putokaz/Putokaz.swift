@main
enum Putokaz {
    static func main() {}
}
