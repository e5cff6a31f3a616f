#!/usr/bin/env python3
"""Computes the parts of all scores anew, from the raw tweets of a made-up world, and compares.

    scripts/bench parts [--seed S] [--people N] [--weeks N]

Counts, the graph and the measures are computed here from the JSON, PageRank by networkx. Only what recognising words
can tell is taken from the transform: places, travel, first person, selling, and the kind that a profile shows. The
measures of the warehouse must agree to 1e-9, and the points that `run --json` prints to what it rounds to. Ends with 1
where they do not.
"""

import argparse
import calendar
import collections
import glob
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
VENV = os.path.join(ROOT, ".build", "venv", "bin", "python3")
LISTS = {1: "at_home", 2: "about_croatia", 3: "travel_sharers"}
DAY = 86_400


def settings() -> dict[str, float]:
    """The shipped settings."""
    with open(os.path.join(ROOT, "Sources", "Warehouse", "Setting.swift"), encoding="utf-8") as file:
        return {name: float(value) for name, value in re.findall(r'Self\("(\w+)", ([0-9.]+),', file.read())}


def seconds(text: str) -> int:
    return calendar.timegm(time.strptime(text, "%a %b %d %H:%M:%S +0000 %Y"))


class Tweet:
    """A tweet over all its snapshots: highest counts, everything else from the newest."""

    def __init__(self, raw: dict, observed: int) -> None:
        self.id = raw["id_str"]
        self.author = raw["user"]["id_str"]
        self.at = seconds(raw["created_at"])
        self.lang = raw["lang"]
        self.text = raw["text"]
        self.retweet_of = raw.get("retweeted_status")
        self.quote_of = raw.get("quoted_status")
        self.reply_user = raw["in_reply_to_user_id_str"]
        self.reply_to = raw["in_reply_to_status_id_str"]
        self.mentions = [mention["id_str"] for mention in raw["entities"]["user_mentions"]]
        self.links = [url["expanded_url"] for url in raw["entities"]["urls"]]
        self.has_photo = bool(raw["entities"].get("media"))
        self.has_point = raw["coordinates"] is not None
        self.counts = [0, 0, 0, 0]
        self.last = 0
        self.followers = 0
        self.observe(raw, observed)

    def observe(self, raw: dict, observed: int) -> None:
        names = ["retweet_count", "favorite_count", "reply_count", "quote_count"]
        self.counts = [max(count, raw[name]) for count, name in zip(self.counts, names)]
        if observed >= self.last:
            self.last = observed
            self.followers = raw["user"]["followers_count"]

    @property
    def is_own(self) -> bool:
        return self.retweet_of is None


class World:
    """The raw tweets, and what only the words tell."""

    def __init__(self, path: str, lake: str) -> None:
        self.tweets: dict[str, Tweet] = {}
        self.users: dict[str, tuple[int, dict]] = {}
        deleted = set()
        with open(path, encoding="utf-8") as file:
            for line in file:
                raw = json.loads(line)
                if "delete" in raw:
                    deleted.add(raw["delete"]["status"]["id_str"])
                else:
                    self.take(raw, seconds(raw["created_at"]))
        for key in deleted:
            self.tweets.pop(key, None)
        self.read_lake(lake)

    def take(self, raw: dict, observed: int) -> None:
        key = raw["id_str"]
        if key in self.tweets:
            self.tweets[key].observe(raw, observed)
        else:
            self.tweets[key] = Tweet(raw, observed)
        user = raw["user"]
        if observed >= self.users.get(user["id_str"], (0, {}))[0]:
            self.users[user["id_str"]] = (observed, user)
        for inner in ("retweeted_status", "quoted_status"):
            if raw.get(inner):
                self.take(raw[inner], observed)

    def read_lake(self, folder: str) -> None:
        import pyarrow.parquet

        def rows(table: str) -> list[dict]:
            files = glob.glob(os.path.join(folder, "**", table, "**", "*.parquet"), recursive=True)
            return [row for file in files for row in pyarrow.parquet.ParquetFile(file).read().to_pylist()]

        self.words = {row["tweet_key"]: row for row in rows("tweets")}
        self.places = collections.defaultdict(set)
        for row in rows("place_mentions"):
            if row["origin"] in ("own", "geo") and row["confidence"] >= 0.5:
                self.places[row["tweet_key"]].add((row["place_id"], row["country"]))
        self.profiles = {}
        for row in sorted(rows("users"), key=lambda row: row["observed_at"]):
            self.profiles[row["user_key"]] = row


def host(link: str | None) -> str:
    return (link or "").split("//")[-1].split("/")[0].lower().replace("www.", "")


class Analysis:
    """The measures, computed in the plainest way."""

    def __init__(self, world: World, limits: dict[str, float]) -> None:
        self.world = world
        self.limits = limits
        newest = max(tweet.at for tweet in world.tweets.values())
        begins = newest - newest % DAY - limits["window_days"] * DAY
        self.tweets = {key: tweet for key, tweet in world.tweets.items() if begins <= tweet.at <= newest}
        self.own = {key: tweet for key, tweet in self.tweets.items() if tweet.is_own}
        self.by_author = collections.defaultdict(list)
        for tweet in self.own.values():
            self.by_author[tweet.author].append(tweet)
        self.flag_tweets()
        self.make_actions()
        self.judge_accounts()
        self.make_edges()

    def flag_tweets(self) -> None:
        for key, tweet in self.own.items():
            words = self.world.words[key]
            profile_host = host(self.world.users[tweet.author][1]["url"])
            tweet.is_croatia = any(country == "HR" for _, country in self.world.places[key])
            tweet.is_travel = words["travel_score"] >= self.limits["minimum_travel_score"]
            tweet.is_first_hand = (
                words["is_first_person"]
                or tweet.has_photo
                or tweet.has_point
                or any(host(link) == profile_host != "" for link in tweet.links)
            )

    def make_actions(self) -> None:
        """(tweet, kind, from, to, target): a plain retweet acts on the original's author only."""
        self.actions = []
        for tweet in self.tweets.values():
            if tweet.retweet_of:
                target = tweet.retweet_of
                self.actions.append((tweet, "retweet", tweet.author, target["user"]["id_str"], target["id_str"]))
                continue
            if tweet.reply_user:
                self.actions.append((tweet, "reply", tweet.author, tweet.reply_user, tweet.reply_to))
            if tweet.quote_of:
                target = tweet.quote_of
                self.actions.append((tweet, "quote", tweet.author, target["user"]["id_str"], target["id_str"]))
            for named in tweet.mentions:
                self.actions.append((tweet, "mention", tweet.author, named, None))
        self.actions = [action for action in self.actions if action[2] != action[3]]

    # Who is a person

    def judge_accounts(self) -> None:
        shares: collections.Counter = collections.Counter()
        talks: collections.Counter = collections.Counter()
        for _, kind, source, target, _ in self.actions:
            if kind == "retweet":
                shares[source, target] += 1
            elif kind != "mention":
                talks[source] += 1
        given, got, mutual_given, mutual_got, partners = (collections.Counter() for _ in range(5))
        for (source, target), count in shares.items():
            given[source] += count
            got[target] += count
            if (target, source) in shares:
                mutual_given[source] += count
                mutual_got[target] += count
                partners[source] += 1
        self.kinds: dict[str, str] = {}
        self.bots: set[str] = set()
        self.people: set[str] = set()
        for key, profile in self.world.profiles.items():
            own = self.by_author.get(key, [])
            is_ringed = (
                bool(own)
                and partners[key] >= 3
                and given[key] >= 8
                and 2 * given[key] >= len(own)
                and 10 * mutual_given[key] >= 7 * given[key]
                and 10 * mutual_got[key] >= 7 * got[key]
            )
            self.judge(key, profile, own, is_ringed, given[key] + talks[key])

    def judge(self, key: str, profile: dict, own: list[Tweet], is_ringed: bool, dealings: int) -> None:
        kind, is_clockwork = profile["account_kind"], self.is_clockwork(own)
        is_namely = (profile["account_reason"] or "").startswith("person's name") and not profile["is_travel_blogger"]
        count = len(own)
        selves = sum(self.says_i(tweet) for tweet in own)
        ads = sum(self.world.words[tweet.id]["is_advertising"] for tweet in own)
        links = sum(bool(tweet.links) for tweet in own)
        if is_ringed:
            kind = "bot"
        elif kind not in ("organisation", "media", "seller"):
            if is_clockwork:
                kind = "bot"
            elif count >= 5 and 2 * ads >= count and kind != "bot":
                kind = "seller"
            elif kind == "unknown" or is_namely:
                if count >= 5 and 10 * selves >= count:
                    kind = "person"
                elif count >= 8 and 33 * selves < count and links >= (0.7 if is_namely else 0.5) * count:
                    kind = "organisation"
                elif count and dealings >= 5 and 4 * dealings >= count and 2 * links < count:
                    kind = "person"
        self.kinds[key] = kind
        limit = self.limits["maximum_bot_score"]
        acts_as_bot = is_ringed or is_clockwork
        if acts_as_bot or profile["account_kind"] == "bot" or profile["bot_score"] >= limit:
            self.bots.add(key)
        if profile["bot_score"] < limit and not acts_as_bot and kind in ("person", "unknown"):
            self.people.add(key)

    @staticmethod
    def is_clockwork(own: list[Tweet]) -> bool:
        times = sorted(tweet.at for tweet in own)
        hours = len({at // 3_600 % 24 for at in times})
        if len(times) < 12 or hours < 2:
            return False
        gaps = [after - before for before, after in zip(times, times[1:])]
        return statistics.stdev(gaps) < (0.25 if hours >= 3 else 0.02) * statistics.mean(gaps)

    @staticmethod
    def says_i(tweet: Tweet) -> bool:
        words = "i'm|my|me|ich|mein|mich|mir|ja|sam|moj|moja|moje|mio|mia"
        is_told = re.search(rf"(?<![^\W\d_])(?:{words})[^a-z]", tweet.text.lower())
        return bool(is_told) or (tweet.lang == "en" and bool(re.search(r"(?<![^\W\d_])I[\W\d_]", tweet.text)))

    # The graph

    def make_edges(self) -> None:
        weights = {kind: self.limits["weight_" + kind] for kind in ("retweet", "quote", "reply", "mention")}
        grouped: dict[tuple, dict] = {}
        for tweet, kind, source, target, original in self.actions:
            edge = grouped.setdefault((tweet.id, source, target), {"weight": 0, "shared": 0, "target": None})
            edge["weight"] = max(edge["weight"], weights[kind])
            edge["shared"] = max(edge["shared"], int(kind in ("retweet", "quote")))
            edge["target"] = original or edge["target"]
        self.edges = []
        for (key, source, target), edge in grouped.items():
            ends = [self.own[end] for end in (key, edge["target"]) if end in self.own]
            edge.update(source=source, to=target)
            edge["croatia"] = any(end.is_croatia for end in ends)
            edge["travel"] = any(end.is_travel for end in ends)
            if edge["target"] not in self.own:
                edge["target"] = None
            self.edges.append(edge)

    def members(self, number: int) -> dict[str, bool]:
        """Who belongs to a list, and whether there is enough to rank them."""
        found = {}
        for key in self.people & self.by_author.keys():
            own = self.by_author[key]
            travel = [tweet for tweet in own if tweet.is_travel]
            first_hand = [tweet for tweet in travel if tweet.is_first_hand]
            weeks = {self.week(tweet) for tweet in first_hand}
            enough = len(own) >= self.limits["minimum_own_tweets"]
            if number == 1 and self.world.profiles[key]["home_country"] == "HR":
                found[key] = enough
            elif number == 2 and any(tweet.is_croatia for tweet in own):
                found[key] = enough
            elif number == 3 and first_hand:
                share = len(travel) / len(own)
                if share >= self.limits["minimum_travel_share"] or self.world.profiles[key]["is_travel_blogger"]:
                    found[key] = enough and len(weeks) >= self.limits["minimum_sharer_weeks"]
        return {key: ranked for key, ranked in found.items() if self.by_author[key]}

    @staticmethod
    def week(tweet: Tweet) -> int:
        return (tweet.at // DAY + 3) // 7

    def measures(self, number: int) -> dict[str, dict[str, float | None]]:
        members = self.members(number)
        subject = {1: None, 2: "croatia", 3: "travel"}[number]
        edges = [
            edge
            for edge in self.edges
            if edge["to"] in members and edge["source"] not in self.bots and (subject is None or edge[subject])
        ]
        ranks = self.pagerank(edges)
        sharers, shared = collections.defaultdict(set), collections.defaultdict(set)
        for edge in edges:
            if edge["shared"]:
                sharers[edge["to"]].add(edge["source"])
                if edge["target"]:
                    shared[edge["to"]].add(edge["target"])
        talks = self.mention_impact()
        rate = self.engagement()
        result = {}
        for key in (key for key, is_ranked in members.items() if is_ranked):
            own = self.by_author[key]
            about = [tweet for tweet in own if number == 1 or (tweet.is_croatia if number == 2 else tweet.is_travel)]
            croatia = [tweet for tweet in own if tweet.is_croatia]
            travel = [tweet for tweet in own if tweet.is_travel]
            told = [tweet for tweet in travel if tweet.is_first_hand]
            passed_on = (len(shared[key]) or 1) if sharers[key] else 0
            counts = sorted((tweet.counts[0] for tweet in own), reverse=True)
            result[key] = {
                "pagerank": ranks.get(key, 0.0),
                "retweets": passed_on * math.log(1 + len(sharers[key])),
                "mentions": talks.get(key, 0.0),
                "take_up": sum(math.log(1 + sum(tweet.counts)) for tweet in about) / (len(about) + 5),
                "engagement": rate(own),
                "followers": float(self.world.users[key][1]["followers_count"]),
                "h_index": float(sum(count >= place + 1 for place, count in enumerate(counts))),
                "subject": math.sqrt(len(croatia) * len({tweet.at // DAY for tweet in croatia})),
                "frequency": math.sqrt(len(told) * len({self.week(tweet) for tweet in told})),
                "travel": len(travel) / (len(own) + 5),
            }
        return result

    def pagerank(self, edges: list[dict]) -> dict[str, float]:
        import networkx

        weights = collections.Counter()
        for edge in edges:
            weights[edge["source"], edge["to"]] += edge["weight"]
        graph = networkx.DiGraph()
        graph.add_weighted_edges_from((source, target, weight) for (source, target), weight in weights.items())
        if not graph:
            return {}
        ranks = networkx.pagerank(graph, alpha=self.limits["damping"], tol=1e-15, max_iter=2_000)
        targets = {edge["to"] for edge in edges}
        return {key: rank for key, rank in ranks.items() if key in targets}

    def mention_impact(self) -> dict[str, float]:
        got, made = collections.Counter(), collections.Counter()
        got_from, made_to = collections.defaultdict(set), collections.defaultdict(set)
        for edge in self.edges:
            if edge["shared"]:
                continue
            made[edge["source"]] += 1
            made_to[edge["source"]].add(edge["to"])
            if edge["source"] not in self.bots:
                got[edge["to"]] += 1
                got_from[edge["to"]].add(edge["source"])
        return {
            key: max(
                0.0, got[key] * math.log(1 + len(got_from[key])) - made[key] * math.log(1 + len(made_to[key]))
            )
            for key in got
        }

    def engagement(self):
        prior = self.limits["engagement_prior"]

        def rates(own: list[Tweet]) -> list[float]:
            return [sum(t.counts) / t.followers for t in own if t.followers > 0 and t.last >= t.at + DAY]

        every = rates(list(self.own.values()))
        average = sum(every) / len(every) if every else 0.0

        def rate(own: list[Tweet]) -> float | None:
            known = rates(own)
            return (sum(known) + prior * average) / (len(known) + prior) if known else None

        return rate

    def points(self, number: int, measures: dict) -> dict[str, dict[str, float]]:
        """What each part brings to the score."""
        prefix = f"weight_{LISTS[number]}_"
        weights = {name[len(prefix) :]: value for name, value in self.limits.items() if name.startswith(prefix)}
        result: dict[str, dict[str, float]] = {key: {} for key in measures}
        for part in weights:
            known = sorted(values[part] for values in measures.values() if values[part] is not None)
            for key, values in measures.items():
                if values[part] is not None:
                    # What the database took for equal may differ here by the last bit.
                    no_larger = sum(value <= values[part] * (1 + 1e-12) for value in known)
                    result[key][part] = no_larger / len(known) if values[part] > 0 else 0.0
        for key, placed in result.items():
            total = sum(weights[part] for part in placed)
            certainty = 1 if self.kinds[key] == "person" else self.limits["unknown_kind_share"]
            result[key] = {part: 100 * certainty * weights[part] * place / total for part, place in placed.items()}
        return result


def warehouse_parts(putokaz: str, state: str) -> dict[str, dict[str, dict[str, float]]]:
    import psycopg2

    server = subprocess.Popen([putokaz, "postgres", "--state", state], stdout=subprocess.PIPE, text=True)
    try:
        connection = psycopg2.connect(server.stdout.readline().replace("dbname=postgres", "dbname=putokaz").strip())
        cursor = connection.cursor()
        cursor.execute("select list_name, user_key, part, measure from putokaz.v_list_parts")
        found: dict = collections.defaultdict(lambda: collections.defaultdict(dict))
        for name, key, part, measure in cursor.fetchall():
            found[name][key][part] = float(measure)
        connection.close()
        return found
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description="Computes the parts of all scores anew and compares.")
    parser.add_argument("--putokaz", default=os.path.join(ROOT, ".build", "dist", "putokaz"))
    parser.add_argument("--seed", default="1")
    parser.add_argument("--people", default="160")
    parser.add_argument("--weeks", default="6")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tweets = os.path.join(folder, "tweets.ndjson")
        lake = os.path.join(folder, "lake")
        state = os.path.join(folder, "state")
        sample = [options.putokaz, "sample", "--world", "--seed", options.seed]
        with open(tweets, "wb") as file:
            subprocess.run(sample + ["--people", options.people, "--weeks", options.weeks], stdout=file, check=True)
        subprocess.run(
            [options.putokaz, "transform", tweets, "--output", lake, "--quiet"], check=True, stdout=subprocess.DEVNULL
        )
        run = subprocess.run(
            [options.putokaz, "run", "--json", "--quiet", "--state", state, "--input", tweets],
            stdout=subprocess.PIPE,
            check=True,
            cwd=ROOT,
        )
        answer = json.loads(run.stdout)
        theirs = warehouse_parts(options.putokaz, state)
        analysis = Analysis(World(tweets, lake), settings())
    sys.exit(0 if compare(analysis, answer, theirs) else 1)


def compare(analysis: Analysis, answer: dict, theirs: dict) -> bool:
    is_same = True
    print(f"{'list':15} {'part':11} {'people':>6} {'largest difference':>19}")
    for number, name in LISTS.items():
        ours = analysis.measures(number)
        if ours.keys() != theirs[name].keys():
            is_same = False
            print(f"{name}: ranked here only {sorted(ours.keys() - theirs[name].keys())[:5]}, "
                  f"there only {sorted(theirs[name].keys() - ours.keys())[:5]}")
        gaps: dict[str, list[float]] = collections.defaultdict(list)
        for key in ours.keys() & theirs[name].keys():
            for part, measure in theirs[name][key].items():
                expected = ours[key][part]
                scale = max(1.0, abs(measure))
                gaps[part].append(math.inf if expected is None else abs(measure - expected) / scale)
        points = analysis.points(number, ours)
        for person in answer["lists"][name]:
            for part, value in person["parts"].items():
                gaps["points"].append(abs(points.get(person["user_id"], {}).get(part, math.inf) - value))
        for part, values in sorted(gaps.items()):
            limit = 0.011 if part == "points" else 1e-9
            is_same = is_same and max(values) <= limit
            print(f"{name:15} {part:11} {len(values):>6} {max(values):>19.3g}" + ("" if max(values) <= limit else "  !"))
    return is_same


if __name__ == "__main__":
    if os.path.exists(VENV) and os.path.realpath(sys.prefix) != os.path.realpath(os.path.dirname(os.path.dirname(VENV))):
        os.execv(VENV, [VENV, *sys.argv])
    main()
