#!/usr/bin/env python3
"""Opens a report in Chromium and tries what people do with it.

    report_in_browser.py PAGE [--conninfo "…"] [--hostile FILE] [--shots FOLDER]

With --conninfo every number on the page is compared with a query on the views
that the page was made from. With --hostile the texts in that JSON list must
stand on the page as they are. Prints what fails; exits 1 where anything did.
"""

import argparse
import csv
import io
import json
import os
import re
import statistics
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SIZES = {1440: (900, 1, False), 768: (1024, 2, True), 390: (844, 3, True)}
PICTURED = {1440: 2000, 768: 2300, 390: 2700}
LARGEST = 5_000_000
# A page that hangs, on however busy a machine; how fast it is stands in what is printed.
SLOWEST = 5_000

failures = []
passed = 0


def until(page, expression, argument=None, seconds=30):
    """Waits until an expression is true; the browser's own waiting evaluates text, which the page's policy forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression, argument):
        if time.monotonic() > end:
            raise TimeoutError(expression)
        time.sleep(0.02)


def check(is_right, words, detail=""):
    global passed
    if is_right:
        passed += 1
    else:
        failures.append(f"{words}{': ' + str(detail)[:600] if detail != '' else ''}")


def number(text):
    """The number in a text with narrow spaces between thousands."""
    found = re.search(r"[−-]?\d[\d\u202f]*(\.\d+)?", text)
    return float(found.group().replace("\u202f", "").replace("−", "-")) if found else None


class Opened:
    """A page in a context of its own, with everything that it complained of."""

    def __init__(self, browser, url, width=1440, scheme="light", **options):
        height, scale, is_mobile = SIZES[width]
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=scale, is_mobile=is_mobile,
            has_touch=is_mobile, color_scheme=scheme, accept_downloads=True, **options,
        )
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(url)
        if options.get("java_script_enabled", True):
            until(self.page, "performance.getEntriesByName('ready').length > 0")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


OVERLAPS = """
() => {
  const found = [];
  const groups = ["body > header, body > nav, main > section, body > footer", ".figures > li", ".leads > article",
    ".filters > *", ".columns > *", ".list:not([hidden]) > *", ".charts > li", ".tools > *", ".facts-tables > *"];
  const lists = groups.map((group) => Array.from(document.querySelectorAll(group)))
    .concat(Array.from(document.querySelectorAll(".person")).map((card) => Array.from(card.children)));
  for (const list of lists) {
    const boxes = list.map((element) => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && box.height > 0);
    boxes.forEach(([one, a], index) => {
      for (const [other, b] of boxes.slice(index + 1)) {
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (width > 1 && height > 1) { found.push(`${one.tagName}.${one.className} ${other.tagName}.${other.className}`); }
      }
    });
  }
  return found;
}
"""
WIDER = """
() => {
  const width = document.documentElement.clientWidth;
  const out = [];
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("svg, .scroll, .ways ul, .skip")) { continue; }
    if (element.getBoundingClientRect().right > width + 1) { out.push(element.tagName + "." + element.className); }
  }
  return { scroll: document.documentElement.scrollWidth - width, out: out.slice(0, 5) };
}
"""


def looks(browser, url, shots):
    """Every size in both colour schemes: nothing complained of, fetched, overlapping or too wide; axe content."""
    for width in SIZES:
        for scheme in ("light", "dark"):
            where = f"at {width} px, {scheme}"
            with Opened(browser, url, width, scheme) as opened:
                page = opened.page
                check(not opened.complaints, f"the console is silent {where}", opened.complaints)
                others = [request for request in opened.requests if request != url and not request.startswith("data:")]
                check(not others, f"nothing is fetched {where}", others)
                check(page.evaluate("innerWidth") == width, f"the window is as wide as the device {where}")
                wider = page.evaluate(WIDER)
                check(wider["scroll"] <= 0 and not wider["out"], f"nothing is wider than the window {where}", wider)
                overlaps = page.evaluate(OVERLAPS)
                check(not overlaps, f"no blocks overlap {where}", overlaps[:5])
                bad = [
                    f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:160]}"
                    for one in Axe().run(page).response["violations"]
                    if one["impact"] in ("serious", "critical")
                ]
                check(not bad, f"axe finds nothing serious {where}", bad)
                if shots:
                    area = {"x": 0, "y": 0, "width": width, "height": PICTURED[width]}
                    page.screenshot(path=os.path.join(shots, f"report-{width}-{scheme}.png"), full_page=True, clip=area, scale="css")


def speed(browser, path, url):
    """Small and quick."""
    size = os.path.getsize(path)
    check(size < LARGEST, "the page stays under 5 MB", size)
    times = []
    for _ in range(5):
        with Opened(browser, url) as opened:
            # Loaded is when both have happened: all is drawn, and the script has its data.
            times.append(opened.page.evaluate(
                "Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd, performance.getEntriesByName('ready')[0].startTime)"))
    # What else the machine does only adds to the time: the quickest one counts.
    check(min(times) < SLOWEST, "the page loads", times)
    print(f"{size} bytes, loaded in {min(times):.0f} ms (median {statistics.median(times):.0f}, {len(times)} times)")


def without_script(browser, url):
    """The page is whole without its script."""
    with Opened(browser, url, java_script_enabled=False) as opened:
        page = opened.page
        visible = page.locator(".list").count()
        check(visible == 3, "three lists stand in the page", visible)
        check(all(page.locator(".list").nth(index).is_visible() for index in range(visible)), "all lists show without script")
        for control in ("#filters", "#tabs", "#shortlist-tools"):
            if page.locator(control).count():
                check(not page.locator(control).is_visible(), f"{control} hides without script")
        check(not page.evaluate("document.documentElement.scrollWidth > innerWidth"), "nothing is wider without script")


def on_paper(browser, url):
    """Printing shows all lists and opens what is folded."""
    with Opened(browser, url) as opened:
        page = opened.page
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        check(page.locator(".list").evaluate_all("all => all.every((one) => one.offsetHeight > 0)"), "all lists are printed")
        check(page.locator("details:not([open])").count() == 0, "everything is open on paper")
        check(not page.locator("#filters").is_visible(), "no controls on paper")
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        check(page.locator(".list:visible").count() == 1, "one list shows again after printing")


def cards(page):
    return page.locator(".list:not([hidden]) .person").evaluate_all("all => all.map((one) => one.outerHTML)")


def uses(browser, url):
    """Tabs, filters, more rows, the keyboard, the map, the CSV file."""
    with Opened(browser, url) as opened:
        page = opened.page
        tabs = page.locator("[role=tab]")
        for index in range(tabs.count()):
            tabs.nth(index).click()
            written = cards(page)
            page.fill("#filter-words", "no such person at all")
            check(page.locator(".list:not([hidden]) .person").count() == 0, "a word that nobody has leaves nobody")
            page.click("#filter-reset")
            until(page, "n => document.querySelectorAll('.list:not([hidden]) .person').length === n", len(written))
            check(cards(page) == written, "page and script make the same cards", index)
        tabs.nth(2).focus()
        page.keyboard.press("ArrowRight")
        check(tabs.nth(0).get_attribute("aria-selected") == "true", "the arrow keys go round the tabs")
        check(page.locator(".list:visible").count() == 1, "one list shows at a time")
        more = page.locator(".list:not([hidden]) .show-more")
        if more.is_visible():
            before = page.locator(".list:not([hidden]) .person").count()
            more.click()
            check(page.locator(".list:not([hidden]) .person").count() > before, "more people are shown")
            ranks = page.locator(".list:not([hidden]) .rank b").all_inner_texts()
            check([number(rank) for rank in ranks] == list(range(1, len(ranks) + 1)), "ranks go on without a gap", ranks)
            check(page.evaluate("document.activeElement.closest('.person') !== null"), "the keyboard goes on at the new people")
        page.click("#filter-reset")
        use_map(page)
        check(not opened.complaints, "the console is silent after use", opened.complaints)


def use_map(page):
    markers = page.locator(".marker")
    if markers.count() == 0:
        return
    largest = markers.first
    place = largest.get_attribute("data-place")
    largest.evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box = largest.locator("path").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    check(page.input_value("#filter-place") == place, "a click on a place filters by it")
    check(largest.get_attribute("aria-pressed") == "true", "the place chosen is marked")
    check(page.inner_text("#chosen") != "", "the place chosen is named")
    box = largest.locator("path").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    check(page.input_value("#filter-place") == "", "a second click ends it")
    if markers.count() > 1:
        largest.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        check(page.input_value("#filter-place") == markers.nth(1).get_attribute("data-place"), "the keyboard chooses a place")
    check(page.locator(".marker[tabindex='0']").count() == 1, "the map is one stop of the keyboard")
    page.click("#filter-reset")


def saved(page):
    """The shortlist's file, as rows."""
    with page.expect_download() as download:
        page.click("#shortlist-csv")
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(io.StringIO(file.read())))


def hostile(browser, url, texts):
    """Whatever people write stands there as text."""
    with Opened(browser, url, 390) as opened:
        page = opened.page
        check(page.evaluate("typeof window.pwned") == "undefined", "no text becomes script")
        check(page.locator("script").count() == 2, "no text becomes an element", page.locator("script").count())
        shown = page.evaluate("Array.from(document.querySelectorAll('bdi')).map((one) => one.textContent)")
        for text in texts:
            check(text in shown, "a text stands as it was written", text[:80])
        page.fill("#filter-words", "zzz-nobody")
        page.click("#filter-reset")
        until(page, "document.querySelectorAll('.person').length > 0")
        again = page.evaluate("Array.from(document.querySelectorAll('bdi')).map((one) => one.textContent)")
        check(sorted(again) == sorted(shown), "the script shows the same texts")
        rows = saved(page)
        cells = [cell for row in rows for cell in row.values()]
        check(not [cell for cell in cells if cell[:1] in "=+-@" and cell], "no cell of the file is a formula")
        check(all(None not in row and None not in row.values() for row in rows), "every line of the file has all fields")


class Warehouse:
    """The views."""

    def __init__(self, conninfo):
        import psycopg2

        self.connection = psycopg2.connect(conninfo)

    def rows(self, query, *values):
        with self.connection.cursor() as cursor:
            cursor.execute(query, values)
            return cursor.fetchall()

    def one(self, query, *values):
        return self.rows(query, *values)[0][0]


def numbers(browser, url, warehouse):
    """Each number on the page is what a query on the views says."""
    with Opened(browser, url) as opened:
        page = opened.page
        figures(page, warehouse)
        members(page, warehouse)
        filters(page, warehouse)
        tables(page, warehouse)


def same(got, wanted, words):
    check(got == wanted, words, f"the page says {got}, the views say {wanted}" if got != wanted else "")


def figures(page, warehouse):
    run = warehouse.rows("select tweets, people, places, pagerank_steps from putokaz.v_runs order by analysed_at desc limit 1")[0]
    for name, value in zip(("tweets", "accounts", "places"), run):
        same(number(page.inner_text(f"[data-figure={name}] b")), value, f"the figure {name}")
    same(number(page.inner_text("[data-run=steps]")), run[3], "the steps of PageRank")
    for name, ranked, members, waiting in warehouse.rows(
        "select population, ranked, members, not_enough_data from putokaz.v_populations where population in ('at_home', 'about_croatia', 'travel_sharers')"
    ):
        same(number(page.inner_text(f"[data-figure={name}] b")), ranked, f"the figure {name}")
        for part, value in (("ranked", ranked), ("members", members), ("waiting", waiting)):
            same(number(page.text_content(f"#{name} [data-population={part}]")), value, f"{part} of {name}")
        same(number(page.text_content(f"#tab-{name} .count")), ranked, f"the count on the tab {name}")
    for name, count in warehouse.rows("select population, members from putokaz.v_populations where population like 'kind_%%' and members > 0"):
        same(number(page.text_content(f"[data-population={name}]")), count, f"the size of {name}")


def members(page, warehouse):
    for index, name in enumerate(("at_home", "about_croatia", "travel_sharers")):
        page.locator("[role=tab]").nth(index).click()
        while page.locator(f"#{name} .show-more").is_visible():
            page.locator(f"#{name} .show-more").click()
        wanted = warehouse.rows(
            "select user_key, screen_name, list_rank, round(score::numeric, 2), best_rank, worst_rank, why, followers"
            " from putokaz.v_lists where list_name = %s and list_rank is not null order by list_rank", name)
        parts = {}
        for user, points in warehouse.rows(
            "select user_key, round(points::numeric, 2) from putokaz.v_list_parts where list_name = %s order by user_key, points::numeric(9, 2) desc, part", name):
            parts.setdefault(user, []).append(points)
        places = {}
        for user, place, tweets in warehouse.rows(
            "select user_key, place_name, tweets from putokaz.v_person_places where place_rank <= 8 order by user_key, place_rank"):
            places.setdefault(user, []).append((place, tweets))
        cards = page.locator(f"#{name} .person").evaluate_all("""all => all.map((one) => ({
            rank: one.querySelector(".rank b").textContent, interval: one.querySelector(".rank span")?.textContent ?? null,
            name: one.querySelector("h4").firstElementChild.textContent, score: one.querySelector(".score p b").textContent,
            why: one.querySelector(".why").textContent, facts: one.querySelector(".facts").textContent,
            parts: Array.from(one.querySelectorAll(".bars b")).map((part) => part.textContent),
            places: Array.from(one.querySelectorAll(".chips li")).map((place) => [place.querySelector("bdi").textContent, place.querySelector("b").textContent]),
        }))""")
        same(len(cards), len(wanted), f"the people of {name}")
        for card, (user, handle, rank, score, best, worst, why, followers) in zip(cards, wanted):
            who = f"{name} {rank}"
            same(number(card["rank"]), rank, f"the rank of {who}")
            same(card["name"], "@" + handle if handle else user, f"the name of {who}")
            check(abs(number(card["score"]) - float(score)) <= 0.0501, f"the score of {who}", (card["score"], score))
            if best is not None:
                span = [number(part) for part in re.findall(r"\d[\d\u202f]*", card["interval"])]
                same(span, [best] if best == worst else [best, worst], f"the span of ranks of {who}")
            same(card["why"], why, f"the reason of {who}")
            if followers is not None:
                check(f"{followers:,}".replace(",", "\u202f") + " follower" in card["facts"], f"the followers of {who}", card["facts"])
            check(all(abs(number(got) - float(points)) <= 0.0501 for got, points in zip(card["parts"], parts.get(user, [])))
                  and len(card["parts"]) == len(parts.get(user, [])), f"the parts of {who}", (card["parts"], parts.get(user)))
            same([(place, number(tweets)) for place, tweets in card["places"]], places.get(user, []), f"the places of {who}")


def filters(page, warehouse):
    """Each way to filter leaves as many people as a query counts."""
    page.locator("[role=tab]").nth(0).click()
    counted = "select count(*) from putokaz.v_lists as lists where list_name = 'at_home' and list_rank is not null and "
    places = "exists (select 1 from putokaz.v_person_places as places where places.user_key = lists.user_key and place_rank <= 20 and {})"
    ways = {
        "tier": "tier = %s",
        "category": "category = %s",
        "place": places.format("places.place_id::text = %s"),
        "region": places.format("places.country = 'HR' and places.region = %s"),
        "language": "exists (select 1 from putokaz.v_person_langs as langs where langs.user_key = lists.user_key and langs.lang = %s and lang_rank <= 3 and (lang_rank = 1 or share >= 0.1))",
    }
    for name, condition in ways.items():
        values = page.locator(f"#filter-{name} option").evaluate_all("all => all.map((one) => one.value)")[1:]
        check(len(values) > 0, f"there is something to choose for {name}")
        for value in values[:12]:
            page.select_option(f"#filter-{name}", value)
            same(number(page.text_content("#tab-at_home .count")), warehouse.one(counted + condition, value), f"those left by {name} {value}")
        page.click("#filter-reset")
    markers = page.locator(".marker").evaluate_all("all => all.map((one) => [one.dataset.place, Number(one.dataset.tweets)])")
    wanted = {str(place): tweets for place, tweets in warehouse.rows("select place_id, tweets from putokaz.v_places")}
    check(all(wanted.get(place) == tweets for place, tweets in markers), "the places on the map have their tweets")
    check(len(markers) > 0, "there are places on the map")


def tables(page, warehouse):
    rows = page.locator("#places-table tbody tr").evaluate_all(
        "all => all.map((row) => [row.dataset.place, ...Array.from(row.querySelectorAll('td.n')).map((cell) => cell.textContent)])")
    wanted = warehouse.rows("select place_id, tweets, people, days from putokaz.v_places order by tweets desc, people desc, place_id limit %s", len(rows))
    same([[row[0], *map(number, row[1:])] for row in rows], [[str(place), *map(float, others)] for place, *others in wanted], "the table of places")
    whole = warehouse.rows("select distinct week_starts_on from putokaz.v_place_weeks where is_whole_week order by 1 desc limit 8")
    for place, text in page.locator("#places-table tbody tr").evaluate_all("all => all.map((row) => [row.dataset.place, row.lastElementChild.textContent])"):
        sums = [
            warehouse.one("select coalesce(sum(tweets), 0) from putokaz.v_place_weeks where place_id = %s and week_starts_on = any(%s)", place, [week for week, in weeks])
            for weeks in (whole[:4], whole[4:8])
        ]
        same([number(found) for found in re.findall(r"\d[\d\u202f]*", text)], [float(value) for value in sums], f"the trend of place {place}")
    shown = saved(page)
    wanted = warehouse.rows(
        "select scope, scope_name, shortlist_rank, user_key, screen_name, tweets, followers from putokaz.v_shortlist where shortlist_rank <= 5 order by scope, scope_name, shortlist_rank")
    plain = lambda value: "" if value is None else str(value)
    same([[row[key] for key in ("scope", "place_or_region", "number", "user_key", "handle", "tweets_about_it", "followers")] for row in shown],
         [[plain(value) for value in row] for row in wanted], "the shortlist's file")
    same(number(page.inner_text("#shortlist-status")), len(wanted), "the entries of the shortlist")
    rising = page.locator("#rising-table tbody tr").evaluate_all("all => all.map((row) => [row.querySelector('th').firstElementChild.textContent, ...Array.from(row.querySelectorAll('td.n')).map((cell) => cell.textContent)])")
    wanted = warehouse.rows("select screen_name, actions_before, actions_now, followers from putokaz.v_rising order by rising_rank limit %s", len(rising))
    same([[row[0], *map(number, row[1:])] for row in rising], [["@" + name, *map(float, others)] for name, *others in wanted], "the table of who rises")
    audience = page.locator("#audience-countries li b").all_inner_texts()
    wanted = warehouse.rows("select sum(people) as people from putokaz.v_audience_countries group by country order by people desc, country limit %s", len(audience))
    same([number(text) for text in audience], [float(people) for people, in wanted], "the audience")
    settings = page.locator("#settings tbody tr").count()
    same(settings, warehouse.one("select count(*) from putokaz.v_settings"), "the settings")
    totals = dict(page.locator("#totals tr").evaluate_all("all => all.map((row) => [row.dataset.count, row.querySelector('td').textContent])"))
    names = ["tweets", "embedded_tweets", "users", "interactions", "place_mentions", "deleted_tweets", "commits"]
    wanted = warehouse.rows(f"select {', '.join(names)}, objects, rejected_commits, records, rejected_records from putokaz.v_loads")[0]
    same([number(totals[name]) for name in [*names, "files", "parts_set_aside", "records_read", "records_rejected"]], [float(value) for value in wanted], "what the warehouse holds")
    homes = page.locator("#homes td").all_inner_texts()
    wanted = warehouse.rows("select members from putokaz.v_populations where population in ('home_croatia', 'home_elsewhere', 'home_unknown') order by population")
    same([number(text) for text in homes], [float(members) for members, in wanted], "the homes of persons")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page")
    parser.add_argument("--conninfo")
    parser.add_argument("--hostile")
    parser.add_argument("--shots")
    options = parser.parse_args()
    url = "file://" + os.path.abspath(options.page)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        looks(browser, url, options.shots)
        speed(browser, options.page, url)
        without_script(browser, url)
        on_paper(browser, url)
        uses(browser, url)
        if options.hostile:
            with open(options.hostile, encoding="utf-8") as file:
                hostile(browser, url, json.load(file))
        if options.conninfo:
            numbers(browser, url, Warehouse(options.conninfo))
        browser.close()
    for failure in failures:
        print(f"FAILED {failure}")
    print(f"{passed} checks passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
