/// The window of the map and its projection, as scripts/map/build.py has them.
enum CroatiaMap {
    /// The width of the window, in units of the drawing.
    static let width = 1000.0

    /// The height of the window.
    static let height = 985.8

    private static let west = 13.20
    private static let north = 46.70
    private static let unitsPerLongitude = 156.25
    private static let unitsPerLatitude = 219.06751

    /// Where a point lies in the drawing; nil outside of the window.
    static func point(latitude: Double, longitude: Double) -> (x: Double, y: Double)? {
        let x = (longitude - Self.west) * Self.unitsPerLongitude
        let y = (Self.north - latitude) * Self.unitsPerLatitude
        guard 0...Self.width ~= x, 0...Self.height ~= y else { return nil }
        return (x, y)
    }
}
