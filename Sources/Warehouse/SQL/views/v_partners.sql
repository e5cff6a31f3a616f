-- one row per person looked at closely and account named in their advertising
-- key: user_key, partner_key
create view putokaz.v_partners as
select
    partners.user_key,
    partners.partner_key,
    partners.partner_name,
    partners.partner_rank,
    partners.tweets,
    partners.last_named_at
from putokaz.mart_partners as partners;
