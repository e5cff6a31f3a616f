-- removes the owners of handles that a newer sighting replaces
-- key: alias_key
delete from putokaz.user_aliases
using putokaz.user_aliases as newer
where
    user_aliases.alias_key = newer.alias_key
    and (
        user_aliases.observed_at < newer.observed_at
        or (
            user_aliases.observed_at = newer.observed_at
            and user_aliases.user_key < newer.user_key
        )
    );
