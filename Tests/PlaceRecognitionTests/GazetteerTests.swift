import PlaceRecognition
import Testing

@Suite struct GazetteerTests {
    private let gazetteer = Gazetteer()

    @Test func `It holds every county, town and municipality`() {
        let croatian = self.gazetteer.places.filter { $0.country == "HR" }
        #expect(croatian.count { $0.kind == .town } == 128)
        #expect(croatian.count { $0.kind == .municipality } == 428)
        #expect(croatian.count { $0.kind == .county } == 20)
        #expect(croatian.count > 1900)
    }

    @Test func `A place is found by its id`() throws {
        let split = try #require(self.gazetteer.place(3_190_261))
        #expect(split.name == "Split")
        #expect(split.country == "HR")
        #expect(split.county == "Splitsko-dalmatinska")
        #expect(split.kind == .town)
        #expect(split.population ?? 0 > 100_000)
        #expect(self.gazetteer.place(1) == nil)
    }

    @Test func `Ids are unique`() {
        let ids = self.gazetteer.places.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `No coordinates are made up`() throws {
        let county = try #require(self.gazetteer.places.first { $0.kind == .county })
        #expect(county.latitude == nil)
        #expect(county.longitude == nil)
        #expect(county.population == nil)
    }

    @Test(arguments: [
        (43.51, 16.44, "Split", "HR"), (45.81, 15.98, "Zagreb", "HR"), (42.65, 18.09, "Dubrovnik", "HR"),
        (42.92, 17.62, "Neum", "BA"), (45.55, 13.73, "Koper", "SI"), (48.2, 16.37, "Vienna", "AT"),
    ])
    func `The nearest place is that of the coordinates`(
        latitude: Double,
        longitude: Double,
        name: String,
        country: String
    ) throws {
        let found = try #require(self.gazetteer.nearestPlace(latitude: latitude, longitude: longitude))
        #expect(found.place.country == country)
        #expect(found.kilometres < 5)
        if name != "Vienna" { #expect(found.place.name == name) }
    }

    @Test func `Nothing is near the middle of the ocean or beyond the poles`() {
        #expect(self.gazetteer.nearestPlace(latitude: 0, longitude: -30) == nil)
        #expect(self.gazetteer.nearestPlace(latitude: 91, longitude: 0) == nil)
        #expect(self.gazetteer.nearestPlace(latitude: .nan, longitude: 0) == nil)
        #expect(self.gazetteer.nearestPlace(latitude: 89.9, longitude: 180) == nil)
    }
}
