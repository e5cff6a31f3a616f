"""Folding and hashing of words: the Swift matcher reads the same tables.

A word is folded to lower-case bytes without diacritics, its diacritics are
remembered in one signature byte, and its bytes are hashed to 64 bits.
"""

import re
import unicodedata

MASK = (1 << 64) - 1
BASIS = 0xCBF29CE484222325
GOLDEN = 0x9E3779B97F4A7C15
LIMIT = 0x530

LETTER, UPPER, LOWER, DIGIT, MARK = 1, 2, 4, 8, 32
SPECIAL = {
    "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ı": "i", "þ": "th",
    "ħ": "h", "ŋ": "n", "ŧ": "t", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj", "ə": "e", "ƒ": "f",
}


def entry(code: int) -> int:
    """The table's word for one code point: two bytes, class, signature."""
    char = chr(code)
    if 0x300 <= code <= 0x36F:
        return MARK << 16
    if char.isascii() and char.isdigit():
        return code | (LETTER | DIGIT) << 16
    if char == "\u01c5" or char == "\u01c8" or char == "\u01cb" or not char.isalpha() or char in "ªº":
        return 0
    lower = char.lower()
    flags = LETTER | (UPPER if lower != char else LOWER)
    if char.isascii():
        return ord(lower) | flags << 16
    base = SPECIAL.get(lower)
    if base is None:
        stripped = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
        base = stripped if stripped.isascii() and 0 < len(stripped) <= 2 else None
    if base is not None:
        low = 0x111 if lower == "ð" else ord(lower[0])
        signature = (low * 7 + (low >> 8)) & 0xFF or 1
        raw = base.encode()
        return raw[0] | (raw[1] << 8 if len(raw) > 1 else 0) | flags << 16 | signature << 24
    raw = lower.encode()
    if len(raw) != 2:
        raw = char.encode()
    return raw[0] | raw[1] << 8 | flags << 16


TABLE = [entry(code) for code in range(LIMIT)]

# What a character between two words says, by the bits of the matcher's gaps: those that need no second look.
SEPARATOR = 1 << 8
GAPS = {" ": 1, "\t": 1, "-": 2, ".": 4, "\n": 16, "\r": 16, "!": 32, "?": 32, "'": 128}
OTHER = 8


def by_byte(code: int) -> int:
    """The table's word for one byte of UTF-8: a letter's or digit's entry, a separator's gap, 0 for what needs a look."""
    if code >= 0x80 or chr(code) in "#@":
        return 0
    return TABLE[code] or SEPARATOR | GAPS.get(chr(code), OTHER) << 24


def pieces(text: str) -> list[str]:
    """The words of a name, cut as the matcher cuts text."""
    words = [""]
    for char in unicodedata.normalize("NFC", text):
        code = ord(char)
        if code < LIMIT:
            letter = TABLE[code] >> 16 & LETTER
        else:
            letter = char.isalpha() or unicodedata.category(char) in ("Mn", "Mc")
            if 0x2000 <= code < 0x3000 or code >= 0x10000:
                letter = False
        if letter:
            words[-1] += char
        elif words[-1]:
            words.append("")
    return [word for word in words if word]


def folded(word: str) -> tuple[bytes, int]:
    """The folded bytes of one word and its signature."""
    out = bytearray()
    signature = 0
    for char in word:
        code = ord(char)
        if code < LIMIT:
            value = TABLE[code]
            out.append(value & 0xFF)
            if value >> 8 & 0xFF:
                out.append(value >> 8 & 0xFF)
            if value >> 24:
                signature = (signature * 31 + (value >> 24)) & 0xFF or 1
        else:
            out += char.encode()
    return bytes(out), signature


def word_hash(raw: bytes) -> int:
    """Eight bytes at a time: one multiplication for most words."""
    value = BASIS
    for start in range(0, len(raw), 8):
        value = (value ^ int.from_bytes(raw[start : start + 8], "little")) * GOLDEN & MASK
        value ^= value >> 32
    return value


def chain(value: int, word: int) -> int:
    """The hash of a phrase that goes on with another word."""
    rotated = (value << 23 | value >> 41) & MASK
    return (rotated ^ word) * GOLDEN & MASK


def final(value: int) -> int:
    """The key of a hash in the table."""
    value ^= value >> 32
    value = value * GOLDEN & MASK
    return value ^ value >> 29


def phrase(text: str) -> tuple[list[int], int]:
    """The hashes of all prefixes of a phrase, and the signature of the whole."""
    prefixes, signature, value = [], 0, 0
    for index, word in enumerate(pieces(text)):
        raw, mark = folded(word)
        value = word_hash(raw) if index == 0 else chain(value, word_hash(raw))
        prefixes.append(value)
        if index == 0:
            signature = mark
        elif signature or mark:
            signature = (signature * 31 + mark) & 0xFF or 1
    return prefixes, signature


def plain(text: str) -> str:
    """The folded text with single spaces: what two spellings have in common."""
    return " ".join(folded(word)[0].decode() for word in pieces(text))


def with_dj(text: str) -> str | None:
    """The spelling with dj for đ, where it differs."""
    if "đ" not in text and "Đ" not in text:
        return None
    return re.sub("đ", "dj", text.replace("Đ", "Dj"))
