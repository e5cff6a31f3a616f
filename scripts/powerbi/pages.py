"""The four pages of the Power BI report: what stands where, in a grid of 1280 by 720."""


def column(table, name):
    return ("Column", table, name)


def measure(table, name):
    return ("Measure", table, name)


def card(name, title, field, x, y=84, width=190, height=96):
    return {"name": name, "type": "card", "title": title, "at": (x, y, width, height), "roles": {"Values": [field]}}


def slicer(name, title, field, x, y, width=190, height=72):
    return {"name": name, "type": "slicer", "title": title, "at": (x, y, width, height), "roles": {"Values": [field]}}


PERSON = [column("People", "screen_name"), column("People", "display_name")]

PAGES = [
    {
        "name": "overview",
        "title": "Overview",
        "says": "Who shapes the talk about travel in Croatia, and about which places",
        "visuals": [
            card("tweets", "Tweets in the window", measure("Runs", "Tweets in the window"), 24),
            card("change", "Change since the last run", measure("Runs", "Change since the last run"), 230),
            card("persons", "Persons", measure("People", "Persons"), 436),
            card("others", "Not persons", measure("People", "Not persons"), 642),
            card("places", "Places named", measure("Places", "Places named"), 848),
            card("analysed", "Last analysis, UTC", measure("Runs", "Last analysis"), 1054, width=202),
            {
                "name": "lists",
                "type": "barChart",
                "title": "Members of the lists: ranked, and waiting for more data",
                "at": (24, 196, 400, 236),
                "roles": {
                    "Category": [column("List names", "List")],
                    "Y": [measure("Lists", "Ranked"), measure("Lists", "Waiting")],
                },
            },
            {
                "name": "weeks",
                "type": "lineChart",
                "title": "Mentions of places by week, and what was to be expected",
                "at": (440, 196, 816, 236),
                "roles": {
                    "Category": [column("Dates", "Date")],
                    "Y": [measure("Place weeks", "Weekly mentions"), measure("Place weeks", "Expected mentions")],
                },
            },
            {
                "name": "top-places",
                "type": "barChart",
                "title": "Places named most",
                "at": (24, 448, 400, 248),
                "roles": {"Category": [column("Places", "place_name")], "Y": [measure("Places", "Mentions")]},
                "sort": measure("Places", "Mentions"),
            },
            {
                "name": "rising",
                "type": "tableEx",
                "title": "On the rise",
                "at": (440, 448, 400, 248),
                "roles": {
                    "Values": [column("Rising", "screen_name"), column("Rising", "actions_before"), column("Rising", "actions_now")]
                },
            },
            {
                "name": "audience",
                "type": "barChart",
                "title": "Homes of the audience",
                "at": (856, 448, 400, 248),
                "roles": {
                    "Category": [column("Audience countries", "country")],
                    "Y": [measure("Audience countries", "Responding accounts")],
                },
                "sort": measure("Audience countries", "Responding accounts"),
            },
        ],
    },
    {
        "name": "people",
        "title": "People",
        "says": "Each list is ranked inside its own population",
        "visuals": [
            slicer("list", "List", column("List names", "List"), 24, 84),
            slicer("size", "Size", column("People", "tier"), 230, 84),
            slicer("home", "Home", column("People", "home_country"), 436, 84),
            slicer("county", "County", column("People", "home_county"), 642, 84),
            slicer("category", "Category", column("People", "category"), 848, 84),
            slicer("language", "Language", column("Person languages", "lang"), 1054, 84, width=202),
            {
                "name": "ranked",
                "type": "tableEx",
                "title": "Ranked people, with the reason",
                "at": (24, 172, 816, 524),
                "roles": {
                    "Values": [
                        column("List names", "List"),
                        column("Lists", "list_rank"),
                        column("Lists", "best_rank"),
                        column("Lists", "worst_rank"),
                        *PERSON,
                        column("Lists", "score"),
                        column("People", "followers"),
                        column("People", "home_county"),
                        column("Lists", "why"),
                    ]
                },
            },
            {
                "name": "parts",
                "type": "barChart",
                "title": "What the score is made of",
                "at": (856, 172, 400, 248),
                "roles": {"Category": [column("List parts", "part")], "Y": [measure("List parts", "Points by part")]},
                "sort": measure("List parts", "Points by part"),
            },
            {
                "name": "evidence",
                "type": "tableEx",
                "title": "Evidence",
                "at": (856, 436, 400, 260),
                "roles": {
                    "Values": [
                        column("Evidence", "created_at"),
                        column("Evidence", "tweet_text"),
                        column("Evidence", "evidence"),
                    ]
                },
            },
        ],
    },
    {
        "name": "places",
        "title": "Places",
        "says": "Each tweet counts once for each place that it names",
        "visuals": [
            slicer("region", "Region", column("Places", "region"), 24, 84, width=260),
            slicer("kind", "Kind of place", column("Places", "place_kind"), 300, 84, width=260),
            slicer("country", "Country", column("Places", "country"), 576, 84, width=260),
            {
                "name": "map",
                "type": "azureMap",
                "title": "Places by mentions",
                "at": (24, 172, 620, 524),
                "roles": {
                    "Category": [column("Places", "place_name")],
                    "Y": [column("Places", "latitude")],
                    "X": [column("Places", "longitude")],
                    "Size": [measure("Places", "Mentions")],
                },
            },
            {
                "name": "trend",
                "type": "lineChart",
                "title": "Mentions by week",
                "at": (660, 172, 596, 240),
                "roles": {
                    "Category": [column("Dates", "Date")],
                    "Y": [measure("Place weeks", "Weekly mentions"), measure("Place weeks", "Expected mentions")],
                },
            },
            {
                "name": "movers",
                "type": "tableEx",
                "title": "Newest four weeks after the four before",
                "at": (660, 428, 596, 268),
                "roles": {
                    "Values": [
                        column("Places", "place_name"),
                        measure("Place weeks", "Mentions, newest 4 weeks"),
                        measure("Place weeks", "Mentions, 4 weeks before"),
                        measure("Place weeks", "Trend"),
                        measure("Person places", "People who name it often"),
                    ]
                },
            },
        ],
    },
    {
        "name": "shortlist",
        "title": "Shortlist",
        "says": "Whom to call about which place or region",
        "visuals": [
            slicer("scope", "Place or region", column("Shortlist", "scope"), 24, 84, width=260),
            slicer("name", "Its name", column("Shortlist", "scope_name"), 300, 84, width=260),
            slicer("tier", "Size", column("People", "tier"), 576, 84, width=260),
            card("callees", "People to call", measure("Shortlist", "People to call"), 1054, width=202),
            {
                "name": "entries",
                "type": "tableEx",
                "title": "The shortlist",
                "at": (24, 196, 1232, 500),
                "roles": {
                    "Values": [
                        column("Shortlist", "scope_name"),
                        column("Shortlist", "shortlist_rank"),
                        *PERSON,
                        column("Shortlist", "tweets"),
                        column("Shortlist", "best_score"),
                        column("Shortlist", "best_list"),
                        column("People", "followers"),
                        column("Shortlist", "contact"),
                        column("Shortlist", "blog_link"),
                        column("Shortlist", "last_named_at"),
                    ]
                },
            },
        ],
    },
]
