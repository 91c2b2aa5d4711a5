"""Registered figures: accession numbers that are never reused, and names of existing entries."""

import re
from collections.abc import Iterator, Sequence

from terror_estimates.catalog import ids
from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.figure import COMMON, FigureEntry
from terror_estimates.catalog.kinds import PartsEntry, SeriesEntry
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.rules.registry import Findings, not_a_word, not_an_entry, rule
from terror_estimates.catalog.vocabulary import KINDS


@rule("problem")
def figure_id(catalog: Catalog) -> Findings:
    """The id of a figure is the letter F and two digits."""
    for id in catalog.declared["figures"]:
        if not re.fullmatch(ids.FIGURE, id):
            yield ("figures", id), f"the id '{clipped(id)}' is not F and two digits; write e.g. F06"


@rule("problem")
def figure_slug(catalog: Catalog) -> Findings:
    """The slug of a figure is lower-case ASCII with hyphens, and no two figures share one."""
    first: dict[str, str] = {}
    for id, figure in catalog.figures.items():
        path = ("figures", id, "slug")
        if not re.fullmatch(ids.ENTRY, figure.slug):
            yield path, f"slug '{clipped(figure.slug)}' is not lower-case letters, digits and hyphens; respell it"
        elif figure.slug in first:
            yield path, f"slug '{figure.slug}' is that of {first[figure.slug]} already; choose another"
        first.setdefault(figure.slug, id)


@rule("problem")
def figure_names(catalog: Catalog) -> Findings:
    """The scope, measures, columns, estimates and tables that a figure names exist."""
    for id, figure in catalog.figures.items():
        for key, sections, name in figure.named:
            if said := _missing(catalog, sections, name):
                yield ("figures", id, key), f"{key}: {said}"


def _missing(catalog: Catalog, sections: Sequence[str], name: str) -> str | None:
    """What is said of a name that none of the sections has; of several, the first is meant."""
    if any(name in catalog.declared[section] for section in sections):
        return None
    if sections[0] in KINDS:
        return not_a_word(catalog, sections[0], name)
    return not_an_entry(catalog.declared, sections[0], name)


@rule("problem")
def figure_needs(catalog: Catalog) -> Findings:
    """A chart names what it cannot be drawn without: its scope, measures, estimates, tables or bridges."""
    for id, figure in catalog.figures.items():
        if figure.needs and not any(getattr(figure, key) for key in figure.needs):
            yield (
                ("figures", id),
                f"a chart of kind '{figure.chart}' needs the key '{' or '.join(figure.needs)}'; add it",
            )


@rule("problem")
def figure_keys(catalog: Catalog) -> Findings:
    """A figure has no key that its kind of chart does not read: it would change nothing, and seem to."""
    for id, figure in catalog.figures.items():
        read = {*figure.needs, *figure.reads}
        for key in sorted(figure.model_fields_set - {*COMMON, *read}):
            said = f"'{key}' is not a key of a chart of kind '{figure.chart}'; remove it"
            yield ("figures", id, key), f"{said}; its own are {', '.join(sorted(read)) or 'none'}"


@rule("problem")
def figure_overview(catalog: Catalog) -> Findings:
    """Every estimate of an overview has an axis for its measure, and no measure stands on two axes."""
    for id, figure in catalog.figures.items():
        axes = [measure for axis in figure.axes for measure in axis.measures]
        for measure in {one for one in axes if axes.count(one) > 1}:
            yield ("figures", id, "axes"), f"axes: '{measure}' stands on two axes; keep one"
        for name in (name for group in figure.groups for row in group.rows for name in row.estimates):
            estimate = catalog.estimates.get(name)
            if estimate and estimate.measure not in axes:
                said = f"groups: '{name}' counts {estimate.measure}, which has no axis here; add the measure to an axis"
                yield ("figures", id, "groups"), said


@rule("problem")
def figure_plans(catalog: Catalog) -> Findings:
    """The limits of a plan are single numbers of one measure and one place, its outcome is one of another measure."""
    for id, figure in catalog.figures.items():
        for plan in figure.plans:
            held = [catalog.estimates[name] for name in (*plan.limits, *plan.beside) if name in catalog.estimates]
            outcome = catalog.estimates.get(plan.outcome or "")
            for said in _plan_faults(held, outcome):
                yield ("figures", id, "plans"), f"plans: {said}"
            if not plan.limits:
                yield ("figures", id, "plans"), "plans: one has no limit; name at least one"


def _plan_faults(limits: Sequence[Estimate], outcome: Estimate | None) -> Iterator[str]:
    for one in [*limits, *([outcome] if outcome else [])]:
        if one.value.best is None:
            yield f"'{one.id}' is a range, a bound or words; only single numbers can be laid end to end"
        elif limits and one.territory != limits[0].territory:
            yield f"'{one.id}' is of another place than '{limits[0].id}'; give each place a plan of its own"
        elif one is not outcome and one.measure != limits[0].measure:
            yield f"'{one.id}' counts something else than '{limits[0].id}'; limits have one measure"
        elif one is outcome and limits and one.measure == limits[0].measure:
            yield f"the outcome '{one.id}' has the measure of the limits; name what came of them"


@rule("problem")
def figure_senses(catalog: Catalog) -> Findings:
    """Every sense of a figure adds a component to the one before, and none is added twice."""
    for id, figure in catalog.figures.items():
        added = [name for sense in figure.senses for name in sense.adds]
        for name in dict.fromkeys(one for one in added if added.count(one) > 1):
            yield ("figures", id, "senses"), f"senses: '{name}' is added twice; keep it in the narrowest sense"
        for sense in figure.senses:
            if not sense.adds:
                said = f"senses: '{clipped(sense.label)}' adds nothing to the sense before it; name its components"
                yield ("figures", id, "senses"), said


@rule("problem")
def figure_ways(catalog: Catalog) -> Findings:
    """Every case of a way in a figure is a correction of that way with the number it is met as, or an estimate."""
    for id, figure in catalog.figures.items():
        for way, name in ((entry.way, name) for entry in figure.ways for name in entry.cases):
            correction = catalog.corrections.get(name)
            if correction is None and name not in catalog.declared["corrections"]:
                if said := not_an_entry(catalog.declared, "estimates", name):
                    yield ("figures", id, "ways"), f"ways: {said}"
            elif correction and correction.way != way:
                said = f"ways: '{name}' went wrong in the way '{correction.way}', and not '{way}'"
                yield ("figures", id, "ways"), f"{said}; move it there"
            elif correction and not correction.taken_for:
                said = f"ways: '{name}' does not say what its number is taken for; give taken_for, or leave it out"
                yield ("figures", id, "ways"), said


@rule("problem")
def figure_turn(catalog: Catalog) -> Findings:
    """The year of a turn is four digits, in quotes."""
    for id, figure in catalog.figures.items():
        if figure.turn and not re.fullmatch(r"[12][0-9]{3}", figure.turn.year):
            yield ("figures", id, "turn", "year"), f"'{clipped(figure.turn.year)}' is not a year; write e.g. '1989'"


@rule("problem")
def figure_line(catalog: Catalog) -> Findings:
    """A reference line stands for a named documented count: the estimate it names is exact, and was seen."""
    for id, figure in catalog.figures.items():
        estimate = catalog.estimates.get(figure.line or "")
        if estimate and estimate.value.precision != "exact":
            said = f"line: '{figure.line}' is not an exact count; name one, or draw no line"
            yield ("figures", id, "line"), said
        elif estimate and not estimate.chartable:
            said = f"line: '{figure.line}' is not verified; name a count that was seen, or draw no line"
            yield ("figures", id, "line"), said


@rule("problem")
def figure_parts(catalog: Catalog) -> Findings:
    """A chart of parts draws at least one verified estimate: its axes end where the numbers end."""
    for id, figure in catalog.figures.items():
        named = [catalog.estimates[name] for name in figure.estimates if name in catalog.estimates]
        held = named or [one for one in catalog.estimates.values() if one.measure in figure.measures]
        drawn = any(one.chartable and one.id not in figure.leave_out for one in held)
        if isinstance(figure, PartsEntry) and not drawn:
            yield ("figures", id), "of what it would draw nothing is verified; name an estimate that was seen"


@rule("problem")
def figure_leaves_out(catalog: Catalog) -> Findings:
    """An estimate that a figure leaves out, with the reason, is not at the same time among those it draws."""
    for id, figure in catalog.figures.items():
        for name in figure.leave_out:
            if name in (*figure.estimates, *figure.story, figure.line):
                said = f"leave_out: '{name}' is also drawn here; remove it from one of the two places"
                yield ("figures", id, "leave_out", name), said


@rule("problem")
def figure_remarks(catalog: Catalog) -> Findings:
    """A remark stands at a number that its figure draws: one that a series names, or that a circulation leads to."""
    for id, figure in catalog.figures.items():
        for name in figure.remarks:
            estimate = catalog.estimates.get(name)
            if estimate is None:
                continue
            if not {name, estimate.table} & _remarkable(catalog, figure):
                said = f"remarks: '{name}' is not drawn by this figure; remove it, or name its table"
                yield ("figures", id, "remarks", name), said


def _remarkable(catalog: Catalog, figure: FigureEntry) -> set[str]:
    """The ids of what a figure shows whose numbers can have remarks: of other kinds of charts none."""
    if isinstance(figure, SeriesEntry):
        return {*figure.estimates, *figure.tables}
    cases = {name for way in figure.ways for name in way.cases}
    return cases | {catalog.corrections[name].rightly or "" for name in cases if name in catalog.corrections}
