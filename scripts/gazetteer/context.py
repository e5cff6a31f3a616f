"""Words that are no places but tell what the words beside them are."""

ROLE = {
    "other": 0,
    "preposition": 1, "foreignPreposition": 2, "firstName": 4, "organisation": 8, "headBefore": 16, "affix": 32,
    "croatian": 64, "english": 128, "german": 256, "italian": 512, "person": 1024, "surname": 2048,
    "headAfter": 4096, "street": 8192, "topLevelDomain": 16384, "motion": 32768,
}


def load(lexicon, path: str) -> None:
    """Reads `[role detail]` sections of words."""
    bits, detail = 0, 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#", 1)[0].strip() if not line.startswith("[") else line.strip()
            if not line:
                continue
            if line.startswith("["):
                name, _, value = line.strip("[]").partition(" ")
                bits, detail = ROLE[name], int(value or 0)
                continue
            for word in line.split(","):
                if word.strip():
                    lexicon.role(word.strip(), bits, detail)
