-- removes links of others to the person's page or tweets
-- key: tweet_key, url
delete from putokaz.bridge_tweet_urls
where url in (
    select links.url
    from putokaz.bridge_tweet_urls as links
    inner join forget_keys as forgotten
        on strpos(
            lower(links.url) || '/',
            '.com/' || substring(forgotten.user_key, 2, 64) || '/'
        ) > 0
    where left(forgotten.user_key, 1) = '@'
);
