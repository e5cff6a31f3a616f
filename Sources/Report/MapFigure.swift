internal import Influence

/// The map of Croatia with the places that were named.
enum MapFigure {
    /// The places on the map.
    static let shown = 120

    static func html(_ report: InfluenceReport) -> HTMLText {
        let markers = Self.markers(report.places)
        guard !markers.isEmpty else {
            return "<p class=\"empty\">No place in Croatia that can be put on a map was named.</p>\n"
        }
        var html: HTMLText = """
            <figure class="map" id="map">
            <svg viewBox="0 0 1000 986" role="group" aria-label="Map of Croatia with the places named">
            <g aria-hidden="true">
            \(PageParts.map)</g>
            <g class="markers">

            """
        for marker in markers {
            html += Self.drawing(marker)
        }
        html += "</g>\n<g class=\"labels\" aria-hidden=\"true\">\n"
        for label in MapLabels.placed(markers) {
            html += """
                <text x="\(NumberText.unit(label.x))" y="\(NumberText.unit(label.y))" \
                text-anchor="\(label.anchor)">\(label.name)</text>

                """
        }
        html += """
            </g>
            </svg>
            <figcaption>
            <ul class="legend">
            <li>\(Self.sign(.rising)) more than four weeks ago</li><li>\(Self.sign(.steady)) about the same</li>
            <li>\(Self.sign(.falling)) less</li>
            </ul>
            <p>The size is the number of tweets. <span class="hint" hidden>Choose a place to see who names it often; with \
            the keyboard, the arrow keys go from place to place and Enter chooses.</span></p>
            <p class="chosen" id="chosen" role="status"></p>
            </figcaption>
            </figure>

            """
        return html
    }

    /// The shape that stands for a trend beside its words.
    static func sign(_ trend: PlaceTrend) -> HTMLText {
        """
        <svg class="sign" viewBox="-10 -10 20 20" aria-hidden="true"><path class="\(trend.rawValue)" \
        d="\(Self.shape(trend, 8))"/></svg>
        """
    }

    /// The places of Croatia in the window, those named most first.
    private static func markers(_ places: [NamedPlace]) -> [MapMarker] {
        let candidates = places.filter { $0.country == "HR" && $0.kind != "country" }
        let most = Double(max(1, candidates.first?.tweets ?? 1))
        var markers: [MapMarker] = []
        for place in candidates where markers.count < Self.shown {
            guard let latitude = place.latitude, let longitude = place.longitude,
                let point = CroatiaMap.point(latitude: latitude, longitude: longitude)
            else { continue }
            let radius = max(7, 30 * (Double(place.tweets) / most).squareRoot())
            markers.append(MapMarker(place: place, x: point.x, y: point.y, radius: radius))
        }
        return markers
    }

    private static func drawing(_ marker: MapMarker) -> HTMLText {
        let place = marker.place
        let tweets = NumberText.counted(place.tweets, "tweet", "tweets")
        let trend =
            "\(place.trend.rawValue), \(NumberText.whole(place.newerTweets)) in the last four weeks after "
            + NumberText.whole(place.olderTweets)
        return """
            <g class="marker" data-place="\(String(place.placeID))" data-tweets="\(plain: place.tweets)" \
            transform="translate(\(NumberText.unit(marker.x)) \(NumberText.unit(marker.y)))" role="img" \
            aria-label="\(place.name): \(tweets), \(trend)"><path class="\(place.trend.rawValue)" \
            d="\(Self.shape(place.trend, marker.radius))"/><title>\(place.name): \(tweets), \(trend)</title></g>

            """
    }

    /// A triangle up, a circle, a triangle down, of about the same area.
    private static func shape(_ trend: PlaceTrend, _ radius: Double) -> String {
        let unit = NumberText.unit
        switch trend {
        case .steady:
            return "M\(unit(-radius)) 0a\(unit(radius)) \(unit(radius)) 0 1 0 \(unit(2 * radius)) 0"
                + "a\(unit(radius)) \(unit(radius)) 0 1 0 \(unit(-2 * radius)) 0z"
        case .rising, .falling:
            let sign = trend == .rising ? -1.0 : 1.0
            let half = radius * 1.3
            return "M\(unit(-half)) \(unit(-sign * radius * 0.85))h\(unit(2 * half))L0 \(unit(sign * radius * 1.35))z"
        }
    }
}

/// A place on the map.
struct MapMarker {
    let place: NamedPlace
    let x: Double
    let y: Double
    let radius: Double
}
