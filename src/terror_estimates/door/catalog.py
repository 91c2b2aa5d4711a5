"""The open catalog: choose from it, ask it; each answer shows itself in a notebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from terror_estimates.catalog import Catalog, CatalogError, Estimate, Refusal, read_bytes
from terror_estimates.catalog.english import how_many
from terror_estimates.door.call import Answering, WrongCall, several
from terror_estimates.door.draft import Draft, draft
from terror_estimates.door.selection import Choice, Selection

if TYPE_CHECKING:
    from terror_estimates.publication.display import Fields, Grid, Told, UsedSources
    from terror_estimates.publication.figures import Figure


class OpenCatalog(Answering):
    """Everything a catalog holds, with the questions that can be asked of it. Nothing here changes a file."""

    def __init__(self, catalog: Catalog, text: str):
        self._catalog, self._text = catalog, text

    # --- choosing ----------------------------------------------------------------------------------------------

    def __getitem__(self, id: str) -> Fields:
        """Everything held on the estimate of that id, as a table; UnknownId names the nearest one.

        >>> print(te.example()["doe-1920-deaths"])  # doctest: +ELLIPSIS
        estimate           doe-1920-deaths
        estimated by       Jane Doe
        number as printed  between 900 and 1,500
        ...
        """
        from terror_estimates.publication.display import entry

        return entry(self.estimate(id))

    def estimate(self, id: str) -> Estimate:
        """The estimate of that id as an object with its fields (`value.best`, `verification.level` …).

        It knows its catalog: `work`, `year`, `name`, `where`, `hand`, `measured`, `scope`, `label("territory")`.

        >>> doe = te.example().estimate("doe-1920-deaths")
        >>> doe.value.high, doe.name, doe.label("territory")
        (1500, 'Doe 1920', 'city')
        """
        held = self._catalog
        others: dict[str, Mapping[str, object]]
        others = {"figure": held.figures, "claim": held.claims, "source": held.sources, "printed table": held.tables}
        for kind, entries in others.items():
            if id in entries and id not in held.estimates:
                ask = {"figure": "figure", "claim": "claim"}.get(kind, "cite" if kind == "source" else "answers")
                raise Refusal(f"'{id}' is a {kind}, and not an estimate; ask catalog.{ask}('{id}').", id)
        return held.estimate(id)

    def select(self, *ids: str, **words: Any) -> Selection:
        """The estimates of these ids, or all that match these words, in order of publication.

        Words are the fields of an estimate (`measure`, `population`, `jurisdiction`, `territory`, `period`, `source`,
        `basis`, `stance`), and `by` (part of a name), `level` (how it was seen), `number` (a number it states),
        `verified` (True: seen in print) and `cells` (False: without the cells of printed tables). A word that the
        catalog does not know is refused, with the nearest one. `since` and `before` take a year of publication; a work
        of which only the bounds of the year are known is chosen where both lie there, and one without a year never.

        >>> te.example().select(measure="deaths", since=1910)
        <1 estimate: doe-1920-deaths>
        """
        return Selection(self._catalog, Choice(self._catalog).of(ids, words))

    def __len__(self) -> int:
        return len(self._catalog.estimates)

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalog.estimates)

    def __contains__(self, id: object) -> bool:
        return (id.id if isinstance(id, Estimate) else id) in self._catalog.estimates

    # --- asking ------------------------------------------------------------------------------------------------

    def compare(self, one: str, other: str, *further: tuple[str, str]) -> Told:
        """Whether two estimates count the same: what both state, what tells them apart, kinship, and what is open.

        >>> print(te.example().compare("doe-1920-deaths", "harbor-office-1906-deaths"))  # doctest: +ELLIPSIS
        Contains. Both count deaths in the city from March to April 1905. ...
        """
        from terror_estimates.publication.display import comparison

        pairs = [(one, other), *(several("a further pair", pair) for pair in further)]
        for pair in pairs:
            if len(pair) != 2:
                raise WrongCall(f"{pair} is no pair; write two ids in parentheses for each further comparison.")
        return comparison(*(self._two(first, last) for first, last in pairs))

    def explain(self, one: str, other: str) -> Told:
        """Why two estimates differ: what is counting, what is evidence, and what nobody explains.

        >>> print(te.example().explain("harbor-office-1906-deaths", "doe-1920-deaths"))  # doctest: +ELLIPSIS
        Both count deaths in the city from March to April 1905. ...
        """
        from terror_estimates.publication.display import explanation

        return explanation(*self._two(one, other))

    def number(self, words: str | int) -> Told:
        """What a number met somewhere is: '681,692', '7 million', 'between 5 and 8 million'.

        >>> print(te.example().number("1,204"))  # doctest: +ELLIPSIS
        1,204 is in the record, and this is what it counts.
        ...
        """
        from terror_estimates.comparison.held import Held
        from terror_estimates.publication.display import number

        return number(Held(self._catalog), str(words))

    def corrected(self, way: str) -> Told:
        """The numbers that go wrong in one way of the vocabulary, each with the sentence that says it rightly."""
        from terror_estimates.publication.display import corrected

        self._catalog.vocabulary.known("ways", way)
        return corrected(self._catalog.corrections.values(), way)

    def bridge(self, start: str, end: str, added: Iterable[str] = (), taken: Iterable[str] = ()) -> Told:
        """The steps from one number to another, and the remainder; without steps, those that a figure draws."""
        from terror_estimates.publication.display import crossing

        return crossing(*self._two(start, end), several("added", added), several("taken", taken))

    def steps(self, start: str, end: str) -> Selection:
        """The estimates that could be steps on the way from one number to another."""
        from terror_estimates.comparison.bridge import candidates

        return Selection(self._catalog, candidates(*self._two(start, end)))

    def share(self, part: str, whole: str) -> Told:
        """The share of a part in its whole, within one statement of one source; or why there is none."""
        from terror_estimates.publication.display import part_of_whole

        return part_of_whole(*self._two(part, whole))

    def silence(self, measure: str) -> Grid:
        """How many estimates of a measure count, leave out or leave unsaid each way of being counted."""
        from terror_estimates.comparison.table import silence
        from terror_estimates.publication.display import Grid

        self._catalog.vocabulary.known("measures", measure)
        return Grid(silence(self._catalog, measure))

    def descent(self, id: str) -> Told:
        """What an estimate rests on, link by link, down to its foundations."""
        from terror_estimates.publication.display import descent

        return descent(self.estimate(id))

    def conflicts(self) -> list[tuple[str, str]]:
        """The pairs of estimates whose entries are set against each other, each once."""
        held = self._catalog.estimates.values()
        return sorted({(min(one.id, other), max(one.id, other)) for one in held for other in one.conflicts_with})

    def unread(self) -> tuple[str, ...]:
        """The sources that state numbers here, of which none was read in the work itself."""
        from terror_estimates.audit.verification import seen

        return tuple(seen(self._catalog.estimates.values()).unread)

    def claim(self, id: str) -> Fields:
        """A published share, sum or rate with its inputs, what they give, and the verdict."""
        from terror_estimates.publication.display import claim

        return claim(self._catalog.claim(id))

    def claims(self, *verdicts: str) -> Grid:
        """Published shares, sums and rates, all or those of these verdicts, with what their inputs give.

        UnknownId names the nearest verdict; `verdicts()` has the words.
        """
        from terror_estimates.publication.display import claims_table

        return claims_table(self._catalog.claims.values(), verdicts)

    def verdicts(self) -> Mapping[str, int]:
        """How many published shares, sums and rates follow from their inputs, by verdict, the commonest first."""
        from terror_estimates.audit.claims import check_claims

        return dict(Counter(one.verdict.value for one in check_claims(self._catalog.claims.values())).most_common())

    # --- showing -----------------------------------------------------------------------------------------------

    def figure(self, id: str) -> Figure:
        """A registered figure, drawn; its `card` holds the numbers, sources and reasons."""
        from terror_estimates.publication.figures import draw

        return draw(self._catalog, id)

    def sources(self, *figures: str, of: Iterable[Any] = ()) -> UsedSources:
        """The sources of these figures, and of a selection (or a few ids) in short form, with how to credit figures."""
        from terror_estimates.publication.citing.citation import Citations
        from terror_estimates.publication.display import sources_used

        estimates = [self.estimate(id) for id in several("of", of)]
        if not figures and not estimates:
            raise WrongCall("Name figures (sources('F06')) or a selection (sources(of=selection)).")
        return sources_used(Citations(self._catalog), figures, estimates)

    def cite(self, *ids: str, form: str = "text") -> str:
        """The citation of anything that has an id, or of `data`, in a form of `terror-estimates cite --as`.

        >>> print(te.example().cite("doe-1920", form="short"))
        Doe 1920.
        """
        from terror_estimates.publication.citing.citation import Citations
        from terror_estimates.publication.figures import draw

        if not ids:
            raise WrongCall("Name what is to be cited: 'data', a figure, a source, an estimate or a claim.")
        return Citations(self._catalog, lambda entry: draw(self._catalog, entry.id).shown).cite(ids, form)

    # --- what if -----------------------------------------------------------------------------------------------

    def with_entry(self, text: str) -> OpenCatalog:
        """This catalog plus entries written as in the file (`sources:`, `estimates:` …); nothing is written.

        A text without a section is taken for estimates. CatalogError names every problem. Whatever is shown or cited
        of it says that it is no release: `data draft after 0.1.0 with own entries`.

        >>> draft = '''
        ...   doe-1920-deaths-dockers:
        ...     estimated_by: Jane Doe
        ...     source: doe-1920
        ...     measure: deaths
        ...     population: dockers
        ...     value: {best: 40}
        ... '''
        >>> te.example().with_entry(draft).select(population="dockers")
        <1 estimate: doe-1920-deaths-dockers>
        """
        more = opened(draft(self._text, text))
        return OpenCatalog(more._catalog.as_draft_of(self._catalog), more.text)

    def check(self, text: str = "") -> Told:
        """The problems and flags of this catalog, or of this catalog plus entries written as in the file.

        What stands in these entries is told with its line there: `draft, line 5`.
        """
        from terror_estimates.publication.display import Told

        written = draft(self._text, text)
        report = written.placed(read_bytes(written.text.encode())[1])
        return Told(tuple(("", line) for line in report.lines() or ["sound"]))

    def answers(self, id: str) -> Mapping[str, str]:
        """The answers to flags that stand at an estimate or a printed table, by the name of the rule."""
        held = self._catalog
        return dict(held.tables[id].answers if id in held.tables else held.estimate(id).answers)

    def _two(self, one: str, other: str) -> tuple[Estimate, Estimate]:
        """The two estimates that were named, neither of them something else that has an id."""
        return self._catalog.two(self.estimate(one).id, self.estimate(other).id)

    # --- itself ------------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The catalog as it is written in its file."""
        return self._text

    @property
    def title(self) -> str:
        """The name of the event."""
        return self._catalog.event.title

    @property
    def version(self) -> str:
        """The version of the data, or of which release it is a draft."""
        return self._catalog.edition

    def __repr__(self) -> str:
        held = self._catalog
        parts = (("estimate", held.estimates), ("source", held.sources), ("figure", held.figures))
        return f"<{self.title}, data {held.edition}: {', '.join(how_many(len(each), noun) for noun, each in parts)}>"

    def _repr_html_(self) -> str:
        from terror_estimates.publication.hypertext import text

        return f"<p>{text(repr(self)[1:-1])}</p>"

    def __dir__(self) -> list[str]:
        return sorted(name for name in vars(type(self)) if not name.startswith("_"))


def opened(written: Draft) -> OpenCatalog:
    """The catalog as it is written, with the entries of a draft; CatalogError names every problem."""
    found, report = read_bytes(written.text.encode())
    if found is None:
        raise CatalogError(written.placed(report))
    return OpenCatalog(found, written.text)
