#!/usr/bin/env python3
"""Times the whole analysis, as AWS would run it, on made-up tweets written straight into the warehouse.

    scripts/bench analysis [--tweets N,N…] [--keep DIR]

For each number of tweets (by default 100,000 and 1,000,000, a fifth as many users) it makes a private warehouse, fills
it, and invokes AnalysisFunction. The columns: seconds until the function's answer, the start of the local cloud
included, CPU seconds of all processes, and the time per million tweets.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PUTOKAZ = os.path.join(ROOT, ".build", "dist", "putokaz")

# Heavy tails: the author of tweet i and the target of action i are powers of hashes of i, so that a few write and are
# passed on most. A retweet goes to the author of the tweet that it passes on. h(i, k) is a number from 0 to 1.
WORLD = """
create function pg_temp.h(i bigint, k bigint) returns double precision immutable language sql as
    $$ select (((i % 1000003) * 7919 + k * 104729) % 1000003 * 2654435761 % 4294967291) / 4294967291.0 $$;
create function pg_temp.author(i bigint) returns bigint immutable language sql as
    $$ select 1 + floor({users} * power(pg_temp.h(i, 1), 2.5))::bigint $$;
create function pg_temp.passed_on(i bigint) returns bigint immutable language sql as
    $$ select 1 + floor({tweets} * power(pg_temp.h(i, 2), 1.5))::bigint $$;
insert into putokaz.dim_places
select i, 'Place ' || i, case when i % 4 = 0 then 'IT' else 'HR' end, 'Region ' || (i % 21), 'settlement', 44, 15, 1
from generate_series(1, 1500) i;
insert into putokaz.dim_users (user_key, user_id, screen_name, display_name, bio, link, home_country, account_kind,
    is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash)
select i::text, i, 'user' || i, 'User ' || i,
    case i % 5 when 0 then 'Novinar i urednik, volim more. ime' || i || '@primjer.hr'
        when 1 then 'Travel blogger & photographer from Zagreb' when 2 then 'Tata, kuhar, navijac' end,
    case when i % 7 = 0 then 'https://www.blog' || i || '.hr/' end,
    case when i % 3 = 0 then 'HR' when i % 3 = 1 then 'DE' end,
    case when i % 20 = 0 then 'seller' when i % 21 = 0 then 'organisation' when i % 9 = 0 then 'unknown' else 'person' end,
    i % 40 = 1, power(pg_temp.h(i, 3), 6), (20 * power(pg_temp.h(i, 4) + 1e-6, -0.9))::bigint, '2026-06-10', 1, ''
from generate_series(1::bigint, {users}) i;
insert into putokaz.fct_tweets (tweet_key, tweet_id, user_key, kind, tweet_text, lang, has_own_photo, has_link,
    is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, retweet_count, favorite_count,
    reply_count, quote_count, followers_at_tweet, created_at, observed_at, last_observed_at, is_embedded_snapshot,
    generation, row_hash)
select (1000000000000 + i)::text, 1000000000000 + i, author::text, case when h5 < 0.3 then 'retweet' else 'original' end,
    case when i % 60 = 0 then 'Jebote, kakva vodka! ' else 'Dobro jutro iz grada, ' end || repeat('danas je lijep dan uz more. ', 3),
    case when h5 < 0.6 then 'hr' when h5 < 0.9 then 'en' else 'und' end, i % 7 = 0, i % 5 = 0, i % 4 = 0, i % 50 = 0,
    i % 997 = 0, i % 6 = 0, h6 * h6, floor(power(h6, -0.7))::bigint - 1, floor(power(h5, -0.8))::bigint - 1, i % 3, 0,
    1 + (20 * power(pg_temp.h(author, 4) + 1e-6, -0.9))::bigint, t, t, t + interval '2 days', false, 1, ''
from (select i, pg_temp.author(i) as author, pg_temp.h(i, 5) + 1e-6 as h5, pg_temp.h(i, 6) + 1e-6 as h6,
    timestamp '2026-04-01' + i * (interval '70 days' / {tweets}) as t
    from generate_series(1::bigint, {tweets}) i offset 0) s;
insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_tweet_key, created_at,
    observed_at, generation)
select t.tweet_key, 'retweet', t.user_key, pg_temp.author(original)::text, (1000000000000 + original)::text,
    t.created_at, t.observed_at, 1
from (select *, pg_temp.passed_on(tweet_id) as original from putokaz.fct_tweets where kind = 'retweet' offset 0) t;
insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_screen_name, created_at,
    observed_at, generation)
select tweet_key, case when tweet_id % 3 = 0 then 'reply' else 'mention' end, user_key, target::text, 'user' || target,
    created_at, observed_at, 1
from (select *, pg_temp.author(tweet_id * 31) as target from putokaz.fct_tweets
    where kind <> 'retweet' and tweet_id % 2 = 0 offset 0) t;
insert into putokaz.fct_place_mentions (tweet_key, place_id, origin, user_key, kind, surface, confidence, created_at,
    observed_at, generation)
select tweet_key, 1 + floor(1500 * power(pg_temp.h(user_id_hash, 7), 2))::bigint, 'own', user_key, 'name', 'x', 0.8,
    created_at, observed_at, 1
from (select *, user_key::bigint * 3 + tweet_id % 3 as user_id_hash from putokaz.fct_tweets
    where kind <> 'retweet' and tweet_id % 2 = 0 offset 0) t;
insert into putokaz.bridge_tweet_urls (tweet_key, url, host, observed_at, generation)
select tweet_key, 'https://blog' || user_key || '.hr/' || tweet_id,
    case when tweet_id % 3 = 0 then 'blog' || user_key || '.hr' else 'youtube.com' end, observed_at, 1
from putokaz.fct_tweets where has_link;
insert into putokaz.user_snapshots (user_key, user_id, screen_name, home_country, account_kind, is_travel_blogger,
    bot_score, followers_count, observed_at, generation, row_hash)
select user_key, 1, 'x', 'HR', 'person', false, 0, max(followers_at_tweet) + count(*) % 7, created_at, 1, ''
from putokaz.fct_tweets group by user_key, created_at;
analyze;
"""


def invoke(state: str) -> tuple[float, float, dict]:
    """The wall and CPU seconds of one AnalysisFunction, with the local cloud's own start, and its answer."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    run = subprocess.run(
        [PUTOKAZ, "invoke", "AnalysisFunction", "--event", os.path.join(ROOT, "events", "schedule.json"),
         "--state", state, "--quiet"],
        cwd=ROOT, stdout=subprocess.PIPE)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        sys.exit(f"analysis: the function failed: {run.stdout.decode()}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, cpu, json.loads(run.stdout)


def fill(state: str, tweets: int) -> float:
    """Writes the world into the warehouse; the seconds that it took."""
    server = subprocess.Popen([PUTOKAZ, "postgres", "--state", state], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True)
    try:
        conninfo = server.stdout.readline().strip()
        databases = psql(conninfo, "select datname from pg_database where not datistemplate").split()
        for name in databases:
            found = psql(f"{conninfo} dbname={name}", "select count(*) from pg_namespace where nspname = 'putokaz'")
            if found.strip() == "1":
                start = time.monotonic()
                psql(f"{conninfo} dbname={name}", WORLD.format(tweets=tweets, users=tweets // 5))
                return time.monotonic() - start
        sys.exit("analysis: no database holds the warehouse")
    finally:
        server.terminate()
        server.wait()


def psql(conninfo: str, script: str) -> str:
    run = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-f", "-"],
                         input=script, text=True, stdout=subprocess.PIPE)
    if run.returncode != 0:
        sys.exit("analysis: the warehouse refused the made-up tweets")
    return run.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description="Times the analysis of made-up tweets.")
    parser.add_argument("--tweets", default="100000,1000000", help="numbers of tweets, by comma")
    parser.add_argument("--keep", help="a folder that keeps the warehouses")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="putokaz-bench-")
    print(f"{'tweets':>10} {'users':>9} {'filled s':>9} {'analysis s':>11} {'CPU s':>8} {'s per million':>14} {'steps':>6}")
    try:
        for tweets in (int(number) for number in options.tweets.split(",")):
            state = os.path.join(folder, str(tweets))
            os.makedirs(state, exist_ok=True)
            idle, idle_cpu, _ = invoke(state)
            filled = fill(state, tweets)
            seconds, cpu, answer = invoke(state)
            print(f"{tweets:10,} {tweets // 5:9,} {filled:9.1f} {seconds:11.1f} {cpu:8.1f} "
                  f"{seconds * 1e6 / tweets:14.1f} {answer['pagerank_steps']:>6}", flush=True)
            print(f"{'':20} of an empty warehouse: {idle:.1f} s, {idle_cpu:.1f} s CPU", flush=True)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
