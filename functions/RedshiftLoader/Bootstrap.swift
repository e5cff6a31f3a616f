@main
enum Bootstrap {
    static func main() {}
}
