// The explorer: choose, group, sort and place. How any two numbers lie to each other was written by the package.
(function () {
  "use strict";
  const form = document.getElementById("choose");
  if (!form || !window.wwc) return;
  const groups = document.getElementById("groups");
  const two = document.getElementById("two");
  const selected = document.getElementById("selected");
  const FIELDS = ["to", "measure", "by", "part", "basis", "level", "from", "until", "decade", "order"];
  const DEFAULTS = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
  const FIRST = 40; // rows of the first group, and of each that follows it, before somebody asks for more
  const NEXT = 12;
  const PATIENCE = 20; // milliseconds of work before whoever types or scrolls comes first
  const [LESS, MORE, APART, UNSEEN] = [2, 3, 5, 6];
  const REJECTED = 2;
  let tools = null;
  let known = null;
  let strips = null;
  let picked = [];
  let shown = { places: [], relation: null, said: {} };
  let turn = 0;

  const fill = (text, one, other) => {
    const filled = text.split("\u0001").join(one).split("\u0002").join(other);
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
  const numberOf = (at) => shown.said[tools.data.ids[at]].number;
  const nameOf = (at) => shown.said[tools.data.ids[at]].who;
  const own = (at) => tools.data.numbers[at];

  // ---- state, in the fields and in the address
  const read = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));

  function remember() {
    const state = read();
    const parts = FIELDS.filter((name) => state[name] !== DEFAULTS[name]).map((name) => `${name}=${encodeURIComponent(state[name])}`);
    picked.forEach((at, place) => parts.push(`${place ? "b" : "a"}=${tools.data.ids[at]}`));
    history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.pathname + location.search);
  }

  async function restore() {
    const given = Object.fromEntries(
      location.hash.slice(1).split("&").filter((one) => one.includes("=")).map((one) => {
        const [name, ...value] = one.split("=");
        return [name, decodeURIComponent(value.join("="))];
      })
    );
    if (given.to && tools.at.has(given.to)) await offer(tools.at.get(given.to));
    FIELDS.forEach((name) => {
      form.elements[name].value = name in given ? given[name] : DEFAULTS[name];
    });
    const folded = form.querySelector("details");
    folded.open = [...folded.querySelectorAll("[name]")].some((field) => field.value !== DEFAULTS[field.name]) || folded.open;
    picked = [given.a, given.b].filter((id) => tools.at.has(id)).map((id) => tools.at.get(id));
  }

  // A number that all others are grouped by becomes one of the choices.
  async function offer(at) {
    const id = tools.data.ids[at];
    if ([...form.elements.to.options].some((option) => option.value === id)) return;
    const said = (await wwc.said(tools, [at]))[id];
    const text = tools.rows.filled(known.words.the_estimate, { number: said.number, name: said.who });
    form.elements.to.append(tools.rows.element("option", { value: id }, text));
  }

  // ---- how everything lies to what is asked
  const inverse = (panel) => ({ [LESS]: MORE, [MORE]: LESS })[panel] || panel;

  async function pairsOf(at) {
    return wwc.load(`data/pairs-${tools.data.measures[tools.data.measure[at]][0]}.js`);
  }

  // {panel, first: whether it comes first of the two, clauses} of a scope beside another, or null where no axis is shared.
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

  const clauses = (file, found) => found.clauses.map((at) => file.parts[at]);

  async function relationTo(asked) {
    const relation = { panels: new Map(), why: new Map(), label: "" };
    const question = known.questions.find(([id]) => id === asked);
    if (question) {
      relation.label = question[1];
      const flat = question[2];
      for (let at = 0; at < flat.length; at += 3) {
        relation.panels.set(flat[at], flat[at + 1]);
        relation.why.set(flat[at], known.why[flat[at + 2]]);
      }
      return relation;
    }
    const chosen = tools.at.get(asked);
    if (chosen === undefined) return null;
    const file = await pairsOf(chosen);
    const said = (await wwc.said(tools, [chosen]))[asked];
    relation.label = tools.rows.filled(known.words.the_estimate, { number: said.number, name: said.who });
    tools.data.ids.forEach((_, at) => {
      const found = at === chosen ? null : pair(file, known.scope[chosen], known.scope[at]);
      if (!found) return;
      relation.panels.set(at, tools.data.seen[at] ? found.panel : UNSEEN);
      relation.why.set(at, found.panel === APART ? nothingShared(file, found) : told(file, found, chosen, at).slice(1).join(" "));
    });
    return relation;
  }

  const nothingShared = (file, found) => known.nothing[clauses(file, found).join(" ")];

  // What both count, what tells them apart, and what is left open; names in the order of their scopes.
  function told(file, found, one, other, names = [nameFor(one), nameFor(other)]) {
    const ordered = known.scope[one] <= known.scope[other] ? names : [...names].reverse();
    const text = clauses(file, found).join(" ");
    return [text].flatMap((all) => all.split(/(?<=\.) (?=[A-Z\u0001\u0002])/u)).map((sentence) => fill(sentence, ...ordered));
  }
  const nameFor = (at) => (at === tools.at.get(form.elements.to.value) ? known.words.first : known.words.second);

  // ---- choosing
  function chosen(state, relation) {
    const { data } = tools;
    const wanted = {
      measure: data.measures.findIndex(([word]) => word === state.measure),
      by: data.hands.indexOf(state.by),
    };
    const [from, until] = [Number(state.from) || 0, Number(state.until) || 9999];
    const fits = (at) =>
      (!relation || relation.panels.has(at)) &&
      (!state.measure || data.measure[at] === wanted.measure) &&
      (!state.by || data.hand[at] === wanted.by) &&
      (!state.part || known.part[at] === Number(state.part)) &&
      (!state.basis || known.basis[at] === Number(state.basis)) &&
      (!state.level || known.level[at] === Number(state.level)) &&
      (!(state.from || state.until) || (known.years[at].length && known.years[at][0] <= until && known.years[at][1] >= from)) &&
      (!state.decade || Math.floor(data.year[at] / 10) * 10 === Number(state.decade));
    return data.ids.map((_, at) => at).filter(fits);
  }

  function ordered(places, order, said) {
    const most = (at) => Math.max(0, ...own(at));
    const name = (at) => said[tools.data.ids[at]].who;
    const by = {
      number: (a, b) => most(b) - most(a) || a - b,
      name: (a, b) => name(a).localeCompare(name(b), "en") || a - b,
    }[order];
    return by ? [...places].sort(by) : places;
  }

  // ---- placing
  function pickButton(at) {
    const { element, filled } = tools.rows;
    const label = filled(known.words.comparing, { name: nameOf(at), number: numberOf(at) });
    const button = element("button", { type: "button", class: "pick", "aria-pressed": String(picked.includes(at)), "aria-label": label }, known.words.compare);
    button.addEventListener("click", () => pick(at));
    button.dataset.at = at;
    return button;
  }

  function pick(at) {
    picked = picked.includes(at) ? picked.filter((one) => one !== at) : [...picked, at].slice(-2);
    groups.querySelectorAll("button.pick").forEach((button) => {
      button.setAttribute("aria-pressed", String(picked.includes(Number(button.dataset.at))));
    });
    remember();
    showTwo();
  }

  // ---- marks: one axis for all groups of a question; where measures are many, one for each
  const drawable = (at) => tools.data.seen[at] > 0;
  function axisOf(places) {
    const held = places.filter(drawable);
    const claimed = held.filter((at) => tools.data.stance[at] !== REJECTED).flatMap(own);
    return strips.axisOf(claimed.length ? claimed : held.flatMap(own));
  }

  function markOf(at) {
    if (!known.marks.drawn[at]) return null;
    const [low, best, high, bound] = known.values[at];
    const { seen, stance } = tools.data;
    return { low, best, high, bound, basis: known.basis[at], hollow: seen[at] < 2, quoted: stance[at] > 0, struck: stance[at] === REJECTED };
  }

  function scaleOf(axis) {
    return [tools.rows.element("span", { class: "unit" }, axis.unit || known.words.plain), strips.scale(axis)];
  }

  const breath = () => new Promise((done) => setTimeout(done));

  async function draw() {
    const mine = (turn += 1);
    const began = performance.now();
    const state = read();
    remember();
    const relation = state.to ? await relationTo(state.to) : null;
    const places = chosen(state, relation);
    const said = await wwc.said(tools, [...places, ...picked]);
    if (mine !== turn) return;
    shown = { places: ordered(places, state.order, said), relation, said };
    const { element, filled } = tools.rows;
    const keyed = new Map();
    shown.places.forEach((at) => {
      const key = relation ? relation.panels.get(at) : tools.data.measure[at];
      if (!keyed.has(key)) keyed.set(key, []);
      keyed.get(key).push(at);
    });
    const sorted = [...keyed].sort((a, b) => a[0] - b[0]);
    const common = relation && (axisOf(sorted.slice(0, 2).flatMap(([, held]) => held)) || axisOf(places));
    const sections = [];
    let worked = performance.now();
    for (const [order, [key, held]] of sorted.entries()) {
      const axis = relation ? common : axisOf(held);
      const name = relation ? known.panels[key] : tools.data.measures[key][1];
      const caption = filled(known.words.group, { name, n: held.length });
      const makers = held.map((at) => () => {
        const why = relation ? relation.why.get(at) : "";
        const extra = why ? [element("span", { class: "why" }, why), " "] : [];
        const strip = axis ? strips.marks(axis, markOf(at)) : null;
        return wwc.row(tools, said, at, { first: [" ", pickButton(at)], extra, strip });
      });
      sections.push(element("div", { class: "group", "data-group": name, "data-ids": held.map((at) => tools.data.ids[at]).join(" ") }, tools.rows.shortened(caption, makers, order ? NEXT : FIRST, axis && scaleOf(axis))));
      if (performance.now() - worked > PATIENCE) {
        await breath();
        if (mine !== turn) return;
        worked = performance.now();
      }
    }
    groups.replaceChildren(...sections);
    const works = filled(known.words.works, { n: new Set(shown.places.map((at) => known.source[at])).size });
    const words = relation ? known.words.selected : known.words.by_measure;
    selected.textContent = places.length ? filled(words, { n: places.length, works, question: relation ? relation.label : "" }) : known.words.none;
    groups.dataset.ms = (performance.now() - began).toFixed(1);
    await showTwo();
    if (mine === turn) groups.dataset.turn = String(turn);
  }

  // ---- two compared
  async function showTwo() {
    const { element, filled } = tools.rows;
    two.hidden = !picked.length;
    if (!picked.length) return two.replaceChildren();
    Object.assign(shown.said, await wwc.said(tools, picked));
    if (picked.length === 1) {
      const all = element("button", { type: "button", class: "more" }, known.words.group_by);
      all.addEventListener("click", async () => {
        await offer(picked[0]);
        form.elements.to.value = tools.data.ids[picked[0]];
        form.elements.measure.value = "";
        await draw();
        form.elements.to.focus();
      });
      const words = filled(known.words.chosen, { name: nameOf(picked[0]), number: numberOf(picked[0]) });
      return two.replaceChildren(element("p", {}, [words, " ", all]));
    }
    const both = picked.join(" ");
    const sentences = await compared(...picked);
    if (picked.join(" ") !== both) return undefined; // others were chosen while these were looked up
    const clear = element("button", { type: "button", class: "more" }, known.words.clear);
    clear.addEventListener("click", () => {
      picked = [];
      draw();
    });
    two.replaceChildren(
      element("h2", {}, known.words.both),
      element("p", { class: "lead", id: "verdict" }, sentences.join(" ")),
      sidesTable(...picked),
      clear
    );
    return undefined;
  }

  async function compared(one, other) {
    const { data } = tools;
    const file = await pairsOf(one);
    const found = pair(file, known.scope[one], known.scope[other]);
    const names = [known.words.first, known.words.second];
    const [low, high] = [one, other].sort((a, b) => a - b);
    const sameNumber = own(one).length > 0 && [...new Set(own(one))].sort().join() === [...new Set(own(other))].sort().join();
    if (!found) {
      const measures = [data.measure[one], data.measure[other]];
      const event = known.events[[...measures].sort((a, b) => a - b).join("-")][sameNumber ? 1 : 0];
      return [fill(event, ...(measures[0] < measures[1] ? names : [...names].reverse())), kinship(low, high, one, sameNumber, true)];
    }
    const [first, ...rest] = found.panel === APART ? [nothingShared(file, found)] : told(file, found, one, other, names);
    return [first, ...rest, kinship(low, high, one, sameNumber, false)];
  }

  function kinship(low, high, one, sameNumber, apart) {
    const { kin } = known;
    const names = low === one ? [known.words.first, known.words.second] : [known.words.second, known.words.first];
    const descent = kin.descent[`${low}-${high}`];
    if (descent !== undefined) return fill(kin.sentences[descent], ...names);
    const [less, more] = [kin.roots[low], kin.roots[high]].sort((a, b) => a - b);
    const shared = kin.shared[`${less}-${more}`];
    if (shared) return fill(kin.sentences[shared[sameNumber ? 0 : apart ? 2 : 1]], ...names);
    return fill(kin.none[kin.unknown[low] + 2 * kin.unknown[high]], ...names);
  }

  function sidesTable(one, other) {
    const { element, link } = tools.rows;
    const { data } = tools;
    const labelOf = (side, at) => {
      if (side === "number") return numberOf(at);
      if (side === "measure") return data.measures[data.measure[at]][1];
      if (side in known.words_of) return known.words_of[side][known[side][at]];
      return known[`${side}_labels`][known[side][at]];
    };
    const head = [one, other].map((at, place) =>
      element("th", { scope: "col" }, [`${place ? known.words.second : known.words.first}: `, link(`estimate/${data.ids[at]}.html`, nameOf(at))])
    );
    const rows = known.words.sides.map(([side, label]) =>
      element("tr", {}, [element("th", { scope: "row" }, label), ...[one, other].map((at) => element("td", {}, labelOf(side, at)))])
    );
    return element("div", { class: "scrolling", tabindex: "0", role: "group", "aria-label": known.words.both }, element("table", { class: "fields" }, [
      element("thead", {}, element("tr", {}, [element("td", {}), ...head])),
      element("tbody", {}, rows),
    ]));
  }

  // ---- taking away
  function csv() {
    const { data } = tools;
    const quoted = (value) => {
      const text = value === null || value === undefined ? "" : String(value);
      return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    };
    const sides = (at) => ["population", "jurisdiction", "territory", "period"].map((side) => known[`${side}_labels`][known[side][at]]);
    const lines = shown.places.map((at) => {
      const id = data.ids[at];
      const { relation } = shown;
      return [
        id, nameOf(at), known.source[at], data.year[at] === 9999 ? "" : data.year[at], data.measures[data.measure[at]][0],
        ...sides(at), ...known.values[at], numberOf(at), known.ids_of.basis[known.basis[at]], known.ids_of.level[known.level[at]],
        known.ids_of.stance[data.stance[at]], relation ? known.panels[relation.panels.get(at)] : "", relation ? relation.why.get(at) : "",
      ].map(quoted).join(",");
    });
    const text = `\ufeff${[known.words.columns.join(","), ...lines].join("\r\n")}\r\n`;
    const name = tools.rows.filled(known.words.file, { version: data.version });
    const link = tools.rows.element("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
  }

  async function begin() {
    let drawing;
    [tools, known, drawing] = await Promise.all([wwc.columns(), wwc.load("data/explorer.js"), wwc.load("_static/strip.js")]);
    strips = drawing(known.marks);
    form.querySelector("fieldset").disabled = false;
    await restore();
    await draw();
    let timer = 0;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(draw, 80);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      draw();
    });
    form.addEventListener("reset", () => {
      picked = [];
      setTimeout(draw, 0);
    });
    document.getElementById("csv").addEventListener("click", csv);
    const address = document.getElementById("address");
    address.classList.add("copy");
    address.addEventListener("click", () => {
      address.dataset.copy = location.href;
      address.dataset.done = tools.core.words.copied;
    }, { capture: true });
    addEventListener("hashchange", async () => {
      await restore();
      await draw();
    });
  }
  begin().catch((fault) => {
    selected.textContent = document.getElementById("asked").dataset.failed;
    groups.dataset.fault = String(fault);
  });
})();
