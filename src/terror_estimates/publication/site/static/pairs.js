// Two numbers beside each other: clauses and sentences that the package wrote, looked up and put together.
wwc("pairs", (tools, known, words) => {
  "use strict";

  const [LESS, MORE, APART, UNSEEN] = [2, 3, 5, 6];
  const { data } = tools;
  const own = (at) => data.numbers[at];
  const inverse = (panel) => ({ [LESS]: MORE, [MORE]: LESS })[panel] || panel;
  const nothingShared = (file, found) => words.nothing[clauses(file, found).join(" ")];

  const fill = (text, one, other) => {
    const filled = text.split("\u0001").join(one).split("\u0002").join(other);
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
  const clauses = (file, found) => found.clauses.map((at) => file.parts[at]);
  const fileOf = (at) => wwc.load(`data/pairs-${data.measures[data.measure[at]][0]}.js`);

  // {panel, clauses} of a scope beside another, or null where no axis is shared.
  function pair(file, scope, other) {
    if (!file.byScope) file.byScope = new Map();
    if (!file.byScope.has(scope)) {
      const found = new Map();
      const put = (mine, theirs, panel, clauses) => found.set(theirs, { panel: mine < theirs ? inverse(panel) : panel, clauses });
      for (const [mine, flat] of Object.entries(file.of)) {
        for (let at = 0; at < flat.length; at += 3) {
          if (Number(mine) === scope) put(scope, flat[at], flat[at + 1], flat[at + 2]);
          else if (flat[at] === scope) put(scope, Number(mine), flat[at + 1], flat[at + 2]);
        }
      }
      file.byScope.set(scope, found);
    }
    return file.byScope.get(scope).get(other) || null;
  }

  // What both count, what tells them apart, and what is left open; names in the order of their scopes.
  function told(file, found, one, other, names) {
    const ordered = known.scope[one] <= known.scope[other] ? names : [...names].reverse();
    const sentences = clauses(file, found).join(" ").split(/(?<=\.) (?=[A-Z\u0001\u0002])/u);
    return sentences.map((sentence) => fill(sentence, ...ordered));
  }

  // Every number by its panel beside the chosen one, and why it stands there.
  async function relationTo(chosen) {
    if (chosen === undefined) return null;
    const file = await fileOf(chosen);
    const id = data.ids[chosen];
    const said = (await wwc.said(tools, [chosen]))[id];
    const label = tools.rows.filled(known.words.the_estimate, { number: said.number, name: said.who });
    const relation = { panels: new Map(), why: new Map(), label };
    const names = [known.words.first, known.words.second];
    data.ids.forEach((_, at) => {
      const found = at === chosen ? null : pair(file, known.scope[chosen], known.scope[at]);
      if (!found) return;
      relation.panels.set(at, data.seen[at] ? found.panel : UNSEEN);
      relation.why.set(at, found.panel === APART ? nothingShared(file, found) : told(file, found, chosen, at, names).slice(1).join(" "));
    });
    return relation;
  }

  // The sentences that say how two numbers lie to each other.
  async function compared(one, other) {
    const file = await fileOf(one);
    const found = pair(file, known.scope[one], known.scope[other]);
    const names = [known.words.first, known.words.second];
    const [low, high] = [one, other].sort((a, b) => a - b);
    const sameNumber = own(one).length > 0 && [...new Set(own(one))].sort().join() === [...new Set(own(other))].sort().join();
    if (!found) {
      const measures = [data.measure[one], data.measure[other]];
      const place = words.events[[...measures].sort((a, b) => a - b).join("-")][sameNumber ? 1 : 0];
      const ordered = measures[0] < measures[1] ? names : [...names].reverse();
      return [fill(words.told[place], ...ordered), kinship(low, high, one, sameNumber, true)];
    }
    const [first, ...rest] = found.panel === APART ? [nothingShared(file, found)] : told(file, found, one, other, names);
    return [first, ...rest, kinship(low, high, one, sameNumber, false)];
  }

  function kinship(low, high, one, sameNumber, apart) {
    const { kin } = words;
    const names = low === one ? [known.words.first, known.words.second] : [known.words.second, known.words.first];
    const descent = kin.descent[`${low}-${high}`];
    if (descent !== undefined) return fill(kin.sentences[descent], ...names);
    const [less, more] = [kin.roots[low], kin.roots[high]].sort((a, b) => a - b);
    const shared = kin.shared[`${less}-${more}`];
    if (shared) return fill(kin.sentences[shared[sameNumber ? 0 : apart ? 2 : 1]], ...names);
    return fill(kin.none[kin.unknown[low] + 3 * kin.unknown[high]], ...names);
  }

  // All sides of both, one beside the other.
  function sides(one, other, said) {
    const { element, link } = tools.rows;
    const of = (at) => said[data.ids[at]];
    const labelOf = (side, at) => {
      if (side === "number") return of(at).number;
      if (side === "measure") return data.measures[data.measure[at]][1];
      if (side in words.words_of) return words.words_of[side][known[side][at]];
      return words[`${side}_labels`][words[side][at]];
    };
    const head = [one, other].map((at, place) =>
      element("th", { scope: "col" }, [`${place ? known.words.second : known.words.first}: `, link(`estimate/${data.ids[at]}.html`, of(at).who)])
    );
    const rows = known.words.sides.map(([side, label]) =>
      element("tr", {}, [element("th", { scope: "row" }, label), ...[one, other].map((at) => element("td", {}, labelOf(side, at)))])
    );
    return element("div", { class: "scrolling", tabindex: "0", role: "group", "aria-label": known.words.both }, element("table", { class: "fields" }, [
      element("thead", {}, element("tr", {}, [element("td", {}), ...head])),
      element("tbody", {}, rows),
    ]));
  }

  return { relationTo, compared, sides };
});
