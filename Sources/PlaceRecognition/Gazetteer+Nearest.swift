extension Gazetteer {
    /// The farthest that ``nearestPlace(latitude:longitude:)`` looks, in kilometres.
    public static let nearestLimitKilometres = 20.0

    /// The populated place that lies nearest to a point.
    ///
    /// Settlements of Croatia and its surroundings from about 500 inhabitants
    /// take part, elsewhere towns over 15,000; a point with none of them within
    /// ``nearestLimitKilometres`` has no place. Distances are those of a sphere,
    /// flattened locally, which is right to about one percent at that range.
    ///
    /// - Parameters:
    ///   - latitude: Degrees north, -90 to 90.
    ///   - longitude: Degrees east, -180 to 180.
    /// - Returns: The place and its distance in kilometres.
    public func nearestPlace(latitude: Double, longitude: Double) -> (place: Place, kilometres: Double)? {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        let data = GazetteerData()
        let radians = latitude * .pi / 180
        let shrink = max(0.05, Self.cosine(radians))
        let reach = Self.nearestLimitKilometres / 111.2
        let rows = Self.cell(latitude - reach, from: 90)...Self.cell(latitude + reach, from: 90)
        let columns =
            Self.cell(longitude - reach / shrink, from: 180)...Self.cell(longitude + reach / shrink, from: 180)
        var best: (Int, Double)?
        for row in rows {
            Self.scan(data, row: row, columns: columns) { place in
                let north = Double(data.field(place, 8, as: Int32.self)) / 100_000 - latitude
                let east = (Double(data.field(place, 12, as: Int32.self)) / 100_000 - longitude) * shrink
                let distance = (north * north + east * east).squareRoot() * 111.2
                if distance <= Self.nearestLimitKilometres, distance < best?.1 ?? .infinity {
                    best = (place, distance)
                }
            }
        }
        return best.map { (data.place($0.0), $0.1) }
    }

    private static func cell(_ degrees: Double, from edge: Double) -> Int {
        Int(((degrees + edge) * 4).rounded(.down))
    }

    /// Calls back for each place in some columns of a row of cells.
    private static func scan(_ data: GazetteerData, row: Int, columns: ClosedRange<Int>, body: (Int) -> Void) {
        guard row >= 0 else { return }
        let first = UInt32(row * 1440 + max(0, columns.lowerBound))
        let last = UInt32(row * 1440 + min(1439, columns.upperBound))
        var low = 0
        var high = data.gridCount
        while low < high {
            let middle = (low + high) / 2
            if data.grid[middle * 2] < first {
                low = middle + 1
            } else {
                high = middle
            }
        }
        while low < data.gridCount, data.grid[low * 2] <= last {
            body(Int(data.grid[low * 2 + 1]))
            low += 1
        }
    }

    /// The cosine of a latitude, by its series: good to six digits here.
    private static func cosine(_ angle: Double) -> Double {
        let square = angle * angle
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
    }
}
