// The numbers that a few words hold, read by longest match in eight languages. The words and what they mean come as
// data; this is the grammar, step for step that of the package, and a test holds the two together.
wwc("numerals", (tables) => {
  "use strict";

  // Exact fractions: 'a third of a million' is no decimal.
  const divisor = (a, b) => (b ? divisor(b, a % b) : a < 0n ? -a : a);
  const part = (n, d = 1n) => {
    const by = divisor(n, d) || 1n;
    return { n: n / by, d: d / by };
  };
  const whole = (n) => part(BigInt(n));
  const add = (a, b) => part(a.n * b.d + b.n * a.d, a.d * b.d);
  const times = (a, b) => part(a.n * b.n, a.d * b.d);
  const less = (a, b) => a.n * b.d < b.n * a.d;
  const same = (a, b) => a.n === b.n && a.d === b.d;
  const integer = (a) => a.d === 1n;
  const decimal = (text) => {
    const [front, back = ""] = text.split(".");
    return part(BigInt(front + back), 10n ** BigInt(back.length));
  };
  const most = (readings) => readings.reduce((a, b) => (less(a, b) ? b : a));
  const least = (readings) => readings.reduce((a, b) => (less(b, a) ? b : a));
  const distinct = (readings) => readings.filter((one, at) => readings.findIndex((other) => same(one, other)) === at);
  const ZERO = whole(0);
  const ONE = whole(1);

  const languages = tables.languages.map((one) => ({
    ...one,
    words: new Map(
      Object.entries(one.words).map(([word, [kind, n = 0, d = 1]]) => [word, { kind, value: part(BigInt(n), BigInt(d)) }])
    ),
    cut: new Map(),
  }));

  // ---- tokens
  const SIGNS = { "½": part(1n, 2n), "¼": part(1n, 4n), "¾": part(3n, 4n), "⅓": part(1n, 3n), "⅔": part(2n, 3n) };
  const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
  const MARKS = ",.'’ \\u00a0\\u2009\\u202f";
  const GROUPED = `[0-9]{1,3}(?<mark>[${MARKS}])[0-9]{3}(?:\\k<mark>[0-9]{3})*(?![0-9])`;
  const NUMERAL =
    `${GROUPED}(?:[.,][0-9]+)?|[0-9]+\\s?[½¼¾⅓⅔]|[0-9]+\\s[0-9]/[0-9]|[0-9]/[0-9]|[0-9]+(?:[.,][0-9]+)*|[½¼¾⅓⅔]`;
  const TOKEN = new RegExp(`(?<numeral>${NUMERAL})|(?<word>${LETTER}+(?:[’']${LETTER}{3,})?)\\.?`, "gu");
  const NEAR = /^(?:[\s\u00ad]*|\s?[-\u2010\u2011]\s?)$/u;

  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(TOKEN)) {
      const { numeral, word } = match.groups;
      const start = match.index;
      const between = found.length ? text.slice(found[found.length - 1].end, start) : " ";
      found.push({
        text: (numeral || word).toLowerCase(),
        numeral: Boolean(numeral),
        start,
        end: start + match[0].length,
        near: NEAR.test(between),
      });
    }
    return found;
  }

  // ---- one number in digits
  const fits = (pattern) => new RegExp(`^(?:${pattern})$`, "u");
  const SIGNED = fits("([0-9]*)\\s?([½¼¾⅓⅔])");
  const BROKEN = fits("(?:([0-9]+)\\s)?([0-9])/([1-9])");
  const MARKED = fits(`(${GROUPED})(?:[.,]([0-9]+))?`);
  const PLAIN = fits("[0-9]+(?:[.,][0-9]+)?");

  function digits(text) {
    let found;
    if ((found = SIGNED.exec(text))) return [[add(whole(found[1] || 0), SIGNS[found[2]])], 0];
    if ((found = BROKEN.exec(text))) return [[add(whole(found[1] || 0), part(BigInt(found[2]), BigInt(found[3])))], 0];
    if ((found = MARKED.exec(text))) {
      const marks = found[1].match(new RegExp(`[${MARKS}]`, "gu")).length;
      return [[decimal(`${found[1].replace(/[^0-9]/g, "")}.${found[3] || 0}`)], marks];
    }
    return PLAIN.test(text) ? [[decimal(text.replace(",", "."))], 0] : [[], 0];
  }

  // ---- one number in words
  function segments(word, language) {
    if (language.words.has(word)) return [language.words.get(word)];
    if (!language.joined) return [];
    if (language.cut.has(word)) return language.cut.get(word);
    let found = [];
    for (let cut = word.length - 1; cut > 1 && !found.length; cut -= 1) {
      const head = language.words.get(word.slice(0, cut));
      const rest = head && head.kind !== "of" ? segments(word.slice(cut), language) : [];
      if (rest.length) found = [head, ...rest];
    }
    language.cut.set(word, found);
    return found;
  }

  const kindAt = (atoms, at) => (at < atoms.length ? atoms[at].kind : "");
  const oneOrA = (atom) => atom.kind === "a" || same(atom.value, ONE);
  const rest = (value, by) => value.n % BigInt(by);
  const fitting = (atom, room) =>
    (atom.kind === "small" || (atom.kind === "mixed" && integer(atom.value))) && less(ZERO, atom.value) && less(atom.value, room);
  const isTen = (atom) => atom.kind === "small" && integer(atom.value) && atom.value.n >= 20n && atom.value.n < 100n && rest(atom.value, 10) === 0n;

  function room(value, language) {
    if (!less(value, whole(100))) return whole(100);
    if (language.scores && same(value, whole(60))) return whole(20);
    return value.n >= 20n && rest(value, 10) === 0n ? whole(10) : ONE;
  }

  function belowThousand(atoms, start, language) {
    let [amount, left, at] = [ZERO, whole(1000), start];
    while (at < atoms.length) {
      const atom = atoms[at];
      const joined = atom.kind === "join" && at > start && at + 1 < atoms.length;
      const unit = rest(amount, 10);
      if (joined && fitting(atoms[at + 1], left)) {
        at += 1;
      } else if (joined && language.inverse && unit === rest(amount, 100) && unit > 0n && isTen(atoms[at + 1])) {
        [amount, left, at] = [add(amount, atoms[at + 1].value), ONE, at + 2];
      } else if (atom.kind === "a" && at === start) {
        [amount, left, at] = [ONE, ONE, at + 1];
      } else if (atom.kind === "hundred" && less(amount, whole(100))) {
        [amount, left, at] = [times(amount.n ? amount : ONE, whole(100)), whole(100), at + 1];
      } else if (language.scores && rest(amount, 100) === 4n && same(atom.value, whole(20))) {
        [amount, left, at] = [add(amount, whole(76)), whole(20), at + 1];
      } else if (
        language.scores && rest(amount, 20) === 10n && same(atoms[at - 1].value, whole(10)) &&
        [7, 8, 9].some((one) => same(atom.value, whole(one)))
      ) {
        [amount, left, at] = [add(amount, atom.value), ONE, at + 1];
      } else if (fitting(atom, left)) {
        [amount, left, at] = [add(amount, atom.value), room(atom.value, language), at + 1];
      } else {
        break;
      }
    }
    return at > start ? [amount, at] : [null, start];
  }

  function group(atoms, start, language) {
    let [amount, at] = belowThousand(atoms, start, language);
    if (kindAt(atoms, at) === "part") {
      const share = times(amount && amount.n ? amount : ONE, atoms[at].value);
      at += 1;
      while (at < atoms.length && (["of", "a"].includes(atoms[at].kind) || (atoms[at].kind === "small" && same(atoms[at].value, ONE)))) at += 1;
      return kindAt(atoms, at) === "scale" ? [share, at] : [null, start];
    }
    if (kindAt(atoms, at) === "mixed") return [add(amount || ZERO, atoms[at].value), at + 1];
    if (amount && kindAt(atoms, at) === "join") {
      let after = at + 1;
      if (after < atoms.length && oneOrA(atoms[after])) after += 1;
      if (kindAt(atoms, after) === "part" && kindAt(atoms, after + 1) === "scale") return [add(amount, atoms[after].value), after + 1];
    }
    return [amount, at];
  }

  function andAHalf(atoms, at, total, scale) {
    if (kindAt(atoms, at) !== "join") return [total, at];
    const after = kindAt(atoms, at + 1) === "a" ? at + 2 : at + 1;
    if (atoms.length === after + 2 && kindAt(atoms, after) === "small" && kindAt(atoms, after + 1) === "part") {
      // 'a million and three quarters'
      return [add(total, times(times(atoms[after].value, atoms[after + 1].value), scale)), after + 2];
    }
    const share = kindAt(atoms, after) === "part" && !toScale(atoms, after + 1);
    return share ? [add(total, times(atoms[after].value, scale)), after + 1] : [total, at];
  }

  // Whether a share is one of the scale that follows: the half of 'a million and half a thousand'.
  function toScale(atoms, at) {
    while (["of", "a"].includes(kindAt(atoms, at))) at += 1;
    return kindAt(atoms, at) === "scale";
  }

  function spoken(atoms, language, alone = false) {
    let [total, at, limit, last, value] = [ZERO, 0, whole(10n ** 12n), null, null];
    while (at < atoms.length) {
      let [amount, after] = group(atoms, at, language);
      const scale = kindAt(atoms, after) === "scale" ? atoms[after] : null;
      if (amount === null && scale && at === 0 && alone) amount = ONE;
      if (amount === null) break;
      if (scale && less(scale.value, limit)) {
        const before = atoms[after > 0 ? after - 1 : atoms.length - 1];
        last = before.kind === "hundred" ? times(scale.value, whole(100)) : scale.value;
        [total, at, limit] = [add(total, times(amount, scale.value)), after + 1, scale.value];
        [total, at] = andAHalf(atoms, at, total, limit);
        value = total;
        if (language.joins_scales && kindAt(atoms, at) === "join") {
          const next = atoms[at + 1];
          // 'tre milioni e mille': behind a million it needs no number before it
          const [more, used] = spoken(atoms.slice(at + 1), language, Boolean(next) && next.kind === "scale" && same(next.value, whole(1000)));
          if (more !== null && less(more, limit)) return [add(total, more), at + 1 + used, last];
        }
      } else if (!scale && less(amount, limit) && integer(amount) && !(after === at + 1 && atoms[at].kind === "a")) {
        return [add(total, amount), after, total.n ? null : last];
      } else {
        break;
      }
    }
    return [value, at, last];
  }

  // ---- the longest number that begins at a token
  function reader(row, language) {
    const atoms = (place, first = false) =>
      place >= row.length || row[place].numeral || !(first || row[place].near) ? [] : segments(row[place].text, language);
    const scaleAt = (place) => kindAt(atoms(place), 0) === "scale";

    // What stands after 'and a half' or 'and a quarter', and that share.
    function andAShare(place) {
      let found = atoms(place);
      if (kindAt(found, 0) !== "join") return null;
      found = atoms((place += 1));
      if (found.length && oneOrA(found[0])) found = atoms((place += 1));
      return found.length === 1 && found[0].kind === "part" ? { end: place + 1, share: found[0].value } : null;
    }

    function scaled(text, readings, scale) {
      if (/^[0-9]{1,3}[.,][0-9]{3}$/.test(text)) {
        const read = decimal(text.replace(",", "."));
        readings = text.includes(".") ? [read] : distinct([...readings, read]);
      }
      return readings.map((one) => times(one, scale));
    }

    function fromDigits(place) {
      const { text } = row[place];
      let [readings, groups] = digits(text);
      if (!readings.length) return null;
      let [at, scale] = [place + 1, null];
      let found = atoms(at);
      const before = andAShare(at);
      if (before && scaleAt(before.end)) {
        readings = readings.map((one) => add(one, before.share)); // '2 and a half million'
        at = before.end;
        found = atoms(at);
      }
      if (less(most(readings), ONE)) while (["of", "a"].includes(kindAt(found, 0))) found = atoms((at += 1));
      const hundred = found.length === 1 && found[0].kind === "hundred" && scaleAt(at + 1);
      if (hundred) {
        readings = readings.map((one) => times(one, whole(100)));
        found = atoms((at += 1));
      }
      if (found.length === 1 && found[0].kind === "scale") {
        scale = hundred ? times(found[0].value, whole(100)) : found[0].value;
        readings = scaled(text, readings, found[0].value);
        at += 1;
        if (at < row.length && row[at].numeral && row[at].near) {
          const more = fromDigits(at);
          if (more && more.scale && less(more.scale, scale) && readings.length === 1) {
            const full = more.readings.filter((one) => !less(one, more.scale));
            const sums = (full.length ? full : more.readings).map((one) => add(readings[0], one));
            return { readings: distinct(sums), end: more.end, scale: more.scale, bare: null, groups: 0 };
          }
          if (more && more.bare && more.bare.n && same(scale, whole(1000))) {
            // '786 тыс. 98', which may be one number or two
            const sums = readings.map((one) => add(one, more.bare));
            return { readings: distinct([...readings, ...more.readings, ...sums]), end: more.end, scale, bare: null, groups: 0 };
          }
        }
        const behind = andAShare(at);
        if (behind && !scaleAt(behind.end)) {
          const more = times(scale, behind.share); // '2 millions et demi'
          return { readings: readings.map((one) => add(one, more)), end: behind.end, scale, bare: null, groups: 0 };
        }
      }
      const bare = scale === null && !groups && less(most(readings), whole(1000)) ? readings[0] : null;
      return { readings: distinct(readings), end: at, scale, bare, groups };
    }

    function number(place) {
      if (row[place].numeral) return fromDigits(place);
      const flat = [];
      for (let at = place, found; (found = atoms(at, at === place)).length; ) {
        at += 1;
        for (const atom of found) flat.push([atom, at]);
      }
      if (!flat.length || ["join", "of"].includes(flat[0][0].kind)) return null;
      const [value, used, scale] = spoken(flat.map(([atom]) => atom), language, language.alone.includes(row[place].text));
      if (value === null) return null;
      const end = flat[used - 1][1];
      if (used < flat.length && flat[used][1] === end) return null;
      const bare = scale === null && less(value, whole(1000)) ? value : null;
      return { readings: [value], end, scale, bare, groups: 0 };
    }
    return number;
  }

  function longest(row, place) {
    const found = languages.map((language) => reader(row, language)(place)).filter(Boolean);
    const end = Math.max(0, ...found.map((one) => one.end));
    const best = found.filter((one) => one.end === end);
    return best.length ? best.reduce((a, b) => (b.readings.length < a.readings.length ? b : a)) : null;
  }

  // ---- what the ends of a range lend to each other
  // A pattern of the tables; ‹ and › stand where a word begins and ends.
  const SIGN_OF_WORDS = "[\\p{L}\\p{N}_]";
  const compiled = (pattern) =>
    new RegExp(
      pattern.replace(/\\w/g, SIGN_OF_WORDS).replace(/‹/g, `(?<!${SIGN_OF_WORDS})`).replace(/›/g, `(?!${SIGN_OF_WORDS})`),
      "giu"
    );
  const [RANGE, CHOICE] = [tables.joining.range, tables.joining.choice].map((one) => compiled(`^(?:${one})$`));
  const OPENED = compiled(tables.joining.opened);

  function shared(text, row, phrase, after) {
    if (phrase.bare === null || !after) return phrase.readings;
    const [first, larger] = after;
    let factor = larger.scale || whole(1000n ** BigInt(larger.groups));
    const lakh = whole(100000);
    const wholeLakhs = integer(factor) && factor.n % lakh.n === 0n;
    if (!less(times(phrase.bare, factor), most(larger.readings)) && wholeLakhs && less(factor, whole(1000000))) {
      factor = part(factor.n, factor.d * 100n);
    }
    const lent = [times(phrase.bare, factor)];
    const end = row[phrase.end - 1].end;
    const between = text.slice(end, row[first].start);
    if (same(factor, ONE) || !less(lent[0], most(larger.readings))) return phrase.readings;
    const [range, choice] = [RANGE, CHOICE].map((one) => between.search(one) >= 0);
    if (range || (choice && text.slice(0, end).search(OPENED) >= 0)) return lent;
    return choice ? [...phrase.readings, ...lent] : phrase.readings;
  }

  // ---- amounts left open, which are no number: 'several hundred thousand', 'six figures'
  const [FEW, OF, FIGURES] = ["few", "of", "figures"].map((name) => new Set(tables.loose[name]));

  function leftOpen(row, first, phrase) {
    const after = phrase.end < row.length && row[phrase.end].near ? row[phrase.end].text : "";
    if (FIGURES.has(after) && phrase.bare !== null && less(most(phrase.readings), whole(100))) return true;
    if (row[first].numeral) return false;
    if (FEW.has(after) && phrase.readings.every((one) => same(one, ONE))) return true;
    const here = first > 0 && row[first].near && OF.has(row[first - 1].text) ? first - 1 : first;
    return here > 0 && row[here].near && FEW.has(row[here - 1].text);
  }

  // 'per cent' is no hundred
  const SHARE = new Set(["per", "pro", "por", "pour", "par"]);
  const CENT = new Set(["cent", "cento", "ciento"]);

  function placed(text) {
    const row = tokens(text);
    const found = [];
    for (let place = 0; place < row.length; ) {
      const percent = place > 0 && SHARE.has(row[place - 1].text) && CENT.has(row[place].text);
      const phrase = percent ? null : longest(row, place);
      if (phrase && !leftOpen(row, place, phrase)) found.push([place, phrase]);
      place = phrase ? phrase.end : place + 1;
    }
    return found.map(([first, phrase], at) => {
      const readings = shared(text, row, phrase, found[at + 1]);
      const numbers = readings.filter(integer).map((one) => Number(one.n)); // the whole ones
      return { readings, numbers, start: row[first].start, end: row[phrase.end - 1].end };
    });
  }

  const printedNumbers = (text) => [...new Set(placed(text).flatMap((one) => one.numbers))].sort((a, b) => a - b);
  return Object.assign(printedNumbers, { placed, compiled, decimal, add, half: part(1n, 2n) });
});
