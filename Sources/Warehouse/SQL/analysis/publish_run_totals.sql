-- keeps the totals of this analysis, to show change later
-- key: run_id, total
insert into putokaz.run_totals (run_id, total, amount)
select
    runs.run_id,
    totals.total,
    totals.amount
from (
    select
        'tweets' as total,
        count(*) as amount
    from putokaz.scratch_tweets
    union all
    select
        'interactions' as total,
        count(*) as amount
    from putokaz.scratch_edges
    union all
    select
        'places' as total,
        count(*) as amount
    from putokaz.mart_places
    union all
    select
        'accounts' as total,
        count(*) as amount
    from putokaz.mart_people
    union all
    select
        'persons' as total,
        coalesce(sum(case when people.is_person then 1 else 0 end), 0) as amount
    from putokaz.mart_people as people
    union all
    select
        'deleted_tweets' as total,
        count(distinct deleted.tweet_key) as amount
    from putokaz.deleted_tweets as deleted
    union all
    select
        'commits' as total,
        count(*) as amount
    from putokaz.ledger
    union all
    select
        'rejected_commits' as total,
        count(*) as amount
    from putokaz.rejected_commits
    union all
    select
        'members_' || populations.population as total,
        populations.members as amount
    from putokaz.mart_populations as populations
    union all
    select
        'ranked_' || populations.population as total,
        populations.ranked as amount
    from putokaz.mart_populations as populations
    where
        populations.population in ('at_home', 'about_croatia', 'travel_sharers')
) as totals
cross join putokaz.scratch_run as runs;
