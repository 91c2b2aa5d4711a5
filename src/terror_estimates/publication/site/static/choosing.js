// What is chosen in the explorer: the fields, their address, and the numbers that fit, in order and in groups.
wwc("choosing", (tools, known, form) => {
  "use strict";

  const FIELDS = ["to", "measure", "by", "part", "basis", "level", "from", "until", "decade", "order"];
  // As the page came, and not as a browser may have kept it from an earlier visit.
  const DEFAULTS = Object.fromEntries(FIELDS.map((name) => [name, plain(form.elements[name])]));

  function plain(field) {
    const option = field.options && ([...field.options].find((one) => one.defaultSelected) || field.options[0]);
    return option ? option.value : field.defaultValue;
  }

  const read = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));

  // The address of what stands in the fields, with the two that are compared.
  function addressOf(picked) {
    const state = read();
    const parts = FIELDS.filter((name) => state[name] !== DEFAULTS[name]).map((name) => `${name}=${encodeURIComponent(state[name])}`);
    picked.forEach((at, place) => parts.push(`${place ? "b" : "a"}=${tools.data.ids[at]}`));
    return parts.length ? `#${parts.join("&")}` : "";
  }

  // A choice is a step, to which the way back leads; letter by letter in one field is a single step.
  function remember(picked, step) {
    const hash = addressOf(picked);
    if (hash === location.hash) return;
    history[step ? "pushState" : "replaceState"](null, "", hash || location.pathname + location.search);
  }

  // The fields as the address has them; the two that are compared.
  async function restore() {
    const given = Object.fromEntries(
      location.hash.slice(1).split("&").filter((one) => one.includes("=")).map((one) => {
        const [name, ...value] = one.split("=");
        return [name, wwc.plainly(value.join("="))];
      })
    );
    if (given.to && tools.at.has(given.to)) await offer(tools.at.get(given.to));
    FIELDS.forEach((name) => {
      form.elements[name].value = name in given ? given[name] : DEFAULTS[name];
      if (form.elements[name].selectedIndex === -1) form.elements[name].value = DEFAULTS[name];
    });
    const folded = form.querySelector("details");
    folded.open = [...folded.querySelectorAll("[name]")].some((field) => field.value !== DEFAULTS[field.name]) || folded.open;
    return [...new Set([given.a, given.b])].filter((id) => tools.at.has(id)).map((id) => tools.at.get(id));
  }

  // A number that all others are grouped by becomes one of the choices.
  async function offer(at) {
    const id = tools.data.ids[at];
    if ([...form.elements.to.options].some((option) => option.value === id)) return;
    const said = (await wwc.said(tools, [at]))[id];
    const text = tools.rows.filled(known.words.the_estimate, { number: said.number, name: said.who });
    form.elements.to.append(tools.rows.element("option", { value: id }, text));
  }

  // How everything compares with one of the questions, or null where it is none.
  function question(asked) {
    const found = known.questions.find(([id]) => id === asked);
    if (!found) return null;
    const relation = { panels: new Map(), why: new Map(), label: found[1] };
    const flat = found[2];
    for (let at = 0; at < flat.length; at += 3) {
      relation.panels.set(flat[at], flat[at + 1]);
      relation.why.set(flat[at], known.why[flat[at + 2]]);
    }
    return relation;
  }

  // The first and the last year that are chosen; null where none is, or where what is written is no span of years.
  function yearsOf({ from, until }) {
    if (![from, until].every((year) => !year || /^[0-9]{4}$/.test(year)) || !(from || until)) return null;
    const span = [Number(from || 0), Number(until || tools.data.undated)];
    return span[0] <= span[1] ? span : null;
  }

  // Whether years are written that nobody can be chosen by: three digits, or the later one first.
  const yearsLeft = (state) => Boolean((state.from || state.until) && !yearsOf(state));

  function chosen(state, relation) {
    const { data } = tools;
    const wanted = {
      measure: data.measures.findIndex(([word]) => word === state.measure),
      by: data.hands.indexOf(state.by),
    };
    const [part, basis, level, decade] = [state.part, state.basis, state.level, state.decade].map(Number);
    const years = yearsOf(state);
    const counted = ([first, last]) => first <= years[1] && last >= years[0];
    const fits = (at) =>
      (!relation || relation.panels.has(at)) &&
      (!state.measure || data.measure[at] === wanted.measure) &&
      (!state.by || data.hand[at] === wanted.by) &&
      (!state.part || known.part[at] === part) &&
      (!state.basis || known.basis[at] === basis) &&
      (!state.level || known.level[at] === level) &&
      (!years || (known.years[at].length && counted(known.years[at]))) &&
      (!state.decade || (known.between[at] || [data.year[at]]).every((year) => Math.floor(year / 10) * 10 === decade));
    return data.ids.map((_, at) => at).filter(fits);
  }

  function ordered(places, order, said) {
    const most = (at) => Math.max(0, ...tools.data.numbers[at]);
    const name = (at) => said[tools.data.ids[at]].who;
    const by = {
      number: (a, b) => most(b) - most(a) || a - b,
      name: (a, b) => name(a).localeCompare(name(b), "en") || a - b,
    }[order];
    return by ? [...places].sort(by) : places;
  }

  function grouped(places, relation) {
    const keyed = new Map();
    places.forEach((at) => {
      const key = relation ? relation.panels.get(at) : tools.data.measure[at];
      if (!keyed.has(key)) keyed.set(key, []);
      keyed.get(key).push(at);
    });
    return [...keyed].sort((a, b) => a[0] - b[0]);
  }

  return { read, addressOf, remember, restore, offer, question, chosen, yearsLeft, ordered, grouped };
});
