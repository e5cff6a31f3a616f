/// The three lists.
public enum ListName: String, Sendable, Hashable, CaseIterable {
    /// Persons whose home is Croatia, on any topic.
    case atHome = "at_home"
    /// Persons from anywhere whose tweets about Croatia are taken up.
    case aboutCroatia = "about_croatia"
    /// Persons who often tell of journeys at first hand.
    case travelSharers = "travel_sharers"

    /// The heading of the list in a report.
    public var title: String {
        switch self {
        case .atHome: "At home"
        case .aboutCroatia: "About Croatia"
        case .travelSharers: "Travel sharers"
        }
    }

    /// One sentence on who is in the list.
    public var explanation: String {
        switch self {
        case .atHome: "The most influential individuals whose home is Croatia, on any topic."
        case .aboutCroatia: "Individuals from anywhere whose tweets about places in Croatia are taken up by others."
        case .travelSharers: "Enthusiasts and bloggers who frequently tell of their own journeys, over weeks."
        }
    }
}
