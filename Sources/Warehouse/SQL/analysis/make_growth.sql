-- one row per person seen at least a week apart: growth of followers
-- key: node_id
create table putokaz.scratch_growth as
with spans as (
    select
        keys.node_id,
        min(snapshots.observed_at) as first_at,
        max(snapshots.observed_at) as last_at
    from putokaz.user_snapshots as snapshots
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_keys as keys
        on snapshots.user_key = keys.raw_key
    where
        snapshots.followers_count is not null
        and snapshots.observed_at >= limits.starts_at
    group by keys.node_id
),

long_spans as (
    select
        spans.node_id,
        spans.first_at,
        spans.last_at,
        cast(spans.last_at as date) - cast(spans.first_at as date) as days
    from spans
    where spans.last_at >= spans.first_at + interval '7 days'
),

ends as (
    select
        long_spans.node_id,
        long_spans.days,
        max(
            case
                when snapshots.observed_at = long_spans.first_at
                    then snapshots.followers_count
            end
        ) as first_followers,
        max(
            case
                when snapshots.observed_at = long_spans.last_at
                    then snapshots.followers_count
            end
        ) as last_followers
    from long_spans
    inner join putokaz.scratch_keys as keys
        on long_spans.node_id = keys.node_id
    inner join putokaz.user_snapshots as snapshots
        on keys.raw_key = snapshots.user_key
    group by long_spans.node_id, long_spans.days
)

select
    ends.node_id,
    ends.first_followers,
    ends.last_followers,
    ends.days,
    30.0 * (ends.last_followers - ends.first_followers)
    / (
        cast(ends.days as double precision)
        * (
            case
                when ends.first_followers > 0 then ends.first_followers else 1
            end
        )
    ) as monthly_growth
from ends;
