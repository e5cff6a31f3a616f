-- adds the person's keys, salted and hashed, to those that never come back
-- key: user_hash
insert into putokaz.suppressed_users (user_hash, salt, suppressed_at)
with salts as (
    select coalesce(max(known.salt), '{salt}') as salt
    from putokaz.suppressed_users as known
),

hashed as (
    select
        md5(salts.salt || forgotten.user_key) as user_hash,
        salts.salt
    from forget_keys as forgotten
    cross join salts
)

select
    hashed.user_hash,
    hashed.salt,
    cast('{now}' as timestamp) as suppressed_at
from hashed
where not exists (
    select 1 from putokaz.suppressed_users as known
    where known.user_hash = hashed.user_hash
);
