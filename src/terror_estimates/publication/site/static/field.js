// The field: what is this number, or who is this? Everything it needs is loaded when somebody first turns to it.
(function () {
  "use strict";
  const root = new URL("..", document.currentScript.src).href;
  const held = {};
  const waiting = {};
  const MODULES = ["numerals", "spelling", "number", "passages"];

  // A page from a disk may load scripts and nothing else, so data are scripts that call this with their name.
  window.wwc = (name, value) => {
    held[name] = value;
  };
  wwc.root = root;
  // What is waited for is kept, and begun anew after a failure: whoever is online again asks again.
  const once = (where, name, begin) => {
    where[name] = where[name] || begin().catch((fault) => {
      delete where[name];
      throw fault;
    });
    return where[name];
  };
  wwc.load = (path) => once(waiting, path, () => new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = root + path;
    script.onload = () => done(held[path.replace(/^.*\/|\.js$/g, "")]);
    script.onerror = () => fail(new Error(path));
    document.head.append(script);
  }));
  // A part of an address as it was typed; one that was cut off, or typed by hand, may have a bare percent sign.
  wwc.plainly = (value) => {
    try {
      return decodeURIComponent(value);
    } catch (cut) {
      return value;
    }
  };

  // What the field and the explorer share: the columns of all estimates, and rows by measure.
  wwc.columns = () => once(wwc, "shared", () =>
    Promise.all([wwc.load("data/columns.js"), wwc.load("_static/rows.js")]).then(([core, rows]) => ({
      core, data: core, rows: rows(core.words), at: new Map(core.ids.map((id, place) => [id, place])),
    })));
  // What the field needs besides: the tables by which it reads, and what is said of numbers, names and words.
  wwc.ready = () => once(wwc, "made", () =>
    Promise.all([wwc.columns(), wwc.load("data/answers.js"), ...MODULES.map((one) => wwc.load(`_static/${one}.js`))]).then(
      ([shared, answers, numerals, spelling, number, passages]) => {
        const spelled = spelling(answers.reading.spelling);
        const core = { ...shared.core, ...answers };
        return {
          ...shared,
          core,
          data: core,
          number: number(core, answers.reading, numerals(answers.reading)),
          named: spelled.people(answers.people),
          passages: passages(spelled, core),
        };
      }
    ));
  const named = (core, said) => Object.fromEntries(core.row.map((name, place) => [name, said[place]]));
  wwc.said = async (tools, places) => {
    const measures = [...new Set(places.map((at) => tools.data.measures[tools.data.measure[at]][0]))];
    const files = await Promise.all(measures.map((word) => wwc.load(`data/rows-${word}.js`)));
    const wanted = [...new Set(places)].map((at) => tools.data.ids[at]);
    return Object.fromEntries(wanted.map((id) => [id, named(tools.core, files.find((file) => id in file)[id])]));
  };
  wwc.row = (tools, said, at, more = {}) => {
    const { data } = tools;
    const id = data.ids[at];
    return tools.rows.row(id, said[id], {
      measure: data.measures[data.measure[at]][1], unseen: !data.seen[at], rejected: data.stance[at] === 2, ...more,
    });
  };

  const form = document.querySelector("form.ask");
  if (!form) return;
  const input = form.querySelector("input");
  const out = document.getElementById("answers");
  const status = document.getElementById("asked");
  const own = Boolean(document.getElementById("field-page"));
  const SHOWN = 8;
  const PEOPLE = 6;
  const PASSAGES = 12;
  const PAUSE = 120; // in milliseconds: whoever pauses so long has typed a question
  let asked = 0;
  let timer = 0;
  const breath = () => new Promise((done) => setTimeout(done));

  // ---- a number
  async function numberBlock(tools, answer) {
    const { core, data, rows, number } = tools;
    const { element, filled, link } = rows;
    const places = answer.estimates.map((hit) => hit.at);
    const said = await wwc.said(tools, answer.best && !answer.best.claim ? [answer.best.at, ...places] : places);
    const best = answer.best && !answer.best.claim ? said[answer.best.id] : null;
    const quoted = answer.best ? (answer.best.claim ? answer.best.quoted : best.quotation) : "";
    const paged = answer.numbers.length === 1 && !answer.part && !answer.rate && !answer.ratio && core.pages.includes(answer.numbers[0]);
    const page = `number/${answer.numbers[0]}.html`;
    const cautions = number.cautions(answer, best ? best.revised : "", best ? best.note : "");
    const parts = [
      element("h2", {}, paged ? link(page, answer.title) : answer.title),
      element("p", { class: "lead" }, answer.sentence),
      ...(quoted ? [rows.quotation(quoted)] : []),
      ...cautions.map((words) => element("p", { class: "beware" }, words)),
    ];
    if (answer.spoken.length) {
      const items = answer.spoken.map(([address, name]) => element("li", {}, link(address, name)));
      parts.push(element("h3", {}, core.words.spoken), element("ul", {}, items));
    }
    for (const [heading, hits] of sections(core, answer)) {
      parts.push(element("h3", {}, heading), ...tables(tools, answer, hits, said));
    }
    if (answer.claims.length) {
      const items = answer.claims.map((hit) => element("li", {}, link(`claim/${hit.id}.html`, hit.says)));
      parts.push(element("h3", {}, answer.claims[0].match === "NEAR" ? core.words.kindred : core.words.sums), element("ul", {}, items));
    }
    if (answer.corrections.length) {
      const items = answer.corrections.map((hit) => {
        const more = link(`correction/${hit.id}.html`, filled(core.words.more_on, { circulates: hit.says }));
        return element("li", {}, cautions.includes(hit.words) ? more : [`${hit.words} `, more]);
      });
      parts.push(element("h3", {}, core.words.wrong), element("ul", {}, items));
    }
    if (paged) parts.push(element("p", {}, link(page, filled(core.words.whole_page, { number: answer.title }))));
    return element("section", { class: "answer", "data-standing": answer.standing }, parts);
  }

  function sections(core, answer) {
    const firm = answer.estimates.filter((hit) => hit.firm);
    const found = core.sections.map(([place, ended, heading]) => [heading, firm.filter((hit) => hit.place === place && (hit.match === "END") === Boolean(ended))]);
    const likely = core.likely;
    const near = answer.estimates.filter((hit) => !hit.firm && (likely.includes(hit.place) || !firm.length));
    const [beside, sharing, most] = core.near_numbers;
    return [...found, [answer.numbers.length > 1 && answer.kind !== "NONE" ? sharing : beside, near.slice(0, most)]].filter(([, hits]) => hits.length);
  }

  function tables(tools, answer, hits, said) {
    const { core, data, rows } = tools;
    return [...new Set(hits.map((hit) => data.measure[hit.at]))].flatMap((measure) => {
      const found = hits.filter((hit) => data.measure[hit.at] === measure);
      const remark = (hit) => (hit.firm ? "" : core.remarks[hit.match]);
      const makers = found.map((hit) => () => wwc.row(tools, said, hit.at, { remark: remark(hit) }));
      const alone = found.length === 1 ? said[found[0].id].behind : "";
      const behind = found[0].firm ? answer.behind(found[0]) || alone : "";
      const shown = rows.shortened(data.measures[measure][1], makers, SHOWN);
      return [...shown, ...(behind ? [rows.element("p", { class: "behind" }, behind)] : [])];
    });
  }

  // ---- two numbers
  // Whether they may stand side by side; what says so is fetched where two are asked for, and nowhere else.
  async function sideBySide(tools, answers) {
    const files = ["data/explorer.js", "data/compared.js", "_static/pairs.js", "_static/two.js"];
    const [known, words, pairs, two] = await Promise.all(files.map(wwc.load));
    return two(tools, known, words, pairs(tools, known, words)).verdict(answers);
  }

  // ---- a name
  async function peopleBlock(tools, people) {
    const { core, data, rows } = tools;
    const { element, filled, link } = rows;
    const theirs = (person) => data.ids.map((_, at) => at).filter((at) => data.hands[data.hand[at]] === person.id);
    const parts = [];
    for (const [order, person] of people.slice(0, PEOPLE).entries()) {
      const places = theirs(person);
      const counts = new Map();
      places.forEach((at) => counts.set(data.measure[at], (counts.get(data.measure[at]) || 0) + 1));
      const measures = [...counts].sort((a, b) => a[0] - b[0]).map(([measure, n]) => filled(core.words.of_measure, { measure: data.measures[measure][1], n }));
      const words = places.length ? filled(core.words.held, { n: places.length, measures: measures.join("; ") }) : "";
      const title = link(`person/${person.id}.html`, person.name);
      if (order === 1) parts.push(element("h2", {}, core.words.also_meant));
      if (order) {
        parts.push(element("p", { class: "namesake" }, [title, ". ", words]));
        continue;
      }
      parts.push(element("h2", {}, title), element("p", { class: "lead" }, words));
      const largest = (at) => Math.max(0, ...data.numbers[at]);
      const likeliest = places.sort(
        (a, b) => data.place[a] - data.place[b] || data.measure[a] - data.measure[b] || largest(b) - largest(a) || a - b
      );
      const said = await wwc.said(tools, likeliest.slice(0, SHOWN));
      const makers = likeliest.map((at) => () => wwc.row(tools, said, at));
      const later = async () => Object.assign(said, await wwc.said(tools, likeliest.slice(SHOWN)));
      if (makers.length) parts.push(...rows.shortened(core.words.people, makers, SHOWN, later));
    }
    return element("section", { class: "answer", "data-people": people.map((one) => one.id).join(" ") }, parts);
  }

  // ---- words
  function passagesBlock(tools, found) {
    const { core, rows } = tools;
    const { element, filled, link } = rows;
    const item = ({ passage, excerpt }) => {
      const [kind, title, address] = passage;
      const words = excerpt.map(([text, marked]) => (marked ? element("mark", {}, text) : text));
      return element("li", {}, [
        link(address, title), " ", element("small", { class: "kind" }, core.words.kinds[kind]),
        ...(words.length ? [element("p", {}, words)] : []),
      ]);
    };
    const list = element("ol", { class: "found" }, found.slice(0, PASSAGES).map((one) => item(one())));
    const parts = [element("h2", {}, core.words.passages), element("p", { class: "behind" }, filled(found.fewer ? core.words.found_telling : core.words.found, { n: found.length })), list];
    if (found.length > PASSAGES) {
      const button = element("button", { type: "button", class: "more" }, filled(core.words.more_passages, { n: found.length }));
      button.addEventListener("click", () => {
        const more = found.slice(list.children.length, list.children.length + 4 * PASSAGES).map((one) => item(one()));
        list.append(...more);
        if (list.children.length >= found.length) button.remove();
        more[0].querySelector("a").focus();
      });
      parts.push(button);
    }
    return element("section", { class: "answer", "data-passages": String(found.length) }, parts);
  }

  // ---- the answer
  // What is noted of single numbers is looked through too, but where a name is all that is asked: its numbers stand as rows.
  const texts = (people) => {
    if (people.slips === 0) return wwc.load("data/passages.js");
    return once(wwc, "texts", () => Promise.all(["passages", "notes"].map((one) => wwc.load(`data/${one}.js`))).then((lists) => lists.flat()));
  };

  // The blocks of an answer, the likeliest first; each is shown as soon as it is there, for texts take longer to search.
  async function answer(text, mine) {
    const tools = await wwc.ready();
    const { core, rows } = tools;
    const began = performance.now();
    await tools.number.learned(text);
    const found = tools.number.search(text);
    const several = found.numbers.length > 1 && !found.standing;
    const one = found.numbers.length > 0 && !several;
    const firmly = one && found.kind !== "NONE";
    const great = one && !firmly && Math.min(...found.numbers) >= core.reading.asked.great; // no shelf-mark
    const people = tools.named(text);
    const blocks = [];
    const passages = async () => {
      const hits = await tools.passages(await texts(people), text);
      return hits.length || people.length || one ? hits : tools.passages(await wwc.load("data/house.js"), text);
    };
    const named = async () => (people.length ? peopleBlock(tools, people) : null);
    const told = async () => {
      const hits = await passages();
      return hits.length ? passagesBlock(tools, hits) : null;
    };
    const each = (found.each || []).map(tools.number.search);
    const [low, high] = each.length ? each.map((answer) => answer.title) : found.numbers.map(tools.number.shown);
    const both = async () => {
      const lead = rows.element("p", { class: "lead" }, rows.filled(core.words.two, { low, high }));
      const [verdict, ...alone] = await Promise.all([sideBySide(tools, each), ...each.map((number) => numberBlock(tools, number))]);
      return rows.element("div", { class: "pair" }, [lead, rows.element("p", { class: "verdict" }, verdict), ...alone]);
    };
    const counted = async () => (one ? numberBlock(tools, found) : each.length ? both() : null);
    // A word that the texts have is that word, before it is a name with a slip: troika is not Trotsky.
    const aWord = !firmly && people.slips && (await passages()).exactly;
    const likeliest = found.zero ? [] : firmly ? [counted, named] : great || each.length ? [counted, named, told] : aWord ? [told, named, counted] : [named, told, counted];
    for (const make of likeliest) {
      const block = await make();
      if (mine !== asked) return;
      if (!block) continue;
      if (blocks.length) out.append(block);
      else out.replaceChildren(block);
      out.hidden = false;
      blocks.push(block);
      out.dataset.first = out.dataset.first || (performance.now() - began).toFixed(1);
      await breath();
    }
    if (mine !== asked) return;
    const { filled } = rows;
    const numbers = found.numbers.map(tools.number.shown).join("; ");
    const said = firmly
      ? found.sentence
      : several
        ? filled(core.words[found.two || "several"], { numbers, low, high })
        : found.zero
          ? filled(core.words.zero, { text })
          : blocks.length
            ? blocks.map((block) => (block.querySelector("h2 + p") || block.querySelector("h2")).textContent).join(" ")
            : core.words.nothing;
    if (!blocks.length) out.replaceChildren();
    out.hidden = !blocks.length;
    status.textContent = said;
    status.classList.toggle("away", Boolean(blocks.length));
    delete out.dataset.fault;
    out.dataset.asked = text;
    out.dataset.ms = (performance.now() - began).toFixed(1);
  }

  function clear() {
    out.hidden = true;
    out.replaceChildren();
    delete out.dataset.asked;
  }

  function ask() {
    const text = input.value.trim();
    const mine = (asked += 1);
    delete out.dataset.first;
    if (own) history.replaceState(null, "", text ? `#q=${encodeURIComponent(text)}` : location.pathname + location.search);
    if (!text) {
      clear();
      status.textContent = "";
      return;
    }
    if (!wwc.made) status.textContent = status.dataset.loading;
    answer(text, mine).catch((fault) => {
      if (mine !== asked) return;
      clear(); // so that nobody reads what was said of another number
      status.classList.remove("away");
      status.textContent = status.dataset.failed;
      out.dataset.fault = String(fault);
    });
  }

  // While somebody still types, the texts in which words will be looked for are fetched and read.
  async function prepare(text) {
    const tools = await wwc.ready();
    if (text && !tools.number.read(text).length) await tools.passages(await texts(tools.named(text)), "");
  }

  function fromAddress() {
    const given = /[#&]q=([^&]*)/.exec(location.hash) || /[?&]q=([^&]*)/.exec(location.search);
    if (!own || (!given && location.hash)) return; // a place on the page asks nothing
    input.value = given ? wwc.plainly(given[1].replace(/\+/g, " ")) : "";
    ask();
  }

  input.addEventListener("focus", () => wwc.ready().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
    prepare(input.value.trim()).catch(() => {}); // whoever asks is told
  });
  form.addEventListener("submit", (event) => {
    if (!own) return; // the browser goes to the page of the field, and the question with it
    event.preventDefault();
    clearTimeout(timer);
    ask();
  });
  addEventListener("hashchange", fromAddress);
  if (location.hash || location.search) fromAddress();
})();
