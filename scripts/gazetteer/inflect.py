"""The case forms of Croatian place names, by rules.

Cases are bits: nominative 1, genitive 2, dative 4, accusative 8, vocative 16,
locative 32, instrumental 64. Names that exist in the plural only get their
plural forms under the same bits.
"""

from collections import defaultdict

N, G, D, A, V, L, I = 1, 2, 4, 8, 16, 32, 64
ALL = 127
VOWELS = "aeiou"
SOFT = ("š", "ž", "č", "ć", "đ", "j", "c", "št", "žd")
SIBILANT = {"k": "c", "g": "z", "h": "s"}
# Adjectives that stand before (or after) a noun in names, beside -ski, -ški, -čki.
ADJECTIVES = set(
    "velik veli vel mal nov star donj gornj srednj sveti svet dug dugi beli bel bijel crn crven zelen plav grubišn "
    "stubičk prv drug lijep lipov ravn ravni kriv šir širok visok nizak debel čist čista jasn slan slatk sredin hladn topl suh "
    "mokr kamen zlatn srebrn drven blat kraljev kraljevsk banov babin markov mark stinj marij ivanj petrov pavlov "
    "đurđ sjevern južn istočn zapadn sinj modr mirn veliki dubok mrtv vranj plitk plitv bel golf gol pust grand "
    "knežev primošten savin raskriž vrtl kamenit zagor vrh ostr tih bosansk hercegov rajn južnoafričk ujedinjen sjedinjen saudijsk "
    "papuansk ekvatorijaln dominikansk srednjoafričk obal zelenort bližnj dalek divlj latinsk svilen punt "
    "vran vrl lučk kninsk banjsk smrdljiv štedrić zlat cvjetn glavn mirogojsk botaničk zoološk nacionaln arheološk "
    "pomorsk tehničk katedral ljetn glazben filmsk svjetsk glagoljičk aleksand dioklecijanov paklen "
    "eufrazijev meštrovićev guvernerov augustov hendrixov orlandov foginov cibonin".split()
)


def is_adjective(word: str) -> bool:
    low = word.lower()
    if low.endswith(("ski", "ška", "čka", "ska", "ški", "čki", "sko", "ško", "čko", "ske", "ške", "čke", "ćki", "ćka", "ćko", "ćke")):
        return True
    return low in ADJECTIVES or (low[-1] in "aeio" and low[:-1] in ADJECTIVES)


class Forms(dict):
    """Form → case bits."""

    def put(self, cases: int, *forms: str) -> None:
        for form in forms:
            self[form] = self.get(form, 0) | cases


def soft(stem: str) -> bool:
    return stem.endswith(SOFT)


def fleeting(word: str) -> str | None:
    """The stem without its fleeting a, where the ending says that it has one."""
    low = word.lower()
    if len(low) > 4 and low[-2:] in ("ac", "ec") and low[-3] not in VOWELS:
        stem = word[:-2]
        if low.endswith(("dac", "tac")):
            stem = word[:-3]
        return stem + "c"
    return None


def masculine(word: str, stem: str | None = None) -> Forms:
    forms = Forms()
    stems = [stem] if stem else []
    low = word.lower()
    if not stems:
        if low[-1] == "o":
            stems = [word[:-1]]
            if low.endswith("io"):
                stems = [word[:-1] + "j"]
        elif low[-1] == "e":
            stems = [word[:-1]]
        elif low[-1] in "iy":
            stems = [word + "j"] if low[-1] == "i" else [word + "j", word]
        elif low[-1] in "uéáó":
            stems = [word, word + "j"]
        else:
            cut = fleeting(word)
            stems = [cut] if cut else [word]
    forms.put(N | A, word)
    for base in stems:
        forms.put(G, base + "a")
        forms.put(D | L, base + "u")
        forms.put(I, base + "om")
        if soft(base) or base.endswith("e"):
            forms.put(I, base + "em")
        last = base[-1].lower()
        palatal = {"k": "č", "g": "ž", "h": "š", "c": "č"}.get(last)
        if low[-1] not in VOWELS + "y":
            if palatal:
                root = base[:-2] + "š" if base[-2:] == "sk" else base[:-1]
                forms.put(V, root + palatal + "e")
            else:
                forms.put(V, base + ("u" if soft(base) else "e"))
                if last == "r":
                    forms.put(V, base + "u")
        else:
            forms.put(V, word)
    return forms


def neuter(word: str) -> Forms:
    forms = Forms()
    stem = word[:-1]
    forms.put(N | A | V, word)
    forms.put(G, stem + "a")
    forms.put(D | L, stem + "u")
    forms.put(I, stem + ("em" if word[-1].lower() == "e" else "om"))
    return forms


def feminine(word: str) -> Forms:
    forms = Forms()
    stem = word[:-1]
    forms.put(N, word)
    forms.put(G, stem + "e")
    last = stem[-1].lower() if stem else ""
    if last in SIBILANT:
        forms.put(D | L, stem[:-1] + SIBILANT[last] + "i", stem + "i")
    else:
        forms.put(D | L, stem + "i")
    forms.put(A, stem + "u")
    forms.put(V, word, stem + "o")
    forms.put(I, stem + "om")
    return forms


def feminine_consonant(word: str) -> Forms:
    forms = Forms()
    forms.put(N | A, word)
    forms.put(G | D | V | L | I, word + "i")
    forms.put(I, word + "u", word + "ju")
    return forms


def genitive_plural(stem: str) -> list[str]:
    low = stem.lower()
    out = [stem + "a"]
    if len(low) > 1 and low[-1] not in VOWELS and low[-2] not in VOWELS:
        pair = low[-2:]
        if pair == "lj" or pair == "nj":
            return out
        if pair not in ("st", "št", "šć", "zd", "žd"):
            out = [stem[:-1] + "a" + stem[-1] + "a", stem + "i"]
    if low.endswith("jac"):
        out.append(stem[:-1] + "ka")
    return out


def plural(word: str, gender: str) -> Forms:
    forms = Forms()
    stem = word[:-1]
    low = stem.lower()
    forms.put(N | V, word)
    forms.put(G, *genitive_plural(stem))
    if gender == "m":
        forms.put(D | L | I, stem + "ima")
        hard = stem
        if low.endswith(("aci", "ac")) and not low.endswith("vac") or low.endswith("otoc"):
            # otok, otoci: the k is back where no i follows.
            forms.put(A, stem[:-1] + "ke")
            forms.put(G, stem[:-1] + "ka")
        forms.put(A, hard + "e")
    elif gender == "f":
        forms.put(D | L | I, stem + "ama")
        forms.put(A, word)
    else:
        forms.put(D | L | I, stem + "ima")
        forms.put(A, word)
    return forms


def adjective(word: str, gender: str) -> Forms:
    """Declension of an adjective, or of a name that is one (Makarska, Imotski)."""
    forms = Forms()
    low = word.lower()
    bare = low[-1] not in "aeio"
    stem = word if bare else word[:-1]
    mild = soft(stem) or stem.lower().endswith(("nj", "lj"))
    if low.endswith("sveti") or low.endswith("sv"):
        mild = False
    if gender in "mn":
        o = "e" if mild else "o"
        forms.put(G, stem + o + "g", stem + o + "ga")
        forms.put(D | L, stem + o + "m", stem + o + "mu", stem + o + "me")
        forms.put(I, stem + "im")
        forms.put(N | A | V, word)
        if bare:
            forms.put(N | A | V, stem + "i")
            forms.put(G, stem + "a")
            forms.put(D | L, stem + "u")
    elif gender == "f":
        forms.put(N | V, word)
        forms.put(G, stem + "e")
        forms.put(D | L, stem + "oj")
        forms.put(A, stem + "u")
        forms.put(I, stem + "om")
    else:
        forms.put(N | A | V, word)
        if low.endswith("i"):
            forms.put(A, stem + "e")
        forms.put(G, stem + "ih")
        forms.put(D | L | I, stem + "im", stem + "ima")
    return forms


def guess(word: str) -> str:
    """The paradigm of one word by its ending."""
    low = word.lower()
    if is_adjective(word) and low.endswith(("ska", "ška", "čka", "ćka")):
        return "af"
    if low.endswith(("ski", "ški", "čki", "ćki")):
        return "am"
    if low.endswith(("sko", "ško", "čko", "ćko")):
        return "an"
    if low[-1] == "a":
        return "f"
    if low[-1] == "o":
        return "n"
    if low[-1] == "e":
        return "n" if low.endswith(("je", "će", "lje", "nje", "šte")) else "fp"
    if low[-1] == "i":
        return "mp"
    return "m"


def word_forms(word: str, paradigm: str) -> Forms:
    """The forms of one word; the paradigm may carry a stem, as in m=Zadr."""
    kind, _, stem = paradigm.partition("=")
    if kind == "m":
        return masculine(word, stem or None)
    if kind == "f":
        return feminine(word)
    if kind == "fc":
        return feminine_consonant(word)
    if kind == "n":
        return neuter(word)
    if kind in ("mp", "fp", "np"):
        return plural(word, kind[0])
    if kind in ("am", "af", "an", "ap"):
        return adjective(word, kind[1])
    forms = Forms()
    forms.put(ALL, word)
    return forms


GENDER = {"m": "m", "f": "f", "fc": "f", "n": "n", "mp": "p", "fp": "p", "np": "p", "am": "m", "af": "f", "an": "n", "ap": "p", "0": "m"}
STOP = set("na u pod kraj od do i za pri kod iznad nad s sa de la le del di da of the on".split())


def forms_of(name: str, paradigm: str = "") -> Forms:
    """The forms of a name with its joined parts set apart again."""
    forms = Forms()
    for form, cases in joined_forms(name, paradigm).items():
        forms.put(cases, form.replace("_", " "))
    return forms


def joined_forms(name: str, paradigm: str) -> Forms:
    """All forms of a name of one or more words; an underscore joins what stays as it is.

    The head noun and the adjectives around it are declined; what follows the
    head (a genitive, or a preposition with its noun) stays. A bar marks where
    the fixed part begins: "Trg |bana Jelačića".
    """
    head, bar, tail = name.partition("|")
    head = head.strip()
    if paradigm == "0":
        forms = Forms()
        forms.put(ALL, (head + " " + tail).strip() if bar else head)
        return forms
    words = head.split(" ")
    fixed = ([tail.strip()] if bar else [])
    for index, word in enumerate(words):
        if index and word.lower() in STOP:
            fixed = words[index:] + fixed
            words = words[:index]
            break
    if len(words) == 1:
        base = decline_hyphen(words[0], paradigm)
        return suffixed(base, fixed)
    noun = next((i for i, w in enumerate(words) if not is_adjective(w)), len(words) - 1)
    kind = paradigm or guess(words[noun])
    gender = GENDER.get(kind.partition("=")[0], "m")
    parts = []
    for index, word in enumerate(words):
        if index == noun:
            parts.append(word_forms(word, kind))
        elif index < noun or is_adjective(word):
            parts.append(adjective(word, gender))
        elif word[-1].lower() in "aeiou" and gender == "p":
            parts.append(word_forms(word, guess(word)))
        else:
            parts.append(word_forms(word, guess(word)))
    return suffixed(combine(parts), fixed)


def decline_hyphen(word: str, paradigm: str) -> Forms:
    """Ivanić-Grad → Ivanić-Gradu: the last part is declined."""
    if "-" in word and paradigm != "0":
        first, _, last = word.rpartition("-")
        forms = Forms()
        for form, cases in word_forms(last, paradigm or guess(last)).items():
            forms.put(cases, first + "-" + form)
        return forms
    return word_forms(word, paradigm or guess(word))


def combine(parts: list[Forms]) -> Forms:
    """Joins the words of a name where their cases agree."""
    out = parts[0]
    for part in parts[1:]:
        joined = Forms()
        for left, cases in out.items():
            for right, more in part.items():
                if cases & more:
                    joined.put(cases & more, left + " " + right)
        out = joined
    return out


def suffixed(forms: Forms, fixed: list[str]) -> Forms:
    if not fixed:
        return forms
    out = Forms()
    for form, cases in forms.items():
        out.put(cases, " ".join([form] + fixed))
    return out


def possessive(base: str) -> list[str]:
    """All forms of an adjective in -ski (splitski → splitskog, splitskoj …)."""
    stem = base[:-1]
    ends = ("i", "a", "o", "e", "u", "og", "oga", "om", "ome", "omu", "oj", "im", "ih", "ima")
    return [stem + end for end in ends]


def derive_adjective(name: str, paradigm: str = "") -> str | None:
    """The regular adjective of a one-word name, or nil where rules are unsafe."""
    if " " in name or "-" in name or len(name) < 3:
        return None
    low = name
    if low.endswith(("ski", "ška", "čka", "ska", "ški", "čki", "sko", "ško", "čko")):
        return low[:-1] + "i"
    stem = low
    if stem[-1] in VOWELS:
        stem = stem[:-1]
    if stem.endswith("c") and len(stem) > 2:
        root = stem[:-1]
        if root[-1] in "aeio":
            return root + "čki"
        return root + "ački"
    if stem.endswith("k"):
        return stem[:-1] + "čki"
    if stem.endswith("g") or stem.endswith("š") or stem.endswith("ž"):
        return stem[:-1] + "ški"
    if stem.endswith(("č", "ć")):
        return stem + "ki"
    if stem.endswith("s") or stem.endswith("z"):
        return stem[:-1] + "ski"
    if stem.endswith("h"):
        return stem[:-1] + "ški"
    if stem.endswith("b"):
        return stem[:-1] + "pski"
    return stem + "ski"
