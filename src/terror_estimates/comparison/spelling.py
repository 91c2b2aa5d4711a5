"""Spelling: one key for every usual way to write a name, so that Ежов, Ezhov, Yezhov, Jeschow and Iéjov meet.

A key is no word of any language: it keeps what the spellings of English, German, French, Polish and Czech works and
the Cyrillic letters have in common. Two names may share a key; one name rarely has two. The steps are plain tables,
because the scripts of the site take the very same ones.
"""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = (
    "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f "
    "х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=iu я=ia"
)
_LATIN = "ž=zh ż=zh ź=zh š=sh ś=sh ş=sh č=ch ć=ch ç=s ł=l đ=d ß=ss ø=o æ=e œ=e ı=i '= ’= ʹ= ʺ= ʼ="
_JOINING = (
    "a al an and as by da de di du e et for i in le of or so the und van von y а и й і по "
    "about article articles how is many not number numbers on other page pages people said say says two was were what "
    "who it did estimate estimates figure figures claim claims"
)
# How a keyboard without hooks writes the letters for which English takes two or more: after ISO 9, as scholars do, in
# French, where ж is a j, and in Spanish. Only whoever has a name in Cyrillic letters is looked for under these.
_BARE = (
    "ё=e ж=z х=h ц=c ч=c ш=s щ=s ю=u я=a",
    "ё=e ж=z х=ch ц=c ч=c ш=s щ=sc ю=ju я=ja",
    "ё=o ж=z х=ch ц=c ч=c ш=s щ=sc ю=ju я=ja",
    "ё=e ж=j х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia",
    "ё=o ж=zh х=j ц=ts ч=ch ш=sh щ=sch ю=iu я=ia",
)
LETTERS = dict(pair.split("=") for words in (_CYRILLIC, _LATIN) for pair in words.split())
# Each step in turn, everywhere in the word. A capital stands for all that is hushed or breathed: ж, ш, щ, ч, х.
STEPS = (
    ("x", "ks"),
    ("ph", "f"),
    ("th", "t"),
    ("ck|q", "k"),
    ("(?:schtsch|shch|chtch|szcz|tsch|tch|sch|dzh|zh|sh|kh|ch|cz|sz|rz|dj)+", "X"),
    ("^h(?=[lmnrv])", "X"),
    ("(?<=e)j(?=o)", "X"),
    ("tz|ts", "c"),
    ("c(?=[aoulrtnk]|$)", "k"),
    ("w", "v"),
    ("ff?$", "v"),
    ("z", "s"),
    ("^[ijy](?=[aeu])", ""),
    ("[jy]", "i"),
    ("ou|oo", "u"),
    ("([aou])e", r"\1"),
    ("i+(?=[aeou])", ""),
    ("(?<=[aeou])i+(?=[^aeou]|$)", ""),
    ("h(?=[^aeiou]|$)", ""),
    (r"(.)\1+", r"\1"),
    ("[eo]v$", "ov"),
    ("[ei]va$", "ova"),
)
BARE = tuple(LETTERS | dict(pair.split("=") for pair in words.split()) for words in _BARE)
JOINERS = frozenset(_JOINING.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’ʹʺʼ][^\W\d_]+)*")
POSSESSIVE = "['’]s$"  # 'Doe’s estimate'
SLIPS_FROM, ANYWHERE_FROM = 5, 7  # letters of a key in which one slip is forgiven, and in which it may be the first
PLAINED_FROM = 4


@lru_cache(maxsize=2**16)
def key(word: str) -> str:
    """The key of one word.

    >>> key("Ежов"), key("Yezhov"), key("Jeschow")
    ('eXov', 'eXov', 'eXov')
    """
    spelled = "".join(LETTERS.get(letter, letter) for letter in unicodedata.normalize("NFC", word.lower()))
    plain = "".join(sign for sign in unicodedata.normalize("NFD", spelled) if not "\u0300" <= sign <= "\u036f")
    for pattern, instead in STEPS:
        plain = re.sub(pattern, instead, plain)
    return plain


def keys(text: str) -> list[str]:
    """The keys of the words of a name, without initials and without the words that only join."""
    named = [re.sub(POSSESSIVE, "", word) for word in _WORD.findall(text)]
    words = [word for word in named if len(word) > 1 and word.lower() not in JOINERS]
    return list(dict.fromkeys(found for word in words if len(found := key(word)) > 1))


def bare_keys(text: str) -> list[str]:
    """The keys of a name in Cyrillic letters as those write it who have no hooks: 'Hruscev', 'Chruscov' for Хрущёв.

    >>> key("Hruscev") in bare_keys("Хрущёв")
    True
    """
    names = [word.lower() for word in _WORD.findall(text) if len(word) > 1 and "а" <= word[-1].lower() <= "ё"]
    spelled = ["".join(letters.get(letter, letter) for letter in name) for name in names for letters in BARE]
    return list(dict.fromkeys(found for word in spelled if len(found := key(word)) > 1))


def a_slip_apart(one: str, other: str) -> bool:
    """Whether one letter too many, too few, wrong or changed with its neighbor leads from a key to another.

    So does a hook or a stroke that a keyboard lacks, in four letters too: 'Jezow' for 'Jeżow'.
    """
    if one != other and len(one) >= PLAINED_FROM and one.replace("X", "s") == other.replace("X", "s"):
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1 or len(shorter) < SLIPS_FROM or one == other:
        return False
    if one[0] != other[0] and len(shorter) < ANYWHERE_FROM:
        return False
    at = next((at for at, pair in enumerate(zip(shorter, longer, strict=False)) if pair[0] != pair[1]), len(shorter))
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    changed = shorter[at : at + 2] == longer[at : at + 2][::-1] and shorter[at + 2 :] == longer[at + 2 :]
    return changed or shorter[at + 1 :] == longer[at + 1 :]
