"""The binary gazetteer: sections of fixed-size records that are used as they lie.

Layout, little endian: magic "PTKZGAZ1", the count of sections, then for each
section its offset and length (u32), each section aligned to 64 bytes.
"""

import hashlib
import struct

import fold
from context import ROLE

BLOOM_BITS = 20
GATE_BITS = 20
# In the gate: the word may name a place or begin a name; it may do so with a capital or a hash sign only.
OPEN, OPEN_TO_CAPITALS = 1, 2
PREPOSITION, CROATIAN, ENGLISH, ITALIAN = (ROLE[name] for name in ("preposition", "croatian", "english", "italian"))
FOREIGN_LANGUAGE = ENGLISH | ROLE["german"] | ITALIAN
# Prepositions and words that tell a language stand in every text.
FUNCTION_WORD = PREPOSITION | ROLE["foreignPreposition"] | CROATIAN | FOREIGN_LANGUAGE
# Bits of details.
SPORT, TRAVEL, THING, FOREIGN = 256, 2048, 4096, 8192
PROFILES = 32
NULL = -(1 << 31)
# Beyond the nine flags that are stored: the spelling is a place in capitals only, or with a capital or a hash sign only.
NEEDS_CAPITAL = 1 << 9
NEVER_LOWER = 1 << 10
KINDS = {"name": 0, "adjective": 1, "hashtag": 2, "exonym": 3, "abbreviation": 4}


class Lexicon:
    """Phrases → candidates and roles, packed as a hash table."""

    def __init__(self) -> None:
        self.candidates: dict[int, dict[tuple[int, int, int], list[int]]] = {}
        self.roles: dict[int, list[int]] = {}
        self.continues: set[int] = set()
        # The words that are names themselves, and the first two words of longer names.
        self.single: set[int] = set()
        self.pairs: set[tuple[int, int]] = set()
        self.profiles: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)]
        self.seen: dict[int, str] = {}

    def touch(self, key: int, text: str) -> None:
        spelling = fold.plain(text)
        known = self.seen.setdefault(key, spelling)
        if known != spelling:
            raise SystemExit(f"hash collision: {known} / {spelling}")

    def add(self, text: str, place: int, kind: str, cases: int, flags: int) -> None:
        prefixes, signature = fold.phrase(text)
        if not prefixes:
            return
        self.touch(prefixes[-1], text)
        self.continues.update(prefixes[:-1])
        if len(prefixes) == 1:
            self.single.add(prefixes[0])
        else:
            self.pairs.add(tuple(fold.word_hash(fold.folded(word)[0]) for word in fold.pieces(text)[:2]))
        slot = self.candidates.setdefault(prefixes[-1], {})
        entry = slot.setdefault((place, KINDS[kind], signature), [0, flags])
        entry[0] |= cases
        entry[1] &= flags

    def has(self, text: str) -> bool:
        return fold.phrase(text)[0][-1] in self.candidates

    def role(self, text: str, bits: int, detail: int = 0) -> None:
        prefixes, _ = fold.phrase(text)
        self.touch(prefixes[-1], text)
        self.continues.update(prefixes[:-1])
        slot = self.roles.setdefault(prefixes[-1], [0, 0])
        slot[0] |= bits
        slot[1] |= detail

    def never_lower(self, key: int) -> bool:
        """Whether the spelling is a place with a capital or a hash sign only."""
        return all(flags & (NEEDS_CAPITAL | NEVER_LOWER) for _, flags in self.candidates[key].values())

    def gate(self) -> bytes:
        """Two bits for each hash of a word: most texts have no word that passes, and end there.

        A longer name opens it to its first word, or to the second when the first is a function word;
        when both are, only with a capital.
        """
        bits = {value: OPEN_TO_CAPITALS if self.never_lower(value) else OPEN for value in self.single}
        for first, second in self.pairs:
            word = second if self.is_function_word(first) and not self.is_function_word(second) else first
            bits[word] = bits.get(word, 0) | (OPEN_TO_CAPITALS if self.is_function_word(word) else OPEN)
        gate = bytearray(1 << (GATE_BITS - 2))
        for value, opening in bits.items():
            slot = value >> (64 - GATE_BITS)
            gate[slot >> 2] |= opening << (slot & 3) * 2
        return bytes(gate)

    def is_function_word(self, value: int) -> bool:
        return self.roles.get(value, (0, 0))[0] & FUNCTION_WORD != 0

    def profile(self, roles: int, detail: int) -> int:
        """Where the profiles have what a word says of its text.

        That is Croatian against other languages, Italian against English, travelling against things, and sports. A word of
        both languages says half of a function word of one, and so does a preposition of a language that is
        not told, and any other word that is frequent in English or German.
        """
        is_preposition, is_foreign = roles & PREPOSITION, roles & FOREIGN_LANGUAGE
        if roles & CROATIAN:
            language = 1 if is_foreign else 2
        elif is_foreign:
            language = -1 if is_preposition else -2
        else:
            language = 1 if is_preposition else -1 if detail & FOREIGN else 0
        romance = bool(roles & ITALIAN) - bool(roles & ENGLISH)
        found = (language, romance, bool(detail & TRAVEL) - bool(detail & THING), bool(detail & SPORT))
        if found not in self.profiles:
            self.profiles.append(found)
        return self.profiles.index(found)

    def pack_profiles(self) -> bytes:
        if len(self.profiles) > PROFILES:
            raise SystemExit(f"{len(self.profiles)} profiles of words, room for {PROFILES}")
        return b"".join(struct.pack("<4i", *profile) for profile in self.profiles)

    def pack(self) -> tuple[bytes, bytes, bytes]:
        """The Bloom filter, the table and the pool of candidate lists; record 0 says nothing of a word."""
        # Words with a role first: they stand in every text, and so share a few cache lines.
        keys = sorted(set(self.candidates) | set(self.roles) | self.continues, key=lambda key: (key not in self.roles, key))
        pool, known = [0, 0], {}
        size = 1
        while size * 3 < len(keys) * 4:
            size *= 2
        table = [(0, 0)] * size
        bloom = bytearray(1 << (BLOOM_BITS - 3))
        for value in keys:
            roles, detail = self.roles.get(value, (0, 0))
            found = sorted(self.candidates.get(value, {}).items())
            capital = found and all(flags & NEEDS_CAPITAL for (_, _, _), (_, flags) in found)
            never_lower = found and self.never_lower(value)
            bits = (1 << 8 if value in self.continues else 0) | (1 << 9 if capital else 0) | (1 << 10 if never_lower else 0)
            record = [len(found) | bits | self.profile(roles, detail) << 11 | roles << 16, detail]
            for (place, kind, signature), (cases, flags) in found:
                record += [place | kind << 20 | (flags & 0x1FF) << 23, cases | signature << 8]
            frozen = tuple(record)
            if frozen not in known:
                known[frozen] = len(pool)
                pool += record
            bit = value >> (64 - BLOOM_BITS)
            bloom[bit >> 3] |= 1 << (bit & 7)
            key = fold.final(value)
            tag = (key >> 20) & 0xFFFFFFFF or 1
            slot = key & (size - 1)
            while table[slot][0]:
                if table[slot][0] == tag:
                    raise SystemExit("two keys share slot run and tag: change the hash")
                slot = (slot + 1) & (size - 1)
            table[slot] = (tag, known[frozen])
        flat = [word for pair in table for word in pair]
        return bytes(bloom), struct.pack(f"<{len(flat)}I", *flat), struct.pack(f"<{len(pool)}I", *pool)


def blob(names: list[str]) -> tuple[bytes, dict[str, tuple[int, int]]]:
    out, where = bytearray(), {}
    for name in names:
        if name not in where:
            raw = name.encode()
            where[name] = (len(out), len(raw))
            out += raw
    return bytes(out), where


def place_records(places: list[dict], regions: list[str]) -> tuple[bytes, bytes, bytes]:
    """The place records (32 bytes each, sorted by id), the region list, the names."""
    names, where = blob(regions + [place["name"] for place in places])
    records = bytearray()
    for place in places:
        lat, lon = place.get("lat"), place.get("lon")
        offset, length = where[place["name"]]
        records += struct.pack(
            "<qiiiIHH2sBB", place["id"],
            NULL if lat is None else round(lat * 100000), NULL if lon is None else round(lon * 100000),
            -1 if place.get("population") is None else place["population"], offset, length,
            place.get("region", 0), (place["country"] or "\0\0").encode(), place["kind"], place["rank"],
        )
    listing = b"".join(struct.pack("<II", *where[name]) for name in regions)
    return bytes(records), listing, names


def grid(places: list[dict]) -> bytes:
    """Cell and place of everything that a coordinate may resolve to, by cell."""
    cells = []
    for index, place in enumerate(places):
        if place.get("nearest") and place.get("lat") is not None:
            row = int((place["lat"] + 90) * 4)
            column = int((place["lon"] + 180) * 4)
            cells.append((row * 1440 + column, index))
    return b"".join(struct.pack("<II", *cell) for cell in sorted(cells))


def write(path: str, sections: list[bytes]) -> str:
    digest = hashlib.sha256()
    for section in sections:
        digest.update(struct.pack("<I", len(section)))
        digest.update(section)
    fingerprint = digest.hexdigest()
    sections = [fingerprint.encode()] + sections
    offset = 128
    head, body = bytearray(struct.pack("<8sI", b"PTKZGAZ1", len(sections))), bytearray()
    for section in sections:
        head += struct.pack("<II", offset + len(body), len(section))
        body += section + bytes(-len(section) % 64)
    if len(head) > offset:
        raise SystemExit("too many sections")
    with open(path, "wb") as file:
        file.write(head + bytes(offset - len(head)) + body)
    return fingerprint
