-- one row per person seen at least a week apart: growth of followers; time
-- and followers share a number, so that one pass finds both ends
-- key: node_id
create table putokaz.scratch_growth as
with readings as (
    select
        snapshots.user_key,
        cast(extract(epoch from snapshots.observed_at) as bigint) * 1000000000
        + least(snapshots.followers_count, 999999999) as reading
    from putokaz.user_snapshots as snapshots
    cross join putokaz.scratch_settings as limits
    where
        snapshots.followers_count is not null
        and snapshots.observed_at >= limits.starts_at
),

key_ends as (
    select
        readings.user_key,
        min(readings.reading) as first_reading,
        max(readings.reading) as last_reading
    from readings
    group by readings.user_key
),

ends as (
    select
        keys.node_id,
        min(key_ends.first_reading) as first_reading,
        max(key_ends.last_reading) as last_reading
    from key_ends
    inner join putokaz.scratch_keys as keys
        on key_ends.user_key = keys.raw_key
    group by keys.node_id
),

spans as (
    select
        ends.node_id,
        mod(ends.first_reading, 1000000000) as first_followers,
        mod(ends.last_reading, 1000000000) as last_followers,
        cast(
            (ends.last_reading / 1000000000 - ends.first_reading / 1000000000)
            as double precision
        ) / 86400 as days
    from ends
)

select
    spans.node_id,
    spans.first_followers,
    spans.last_followers,
    spans.days,
    30.0 * (spans.last_followers - spans.first_followers)
    / (
        spans.days
        * case
            when spans.first_followers > 0 then spans.first_followers else 1
        end
    ) as monthly_growth
from spans
where spans.days >= 7;
