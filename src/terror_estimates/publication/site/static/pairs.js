// Two numbers beside each other: answers, clauses and sentences that the package wrote, looked up and put together.
wwc("pairs", (tools, known, words) => {
  "use strict";

  const [LESS, MORE, APART, UNSEEN] = [2, 3, 5, 6];
  const STRIDE = 5; // of what is told of a scope beside another: which, panel, clauses, answer, sum
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

  // {panel, clauses, answer, sum} of a scope beside another, or null where no axis is shared.
  function pair(file, scope, other) {
    if (!file.byScope) file.byScope = new Map();
    if (!file.byScope.has(scope)) {
      const found = new Map();
      const put = (mine, theirs, panel, clauses, answer, sum) =>
        found.set(theirs, { panel: mine < theirs ? inverse(panel) : panel, clauses, answer, sum });
      for (const [mine, flat] of Object.entries(file.of)) {
        for (let at = 0; at < flat.length; at += STRIDE) {
          const told = flat.slice(at + 1, at + STRIDE);
          if (Number(mine) === scope) put(scope, flat[at], ...told);
          else if (flat[at] === scope) put(scope, Number(mine), ...told);
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

  // The answer, the sentences that say how two numbers compare, what to compare instead, and what to beware of; and
  // which is the wider of two of which the one counts all that the other counts.
  async function compared(one, other, names = [known.words.first, known.words.second]) {
    const file = await fileOf(one);
    const found = pair(file, known.scope[one], known.scope[other]);
    const [low, high] = [one, other].sort((a, b) => a - b);
    const ranked = low === one ? names : [...names].reverse(); // in the order of publication, which is that of scopes
    const sameNumber = own(one).length > 0 && [...new Set(own(one))].sort().join() === [...new Set(own(other))].sort().join();
    const kin = kinship(low, high, ranked, sameNumber, !found);
    const told = found ? lying(file, found, one, other, names) : events(file, one, other, sameNumber);
    const { answer, sum } = decided(told, { one, other, names, ranked, kin, alike: Boolean(found) && found.panel < LESS });
    return {
      answer: data.seen[one] && data.seen[other] ? doubting(answer, one, other) : waiting(doubting(answer, one, other)),
      sentences: [...told.sentences, kin.said],
      instead: found || kin.once !== null ? null : await counterpart(one, other, names),
      sum,
      cautions: cautions(one, other, names),
      ...inWidth(told, one, other),
    };
  }

  // Of two that share an axis.
  function lying(file, found, one, other, names) {
    const ordered = known.scope[one] <= known.scope[other] ? names : [...names].reverse();
    return {
      sentences: found.panel === APART ? [nothingShared(file, found)] : told(file, found, one, other, names),
      answer: file.parts[found.answer],
      sum: fill(file.parts[found.sum], ...ordered),
      panel: found.panel,
    };
  }

  // Of two that do not.
  function events(file, one, other, sameNumber) {
    const turned = data.measure[one] > data.measure[other];
    const measures = [data.measure[one], data.measure[other]];
    const place = words.events[(turned ? measures.reverse() : measures).join("-")];
    const beside = file.beside.indexOf(known.scope[other]);
    return {
      sentences: [words.told[place[sameNumber ? 1 : 0]]],
      answer: words.told[place[turned ? 3 : 2]],
      sum: beside < 0 ? words.told[place[4]] : file.parts[file.sums[known.scope[one]][beside]],
    };
  }

  // What the entries themselves say of two overrules what their scopes say.
  function decided(told, { one, other, names, ranked, kin, alike }) {
    const { answers } = words;
    const silent = [one, other].findIndex((at) => !own(at).length);
    const [none, nothing] = answers.silent.map((said) => silent >= 0 && fill(said, names[silent]));
    const wrong = [one, other].map((at, place) => answers.slips.includes(at) && names[place]).filter(Boolean);
    const slipped = wrong.length && fill(answers.slip[wrong.length - 1], ...wrong);
    const linked = answers.linked[[one, other].sort((a, b) => a - b).join("-")];
    const once = kin.once === null ? null : answers.once[kin.once];
    return {
      answer: none || slipped || (once ? answers.twice[kin.once][alike ? 0 : 1] : kin.revised ? answers.given_up : sized(told, one, other)),
      sum: once || (linked && fill(linked, ...ranked)) || nothing || told.sum,
    };
  }

  // The answer, and that the wider of the two is the smaller number, unless the one rounds the other.
  function sized(told, one, other) {
    const { answers } = words;
    const nested = told.panel === LESS || told.panel === MORE;
    const { wider, narrower } = inWidth(told, one, other);
    const rounds = answers.rounding.includes([one, other].sort((a, b) => a - b).join("-"));
    return nested && !rounds && most(wider) < least(narrower) ? answers.reversed.replace("\u0003", told.answer.replace(/\.$/, "")) : told.answer;
  }

  // LESS: the other counts less.
  const inWidth = ({ panel }, one, other) => (panel === LESS ? { wider: one, narrower: other } : { wider: other, narrower: one });

  // The ends of what a number states; what a bound leaves open ends nowhere.
  function most(at) {
    const [, best, high, bound] = known.values[at];
    return bound === "at_least" ? Infinity : high === null ? best : high;
  }

  function least(at) {
    const [low, best, , bound] = known.values[at];
    return bound === "at_most" ? -Infinity : low === null ? best : low;
  }

  // What is known against the one or both of them, behind any answer but a no.
  function doubting(answer, one, other) {
    const { answers } = words;
    if (answer.startsWith(answers.no)) return answer;
    const doubts = [answers.doubts[one], answers.doubts[other]].filter(Boolean);
    const told = [...new Set(doubts)].map((doubt) => answers.doubted[doubt][doubts.filter((each) => each === doubt).length - 1]);
    return [answer, ...told].join(" ");
  }

  function waiting(answer) {
    const { answers } = words;
    if (answer.startsWith(answers.no)) return answer;
    return answers.waiting.replace("\u0003", answer.charAt(0).toLowerCase() + answer.slice(1));
  }

  // The same count of the one, told as what shares an axis with the other: {at, beside, before, after}.
  async function counterpart(one, other, names) {
    const { instead, told_as } = words.answers;
    for (const [mine, theirs, ordered] of [[one, other, names], [other, one, [...names].reverse()]]) {
      if (!instead[mine]) continue;
      const file = await fileOf(theirs);
      const fits = (at) => at !== theirs && ((pair(file, known.scope[theirs], known.scope[at]) || { panel: APART }).panel !== APART);
      const at = instead[mine].find(fits);
      if (at === undefined) continue;
      const [before, after] = fill(told_as[data.measures[data.measure[at]][0]], ...ordered).split("\u0003");
      return { picked: mine === one ? [at, theirs] : [theirs, at], at, before, after };
    }
    return null;
  }

  function cautions(one, other, names) {
    const { answers } = words;
    const unseen = names.filter((_, place) => !data.seen[[one, other][place]]);
    const told = unseen.length ? [fill(answers.unseen[unseen.length - 1], ...unseen)] : [];
    return [...new Set([...told, ...(answers.cautions[one] || []), ...(answers.cautions[other] || [])])];
  }

  // How the one descends from the other, and whether they are one count: 1 if that is stated, 0 if likely, else null.
  function kinship(low, high, ranked, sameNumber, apart) {
    const { kin } = words;
    const [less, more] = [kin.roots[low], kin.roots[high]].sort((a, b) => a - b);
    const shared = kin.shared[`${less}-${more}`];
    const descent = kin.descent[`${low}-${high}`];
    const at = descent === undefined && shared ? shared[sameNumber ? 0 : apart ? 2 : 1] : descent;
    if (at !== undefined) return { said: fill(kin.sentences[at], ...ranked), once: at in kin.once ? kin.once[at] : null, revised: kin.revised.includes(at) };
    return { said: fill(kin.none[kin.unknown[low] + 3 * kin.unknown[high]], ...ranked), once: null };
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
      element("tr", {}, [element("th", { scope: "row" }, label), ...[one, other].map((at, place) => element("td", { "data-of": place ? known.words.second : known.words.first }, labelOf(side, at)))])
    );
    return element("div", { class: "scrolling", tabindex: "0", role: "group", "aria-label": known.words.both }, element("table", { class: "fields" }, [
      element("thead", {}, element("tr", {}, [element("td", {}), ...head])),
      element("tbody", {}, rows),
    ]));
  }

  return { relationTo, compared, sides };
});
