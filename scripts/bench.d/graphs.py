#!/usr/bin/env python3
"""Compares the warehouse's graph measures with networkx, on graphs of up to 100,000 nodes.

    scripts/bench graphs [--nodes N,N…]

Each graph has hubs, self-loops, nodes that only act or are only acted on, islands of two and three, and a ring of half
its nodes. It is written into a private warehouse as retweets among persons at home, AnalysisFunction runs as AWS would
run it, and PageRank, sharers, retweet impact and h-index are compared with networkx and with a count of the edges.
"""

import argparse
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

VENV = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "venv", "bin", "python3")
try:
    import networkx
except ImportError:
    # scripts/setup --dev has put it beside the other tools.
    os.execv(VENV, [VENV, *sys.argv])

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from analysis import PUTOKAZ, invoke, psql  # noqa: E402


def edges(nodes: int) -> Counter:
    """How often a node passes on another, or itself."""
    draw = random.Random(nodes)
    counts: Counter = Counter()
    half = max(4, nodes // 2)
    for _ in range(half * 3):
        counts[1 + draw.randrange(half), 1 + int(half * draw.random() ** 3)] += 1
    counts[1, 1] += 5
    for node in range(half):
        counts[half + node + 1, half + (node + 1) % half + 1] += 1
    end = 2 * half
    for island in range(max(1, nodes // 100)):
        first = end + 5 * island
        counts[first + 1, first + 2] += 1
        counts[first + 2, first + 1] += 3
        for source, target in ((3, 4), (4, 5), (5, 3)):
            counts[first + source, first + target] += 1
    return counts


def fill(conninfo: str, counts: Counter) -> None:
    nodes = sorted({node for edge in counts for node in edge})
    lines = [
        "update putokaz.settings set number_value = 1 where setting = 'minimum_own_tweets';",
        "copy putokaz.dim_users (user_key, user_id, screen_name, display_name, home_country, account_kind,"
        " is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash) from stdin;",
        *(f"{n}\t{n}\tu{n}\tU\tHR\tperson\tf\t0\t1\t2026-01-01\t1\tx" for n in nodes),
        "\\.",
        "copy putokaz.fct_tweets (tweet_key, tweet_id, user_key, kind, tweet_text, has_own_photo, has_link,"
        " is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, retweet_count, created_at, observed_at,"
        " last_observed_at, is_embedded_snapshot, generation, row_hash) from stdin;",
        *(f"{n}\t{n}\t{n}\toriginal\tt\tf\tf\tf\tf\tf\tf\t0\t{n % 3}\t2026-01-01\t2026-01-01\t2026-01-03\tf\t1\tx" for n in nodes),
        "\\.",
        "copy putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_tweet_key, created_at, observed_at,"
        " generation) from stdin;",
        *(f"r{s}-{t}-{i}\tretweet\t{s}\t{t}\t{t}\t2026-01-01\t2026-01-01\t1"
          for (s, t), count in counts.items() for i in range(count)),
        "\\.",
        "analyze;",
    ]
    psql(conninfo, "\n".join(lines) + "\n")


def database(conninfo: str) -> str:
    """The connection string of the database that holds the warehouse."""
    for name in psql(conninfo, "select datname from pg_database where not datistemplate").split():
        found = psql(f"{conninfo} dbname={name}", "select count(*) from pg_namespace where nspname = 'putokaz'")
        if found.strip() == "1":
            return f"{conninfo} dbname={name}"
    sys.exit("graphs: no database holds the warehouse")


def with_server(state: str, work):
    server = subprocess.Popen([PUTOKAZ, "postgres", "--state", state], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True)
    try:
        return work(database(server.stdout.readline().strip()))
    finally:
        server.terminate()
        server.wait()


def compare(conninfo: str, counts: Counter) -> tuple[float, int]:
    """The largest difference of a rank, and the number of other measures that differ."""
    graph = networkx.DiGraph()
    graph.add_weighted_edges_from((s, t, count) for (s, t), count in counts.items() if s != t)
    expected = networkx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-15, max_iter=2000)
    rows = psql(conninfo, """
        select people.user_key, parts.measure, people.sharers, people.retweet_impact, people.h_index
        from putokaz.v_people as people
        inner join putokaz.v_list_parts as parts
            on people.user_key = parts.user_key and parts.list_name = 'at_home' and parts.part = 'pagerank'
        """).split()
    worst, wrong, seen = 0.0, 0, 0
    for row in rows:
        key, rank, sharers, impact, h_index = row.split("|")
        node = int(key)
        degree = graph.in_degree(node) if node in graph else 0
        if degree:
            worst = max(worst, abs(float(rank) - expected[node]))
            seen += 1
        wrong += int(sharers) != degree
        wrong += not math.isclose(float(impact), math.log(1 + degree), abs_tol=1e-9)
        wrong += int(h_index) != min(1, node % 3)
    if seen != sum(1 for node in graph if graph.in_degree(node)):
        sys.exit(f"graphs: {seen} nodes with a rank")
    return worst, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description="Compares graph measures with networkx.")
    parser.add_argument("--nodes", default="10,100,1000,10000,100000", help="numbers of nodes, by comma")
    options = parser.parse_args()
    print(f"{'nodes':>8} {'edges':>9} {'steps':>6} {'residual':>10} {'analysis s':>11} {'worst rank':>11} {'others wrong':>13}")
    folder = tempfile.mkdtemp(prefix="putokaz-graphs-")
    failed = False
    try:
        for nodes in (int(number) for number in options.nodes.split(",")):
            counts = edges(nodes)
            state = os.path.join(folder, str(nodes))
            os.makedirs(state)
            invoke(state)
            with_server(state, lambda conninfo: fill(conninfo, counts))
            seconds, _, answer = invoke(state)
            worst, wrong = with_server(state, lambda conninfo: compare(conninfo, counts))
            failed = failed or worst >= 1e-9 or wrong > 0
            print(f"{nodes:8,} {len(counts):9,} {answer['pagerank_steps']:>6} {answer['pagerank_residual']:10.1e} {seconds:11.1f} "
                  f"{worst:11.1e} {wrong:13}", flush=True)
            shutil.rmtree(state)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
