import TestSupport
import Testing
import Warehouse

/// What a buyer of influence asks for, on a real PostgreSQL.
@Suite(.enabled(if: Fixture.postgres != nil)) struct DetailTests {
    let server = Fixture.postgres ?? ""

    private func analysed(_ changes: [String]) throws -> AnalysedWarehouse {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.database.run(changes)
        try warehouse.analyse()
        return warehouse
    }

    @Test func `The audience is told by country, unknown homes apart and bots left out`() throws {
        let warehouse = try self.analysed([
            "update putokaz.dim_users set home_country = 'AT' where user_key in ('10', '11')",
            "update putokaz.dim_users set home_country = 'HR' where user_key = '12'",
        ])
        let countries = try warehouse.lines(
            "select country, country_rank, people, round(share::numeric, 2) from putokaz.v_audience_countries "
                + "where user_key = '1' order by country_rank"
        )
        #expect(countries == ["AT|1|2|0.40", "unknown|2|2|0.40", "HR|3|1|0.20"])
        #expect(try warehouse.lines("select * from putokaz.v_audience_countries where user_key = '2'").isEmpty)
    }

    @Test func `The quality of an audience is drawn towards the mean and unknown without one`() throws {
        let warehouse = try self.analysed([])
        // Six known accounts act, one of them a bot: 1/6 on average, with the weight of ten accounts.
        let people = try warehouse.lines(
            "select user_key, audience, known_audience, bot_audience, round(audience_quality::numeric, 4) "
                + "from putokaz.v_people where user_key in ('1', '2', '4') order by user_key"
        )
        #expect(people == ["1|5|5|0|88.8889", "2|1|1|1|75.7576", "4|0|0|0|-"])
    }

    @Test func `A profile tells category, contact and blog, and its words are named`() throws {
        let warehouse = try self.analysed([
            "update putokaz.dim_users set bio = 'Novinarka, urednica. Pišem: ana.horvat@primjer.hr', "
                + "link = 'https://ana-piše.hr/o-meni' where user_key = '1'",
            "update putokaz.dim_users set bio = 'Travel blogger & photographer', link = 'https://www.instagram.com/ben' "
                + "where user_key = '2'",
        ])
        let people = try warehouse.lines(
            "select user_key, category, category_words, contact, blog_link from putokaz.v_people "
                + "where user_key in ('1', '2', '3', '4') order by user_key"
        )
        #expect(
            people == [
                "1|media|novinar*, urednica|ana.horvat@primjer.hr|https://ana-piše.hr/o-meni",
                "2|creator|blogger*, photographer*|-|-", "3|business|-|-|-", "4|other|-|-|-",
            ]
        )
    }

    @Test func `Accounts that are no persons say why`() throws {
        let warehouse = try self.analysed([
            "update putokaz.dim_users set account_reason = 'd.o.o. in the name' where user_key = '3'",
            "update putokaz.fct_tweets set user_key = '5' where tweet_key = '400'",
        ])
        let accounts = try warehouse.lines("select user_key, not_person_because from putokaz.v_not_people order by 1")
        #expect(accounts == ["3|organisation; d.o.o. in the name", "5|acts like a bot, score 0.90"])
    }

    @Test func `Words raise flags, whole or by their stem, whatever the case`() throws {
        let warehouse = try self.analysed([
            "update putokaz.fct_tweets set tweet_text = 'VODKA, a onda u kladionicu!' where tweet_key in ('100', '101')",
            "update putokaz.fct_tweets set tweet_text = 'Skilled sexton' where tweet_key = '102'",
            "update putokaz.fct_tweets set is_sensitive = true where tweet_key = '103'",
        ])
        let flags = try warehouse.lines(
            "select flag, word, tweets from putokaz.v_flags where user_key = '1' order by flag, word"
        )
        #expect(
            flags == [
                "alcohol|vodka|2", "gambling|kladion*|2", "sensitive|marked by the author or the platform|1",
            ]
        )
        #expect(
            try warehouse.lines("select flagged_tweets, sensitive_tweets from putokaz.v_people where user_key = '1'")
                == ["3|1"]
        )
    }

    @Test func `Partners are those named in advertising`() throws {
        let warehouse = try self.analysed([
            "update putokaz.fct_tweets set is_advertising = true where tweet_key in ('100', '101')",
            """
            insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_screen_name,
                created_at, observed_at, generation)
            select tweet_key, 'mention', '1', '@hotel', 'Hotel', created_at, observed_at, 1 from putokaz.fct_tweets
            where tweet_key in ('100', '101', '102')
            """,
        ])
        let partners = try warehouse.lines(
            "select user_key, partner_key, partner_name, partner_rank, tweets from putokaz.v_partners"
        )
        #expect(partners == ["1|@hotel|Hotel|1|2"])
        #expect(
            try warehouse.lines(
                "select ad_tweets, round(ad_share::numeric, 3) from putokaz.v_people where user_key = '1'"
            )
                == ["2|0.333"]
        )
    }

    @Test func `The evidence is what brought most, and is gone with its tweet`() throws {
        let warehouse = try self.analysed([])
        let query =
            "select tweet_key, evidence_rank, responses, sharers from putokaz.v_evidence "
            + "where list_name = 'at_home' order by evidence_rank"
        #expect(try warehouse.lines(query) == ["105|1|5|0", "104|2|4|1", "103|3|3|1"])
        let first = try warehouse.lines(
            "select evidence from putokaz.v_evidence where list_name = 'travel_sharers' and evidence_rank = 1"
        )
        #expect(first.first?.contains("in the first person") == true)
        try warehouse.database.run(["delete from putokaz.fct_tweets where tweet_key = '105'"])
        #expect(try warehouse.lines(query) == ["104|2|4|1", "103|3|3|1"])
    }

    @Test func `Hours are local, and a date without a time of day tells none`() throws {
        let warehouse = try self.analysed([
            "update putokaz.fct_tweets set created_at = '2026-01-10 00:00:00' where tweet_key = '100'",
            // A Sunday in summer time, an hour before midnight in UTC.
            "update putokaz.fct_tweets set created_at = '2026-03-29 23:30:00', observed_at = '2026-03-30' "
                + "where tweet_key = '101'",
        ])
        let hours = try warehouse.lines(
            "select weekday, hour_of_day, tweets from putokaz.v_person_hours where user_key = '1' "
                + "order by weekday, hour_of_day"
        )
        #expect(hours == ["1|1|1", "2|11|1", "4|11|1", "6|11|1", "7|11|1"])
    }

    @Test func `Languages have shares, and what is no language has none`() throws {
        let warehouse = try self.analysed([
            "update putokaz.fct_tweets set lang = 'hr' where tweet_key in ('100', '101', '102')",
            "update putokaz.fct_tweets set lang = 'en' where tweet_key = '103'",
            "update putokaz.fct_tweets set lang = 'und' where tweet_key = '104'",
        ])
        let langs = try warehouse.lines(
            "select lang, lang_rank, tweets, share from putokaz.v_person_langs where user_key = '1' order by lang_rank"
        )
        #expect(langs == ["hr|1|3|0.75", "en|2|1|0.25"])
    }

    @Test func `A place has the persons ranked who name it often, and each knows its share`() throws {
        let warehouse = try self.analysed([])
        let places = try warehouse.lines(
            "select user_key, place_name, tweets, round(place_share::numeric, 3), person_rank, "
                + "abs(place_influence - best_score * ln(1 + tweets)) < 1e-9 from putokaz.v_person_places "
                + "order by user_key, place_rank"
        )
        #expect(
            places == [
                "1|Zadar|4|0.667|1|t", "2|Split|3|0.500|1|t", "2|Trst|3|0.500|1|t", "3|Zadar|6|1.000|-|-",
            ]
        )
        let shortlist = try warehouse.lines(
            "select scope, scope_name, user_key, tweets, expected_engagements > 0 from putokaz.v_shortlist "
                + "order by scope, scope_name, user_key"
        )
        #expect(
            shortlist == [
                "place|Split|2|3|t", "place|Zadar|1|4|t", "region|Zadarska|1|4|t", "region|Zadarska|2|3|t",
            ]
        )
        let best = try warehouse.lines(
            "select count(*) from putokaz.v_shortlist s join putokaz.v_lists l on l.user_key = s.user_key "
                + "and l.list_name = s.best_list where l.score = s.best_score and l.score = "
                + "(select max(score) from putokaz.v_lists where user_key = s.user_key)"
        )
        #expect(best == ["4"])
    }
}
