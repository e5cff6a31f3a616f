"""What the Power BI model holds beside the views' columns: names, measures, relationships."""

# Table in Power BI: view of the warehouse, and what it is.
TABLES = {
    "People": ("v_people", "Every account with own tweets in the window, persons and others."),
    "Lists": ("v_lists", "The members of the three lists, ranked or waiting for more data."),
    "List parts": ("v_list_parts", "The parts that add up to the score of a ranked member."),
    "Evidence": ("v_evidence", "Tweets that speak for a person in a list."),
    "Person places": ("v_person_places", "The places that an account names often."),
    "Person languages": ("v_person_langs", "The languages that an account writes in."),
    "Audience countries": ("v_audience_countries", "Where those are at home who respond to a person."),
    "Places": ("v_places", "Every place named in the window."),
    "Place weeks": ("v_place_weeks", "The weeks of every place, with what was to be expected."),
    "Shortlist": ("v_shortlist", "Whom to call about which place or region."),
    "Rising": ("v_rising", "Persons who are passed on and talked to more than before."),
    "Populations": ("v_populations", "The sizes of the lists and of the groups that stand in none."),
    "Runs": ("v_runs", "Every finished analysis."),
    "Settings": ("v_settings", "The numbers that the analysis goes by."),
}

# From many to one; nothing crosses in both directions.
RELATIONSHIPS = [
    ("Lists", "user_key", "People", "user_key"),
    ("Lists", "list_name", "List names", "list_name"),
    ("List parts", "user_key", "People", "user_key"),
    ("List parts", "list_name", "List names", "list_name"),
    ("Evidence", "user_key", "People", "user_key"),
    ("Evidence", "list_name", "List names", "list_name"),
    ("Person places", "user_key", "People", "user_key"),
    ("Person places", "place_id", "Places", "place_id"),
    ("Person languages", "user_key", "People", "user_key"),
    ("Audience countries", "user_key", "People", "user_key"),
    ("Place weeks", "place_id", "Places", "place_id"),
    ("Place weeks", "week_starts_on", "Dates", "Date"),
    ("Shortlist", "user_key", "People", "user_key"),
    ("Rising", "user_key", "People", "user_key"),
]

COUNT, SCORE, SHARE, CHANGE = "#,0", "0.0", "0.0%;-0.0%;0.0%", "+#,0;-#,0;0"

# Table: name, format, what it says, DAX.
MEASURES = {
    "People": [
        ("Accounts", COUNT, "Accounts that wrote, persons and others.", "COUNTROWS(People)"),
        ("Persons", COUNT, "Accounts that count as persons.", "CALCULATE(COUNTROWS(People), People[is_person] = TRUE())"),
        ("Not persons", COUNT, "Accounts that stand in no list because they are no persons.", "[Accounts] - [Persons]"),
        ("Tweets written", COUNT, "Own tweets in the window, plain retweets not counted.", "SUM(People[own_tweets])"),
        ("Mean travel share", SHARE, "The mean share of tweets about travel, each account counted once.", "AVERAGE(People[travel_share])"),
        ("Mean engagement rate", "0.00%", "The mean engagement of accounts where it is known.", "AVERAGE(People[engagement_rate])"),
    ],
    "Lists": [
        ("Members", COUNT, "Members of the chosen lists; a person in two lists counts twice.", "COUNTROWS(Lists)"),
        ("Ranked", COUNT, "Members with enough data to be ranked.", "CALCULATE(COUNTROWS(Lists), Lists[is_ranked] = TRUE())"),
        ("Waiting", COUNT, "Members with not enough data yet.", "[Members] - [Ranked]"),
        ("Highest score", SCORE, "The highest score of the chosen members, 0 to 100.", "MAX(Lists[score])"),
        ("Mean score", SCORE, "The mean score of the ranked members, 0 to 100.", "AVERAGE(Lists[score])"),
    ],
    "List parts": [
        ("Points by part", SCORE, "The mean points that a part brings, of 100.", "AVERAGE('List parts'[points])"),
    ],
    "Evidence": [
        ("Tweets as evidence", COUNT, "Tweets that speak for the chosen people.", "DISTINCTCOUNT(Evidence[tweet_key])"),
    ],
    "Person places": [
        ("People who name it often", COUNT, "Accounts that name the chosen places often.", "DISTINCTCOUNT('Person places'[user_key])"),
    ],
    "Audience countries": [
        ("Responding accounts", COUNT, "Accounts that respond; one that responds to two people counts twice.", "SUM('Audience countries'[people])"),
    ],
    "Places": [
        ("Places named", COUNT, "Places named in the window.", "COUNTROWS(Places)"),
        ("Mentions", COUNT, "Tweets that name a place; a tweet that names two counts for both.", "SUM(Places[tweets])"),
    ],
    "Place weeks": [
        ("Weekly mentions", COUNT, "Tweets that name the chosen places, by week.", "SUM('Place weeks'[tweets])"),
        ("Expected mentions", SCORE, "What the weeks before let expect.", "SUM('Place weeks'[expected_tweets])"),
        (
            "Mentions, newest 4 weeks",
            COUNT,
            "Tweets of the last four whole weeks.",
            "VAR Newest = CALCULATE(MAX('Place weeks'[week_starts_on]), ALL('Place weeks'), 'Place weeks'[is_whole_week] = TRUE())\n"
            "RETURN CALCULATE([Weekly mentions], 'Place weeks'[week_starts_on] > Newest - 28, 'Place weeks'[week_starts_on] <= Newest)",
        ),
        (
            "Mentions, 4 weeks before",
            COUNT,
            "Tweets of the four whole weeks before the last four.",
            "VAR Newest = CALCULATE(MAX('Place weeks'[week_starts_on]), ALL('Place weeks'), 'Place weeks'[is_whole_week] = TRUE())\n"
            "RETURN CALCULATE([Weekly mentions], 'Place weeks'[week_starts_on] > Newest - 56, 'Place weeks'[week_starts_on] <= Newest - 28)",
        ),
        (
            "Change in 4 weeks",
            CHANGE,
            "The last four whole weeks less the four before.",
            "[Mentions, newest 4 weeks] - [Mentions, 4 weeks before]",
        ),
        (
            "Trend",
            None,
            "rising or falling where the change is beyond two deviations of chance, else steady.",
            "VAR Spread = 2 * SQRT([Mentions, newest 4 weeks] + [Mentions, 4 weeks before] + 1)\n"
            "RETURN SWITCH(TRUE(), [Change in 4 weeks] > Spread, \"rising\", [Change in 4 weeks] < -Spread, \"falling\", \"steady\")",
        ),
    ],
    "Shortlist": [
        ("People to call", COUNT, "Different people on the shortlist.", "DISTINCTCOUNT(Shortlist[user_key])"),
    ],
    "Rising": [
        ("People on the rise", COUNT, "Persons who are passed on and talked to clearly more than before.", "COUNTROWS(Rising)"),
    ],
    "Runs": [
        ("Last analysis", "d mmm yyyy hh:nn", "When the newest analysis ran, UTC.", "MAX(Runs[analysed_at])"),
        (
            "Tweets in the window",
            COUNT,
            "Tweets of the newest analysis, plain retweets not counted.",
            "VAR Newest = [Last analysis] RETURN CALCULATE(SUM(Runs[tweets]), Runs[analysed_at] = Newest)",
        ),
        (
            "Change since the last run",
            CHANGE,
            "How many tweets more than in the analysis before.",
            "VAR Newest = [Last analysis]\n"
            "VAR Before = CALCULATE(MAX(Runs[analysed_at]), Runs[analysed_at] < Newest)\n"
            "RETURN IF(NOT ISBLANK(Before), [Tweets in the window] - CALCULATE(SUM(Runs[tweets]), Runs[analysed_at] = Before))",
        ),
    ],
}

# What Power BI may do with a column: a place on a map, a link.
CATEGORIES = {
    ("Places", "latitude"): "Latitude",
    ("Places", "longitude"): "Longitude",
    ("Places", "place_name"): "Place",
    ("Places", "country"): "Country",
    ("People", "link"): "WebUrl",
    ("People", "blog_link"): "WebUrl",
    ("Shortlist", "blog_link"): "WebUrl",
    ("Audience countries", "country"): "Country",
}

# Names that no analyst needs in the list of fields.
HIDDEN = {"user_key", "tweet_key", "place_id", "run_id", "previous_run_id"}

PARAMETERS = [
    ("RedshiftServer", "your-workgroup.000000000000.eu-central-1.redshift-serverless.amazonaws.com:5439", "Host and port of the warehouse."),
    ("RedshiftDatabase", "putokaz", "The database in it."),
    ("RedshiftSchema", "putokaz", "The schema with the views."),
]

# Three constant rows: the lists as people call them.
LIST_NAMES = [
    ("at_home", "At home", 1, "The most influential individuals whose home is Croatia, on any topic."),
    ("about_croatia", "About Croatia", 2, "Individuals from anywhere whose tweets about places in Croatia are taken up by others."),
    ("travel_sharers", "Travel sharers", 3, "Enthusiasts and bloggers who frequently tell of their own journeys, over weeks."),
]
