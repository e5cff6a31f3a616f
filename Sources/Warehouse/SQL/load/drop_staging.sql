-- drops this batch's staging, for sessions that outlive it
-- key: none
drop table
load_commits,
load_tweets,
load_users,
load_interactions,
load_place_mentions,
load_hashtags,
load_urls,
load_deletions,
load_tweets_merged,
load_users_merged;
