// The explorer: choose, group, sort and place. How any two numbers compare was written by the package.
//
// The first group of the first question stands in the page. All else is fetched at the first sign that somebody is at
// work here, or else after a while without one, and is made in small pieces, so that nobody's hand waits for it.
(function () {
  "use strict";
  const form = document.getElementById("choose");
  if (!form || !window.wwc) return;
  const groups = document.getElementById("groups");
  const two = document.getElementById("two");
  const selected = document.getElementById("selected");
  const SIGNS = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"];
  const FIRST = 40; // rows of the first group, and of each that follows it, before somebody asks for more
  const NEXT = 12;
  const QUIET = 4000; // milliseconds in which whoever opened the page may read it before the rest is fetched unasked
  const PATIENCE = 8; // milliseconds of work before whoever types or scrolls comes first
  const REJECTED = 2;
  let tools = null;
  let known = null;
  let strips = null;
  let choosing = null;
  let picked = [];
  let shown = { groups: [], relation: null, said: {} };
  let turn = 0;
  let beginning = null;
  let chosenBefore = false; // a choice that was made before the data came stands above the address
  let typedIn = null;

  const nameOf = (at) => shown.said[tools.data.ids[at]].who;
  const numberOf = (at) => shown.said[tools.data.ids[at]].number;
  const own = (at) => tools.data.numbers[at];
  const learn = async (said, places) => Object.assign(said, await wwc.said(tools, places));
  const compared = () => wwc.load("data/compared.js");
  const pairs = async () => (await wwc.load("_static/pairs.js"))(tools, known, await compared());
  const breath = () => new Promise((done) => setTimeout(done));

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

  // ---- placing
  function pickButton(at) {
    const { element, filled } = tools.rows;
    const label = filled(known.words.comparing, { name: nameOf(at), number: numberOf(at) });
    return element("button", { type: "button", class: "pick", "aria-pressed": String(picked.includes(at)), "aria-label": label, "data-id": tools.data.ids[at] }, known.words.compare);
  }

  function rowOf(at, relation, axis) {
    const { element } = tools.rows;
    const why = relation ? relation.why.get(at) : "";
    const extra = why ? [element("span", { class: "why" }, why), " "] : [];
    const strip = axis ? strips.marks(axis, markOf(at)) : null;
    return wwc.row(tools, shown.said, at, { first: [" ", pickButton(at)], extra, strip });
  }

  // Every group in turn, its first rows made piece by piece; it stops as soon as something else is asked.
  async function* sections(mine) {
    const { element, filled, rest, table } = tools.rows;
    const { relation } = shown;
    const common = relation && (axisOf(shown.groups.slice(0, 2).flatMap(([, held]) => held)) || axisOf(shown.groups.flatMap(([, held]) => held)));
    let worked = performance.now();
    for (const [order, [key, held]] of shown.groups.entries()) {
      const ids = held.map((at) => tools.data.ids[at]).join(" ");
      const name = relation ? known.panels[key] : tools.data.measures[key][1];
      const before = groups.firstElementChild;
      if (!order && !groups.dataset.turn && before && before.dataset.group === name && before.dataset.ids === ids) {
        yield before; // the very group that the page came with
        continue;
      }
      const axis = relation ? common : axisOf(held);
      const [first, later] = [held.slice(0, order ? NEXT : FIRST), held.slice(order ? NEXT : FIRST)];
      const rows = [];
      for (const at of first) {
        rows.push(rowOf(at, relation, axis));
        if (performance.now() - worked > PATIENCE) {
          await breath();
          if (mine !== turn) return;
          worked = performance.now();
        }
      }
      const made = table(filled(known.words.group, { name, n: held.length }), rows, axis && scaleOf(axis));
      const makers = later.map((at) => () => rowOf(at, relation, axis));
      const more = later.length ? [rest(made, makers, held.length, () => learn(shown.said, later))] : [];
      yield element("div", { class: "group", "data-group": name, "data-ids": ids }, [made, ...more]);
    }
  }

  async function draw(step = false) {
    const mine = (turn += 1);
    const began = performance.now();
    const state = choosing.read();
    choosing.remember(picked, step);
    const relation = state.to ? choosing.question(state.to) || (await (await pairs()).relationTo(tools.at.get(state.to))) : null;
    const places = choosing.chosen(state, relation);
    const said = {};
    if (state.order === "name") await learn(said, places);
    const held = choosing.grouped(choosing.ordered(places, state.order, said), relation);
    await learn(said, [...picked, ...held.flatMap(([, some], order) => some.slice(0, order ? NEXT : FIRST))]);
    if (mine !== turn) return;
    shown = { groups: held, relation, said };
    await place(mine);
    if (mine !== turn) return;
    const { filled } = tools.rows;
    const works = filled(known.words.works, { n: new Set(places.map((at) => known.source[at])).size });
    const words = relation ? known.words.selected : known.words.by_measure;
    const told = places.length ? filled(words, { n: places.length, works, question: relation ? relation.label : "" }) : known.words.none;
    const all = choosing.yearsLeft(state) ? `${told} ${known.words.years_left}` : told;
    if (selected.textContent !== all) selected.textContent = all; // said aloud only where it is new
    groups.dataset.ms = (performance.now() - began).toFixed(1);
    await showTwo();
    if (mine === turn) groups.dataset.turn = String(turn);
  }

  // What somebody already reads stays where it is and the others follow it; else all change at once.
  async function place(mine) {
    const made = [];
    for await (const section of sections(mine)) {
      if (section.parentNode === groups) {
        groups.replaceChildren(...[...groups.children].filter((one) => one === section));
      } else if (made[0] && made[0].parentNode === groups) {
        groups.append(section);
        await breath();
        if (mine !== turn) return;
      }
      made.push(section);
    }
    if (mine !== turn) return;
    if (!made.length || made[0].parentNode !== groups) groups.replaceChildren(...made);
    pressed();
  }

  // ---- two compared
  function pressed() {
    groups.querySelectorAll("button.pick").forEach((button) => {
      button.setAttribute("aria-pressed", String(picked.includes(tools.at.get(button.dataset.id))));
    });
  }

  function pick(at) {
    picked = picked.includes(at) ? picked.filter((one) => one !== at) : [...picked, at].slice(-2);
    pressed();
    choosing.remember(picked, true);
    return showTwo().then(() => {
      seen();
      const heading = two.querySelector("h2");
      if (heading) heading.focus({ preventScroll: true }); // so that the answer is what is read next
    });
  }

  // Whoever has chosen the second far below, or comes by an address of two, reads first what is said of them.
  function seen() {
    if (picked.length === 2) two.scrollIntoView();
  }

  async function groupByPicked() {
    await choosing.offer(picked[0]);
    form.elements.to.value = tools.data.ids[picked[0]];
    form.elements.measure.value = "";
    await draw(true);
    form.elements.to.focus();
  }

  // The answer, and why; whatever may be compared instead is one step away.
  function verdict({ answer, sentences, instead, sum }) {
    const { element, filled } = tools.rows;
    const why = [sentences.join(" "), " "];
    if (instead) {
      const words = filled(known.words.number_of, { number: numberOf(instead.at), name: nameOf(instead.at) });
      why.push(instead.before, element("a", { href: choosing.addressOf(instead.picked) }, words), instead.after, " ");
    }
    return [element("strong", {}, answer), " ", ...why, sum];
  }

  // Who is A, and who is B.
  function letters() {
    const { element, filled, link } = tools.rows;
    const words = (at) => filled(known.words.number_of, { number: numberOf(at), name: nameOf(at) });
    const one = (at, place) => [element("b", {}, place ? known.words.second : known.words.first), ": ", link(`estimate/${tools.data.ids[at]}.html`, words(at))];
    return [...one(picked[0], 0), element("br"), ...one(picked[1], 1)];
  }

  async function showTwo() {
    const { element, filled } = tools.rows;
    const both = picked.join(" ");
    const asked = () => picked.join(" ") === both; // and no others, while these were looked up
    two.hidden = !picked.length;
    if (!picked.length) return two.replaceChildren();
    await learn(shown.said, picked);
    if (!asked()) return undefined;
    if (picked.length === 1) {
      const all = element("button", { type: "button", class: "more" }, known.words.group_by);
      all.addEventListener("click", groupByPicked);
      const words = filled(known.words.chosen, { name: nameOf(picked[0]), number: numberOf(picked[0]) });
      return two.replaceChildren(element("p", {}, [words, " ", all]));
    }
    const lying = await pairs();
    const told = await lying.compared(...picked);
    if (told.instead) await learn(shown.said, [told.instead.at]);
    if (!asked()) return undefined;
    const clear = element("button", { type: "button", class: "more" }, known.words.clear);
    clear.addEventListener("click", () => {
      const last = groups.querySelector(`button.pick[data-id="${tools.data.ids[picked[1]]}"]`);
      (last || form.elements.to).focus(); // this button goes
      picked = [];
      pressed();
      choosing.remember(picked, true);
      showTwo();
    });
    return two.replaceChildren(
      element("h2", { tabindex: "-1" }, known.words.both),
      element("p", { class: "pair" }, letters()),
      element("p", { class: "lead", id: "verdict" }, verdict(told)),
      ...told.cautions.map((caution) => element("p", { class: "beware" }, caution)),
      lying.sides(...picked, shown.said),
      clear
    );
  }

  // ---- taking away
  async function csv() {
    const places = shown.groups.flatMap(([, held]) => held);
    const [written, words] = await Promise.all([wwc.load("_static/selection.js"), compared()]);
    await learn(shown.said, places);
    written(tools, known, words)(places, shown);
  }

  // ---- beginning
  async function fetched() {
    let drawing;
    let made;
    [tools, known, drawing, made] = await Promise.all([
      wwc.columns(), wwc.load("data/explorer.js"), wwc.load("_static/strip.js"), wwc.load("_static/choosing.js"),
    ]);
    strips = drawing(known.marks);
    choosing = made(tools, known, form);
    if (!chosenBefore) picked = await choosing.restore();
    await draw(chosenBefore);
    seen();
  }

  function begin() {
    if (!beginning) {
      beginning = fetched().catch((fault) => {
        beginning = null; // so that the next thing done on the page begins anew
        selected.textContent = document.getElementById("asked").dataset.failed;
        groups.dataset.fault = String(fault);
        throw fault;
      });
    }
    return beginning;
  }
  const later = (act) => (event) => begin().then(() => act(event)).catch(() => {}); // whoever asks has been told
  const sign = () => begin().catch(() => {});

  let timer = 0;
  function changed(event) {
    const typed = event.target.matches("input") ? event.target.name : null;
    const step = !typed || typed !== typedIn;
    typedIn = typed;
    if (!groups.dataset.turn) chosenBefore = true;
    clearTimeout(timer);
    timer = setTimeout(later(() => draw(step)), 80);
  }

  form.querySelector("fieldset").disabled = false;
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    later(() => draw(true))();
  });
  form.addEventListener("reset", () => {
    if (!groups.dataset.turn) chosenBefore = true;
    setTimeout(later(() => { // once the fields are as they were
      picked = [];
      return draw(true);
    }));
  });
  groups.addEventListener("click", (event) => {
    const button = event.target.closest("button.pick");
    if (button) later(() => pick(tools.at.get(button.dataset.id)))();
  });
  document.getElementById("csv").addEventListener("click", later(csv));
  const address = document.getElementById("address");
  address.addEventListener("click", () => {
    const chosen = choosing && groups.dataset.turn ? choosing.addressOf(picked) : location.hash;
    address.dataset.copy = location.href.replace(/#.*$/, "") + chosen;
  }, { capture: true });
  addEventListener("hashchange", later(async () => {
    picked = await choosing.restore();
    await draw();
    seen();
  }));
  if (location.hash.includes("=")) sign();
  SIGNS.forEach((name) => addEventListener(name, sign, { once: true, passive: true, capture: true }));
  setTimeout(sign, QUIET);
})();
