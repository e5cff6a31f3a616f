extension DataDictionary {
    /// What columns mean: name or table and name, meaning, unit; a lake column of the same name speaks for the rest.
    static let lines = """
        account_reason | why account_kind |
        actions_before | retweets, quotes, answers and mentions got in the span before | actions
        actions_now | retweets, quotes, answers and mentions got in the newer span | actions
        active_day_share | days with own tweets of all days since the first one in the window | 0 to 1
        ad_share | own tweets marked as advertising of all | 0 to 1
        ad_tweets | own tweets marked as advertising (#ad, #oglas, #sponzorirano and the like) | tweets
        alias_key | @ and the handle in lower case |
        amount | how many |
        analysed_at | when the analysis ran | UTC
        applied_at | when the migration was applied | UTC
        audience | accounts that retweet, quote, answer or mention this one, bots included | accounts
        audience_quality | share of the known audience that is not like bots, drawn towards the mean where few | 0 to 100
        best_list | the list of the best score |
        best_rank | the best rank that redrawn tweets give, among the members looked at closely | rank
        best_score | the best score in any of the lists | 0 to 100
        blog_link | the profile's link, where it is not a social network |
        bot_audience | accounts of the audience that are like bots | accounts
        bot_share | bot_audience of known_audience; NULL where no profile of the audience is known | 0 to 1
        category | business, creator, media, politician, science, sports or other |
        category_words | the words of the profile that gave the category |
        commit_key | the commit file's key in the lake bucket |
        commits | commit files loaded | commits
        contact | the e-mail address in the profile's text |
        v_audience_countries.country | ISO 3166-1 alpha-2, or unknown |
        country_rank | place among the countries of the audience | rank
        croatia_tweets | own tweets that name a place in Croatia | tweets
        days | days with such tweets | days
        mart_people.days | days with own tweets | days
        v_people.days | days with own tweets | days
        v_not_people.days | days with own tweets | days
        v_lists.days | days with own tweets | days
        v_not_enough_data.days | days with own tweets | days
        deleted_tweets | tweets known to be deleted | tweets
        embedded_tweets | tweets known only from inside retweets and quotes | tweets
        engagement_rate | responses to a tweet by followers, from tweets seen 24 hours later, shrunk; NULL is unknown | ratio
        evidence | why the tweet speaks for the person |
        evidence_rank | place among the person's evidence in the list | rank
        expected_engagements | responses that a usual tweet gets (geometric mean, shrunk); NULL is unknown | responses
        expected_tweets | mean of the whole weeks among the eight before | tweets a week
        facet | lang, audience_country or audience_lang |
        facet_rank | place among the values of the facet | rank
        facet_value | a country (ISO 3166-1 alpha-2), a language (BCP 47), or unknown |
        first_hand_tweets | own tweets about travel with first-hand signs | tweets
        first_hand_weeks | weeks with such tweets | weeks
        first_loaded_at | when the first commit was loaded | UTC
        first_tweet_at | when the oldest tweet was written | UTC
        flag | adult, alcohol, gambling, hate, profanity, violence or sensitive |
        flagged_tweets | own tweets with a flag; NULL where the person was not looked at closely | tweets
        followers | followers in the latest snapshot | accounts
        followers_gained | followers in the last snapshot of the window less those in the first | accounts
        gazetteer | the hash of the gazetteer that recognised the places |
        generation | version of the transform x 1,000,000 + running number of its gazetteer; the highest wins |
        growth_ratio | (actions_now + 1) / (actions_before + 1) | ratio
        growth_z | (actions_now - actions_before) / sqrt(actions_now + actions_before + 1) | deviations
        h_index | the most tweets with as many retweets each | tweets
        hashtags | pairs of tweet and hashtag | rows
        home_audience | accounts of the audience whose home is Croatia | accounts
        hour_of_day | the hour, Europe/Zagreb | 0 to 23
        interactions | retweets, quotes, answers and mentions | rows
        is_embedded_snapshot | the row's values come from inside a retweet or quote |
        is_person | counts as a person |
        is_ranked | has enough data to be ranked |
        is_whole_week | tweets of the window fill the whole week |
        known_audience | accounts of the audience whose profile is known: the base of bot_share | accounts
        label | the category or flag that the word tells |
        v_audience_langs.lang | BCP 47 tag, or unknown |
        lang_rank | place among the languages | rank
        last_active_at | when the account last wrote, passed on or answered | UTC
        last_loaded_at | when the last commit was loaded | UTC
        last_named_at | when it was last named | UTC
        last_observed_at | when the tweet was last seen in any snapshot | UTC
        last_tweet_at | when the newest own tweet was written | UTC
        v_loads.last_tweet_at | when the newest tweet was written, as it says itself | UTC
        v_loads.last_observed_at | when the newest snapshot was taken | UTC
        last_used_at | when the word was last used | UTC
        latitude | degrees north, WGS 84 | degrees
        list_name | at_home, about_croatia or travel_sharers |
        list_rank | the rank in the list; NULL where there is not enough data | rank
        load_id | the load that brought the commit |
        loaded_at | when the commit was loaded | UTC
        loaded_rows | rows of all data files loaded | rows
        longitude | degrees east, WGS 84 | degrees
        main_lang | the language of most own tweets | BCP 47
        main_lang_share | share of own tweets in it, of those whose language is told | 0 to 1
        meaning | what the setting means, with its unit |
        measure | the measure itself |
        members | all members of the population | accounts
        mention_impact | mentions and answers got x ln(1 + by whom), less those made, at least 0 |
        migration | the migration's name |
        monthly_growth | growth of followers in 30 days, by followers at first; NULL where seen less than a week | ratio
        newest_at | the newest plausible tweet, which the window hangs on | UTC
        not_enough_data | members that are not ranked for lack of data | accounts
        not_person_because | why the account counts as no person; NULL for persons |
        number_value | the number |
        object_bucket | the landing bucket |
        object_identity | the transformed object's identity, version and gazetteer included |
        object_key | the landing object's key |
        objects | landing objects whose rows were loaded, each version counted | objects
        own_tweets | tweets in the window that are no plain retweets | tweets
        pagerank_residual | how far the last step moved all ranks together, of the worst list |
        pagerank_steps | the steps of PageRank | steps
        part | the part of the score |
        ledger.part | the part of the landing object, from 0 |
        partner_key | the named account's id in decimals, or @ and its handle in lower case |
        partner_name | the named account's handle as written |
        partner_rank | place among the accounts named in advertising | rank
        people | authors of such tweets | accounts
        mart_runs.people | accounts with own tweets in the window | accounts
        v_runs.people | accounts with own tweets in the window | accounts
        v_audience_countries.people | accounts of the audience at home there, bots left out | accounts
        v_audience_langs.people | accounts of the audience that mostly write in it, bots left out | accounts
        percentile | place among the ranked members, 0 for nothing at all | 0 to 1
        person_rank | rank among the persons of a list who name the place often, by place_influence | rank
        place_influence | best_score x ln(1 + tweets about the place or region) |
        place_mentions | places named in tweets | rows
        place_rank | place among those that the account names often | rank
        place_share | tweets that name the place of the account's own tweets | 0 to 1
        places | places that were named | places
        platform_engagements | likes, retweets, answers and quotes that the platform counted for own tweets | responses
        platform_retweets | retweets that the platform counted for own tweets | retweets
        points | what the part brings to the score | 0 to 100
        population | a list, home_... of persons, or kind_... of other accounts |
        previous_rank | the rank in the analysis that this one is compared with | rank
        previous_run_id | the newest analysis before that looked at other tweets: what change is told from |
        previous_score | the score in the analysis that this one is compared with | 0 to 100
        purpose | category (words of profiles) or safety (words of tweets) |
        rank_change | previous_rank less list_rank: above 0 is a rise | ranks
        ranked | members that are ranked | accounts
        reconciled_at | when all commits of the lake were compared with the ledger | UTC
        reason | why the commit was set aside |
        reconciled_at | when the lake's commits were compared with the ledger, all of them | UTC
        record_count | records of the commit's part of a landing object; null where it does not say | records
        records | records read from landing objects | records
        reject_count | those of them that could not be used; null where it does not say | records
        rejected_at | when the commit was set aside | UTC
        rejected_commits | commit files set aside because they could not be loaded | commits
        rejected_records | records of landing objects that could not be used | records
        responses | likes, retweets, answers and quotes, at least the sharers | responses
        retweet_impact | own tweets passed on x ln(1 + sharers) |
        retweets | plain retweets | tweets
        rising_rank | rank by growth_z | rank
        row_count | rows of the commit's data files | rows
        row_hash | a hash of the row, the last tie-breaker |
        run_id | the analysis' name |
        salt | random text that is hashed with the key, the same in all rows |
        scope | place or region |
        scope_name | the name of the place or region |
        score | the influence score; NULL where there is not enough data | 0 to 100
        score_change | score less previous_score | points
        sensitive_tweets | own tweets marked as possibly sensitive | tweets
        setting | the setting's name |
        share | share of all | 0 to 1
        sharers | accounts that passed on or quoted, bots left out | accounts
        shortlist_rank | rank for the place or region, by place_influence | rank
        started_at | when the analysis started | UTC
        starts_at | where the window begins | UTC
        suppressed_at | when the person was forgotten | UTC
        suppressed_users | keys of forgotten persons | keys
        talkers | accounts that answered or mentioned, bots left out | accounts
        tier | nano below 10,000 followers, micro below 100,000, macro below 1,000,000, mega, or unknown |
        total | what was counted |
        transform_version | the version of the transform that wrote the rows |
        travel_share | own tweets about travel of all | 0 to 1
        travel_tweets | own tweets about travel | tweets
        tweet_text | the full text | UTF-8
        tweets | own tweets that name or say it, retweets not counted | tweets
        mart_runs.tweets | tweets in the window that are no plain retweets | tweets
        v_runs.tweets | tweets in the window that are no plain retweets | tweets
        v_loads.tweets | tweets, retweets and embedded ones included | tweets
        mart_hours.tweets | own tweets | tweets
        v_person_hours.tweets | own tweets | tweets
        v_person_langs.tweets | own tweets in the language | tweets
        mart_partners.tweets | own tweets marked as advertising that name the account | tweets
        v_partners.tweets | own tweets marked as advertising that name the account | tweets
        tweets_per_week | own tweets a week since the first one in the window | tweets a week
        urls | pairs of tweet and link | rows
        user_hash | the hash of salt and key |
        user_snapshots | observations of users | rows
        users | users, each with the latest snapshot | users
        week_starts_on | the week's Monday | date
        weekday | the day of the week, Europe/Zagreb, 1 is Monday | 1 to 7
        weeks | weeks with own tweets | weeks
        weight | the part's share of the score, unknown parts left out | 0 to 1
        why | the sentence that says why, or what was seen |
        word | the word, or the stem with a * at its end |
        worst_rank | the worst rank that redrawn tweets give, among the members looked at closely | rank
        z_score | (tweets - expected_tweets) / the larger of deviation, sqrt(expected), 1; NULL is unknown | deviations
        """
}
