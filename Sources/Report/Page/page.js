"use strict";
// Filters, tabs, the map's places, more rows, the shortlist as CSV. Without it the page is whole, only shorter.
(async () => {
  const byId = (id) => document.getElementById(id);
  const sections = Array.from(document.querySelectorAll(".list"));
  const step = 20;

  // Tabs, as the ARIA practices have them: one stop, arrows go on.
  const tabs = Array.from(document.querySelectorAll("#tabs [role=tab]"));
  const show = (tab, isMoved) => {
    tabs.forEach((other, index) => {
      const isChosen = other === tab;
      other.setAttribute("aria-selected", String(isChosen));
      other.tabIndex = isChosen ? 0 : -1;
      sections[index].hidden = !isChosen;
    });
    if (isMoved) { tab.focus(); }
  };
  tabs.forEach((tab, index) => {
    sections[index].setAttribute("role", "tabpanel");
    sections[index].setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => show(tab, false));
    tab.addEventListener("keydown", (event) => {
      const moves = { ArrowRight: index + 1, ArrowLeft: index - 1 + tabs.length, Home: 0, End: tabs.length - 1 };
      if (event.key in moves) {
        event.preventDefault();
        show(tabs[moves[event.key] % tabs.length], true);
      }
    });
  });
  if (tabs.length > 0) {
    byId("tabs").hidden = false;
    show(tabs[0], false);
  }

  // On paper everything is open.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll("details:not([open])"));
    closed.forEach((element) => { element.open = true; });
    sections.forEach((section) => { section.hidden = false; });
  });
  window.addEventListener("afterprint", () => {
    closed.forEach((element) => { element.open = false; });
    const tab = tabs.find((other) => other.getAttribute("aria-selected") === "true");
    if (tab) { show(tab, false); }
  });

  // The data: JSON, zipped, in letters. A browser that cannot unzip keeps the page as it stands.
  const source = byId("data");
  if (!source || typeof DecompressionStream === "undefined") { return; }
  const letters = atob(source.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) { bytes[index] = letters.charCodeAt(index); }
  const data = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();

  // Positions in the compact lists that Sources/Report/PageData.swift writes.
  const [KEY, HANDLE, SHOWN, BIO, TIER, CATEGORY, LANGUAGES, FACTS, MEASURES, PLACES] = Array(10).keys();
  const [PERSON, RANK, SCORE, INTERVAL, MOVEMENT, WHY, PARTS, EVIDENCE] = Array(8).keys();
  const [PLACE_ID, PLACE_NAME, PLACE_REGION] = Array(3).keys();

  // Elements from names, attributes and children; text is always text.
  const SVG = "http://www.w3.org/2000/svg";
  const drawn = new Set(["svg", "rect"]);
  const make = (name, attributes = {}, ...children) => {
    const element = drawn.has(name) ? document.createElementNS(SVG, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value); }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const isHandle = (text) => text !== null && /^[A-Za-z0-9_]{1,15}$/.test(text);
  const away = (href, text) => make("a", { href, rel: "noreferrer noopener" }, text);
  const link = (handle, key) => isHandle(handle)
    ? away("https://twitter.com/" + handle, "@" + handle)
    : make("bdi", {}, handle === null ? key : "@" + handle);
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");

  // The same card as Sources/Report/PersonCard.swift writes; a test compares the two.
  const factsLine = (facts, style) => {
    const line = make("p", { class: style });
    facts.forEach((fact, index) => {
      if (index > 0) { line.append(" "); }
      line.append(make("bdi", {}, fact));
    });
    return line;
  };
  const placesList = (person) => {
    if (person[PLACES].length === 0) { return make("p", { class: "quiet" }, "Names no place often."); }
    const list = make("ul", { class: "chips", "aria-label": "Places named often, with tweets" });
    for (const [place, tweets] of person[PLACES].slice(0, 8)) {
      list.append(make("li", {}, make("bdi", {}, data.places[place][PLACE_NAME]), " ", make("b", {}, grouped(tweets))));
    }
    return list;
  };
  const evidenceList = (person, tweets) => {
    if (tweets.length === 0) { return null; }
    const list = make("ul");
    for (const [id, text, day, evidence] of tweets) {
      const when = id !== null && isHandle(person[HANDLE])
        ? away("https://twitter.com/" + person[HANDLE] + "/status/" + id, day)
        : day;
      list.append(make("li", {},
        make("q", {}, make("bdi", {}, text)), " ",
        make("span", { class: "quiet" }, when, ", ", make("bdi", {}, evidence))));
    }
    return make("details", { class: "evidence" }, make("summary", {}, "Evidence"), list);
  };
  const fullBar = 30;
  const width = (tenths) => String(Math.round(Math.min(100, tenths / fullBar * 10) * 10) / 10);
  const bar = (label, points, most) => make("li", {},
    make("span", {}, label),
    make("svg", { viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
      make("rect", { class: "track", width: width(most), height: "6" }),
      make("rect", { class: "fill", width: width(points), height: "6" })),
    make("b", {}, (points / 10).toFixed(1)));
  const card = (labels, member, position) => {
    const person = data.people[member[PERSON]];
    const rank = make("p", { class: "rank" }, make("b", {}, grouped(member[RANK])));
    if (member[INTERVAL] !== null) {
      rank.append(make("span", { title: "the ranks that resampling the tweets gives" }, member[INTERVAL]));
    }
    if (member[MOVEMENT] !== null) {
      rank.append(make("span", { title: "since the analysis before" }, member[MOVEMENT]));
    }
    const name = make("h4", {}, link(person[HANDLE], person[KEY]));
    if (person[SHOWN]) { name.append(" ", make("bdi", { class: "shown" }, person[SHOWN])); }
    const about = make("div", { class: "about" }, name, factsLine(person[FACTS], "facts"),
      person[BIO] ? make("p", { class: "bio" }, make("bdi", {}, person[BIO])) : null,
      make("p", { class: "why" }, make("bdi", {}, member[WHY])),
      placesList(person), factsLine(person[MEASURES], "facts measures"), evidenceList(person, member[EVIDENCE]));
    const bars = make("ul", { class: "bars", "aria-label": "Parts of the score, points of those to be had" });
    for (let index = 0; index < member[PARTS].length; index += 3) {
      const [part, points, most] = member[PARTS].slice(index, index + 3);
      bars.append(bar(labels[part], points, most));
    }
    const score = make("div", { class: "score" },
      make("p", {}, make("b", {}, member[SCORE]), " ", make("span", {}, "of 100")), bars);
    return make("li", { class: "person", "data-position": String(position) }, rank, about, score);
  };

  // Filters.
  const form = byId("filters");
  const control = (name) => byId("filter-" + name);
  const controls = ["words", "place", "region", "tier", "language", "category"].map(control);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  let folded = null;
  const words = (index) => {
    folded ??= data.people.map((person) => fold([person[HANDLE] ?? person[KEY], person[SHOWN], person[BIO],
      ...person[FACTS], ...person[PLACES].map(([place]) => data.places[place][PLACE_NAME])].join(" ")));
    return folded[index];
  };
  const filter = () => {
    const [text, place, region, tier, language, category] = controls.map((element) => element.value);
    const wanted = fold(text).split(" ").filter((word) => word !== "");
    const isAny = wanted.length === 0 && [place, region, tier, language, category].every((value) => value === "");
    return isAny ? null : (index) => {
      const person = data.people[index];
      return (tier === "" || person[TIER] === tier)
        && (category === "" || person[CATEGORY] === category)
        && (language === "" || person[LANGUAGES].includes(language))
        && (place === "" || person[PLACES].some(([named]) => data.places[named][PLACE_ID] === place))
        && (region === "" || person[PLACES].some(([named]) => data.places[named][PLACE_REGION] === region))
        && wanted.every((word) => words(index).includes(word));
    };
  };

  // The lists.
  const lists = sections.map((section) => ({
    section,
    labels: data.lists[section.dataset.list][0],
    members: data.lists[section.dataset.list][1],
    people: section.querySelector(".people"),
    more: section.querySelector(".show-more"),
    status: section.querySelector(".more .status"),
    count: document.querySelector("#tab-" + section.dataset.list + " .count"),
    shown: section.querySelectorAll(".person").length,
    fitting: data.lists[section.dataset.list][1],
  })).filter((list) => list.people !== null);
  const first = lists.map((list) => list.shown);
  const tell = (list, isFiltered) => {
    const shown = Math.min(list.shown, list.fitting.length);
    list.more.hidden = shown >= list.fitting.length;
    list.more.textContent = "Show " + Math.min(step, list.fitting.length - shown) + " more";
    list.status.textContent = isFiltered
      ? grouped(list.fitting.length) + " of " + grouped(list.members.length) + " ranked fit" + (list.fitting.length === 1 ? "s" : "")
        + (shown < list.fitting.length ? ", the first " + grouped(shown) + " are shown" : "")
      : "The first " + grouped(shown) + " of " + grouped(list.members.length) + " ranked";
    list.count.textContent = grouped(list.fitting.length);
  };
  const append = (list, from, to) => {
    const cards = list.fitting.slice(from, to).map((member, index) => card(list.labels, member, from + index));
    list.people.append(...cards);
    return cards;
  };
  let isFiltered = false;
  const apply = () => {
    const fits = filter();
    isFiltered = fits !== null;
    lists.forEach((list, index) => {
      list.fitting = fits === null ? list.members : list.members.filter((member) => fits(member[PERSON]));
      list.shown = first[index];
      list.people.replaceChildren();
      append(list, 0, list.shown);
      tell(list, isFiltered);
    });
    choose(controls[1].value);
  };
  for (const list of lists) {
    list.more.addEventListener("click", () => {
      const from = list.shown;
      list.shown += step;
      const cards = append(list, from, list.shown);
      tell(list, isFiltered);
      // Whoever goes on by keyboard goes on where the new people begin.
      cards[0].tabIndex = -1;
      cards[0].focus();
    });
    tell(list, false);
  }
  controls.forEach((element) => element.addEventListener("input", apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => { setTimeout(apply); });
  form.hidden = false;

  // The map.
  const map = byId("map");
  const markers = Array.from(document.querySelectorAll(".marker"));
  const chosen = byId("chosen");
  const choose = (place) => {
    let name = "";
    for (const marker of markers) {
      const isChosen = place !== "" && marker.dataset.place === place;
      marker.setAttribute("aria-pressed", String(isChosen));
      if (isChosen) { name = marker.getAttribute("aria-label"); }
    }
    if (chosen) { chosen.textContent = name; }
  };
  const toggle = (place) => {
    const select = controls[1];
    select.value = select.value === place ? "" : place;
    // A place that nobody ranked names often: the select does not hold it, the answer is nobody.
    if (place !== "" && select.value === "" && !Array.from(select.options).some((option) => option.value === place)) {
      const label = markers.find((marker) => marker.dataset.place === place).getAttribute("aria-label");
      select.append(make("option", { value: place }, label.slice(0, label.lastIndexOf(": "))));
      select.value = place;
    }
    apply();
  };
  if (map) {
    map.querySelector(".hint").hidden = false;
    markers.forEach((marker, index) => {
      marker.setAttribute("role", "button");
      marker.setAttribute("tabindex", index === 0 ? "0" : "-1");
      marker.setAttribute("aria-pressed", "false");
      marker.addEventListener("keydown", (event) => {
        const moves = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          toggle(marker.dataset.place);
        } else if (event.key in moves) {
          event.preventDefault();
          const next = markers[(index + moves[event.key] + markers.length) % markers.length];
          markers.forEach((other) => other.setAttribute("tabindex", other === next ? "0" : "-1"));
          next.focus();
        }
      });
    });
    // The nearest place counts, so that a finger need not meet a small one; of several under it, the nearest middle.
    map.querySelector("svg").addEventListener("click", (event) => {
      let nearest = null;
      let least = 22;
      for (const marker of markers) {
        const box = marker.querySelector("path").getBoundingClientRect();
        const toMiddle = Math.hypot(event.clientX - box.x - box.width / 2, event.clientY - box.y - box.height / 2);
        const toEdge = toMiddle - Math.min(box.width, box.height) / 2;
        const away = toEdge > 0 ? toEdge : toMiddle - 10_000;
        if (away < least) { [nearest, least] = [marker, away]; }
      }
      if (nearest) { toggle(nearest.dataset.place); }
    });
  }

  // The shortlist.
  const [SCOPE, SCOPE_NAME, NUMBER, ENTRY_KEY, ENTRY_HANDLE, TWEETS, BEST, LIST, FOLLOWERS, CONTACT, BLOG, SIZE, HOME,
    LAST] = Array(14).keys();
  const rows = byId("shortlist-table")?.tBodies[0];
  if (rows) {
    const scope = byId("shortlist-scope");
    const start = rows.rows.length;
    let count = start;
    const identity = (entry) => entry[SCOPE] + ":" + entry[SCOPE_NAME];
    const names = new Map(data.shortlist.map((entry) => [identity(entry), entry[SCOPE_NAME] + " (" + entry[SCOPE] + ")"]));
    const order = new Intl.Collator("hr");
    for (const [value, name] of Array.from(names).sort((one, other) => order.compare(one[1], other[1]))) {
      scope.append(make("option", { value }, name));
    }
    const cell = (text, style) => make("td", style ? { class: style } : {}, text);
    const row = (entry) => make("tr", {},
      make("th", { scope: "row" }, make("bdi", {}, entry[SCOPE_NAME]), " ", make("span", { class: "quiet" }, entry[SCOPE])),
      cell(entry[NUMBER], "n"), cell(link(entry[ENTRY_HANDLE], entry[ENTRY_KEY])), cell(entry[TWEETS], "n"),
      cell(entry[BEST], "n"), cell(entry[LIST]), cell(entry[FOLLOWERS] ?? "unknown", "n"),
      cell(make("bdi", {}, entry[CONTACT] ?? entry[BLOG] ?? "–")));
    const fitting = () => data.shortlist.filter((entry) => scope.value === "" || identity(entry) === scope.value);
    const more = byId("shortlist-more");
    const fill = () => {
      const entries = fitting();
      rows.replaceChildren(...entries.slice(0, count).map(row));
      more.hidden = count >= entries.length;
      byId("shortlist-status").textContent = grouped(entries.length) + (entries.length === 1 ? " entry" : " entries");
    };
    scope.addEventListener("input", () => { count = start; fill(); });
    more.addEventListener("click", () => { count += 100; fill(); });
    fill();
    byId("shortlist-tools").hidden = false;
    const titles = ["scope", "place_or_region", "number", "user_key", "handle", "tweets_about_it", "best_score", "best_list",
      "followers", "contact", "blog", "size", "home", "last_named_on"];
    const field = (value) => {
      const text = (value ?? "").replaceAll("\u202f", "");
      // A spreadsheet takes a text that begins like this for a formula.
      return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"';
    };
    byId("shortlist-csv").addEventListener("click", () => {
      const lines = [titles.join(","), ...fitting().map((entry) => entry.map(field).join(","))];
      const file = new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
      const anchor = make("a", { href: URL.createObjectURL(file), download: "putokaz-shortlist.csv" });
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
    });
  }

  performance.mark("ready");
})();
