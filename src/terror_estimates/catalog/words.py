"""The words of the method: closed lists that hold for any contested event.

Words about the event itself (measures, populations, jurisdictions …) are data; see `vocabulary`.
In each list the least certain word is the default of the field that uses it.
"""

from typing import Literal, get_args

Nothing = Literal["not_stated", "not_applicable", "not_seen", "disputed"]
Coverage = Literal["included", "excluded", "partly", "not_stated", "not_applicable", "not_seen", "disputed"]
Stance = Literal["asserts", "reports", "rejects"]
Bound = Literal["at_least", "at_most"]
Precision = Literal["exact", "rounded", "in_words"]
Hedge = Literal["about", "almost", "perhaps", "probably"]
Basis = Literal[
    "archival_count", "archival_sample", "demographic_balance", "survey", "poll", "press_and_records",
    "multiple_systems", "model", "testimony", "judgement", "compilation", "not_stated",
]  # fmt: skip
EndsKind = Literal["stated", "confidence", "credible", "compiled", "running"]
Level = Literal["read_in_work", "cited_in_scholarship", "reference_work", "unverified"]
Kind = Literal["flow", "stock"]
Parts = Literal["apart", "may_overlap"]
Hand = Literal["person", "office", "document", "together", "unnamed"]
CorrectionKind = Literal["misattribution", "misprint", "misquotation", "mislabeling", "impossible"]

NOTHING: tuple[str, ...] = get_args(Nothing)
UNSAID: tuple[str, ...] = tuple(
    word for word in NOTHING if word != "not_applicable"
)  # what does not apply is no silence
STANCES: tuple[str, ...] = get_args(Stance)
BASES: tuple[str, ...] = get_args(Basis)
LEVELS: tuple[str, ...] = get_args(Level)

MEANING: dict[str, str] = {
    "not_stated": "What was read of the source does not say.",
    "not_applicable": "The question does not arise for this number.",
    "not_seen": "We have not seen the page that would say.",
    "disputed": "Careful readers of the source disagree.",
    "included": "The number counts these.",
    "excluded": "The number leaves these out.",
    "partly": "The number counts some of these, and not all.",
    "asserts": "The source stands behind the number.",
    "reports": "The source passes on a number without standing behind it.",
    "rejects": "The source prints the number to deny it.",
    "at_least": "Only a lower end is claimed.",
    "at_most": "Only an upper end is claimed.",
    "stated": "The author gives the two ends and does not say what they are.",
    "confidence": "Confidence limits, at the level given in percent.",
    "credible": "Limits of a credible interval, at the level given in percent.",
    "compiled": "The lowest and the highest of several other estimates or reports.",
    "running": "A count that still grew when it was published; `as_of` is the day up to which it goes.",
    "exact": "A count given to the last digit; exact says nothing about whether it is complete.",
    "rounded": "A number given in round figures.",
    "in_words": "A magnitude in words, without a numeral; never drawn as a point.",
    "about": "The source says that its number is near the true one.",
    "almost": "The source says that its number lies a little above the true one.",
    "perhaps": "The source holds its number to be possible.",
    "probably": "The source holds its number to be likely.",
    "archival_count": "Counted by an office in its own records.",
    "archival_sample": "Worked out from part of the records.",
    "demographic_balance": "What is missing from births, deaths and censuses.",
    "survey": "Scaled up from a sample of households or people who were asked.",
    "poll": "Scaled up from an opinion poll.",
    "press_and_records": "Deaths or events reported one by one in the press, in hospitals or in offices, and added up.",
    "multiple_systems": "Worked out from the overlap of several incomplete lists of names.",
    "model": "Worked out by a statistical model from several kinds of evidence.",
    "testimony": "From what witnesses, prisoners or officials said.",
    "judgement": "The author's own weighing of several kinds of evidence.",
    "compilation": "Put together from other people’s published numbers.",
    "read_in_work": "We read the number in the work that states it.",
    "cited_in_scholarship": "We read the number as cited in another scholarly work.",
    "reference_work": "We read the number in an encyclopedia, newspaper or popular page only.",
    "unverified": "We have not seen the number in print; no chart draws a mark for it.",
    "flow": "Something that happens over a period.",
    "stock": "How many there were at one moment.",
    "apart": "The parts of this word have no member in common.",
    "may_overlap": "The parts of this word may share members.",
    "person": "One person.",
    "office": "An office, a commission, an institution or an organization.",
    "document": "A document or a work that names no author: a census, an order, a list.",
    "together": "Several persons who gave the number together.",
    "unnamed": "Nobody is named, or it is only said who gave the number.",
    "misattribution": "A number is given to a person, a work or a part of the event that it does not belong to.",
    "misprint": "A digit changed on the way, or a printed sum does not come from its rows.",
    "misquotation": "A source is made to say what it does not say.",
    "mislabeling": "A number is said to count something other than what it counts.",
    "impossible": "The number cannot be true beside others that are better documented.",
}
