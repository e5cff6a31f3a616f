"""Reads the hand-written tables.

`[kind country]` or `[kind country county]` opens a section; each line is one
place: its name, then marked fields in any order:

    Hvar {m} @43.13,16.70 /15 ~Lesina ~=Pharos ~-HV %hvarski *90 !risky

`{}` paradigm (see inflect.py), `@` coordinates (only where known), `/` county,
`~` another name that is inflected (`~x{f}` with a paradigm), `~=` one that is
not, `~-` an abbreviation, `~e` an exonym is told by its section or by `~:`,
`%` the possessive adjective, `*` how well known it is (0 to 127), `!` flags
that hold for every form, `+n` population, `<x` the
source's name of the same place. In a section of the country `*` each line
begins with the country's code.
"""

import re

FIELD = re.compile(r"\s+(?=[{@/~%*!+<])")


def read(path: str) -> list[dict]:
    section, rows = None, []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.split(" # ")[0].strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("["):
                section = line.strip("[]").split()
                continue
            try:
                rows.append(row(line, section))
            except (ValueError, TypeError) as error:
                raise SystemExit(f"{path}:{number}: {error}") from error
    return rows


def row(line: str, section: list[str]) -> dict:
    name, *fields = FIELD.split(line)
    country = section[1] if len(section) > 1 else ""
    if country == "*":
        country, name = name.split(" ", 1)
    found = {
        "name": name.strip(), "kind": section[0], "country": country, "source": None,
        "county": section[2] if len(section) > 2 else None, "paradigm": "", "aliases": [], "adjectives": [],
        "flags": [], "lat": None, "lon": None, "fame": None, "population": None,
    }
    for field in fields:
        mark, value = field[0], field[1:].strip()
        if mark == "{":
            found["paradigm"] = value.rstrip("}")
        elif mark == "@":
            found["lat"], found["lon"] = (float(part) for part in value.split(","))
        elif mark == "/":
            found["county"] = value
        elif mark == "~":
            found["aliases"].append(alias(value))
        elif mark == "%":
            found["adjectives"].append(value)
        elif mark == "*":
            found["fame"] = int(value)
        elif mark == "!":
            found["flags"].append(value)
        elif mark == "+":
            found["population"] = int(value)
        elif mark == "<":
            found["source"] = value
    return found


def alias(value: str) -> dict:
    kind, fixed = "name", False
    while value[0] in "=:-#":
        if value[0] == ":":
            kind = "exonym"
        elif value[0] == "-":
            kind, fixed = "abbreviation", True
        elif value[0] == "#":
            kind, fixed = "hashtag", True
        else:
            fixed = True
        value = value[1:]
    text, _, paradigm = value.partition("{")
    return {"text": text, "kind": kind, "paradigm": "0" if fixed else paradigm.rstrip("}")}
