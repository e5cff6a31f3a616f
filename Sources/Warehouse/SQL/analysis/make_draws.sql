-- one row per list, person looked at closely, and replicate: the sums of the
-- measures with tweets drawn with replacement, as often as the hash of a tweet
-- says for the replicate; replicate 0 draws every tweet once
-- key: list_id, node_id, replicate
create table putokaz.scratch_draws as
with replicates as (
    select
        numbers.n as replicate,
        cast(2 * numbers.n - 1 as integer) as first_digit
    from putokaz.scratch_numbers as numbers
    cross join putokaz.scratch_settings as limits
    where numbers.n between 1 and least(limits.stability_replicates, 64)
)

select
    signals.list_id,
    signals.node_id,
    0 as replicate,
    sum(signals.own_tweets) as own_tweets,
    sum(signals.subject_tweets) as subject_tweets,
    cast(
        sum(cast(signals.log_take_up as decimal(24, 12))) as double precision
    ) as log_take_up,
    sum(signals.rated_tweets) as rated_tweets,
    cast(
        sum(cast(signals.engagement as decimal(24, 12))) as double precision
    ) as engagement,
    sum(signals.croatia_tweets) as croatia_tweets,
    sum(signals.travel_tweets) as travel_tweets,
    sum(signals.first_hand_tweets) as first_hand_tweets,
    sum(signals.shares) as shares,
    sum(signals.shared_tweets) as shared_tweets,
    sum(signals.talks) as talks,
    sum(signals.inflow) as inflow
from putokaz.scratch_signals as signals
group by signals.list_id, signals.node_id
union all
select
    signals.list_id,
    signals.node_id,
    replicates.replicate,
    sum(chances.draws * signals.own_tweets) as own_tweets,
    sum(chances.draws * signals.subject_tweets) as subject_tweets,
    cast(
        sum(chances.draws * cast(signals.log_take_up as decimal(24, 12)))
        as double precision
    ) as log_take_up,
    sum(chances.draws * signals.rated_tweets) as rated_tweets,
    cast(
        sum(chances.draws * cast(signals.engagement as decimal(24, 12)))
        as double precision
    ) as engagement,
    sum(chances.draws * signals.croatia_tweets) as croatia_tweets,
    sum(chances.draws * signals.travel_tweets) as travel_tweets,
    sum(chances.draws * signals.first_hand_tweets) as first_hand_tweets,
    sum(chances.draws * signals.shares) as shares,
    sum(chances.draws * signals.shared_tweets) as shared_tweets,
    sum(chances.draws * signals.talks) as talks,
    sum(chances.draws * signals.inflow) as inflow
from putokaz.scratch_signals as signals
cross join replicates
inner join putokaz.scratch_chances as chances
    on substring(signals.hash, replicates.first_digit, 2) = chances.digits
group by signals.list_id, signals.node_id, replicates.replicate;
