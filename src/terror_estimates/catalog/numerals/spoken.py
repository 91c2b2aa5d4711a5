"""The number that a row of number words says: 'deux cent mille', 'four and a half million'."""

from fractions import Fraction

from terror_estimates.catalog.numerals.languages import Atom, Language

_THOUSAND = Atom("scale", Fraction(1000))  # 'tre milioni e mille': behind a million it needs no number before it


def spoken(atoms: list[Atom], language: Language, alone: bool) -> tuple[Fraction | None, int, Fraction | None]:
    """The value of the longest number at the head of some atoms, how many it takes, and its last scale."""
    total, here, limit, last = Fraction(0), 0, Fraction(10**12), None
    value: Fraction | None = None
    while here < len(atoms):
        group, after = _group(atoms, here, language)
        scale = atoms[after] if after < len(atoms) and atoms[after].kind == "scale" else None
        if group is None and scale and here == 0 and alone:
            group = Fraction(1)
        if group is None:
            break
        if scale and scale.value < limit:
            last = scale.value * (100 if atoms[after - 1].kind == "hundred" else 1)
            total, here, limit = total + group * scale.value, after + 1, scale.value
            total, here = _and_a_half(atoms, here, total, limit)
            value = total
            if language.joins_scales and [atom.kind for atom in atoms[here : here + 1]] == ["join"]:
                rest, used, _ = spoken(atoms[here + 1 :], language, atoms[here + 1 :][:1] == [_THOUSAND])
                if rest is not None and rest < limit:
                    return total + rest, here + 1 + used, last
        elif not scale and group < limit and group.denominator == 1 and not _only_article(atoms, here, after):
            return total + group, after, last if total == 0 else None
        else:
            break
    return value, here, last


def _only_article(atoms: list[Atom], here: int, after: int) -> bool:
    """Whether a group is an article and no number: the last word of 'a thousand a', in 'a thousand a day'."""
    return after == here + 1 and atoms[here].kind == "a"


def _and_a_half(atoms: list[Atom], here: int, total: Fraction, scale: Fraction) -> tuple[Fraction, int]:
    """'un million et demi': a half of the scale that was just said."""
    if [atom.kind for atom in atoms[here : here + 1]] != ["join"]:
        return total, here
    after = here + 2 if atoms[here + 1 : here + 2] and atoms[here + 1].kind == "a" else here + 1
    if [atom.kind for atom in atoms[after:]] == ["small", "part"]:  # 'a million and three quarters'
        return total + atoms[after].value * atoms[after + 1].value * scale, after + 2
    if [atom.kind for atom in atoms[after : after + 1]] == ["part"] and not _to_scale(atoms, after + 1):
        return total + atoms[after].value * scale, after + 1
    return total, here


def _to_scale(atoms: list[Atom], here: int) -> bool:
    """Whether a share is one of the scale that follows: the half of 'a million and half a thousand'."""
    while here < len(atoms) and atoms[here].kind in ("of", "a"):
        here += 1
    return here < len(atoms) and atoms[here].kind == "scale"


def _group(atoms: list[Atom], start: int, language: Language) -> tuple[Fraction | None, int]:
    """What stands before a scale: a number below a thousand, a fraction, or a number and a half."""
    here = start
    amount, here = _below_thousand(atoms, here, language)
    if here < len(atoms) and atoms[here].kind == "part":  # 'three quarters of a', 'ein Viertel', 'half a'
        share, here = (amount or 1) * atoms[here].value, here + 1
        while here < len(atoms) and (atoms[here].kind in ("of", "a") or atoms[here] == Atom("small", Fraction(1))):
            here += 1
        return (share, here) if here < len(atoms) and atoms[here].kind == "scale" else (None, start)
    if here < len(atoms) and atoms[here].kind == "mixed":
        return (amount or 0) + atoms[here].value, here + 1
    if amount is not None and here < len(atoms) and atoms[here].kind == "join":
        after = here + 1
        if after < len(atoms) and (atoms[after].kind == "a" or atoms[after].value == 1):
            after += 1
        if after + 1 < len(atoms) and atoms[after].kind == "part" and atoms[after + 1].kind == "scale":
            return amount + atoms[after].value, after + 1
    return amount, here


def _below_thousand(atoms: list[Atom], start: int, language: Language) -> tuple[Fraction | None, int]:
    amount, room, here = Fraction(0), Fraction(1000), start
    while here < len(atoms):
        atom = atoms[here]
        joined = atom.kind == "join" and here > start and here + 1 < len(atoms)
        if joined and _fits(atoms[here + 1], room):
            here += 1
        elif joined and language.inverse and amount % 10 == amount % 100 > 0 and _is_ten(atoms[here + 1]):
            amount, room, here = amount + atoms[here + 1].value, Fraction(1), here + 2
        elif atom.kind == "a" and here == start:
            amount, room, here = Fraction(1), Fraction(1), here + 1
        elif atom.kind == "hundred" and 0 <= amount < 100:
            amount, room, here = (amount or Fraction(1)) * 100, Fraction(100), here + 1
        elif language.scores and amount % 100 == 4 and atom.value == 20:
            amount, room, here = amount + 76, Fraction(20), here + 1
        elif language.scores and amount % 20 == 10 and atoms[here - 1].value == 10 and atom.value in (7, 8, 9):
            amount, room, here = amount + atom.value, Fraction(1), here + 1  # dix-sept
        elif _fits(atom, room):
            amount, here = amount + atom.value, here + 1
            room = _room(atom.value, language)
        else:
            break
    return (amount, here) if here > start else (None, start)


def _fits(atom: Atom, room: Fraction) -> bool:
    small = atom.kind == "small" or (atom.kind == "mixed" and atom.value.denominator == 1)
    return small and 0 < atom.value < room


def _is_ten(atom: Atom) -> bool:
    return atom.kind == "small" and atom.value in range(20, 100, 10)


def _room(value: Fraction, language: Language) -> Fraction:
    """What may still be added after a word: less than a hundred after hundreds, a unit after tens, or nothing."""
    if value >= 100:
        return Fraction(100)
    if language.scores and value == 60:  # soixante-quinze; quatre-vingt-quinze has its own words
        return Fraction(20)
    return Fraction(10) if value >= 20 and value % 10 == 0 else Fraction(1)
