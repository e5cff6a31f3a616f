internal import Influence

/// Puts names beside the markers of a map, where there is room.
enum MapLabels {
    /// A name and where it stands.
    struct Label {
        let name: String
        let x: Double
        let y: Double
        let anchor: String
    }

    private struct Box {
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double

        func meets(_ other: Self) -> Bool {
            self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
        }
    }

    private static let most = 16
    private static let height = 26.0
    private static let letter = 13.5

    /// The names of the largest markers; one that finds no room is left out.
    static func placed(_ markers: [MapMarker]) -> [Label] {
        var taken = markers.prefix(40).map { marker in
            Box(
                left: marker.x - marker.radius,
                right: marker.x + marker.radius,
                top: marker.y - marker.radius,
                bottom: marker.y + marker.radius
            )
        }
        var labels: [Label] = []
        for marker in markers where labels.count < Self.most {
            let width = Double(marker.place.name.count) * Self.letter
            guard width < 300 else { continue }
            for (label, box) in Self.candidates(marker, width: width) {
                let isInside =
                    box.left > 4 && box.right < CroatiaMap.width - 4 && box.top > 4
                    && box.bottom < CroatiaMap.height - 4
                if isInside, !taken.contains(where: box.meets) {
                    taken.append(box)
                    labels.append(label)
                    break
                }
            }
        }
        return labels
    }

    private static func candidates(_ marker: MapMarker, width: Double) -> [(Label, Box)] {
        let gap = marker.radius + 7
        let name = marker.place.name
        let middle = marker.y + Self.height * 0.32
        func box(_ left: Double, _ center: Double) -> Box {
            Box(left: left, right: left + width, top: center - Self.height / 2, bottom: center + Self.height / 2)
        }
        return [
            (Label(name: name, x: marker.x + gap, y: middle, anchor: "start"), box(marker.x + gap, marker.y)),
            (Label(name: name, x: marker.x - gap, y: middle, anchor: "end"), box(marker.x - gap - width, marker.y)),
            (
                Label(name: name, x: marker.x, y: marker.y - gap - 3, anchor: "middle"),
                box(marker.x - width / 2, marker.y - gap - Self.height / 2)
            ),
            (
                Label(name: name, x: marker.x, y: marker.y + gap + Self.height * 0.64, anchor: "middle"),
                box(marker.x - width / 2, marker.y + gap + Self.height / 2)
            ),
        ]
    }
}
