// What is this number? The search of the package over the same columns: match, sort, and choose among sentences that
// were written there. Nothing is computed but the distance between two numbers.
wwc("number", (data, tables, printedNumbers) => {
  "use strict";

  const T = tables.asked;
  const EDGE = "(?![\\p{L}\\p{N}_])";
  const START = "(?<![\\p{L}\\p{N}_])";
  const ONE = new RegExp(`${START}(?:0*1|one)${EDGE}`, "iu");
  const YEAR = new RegExp(`(?<![0-9.,'’])${T.year}(?![0-9])`, "gu");
  const NAMED = new RegExp(T.named, "gu");
  const STEM = /[\p{L}\p{Nl}\p{No}]{4,}/gu;
  const plain = new Set(T.plain);
  const whom = new Set(data.telling[0]);
  const EVENT = new RegExp(data.event.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu");
  const place = { WHOLE: 0, PART: 1, UNDATED: 2, OTHER: 3 };
  const FIRM = ["EXACT", "END"];
  const shown = (number) => Number(number.toFixed(6)).toLocaleString("en-US", { maximumFractionDigits: 6 });

  // ---- the question, as somebody typed it
  const TYPED = tables.typed;
  const { compiled } = printedNumbers;
  const [power, falling, share] = [TYPED.power, TYPED.falling, TYPED.share].map(compiled);
  const zeros = Array.from(TYPED.zeros, (sign) => sign.codePointAt(0));

  function plainSign(sign) {
    const at = sign.codePointAt(0);
    if (at < 128) return sign;
    if (sign >= "！" && sign <= "～") return String.fromCodePoint(at - TYPED.wide);
    const zero = zeros.find((one) => one <= at && at < one + 10);
    return zero === undefined ? sign : String(at - zero);
  }

  const inPlainDigits = (text) => Array.from(text, plainSign).join("");
  // The text after every step of the groups that it calls for; no other pattern is made ready.
  const ready = (groups) =>
    groups.map(([needs, begin, steps]) => {
      let made = null;
      const called = compiled(needs === 0 ? begin : needs); // what they need is what they begin with
      return (text) => {
        if (text.search(called) < 0) return text;
        made = made || steps.map(([rest, instead]) => [compiled(begin + rest), instead.replace(/\\(\d)/g, "$$$1")]);
        return made.reduce((one, [step, instead]) => one.replace(step, instead), text);
      };
    });
  const taken = (groups, text) => groups.reduce((one, group) => group(one), inPlainDigits(text));
  const [groups, yearGroups] = [TYPED.groups, TYPED.years].map(ready);
  // With its spans of years and its decades as they are written here: '1937/38' as '1937–38'.
  const inWholeYears = (text) => taken(yearGroups, text);
  const [sign, percent, half] = [`^${TYPED.percent}`, `^${TYPED.half}?${TYPED.percent}`, `^${TYPED.half}`].map(compiled);
  const aShare = (text) => inPlainDigits(text).search(share) >= 0 || percentages(spelledOut(text)).some((one) => one.share);

  // The numbers of a plain text in its order, and which of them are in a hundred; those have decimals: '7.4 percent'.
  // A sign or a word stands for the number right before it, and for another that is bound to that one.
  function percentages(spelled) {
    const found = printedNumbers.placed(spelled);
    for (let at = found.length - 1; at >= 0; at -= 1) {
      const [one, after] = [found[at], found[at + 1]];
      const behind = spelled.slice(one.end);
      const signed = behind.search(percent) >= 0;
      one.share = signed || Boolean(after && after.share && bound(spelled.slice(one.end, after.start), one.readings));
      if (!one.share) continue;
      const written = spelled.slice(one.start, one.end);
      if (written.search(DECIMAL) >= 0) one.readings = [printedNumbers.decimal(written.replace(",", "."))];
      if (signed && behind.search(half) >= 0) one.readings = one.readings.map((each) => printedNumbers.add(each, printedNumbers.half));
      one.numbers = one.readings.map(({ n, d }) => Number(n) / Number(d));
    }
    return found;
  }
  // The other end of a range of percentages, or one of two: '3.7 and 7.7 percent'.
  const bound = (between, readings) =>
    (between.search(TO) >= 0 || between.search(BOTH) >= 0) && readings.every(({ n, d }) => n <= BigInt(TYPED.hundred) * d);

  // In what span of time so many are counted: 'a day'; a rate is no number of people.
  const rates = TYPED.rates.map(([span, pattern]) => [span, compiled(pattern)]);
  const aRate = (text) => (rates.find(([, pattern]) => inPlainDigits(text).search(pattern) >= 0) || [""])[0];

  // Of so many as the number says, how many are meant: 1 for 'one in twenty'.
  const RATIO = compiled(TYPED.ratio);
  const MARKED = new RegExp(`[${TYPED.raised}]${TYPED.mark}$`, "u");
  const aRatio = (text) => {
    const [found] = [...spelledOut(text).matchAll(RATIO)];
    return found ? TYPED.raised.indexOf(found[1]) + 1 : 0;
  };

  // With which reserve a number is asked for; none and 'about' are of a kind.
  const hedges = TYPED.hedges.map(([name, pattern]) => [name, compiled(pattern)]);
  // The two ends of a range are no bounds: the 'до' of 'от 7 до 9 миллионов' is no 'at most'.
  function hedgeOf(text, ends) {
    const [found] = hedges.find(([, pattern]) => inPlainDigits(text).search(pattern) >= 0) || [""];
    return ends && TYPED.bounds.includes(found) ? "" : found;
  }
  const loose = (hedge) => TYPED.loose.includes(hedge);
  const unlike = (asked, held) => (asked === held || (loose(asked) && loose(held)) ? 0 : loose(held) ? 1 : 2);

  // Whether two numbers are the ends of one range, by the words before the first of them and between the two.
  const whole = (pattern) => compiled(`^(?:${pattern})$`);
  const [TO, BOTH, DECIMAL, A_YEAR] = [TYPED.to, TYPED.both, TYPED.decimal, T.year].map(whole);
  const pairs = TYPED.pairs.map(([before, between]) => [compiled(`(?:${before})$`), whole(between)]);
  const aRange = (before, between) =>
    between.search(TO) >= 0 || pairs.some(([first, then]) => before.search(first) >= 0 && between.search(then) >= 0);

  // '98 of 139' is a part of a whole, '681,692 and 1,344,923' are two numbers, and '1,345 тыс.' is read in two ways.
  function apart(text, numbers) {
    if (numbers.length !== 2) return { two: "", each: [] };
    const spelled = spelledOut(text);
    const [first, ...others] = percentages(spelled).filter((one) => one.numbers.some((number) => numbers.includes(number)));
    if (!others.length) return { two: "ambiguous", each: [] };
    const last = others.at(-1);
    if (aRange(spelled.slice(0, first.start), spelled.slice(first.end, last.start))) return { two: "", each: [] };
    // The words of the question without the other number, in their order.
    const marks = [first, last].map((one) => (MARKED.exec(spelled.slice(0, one.start)) || [""])[0]); // 'half' is one number with its mark
    const [start, then] = [first, last].map((one, at) => one.start - marks[at].length);
    const [before, between, after] = [spelled.slice(0, start), spelled.slice(first.end, then), spelled.slice(last.end)];
    const ordered = first.numbers.includes(numbers[0]) ? numbers : [numbers[1], numbers[0]];
    const [mine, theirs] = [first, last].map((one, at) => marks[at] ? `${TYPED.raised.indexOf(marks[at][0]) + 1} in ${ordered[at]}` : `${ordered[at]}${one.share && spelled.slice(one.end).search(sign) < 0 ? "%" : ""}`);
    return { two: "two", each: eachAlone(before, mine, between, theirs, after) };
  }

  // Of two numbers in one sentence each has its own verb: '1.5 million were arrested and 700,000 shot'. Where the verb
  // follows once for both, as in '98 of 139 were shot', both have it.
  function eachAlone(before, mine, between, theirs, after) {
    const dividers = [...between.matchAll(DIVIDERS)].map((found) => found.index).reverse();
    for (const cut of [...dividers, between.length, 0]) {
      const [one, other] = [`${before}${mine}${between.slice(0, cut)}`, `${between.slice(cut)}${theirs}${after}`];
      if (!deeds(one).size || !deeds(other).size) continue;
      const alone = stems(withoutDeeds(between.slice(0, cut))).size;
      return [alone ? one : `${one} ${withoutDeeds(after)}`, `${withoutDeeds(before)} ${other}`];
    }
    return [`${before}${mine}${between} ${after}`, `${before} ${between}${theirs}${after}`];
  }

  function spelledOut(text) {
    return taken(groups, text)
      .replace(falling, (whole, first, second) => (BigInt(first) > BigInt(second) ? " " : whole))
      .replace(power, (_, digits, part = "", raised) =>
        raised >= part.length ? digits + part + "0".repeat(raised - part.length) : " "
      );
  }

  // Bare numerals that look like years and stand before whom they count: 2000 in '2000 shot in 1937'.
  const COUNTED = compiled(TYPED.counted);
  const ZERO = compiled(T.zero); // '0 were shot' asks for no number of people
  const ofNobody = (text) => inPlainDigits(text).search(ZERO) >= 0 && !years(spelledOut(text)).size;
  const countedYears = (text) => [...spelledOut(text).matchAll(COUNTED)].map(([, year]) => Number(year));

  function read(text) {
    const spelled = spelledOut(text);
    const held = [...new Set(percentages(spelled).flatMap((one) => one.numbers))].sort((a, b) => a - b);
    const found = held.filter((number) => number < T.most && (number > 1 || number % 1 || ONE.test(spelled)));
    const lent = (number) => found.length > 2 && T.scaled.some((scale) => found.includes(number * scale));
    const wholes = found.filter((number) => !lent(number));
    const dates = years(spelled);
    const counts = wholes.filter((number) => !dates.has(number));
    if (!counts.length && countedYears(text).length) return wholes.filter((number) => countedYears(text).includes(number));
    return counts.length ? counts : stems(text).size ? [] : wholes; // 'priests shot in 1937' names a year and no number
  }

  // The numbers that stand as years do, and nowhere as a count: '1937', but not 'two thousand'. A round year that ends
  // a range of bare numerals which are no years is a count as well: '1500–2000 executed'.
  function years(spelled) {
    const row = percentages(spelled);
    const written = ({ start, end }) => spelled.slice(start, end);
    row.forEach((one) => { one.year = !one.share && written(one).search(A_YEAR) >= 0; });
    row.slice(1).forEach((after, at) => {
      const one = row[at];
      if (one.year === after.year || !aRange(spelled.slice(0, one.start), spelled.slice(one.end, after.start))) return;
      const [low, high] = [one, after].map(written);
      const bare = /^[0-9]+$/.test(low + high) && BigInt(low) < BigInt(high) && BigInt(high) <= 10n * BigInt(low);
      if (bare && (one.year ? low : high).endsWith("00")) one.year = after.year = false;
    });
    const counted = new Set(row.flatMap((one) => (one.year ? [] : one.numbers)));
    return new Set(row.flatMap((one) => (one.year ? one.numbers.filter((number) => !counted.has(number)) : [])));
  }

  // A share as a part of a whole, exactly: 37/500 for '7.4 percent'.
  function inAHundred(text, asked) {
    const readings = percentages(spelledOut(text)).flatMap((one) => (one.share ? one.readings : []));
    const { n, d } = readings.find((one) => Number(one.n) / Number(one.d) === asked) || { n: asked, d: 1 };
    return { n: Number(n), d: Number(d) * TYPED.hundred };
  }

  const known = (word) => word.toLowerCase().replace(/ß/gu, "ss").split(T.yo[0]).join(T.yo[1]);
  const wordsOf = (text) => (text.match(STEM) || []).map(known);

  function stems(text) {
    const found = (text.match(STEM) || []).map((word) => known(Array.from(word).slice(0, T.stem).join("")));
    return new Set(found.filter((stem) => !plain.has(stem)));
  }

  // What befell people by the words of a text, in the beginnings of our words; of each word the longest that fits says.
  const DEEDS = new Map(Object.entries(T.deeds));
  const DIVIDERS = compiled(T.dividers);
  const [death, convicted, sentenced] = T.condemned;
  function deed(word) {
    for (let length = word.length; length > 0; length -= 1) if (DEEDS.has(word.slice(0, length))) return DEEDS.get(word.slice(0, length));
    return [];
  }
  function deeds(text) {
    const found = new Set(wordsOf(text).flatMap(deed));
    if (found.has(death) && found.delete(convicted)) found.add(sentenced);
    return found;
  }
  const withoutDeeds = (text) => text.replace(STEM, (word) => (deed(known(word)).length ? "" : word));

  // The surnames in a question, by their places; in small letters only where hardly anything stands beside them.
  const NAME = /[\p{L}\p{Nl}\p{No}]+(?:-[\p{L}\p{Nl}\p{No}]+)*/gu;
  const [articles, saying] = [new Set(T.articles), new Set(T.saying)];
  const surnamed = (word) => Object.hasOwn(data.surnames, known(word));
  function surnames(text) {
    const words = text.match(NAME) || [];
    const small = words.every((word) => Array.from(word).length < T.letters || surnamed(word) || saying.has(known(word)));
    const capital = (word) => /^\p{Lu}/u.test(word);
    const found = words.filter((word, at) => surnamed(word) && (small || capital(word)) && !(at && articles.has(known(words[at - 1]))));
    return [...new Set(found.map((word) => data.surnames[known(word)]))];
  }

  // The name by which a question gives its number, if the record knows no such name: in capitals behind 'according to',
  // before 'says', or alone beside the number.
  let C = null; // the words by which a claimant is known, once a question calls for them
  async function learned(text) {
    if (C || !/\p{Lu}\p{L}/u.test(text) || !read(text).length) return;
    const { according, most, ...words } = await wwc.load("data/names.js");
    C = { according, most, ...Object.fromEntries(Object.entries(words).map(([name, held]) => [name, new Set(held)])) };
  }
  const capital = (word) => Array.from(word).length >= T.letters && /^\p{Lu}/u.test(word) && word !== word.toUpperCase();
  const stemOf = (word) => known(Array.from(word).slice(0, T.stem).join(""));
  function unknownName(text) {
    if (!C) return "";
    const found = [...text.matchAll(NAME)];
    const words = found.map(([word]) => word);
    for (const run of runs(text, found, words)) {
      const last = words[run.at(-1)];
      const told = deed(known(last)).length || C.nobody.has(stemOf(last)) || C.known.has(stemOf(last)) || saying.has(known(last)) || articles.has(known(last));
      if (!told && run.length <= C.most) return run.map((at) => words[at]).join(" ");
    }
    return "";
  }
  function runs(text, found, words) {
    const small = words.map(known);
    const beside = (at) => at > 0 && at < words.length && /^\s+$/u.test(text.slice(found[at - 1].index + words[at - 1].length, found[at].index));
    const rows = [];
    words.forEach((word, at) => {
      C.according.filter((lead) => at >= lead.length && lead.every((one, i) => small[at - lead.length + i] === one)).forEach(() => {
        const row = [at];
        while (beside(row.at(-1) + 1) && capital(words[row.at(-1) + 1])) row.push(row.at(-1) + 1);
        const after = row.at(-1) + 1;
        if (capital(word) && (!beside(after) || C.follows.has(small[after]))) rows.push(row);
      });
    });
    small.forEach((word, at) => {
      if (!C.says.has(word) || !beside(at)) return;
      const row = [];
      for (let one = at - 1; one >= 0 && capital(words[one]) && beside(one + 1); one -= 1) row.unshift(one);
      if (row.length) rows.push(row);
    });
    const alone = words.map((_, at) => at).filter((at) => !saying.has(small[at]) && Array.from(words[at]).length >= T.letters);
    if (/[0-9]/.test(text) && alone.length && alone.every((at) => capital(words[at])) && alone.slice(1).every(beside)) rows.push(alone);
    return rows;
  }

  // ---- how one held number matches
  const significant = (number) => String(number).replace(/(?<=.)0+$/, "").length;
  const lastUnit = (number) => 10 ** (String(number).length - significant(number));

  function rounds(round, number) {
    const unit = lastUnit(round);
    const off = number - round;
    const finer = significant(number) > significant(round);
    return finer && unit > 1 && -unit <= 2 * off && 2 * off < 2 * unit && Math.abs(off) <= T.nearest * round;
  }

  // The places in which two numbers of one length have other digits.
  const slips = (one, other) => [...one].filter((digit, at) => digit !== other[at]).length;

  // Of four digits many are one apart by chance: there only a slip that changes little.
  function aDigitApart(one, other) {
    const [mine, theirs] = [String(one), String(other)];
    const digits = Math.min(significant(one), significant(other));
    if (mine.length !== theirs.length || digits < T.fewest) return false;
    if (digits === T.fewest && Math.abs(one - other) > T.nearest * Math.min(one, other)) return false;
    const places = slips(mine, theirs);
    return places === 1 || (places <= T.swapped + 1 && [...mine].sort().join("") === [...theirs].sort().join(""));
  }

  // Whether a held number that is only near may be the one asked for: either rounds the other, or by one slip.
  function standsFor(asked, held) {
    if (rounds(asked, held)) return true;
    if (rounds(held, asked) && significant(held) >= T.roundest && Math.abs(asked - held) <= T.near * asked) return true;
    return aDigitApart(asked, held) && slips(String(asked), String(held)) <= T.swapped;
  }

  function matched(asked, held) {
    if (asked === held) return "EXACT";
    if (rounds(asked, held) || rounds(held, asked)) return "ROUNDED";
    if (aDigitApart(asked, held)) return "MISCOPIED";
    return Math.abs(asked - held) <= T.near * asked ? "NEAR" : null;
  }

  function otherName(hits, key) {
    const common = hits.some((hit) => hit.firm && data.seen[hit.at] && [place.WHOLE, place.OTHER].includes(hit.place));
    return common ? data.names[key] || "" : "";
  }

  // Where a hit lies in the order of what is likeliest meant.
  const lying = (hit) => data.sections.findIndex(([lies, ended]) => lies === hit.place && Boolean(ended) === hit.ended);
  // Nobody stands behind what was not seen in print, or is given to be rejected.
  const rejected = (hit) => !hit.claim && data.stance[hit.at] === 2;
  const doubtful = (hit) => rejected(hit) || (!hit.claim && !data.seen[hit.at]);
  const likeliest = (hit) => [-hit.named, doubtful(hit) ? 1 : 0, lying(hit)];

  // Whether a number that is only near may be told for the one that is asked for: a rounding or a slip, of the event or
  // of what is named; of a range it shares an end.
  const mayStand = (hit, asked) => {
    if (!hit.fits || data.slips.includes(hit.at)) return false;
    const known = hit.place !== place.OTHER || hit.named;
    return asked.length > 1 || Boolean(known && data.numbers[hit.at].some((one) => standsFor(asked[0], one)));
  };

  // ---- one search
  const compared = (a, b) => {
    for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return a[at] < b[at] ? -1 : 1;
    return 0;
  };
  const sorted = (list, rank) => list.map((one) => [rank(one), one]).sort((a, b) => compared(a[0], b[0])).map(([, one]) => one);

  // What is held on the number; of a round one that nobody states of what is asked, on what it rounds.
  function search(text) {
    const answer = found(text);
    if (!answer.rounds) return answer;
    const [number, alone] = answer.rounds;
    const told = found(text, number);
    if (!told.best) return answer;
    const beside = [...answer.estimates, ...answer.claims].some((hit) => hit.firm) || answer.corrections.some((hit) => hit.match === "EXACT");
    const [leads, may] = data.rounded;
    const lead = leads[beside ? 1 : 0].split("{shown}").join(answer.title).split("{exact}").join(shown(number)).split("{may}").join(may[alone && !beside ? 1 : 0]);
    return { ...told, numbers: answer.numbers, title: answer.title, sentence: answer.unnamed + lead + told.sentence };
  }

  // Whether a number is the round one to its last digit that is not 0, or lies above what is told as the least.
  function roundsTo(round, number, hedge) {
    const unit = lastUnit(round);
    const off = number - round;
    return number % unit !== 0 && (2 * Math.abs(off) <= unit || (hedge === T.floor && off > 0 && off < unit));
  }

  function found(text, exactly = 0) {
    const asked = exactly ? [exactly] : read(text);
    const { two, each } = exactly ? { two: "", each: [] } : apart(text, asked);
    if (!asked.length || asked.length > 2 || two) return { numbers: asked, two, each, zero: !asked.length && ofNobody(text) };
    const exact = Math.min(...asked.map(significant)) > T.round;
    const closest = exact ? T.closestOfCount : T.closest;
    const words = stems(text.replace(EVENT, " ")); // the name of the event names nobody's number
    [...words].forEach((word) => (T.meant[word] || []).forEach((ours) => words.add(ours)));
    deeds(text.replace(EVENT, " ")).forEach((ours) => words.add(ours));
    const outside = data.outside.filter((word) => words.has(word)); // of which nothing that is held is a number
    if (outside.length) [...words].forEach((word) => outside.includes(word) || words.delete(word));
    const [part, rate] = [aShare(text), aRate(text)];
    const ratio = asked.length === 1 && asked[0] > 0 ? aRatio(text) : 0;
    const aCount = !part && !rate && !ratio;
    const whole = asked.length > 1 || !(ratio || part) ? null : ratio ? { n: ratio, d: asked[0] } : inAHundred(text, asked[0]);
    const hedge = exactly ? "" : hedgeOf(text, asked.length > 1);
    const ratesAsked = asked.map((one) => `${one} ${rate}`);
    const aYear = aCount && asked.length === 1 && (inPlainDigits(text).match(YEAR) || []).includes(String(asked[0])) && !countedYears(text).includes(asked[0]);
    const nearCounts = asked[0] >= T.least && !aYear;
    // Whom and where a number counts is meant before whose it is.
    const weight = (stem) => (whom.has(stem) ? T.foremost : 1);
    const namedBy = (at) => data.stems[at].reduce((sum, stem) => sum + (words.has(data.stem[stem]) ? weight(data.stem[stem]) : 0), 0);
    const measuredBy = (at) => data.measured[data.measure[at]].filter((stem) => words.has(stem)).length;

    function match(held) {
      if (!held.length) return null;
      if (asked.length === 2) {
        const ends = [...new Set([held[0], held[held.length - 1]])].filter((end) => asked.includes(end)).length;
        return ends ? [ends === 2 ? "EXACT" : "NEAR", 0] : null;
      }
      let best = null;
      for (const one of held) {
        const found = matched(asked[0], one);
        if (!found || (found !== "EXACT" && !nearCounts)) continue;
        const pair = [found, Math.abs(asked[0] - one)];
        if (!best || compared([closest.indexOf(pair[0]), pair[1]], [closest.indexOf(best[0]), best[1]]) < 0) best = pair;
      }
      return best;
    }

    // Of alike ones what more entries count is meant before what fewer do.
    const counts = (hit) => `${data.measure[hit.at]}/${hit.place}`;
    function ranked(list) {
      const often = {};
      list.filter((hit) => hit.firm).forEach((hit) => { often[counts(hit)] = (often[counts(hit)] || 0) + 1; });
      return sorted(list, (hit) => rank(hit, often[counts(hit)] || 0));
    }

    function rank(hit, often = 0) {
      const { at } = hit;
      const lies = hit.firm ? lying(hit) : hit.place !== place.WHOLE ? place.OTHER : place.WHOLE;
      const exactly = hit.match === "EXACT";
      const held = data.hedges[data.hedge[at]];
      return [
        hit.firm ? 0 : 1, -hit.named, hit.firm || hit.fits ? 0 : 1, hit.firm && doubtful(hit) ? 1 : 0, lies, data.seen[at] ? 0 : 1, data.stance[at] === 2 ? 1 : 0,
        closest.indexOf(hit.firm && !hit.ended ? "EXACT" : hit.match),
        hit.firm ? 0 : hit.off, exactly ? unlike(hedge, held) : 0, data.rank[at], exactly && held !== hedge ? 1 : 0,
        -often, data.seen[at] > 1 ? 0 : 1, data.year[at], data.ids[at],
      ];
    }

    // Whether a number is of all that the question names: of whom or where, of what, and whose.
    const named = surnames(text);
    const ofWhom = [...words].filter((word) => whom.has(word));
    const counting = [...words].filter((word) => data.telling[1].includes(word));
    const deedsAsked = counting.some((word) => !T.where.includes(word)) ? counting.filter((word) => !T.where.includes(word)) : counting;
    const ofWhat = [...deedsAsked, ...deedsAsked.map((word) => T.akin[word]).filter(Boolean)];
    const means = (stems) => !ofWhat.length || stems.some((stem) => ofWhat.includes(stem));
    const countsIt = (measure) => means(data.measured[measure]);
    const fits = (at) =>
      countsIt(data.measure[at]) &&
      (!named.length || named.some((one) => data.whose[at].includes(one))) &&
      (!ofWhom.length || data.stems[at].some((stem) => ofWhom.includes(data.stem[stem])));
    const hitOf = (at, kind, off, lies, near = false) => ({
      at, id: data.ids[at], match: kind, place: lies, off, named: namedBy(at), firm: FIRM.includes(kind), fits: near || fits(at),
      ended: kind === "END" && (!hedge || data.hedges[data.hedge[at]] !== hedge),
    });
    let hits = [];
    data.numbers.forEach((held, at) => {
      const found = aCount ? match(held) : null;
      if (!found) return;
      const other = asked.length === 1 && !data.single[at] && data.numbers[at][data.best[at]] !== asked[0];
      hits.push(hitOf(at, found[0] === "EXACT" && other ? "END" : found[0], found[1], data.place[at]));
    });
    const elsewhere = new Set(hits.filter((hit) => hit.place === place.OTHER).map((hit) => data.hand[hit.at]));
    hits.forEach((hit) => {
      if (hit.place === place.UNDATED && elsewhere.has(data.hand[hit.at])) hit.place = place.OTHER;
    });
    // What the question says is counted is a name as well, but not of a number that goes under two names.
    if (!otherName(hits, asked.join("-"))) {
      hits.forEach((hit) => { if (hit.firm) hit.named += T.foremost * measuredBy(hit.at); });
    }
    const years = yearsMeant(text, asked, hits);
    const ofYears = (hit) => (data.when[hit.at] < 0 ? null : data.spans[data.when[hit.at]].slice(1));
    const inYears = (hit) => years && hit.firm && !hit.claim && String(ofYears(hit)) === String(years);
    hits.forEach((hit) => { if (inYears(hit)) hit.named += 1; });
    const missed = years && String(years) !== String(data.window) && !hits.some(inYears) ? years : null;
    hits = ranked(hits);

    const allOf = (numbers) => asked.every((one) => numbers.includes(one));
    const oneOf = (parts) => parts.some(([n, d]) => n * whole.d === d * whole.n);
    // The part of a whole that is asked for, in whatever way it is stated; of a range both ends in percent.
    const aPart = (shares, parts) => (whole ? oneOf(parts) : part && allOf(shares));
    const aRateOf = (theirs) => ratesAsked.every((one) => theirs.includes(one));
    const claimHit = ([id, , , lies, says, quoted, , , held, , each, own, whose], match) => ({
      id, match, place: lies, firm: match !== "NEAR", named: aCount || match === "NEAR" ? 0 : own.filter((stem) => words.has(stem)).length, ended: true, says, own, quoted, held, each, whose, claim: true,
    });
    let claims = sorted(
      data.claims.flatMap((one) => {
        const [, numbers, mentioned, , , , shares, theirs, , parts] = one;
        if (aPart(shares, parts) || (rate && !ratio && aRateOf(theirs))) return [claimHit(one, "EXACT")];
        if (!aCount || !asked.every((number) => numbers.includes(number) || mentioned.includes(number))) return [];
        return [claimHit(one, allOf(numbers) ? "EXACT" : "END")];
      }),
      (hit) => [hit.match === "EXACT" ? 0 : 1, -hit.named, hit.place, ratio && !hit.each ? 1 : 0, unlike(hedge, hit.held), hit.held !== hedge ? 1 : 0, hit.id]
    );
    const circulates = (numbers, theirs, shares, parts) => {
      if (part || ratio) return aPart(shares, parts);
      if (rate) return aRateOf(theirs);
      return asked.length === 1 || numbers.length !== asked.length ? allOf(numbers) : asked.some((one) => numbers.includes(one));
    };
    const corrections = sorted(
      data.corrections
        .filter(([, numbers, , , , , , theirs, shares, parts]) => circulates(numbers, theirs, shares, parts))
        .map(([id, numbers, lies, see, says, words, works, , shares]) => ({ id, match: whole || allOf(part ? shares : numbers) ? "EXACT" : "END", place: lies, see, says, words, works })),
      (hit) => [hit.place, hit.id]
    );

    // Where a share or a rate is held by nobody, those of its kind that come nearest to it.
    function kindred() {
      if (aCount) return [];
      const wanted = whole ? whole.n / whole.d : asked[0] / TYPED.hundred;
      const off = ([, , , , , , , theirs, , parts]) =>
        part || ratio
          ? parts.map(([n, d]) => Math.abs(n / d - wanted))
          : theirs.filter((one) => one.endsWith(` ${rate}`)).map((one) => Math.abs(parseInt(one, 10) - asked[0]));
      const found = data.claims.map((one) => [Math.min(...off(one)), one]).filter(([distance]) => distance < Infinity);
      return sorted(found, ([distance, one]) => [distance, one[3], one[0]]).slice(0, TYPED.kindred).map(([, one]) => claimHit(one, "NEAR"));
    }

    const likely = (hit) => hit.place === place.WHOLE || hit.place === place.UNDATED || hit.named > 0;
    function standing() {
      let firm = [...hits, ...claims].filter((hit) => hit.firm);
      const stated = firm.filter((hit) => !hit.claim || hit.match === "EXACT");
      if (stated.length) firm = stated;
      if (firm.some((hit) => hit.named)) firm = firm.filter((hit) => hit.named);
      if (firm.some((hit) => !rejected(hit))) firm = firm.filter((hit) => !rejected(hit));
      if (firm.some(inYears)) firm = firm.filter(inYears);
      if (firm.length) return firm.some((hit) => hit.place !== place.OTHER) ? "HELD" : "ELSEWHERE";
      if (corrections.length) return corrections.every((hit) => hit.place === place.OTHER) ? "ELSEWHERE" : "NEAR";
      const great = asked[0] >= T.great;
      const meant = hits.find((hit) => likely(hit) || (great && hit.place === place.OTHER));
      return !meant ? "NONE" : meant.place === place.OTHER ? "ELSEWHERE" : "NEAR";
    }

    function nearest() {
      if (aYear || !aCount) return [];
      let found = [];
      data.numbers.forEach((held, at) => {
        if (!data.seen[at] || data.place[at] === place.OTHER || data.converted[data.measure[at]]) return;
        held.forEach((one) => found.push(hitOf(at, "NEAR", Math.min(...asked.map((end) => Math.abs(one - end))), data.place[at], true)));
      });
      const called = found.filter((hit) => hit.named);
      found = called.length ? called : found.filter((hit) => hit.place === place.WHOLE && asked[0] >= T.least);
      const seen = new Set();
      return sorted(found, (hit) => [-hit.named, hit.off, ...rank(hit)]).filter((hit) => {
        const key = `${data.measure[hit.at]}/${hit.off}`;
        return !seen.has(key) && seen.add(key);
      }).slice(0, T.nearby);
    }

    const kind = standing();
    if (kind === "NONE") [hits, claims] = [[...nearest(), ...hits], kindred()];
    // Where it is only spoken of, if nothing states it.
    const divisor = (a, b) => (b ? divisor(b, a % b) : a);
    const by = whole ? divisor(whole.n, whole.d) : 1;
    const key = whole ? `${whole.n / by}/${whole.d / by}` : asked.length > 1 ? "" : `${asked[0]} ${rate}`.trim();
    const stated = [...hits, ...claims].some((hit) => hit.firm) || corrections.some((hit) => hit.match === "EXACT");
    const spoken = stated || aYear ? [] : (Object.hasOwn(data.spoken, key) ? data.spoken[key] : []).map((at) => data.places[at]);
    // Whether the question says of whom or where, or else of what, and none that states the number is of it.
    const telling = new Set(data.telling.map((stems) => stems.filter((stem) => words.has(stem))).find((stems) => stems.length));
    [...telling].forEach((stem) => T.akin[stem] && telling.add(T.akin[stem]));
    const ofIt = (hit) =>
      hit.claim
        ? hit.own.some((stem) => telling.has(stem))
        : [...data.stems[hit.at].map((stem) => data.stem[stem]), ...data.measured[data.measure[hit.at]]].some((stem) => telling.has(stem));
    const holding = [...hits, ...claims].filter((hit) => hit.firm && !(hit.claim && hit.match !== "EXACT"));
    const asWords = (hit) => telling.size === 0 || ofIt(hit);
    // Or whose it is: those who are named, if it is held as a number of none of them.
    const theirs = holding.filter((hit) => named.some((one) => (hit.claim ? hit.whose : data.whose[hit.at]).includes(one)));
    let another = holding.length > 0 && !(named.length ? theirs : holding).some(asWords);
    const people = named.length && holding.length && !theirs.length ? named.map((one) => data.surnamed[one]).join(" or ") : "";
    // The number that the one asked for rounds, and whether no other can be meant; where it is held by nobody, or not of
    // what the question names.
    function rounds() {
      const held = [...hits, ...claims].some((hit) => hit.firm) || corrections.some((hit) => hit.match === "EXACT");
      if (exactly || asked.length !== 1 || !aCount || !nearCounts || people || spoken.length || !(held ? another : exact)) return null;
      const found = hits.filter((hit) => {
        const stated = data.numbers[hit.at];
        const standing = !(hit.firm || doubtful(hit) || data.slips.includes(hit.at)) && hit.fits;
        return standing && stated.length === 1 && roundsTo(asked[0], stated[0], hedge) && (hit.place === place.WHOLE || hit.named || asked[0] >= T.great);
      });
      if (!found.length) return null;
      const [likeliest] = sorted(found, (hit) => rank({ ...hit, off: 0 }));
      return [data.numbers[likeliest.at][0], new Set(found.map((hit) => data.numbers[hit.at][0])).size === 1];
    }
    const answer = { people, spoken, missed, numbers: asked, kind, estimates: hits, claims, corrections, likely, aYear, part, rate, ratio };
    // Nor is it told where the words name nobody and no place, but what befell people, and it counts another thing; that
    // may be a part of it.
    const befell = [...deeds(text.replace(EVENT, " "))].some((word) => deedsAsked.includes(word));
    const meant = [...hits, ...claims].some((hit) => hit.firm) ? best({ ...answer, another }) : null;
    if (meant && !meant.claim && befell && !ofWhom.length && !countsIt(data.measure[meant.at])) another = true;
    const beside = wordsOf(text.replace(EVENT, " ")).filter((word) => !plain.has(Array.from(word).slice(0, T.stem).join("")));
    const onlyDeeds = beside.length > 0 && beside.every((word) => deed(word).length && !deed(word).some((ours) => T.where.includes(ours)));
    const stating = onlyDeeds && another && !people ? holding.filter((hit) => !hit.claim).map((hit) => data.measure[hit.at]) : [];
    const narrower = stating.find((measure) => !countsIt(measure) && data.wider[measure].some(means));
    // What more works give the number for than give it for what befell people by the question; not of a number that goes
    // under two names, nor where the question names people, a place or an author.
    function oftener() {
      const ofAll = [place.WHOLE, place.UNDATED];
      if (!meant || meant.claim || another || !befell || ofWhom.length || named.length || !ofAll.includes(data.place[meant.at]) || otherName(hits, asked.join("-"))) return "";
      const works = new Map();
      hits.filter((hit) => hit.firm && !doubtful(hit) && ofAll.includes(hit.place)).forEach((hit) => {
        const measure = data.measure[hit.at];
        works.set(measure, (works.get(measure) || new Set()).add(data.work[hit.at]));
      });
      const wanted = new Set([...works].flatMap(([measure, theirs]) => (countsIt(measure) ? [...theirs] : [])));
      const [most, n] = [...works].filter(([measure]) => !countsIt(measure)).reduce((a, [measure, { size }]) => (size > a[1] ? [measure, size] : a), [-1, 0]);
      return n > wanted.size ? data.oftener.replace("{n}", n).replace("{counted}", data.counting[most]) : "";
    }
    answer.oftener = oftener();
    const unknown = named.length || exactly ? "" : unknownName(text.replace(EVENT, " "));
    answer.unnamed = unknown ? data.unnamed.replace("{name}", () => unknown) : "";
    answer.counting = narrower === undefined ? "" : data.counting[narrower];
    return told({ ...answer, another, rounds: rounds() });
  }

  // ---- what is said of it
  function best({ numbers, kind, estimates, claims, corrections, likely, spoken, another }) {
    if (kind === "NONE" || spoken.length || another) return null;
    if (kind === "NEAR") {
      const right = new Set(corrections.flatMap((hit) => hit.see));
      return estimates.find((hit) => right.has(hit.id) && data.seen[hit.at]) || estimates.find((hit) => likely(hit) && mayStand(hit, numbers)) || null;
    }
    const exact = claims.filter((hit) => hit.match === "EXACT");
    const ofTheStanding = (hits) => hits.filter((hit) => (hit.place === place.OTHER) === (kind === "ELSEWHERE"));
    const firm = [...estimates, ...exact].filter((hit) => hit.firm);
    const wanted = [firm, claims, estimates.filter((hit) => mayStand(hit, numbers))].map(ofTheStanding).find((hits) => hits.length) || [];
    return wanted.reduce((a, b) => (a && compared(likeliest(a), likeliest(b)) <= 0 ? a : b), null);
  }

  function manner({ numbers, kind, estimates, claims, corrections, aYear, part, rate, ratio, spoken, another, people, counting }, chosen, several) {
    const firm = estimates.filter((hit) => hit.firm);
    if (people || another) {
      const elsewhere = onlyElsewhere(estimates, claims);
      if (people) return elsewhere ? "NOT_THEIRS_ELSEWHERE" : "NOT_THEIRS";
      if (counting && !elsewhere) return "ANOTHER_PART";
      return (several.length ? "ANOTHER" : "ANOTHER_CLAIMED") + (elsewhere ? "_ELSEWHERE" : "");
    }
    if (kind === "HELD") {
      if (chosen && chosen.claim) return "CLAIMED";
      if (several.length > 1) return "SEVERAL";
      return firm.length ? { [place.PART]: "OF_PART", [place.UNDATED]: "UNDATED" }[firm[0].place] || "HELD" : "HELD";
    }
    if (spoken.length) return "SPOKEN";
    const firmly = [...estimates, ...claims].some((hit) => hit.firm);
    if ((kind === "NEAR" || kind === "ELSEWHERE") && !firmly && wrongIn(corrections).length) return "GOES_WRONG";
    const ends = numbers.length > 1;
    if (kind === "NEAR") return corrections.some((hit) => hit.match === "EXACT") && !chosen ? "CIRCULATES" : ends ? "AN_END" : chosen ? "NEAR" : "BESIDE";
    if (kind === "ELSEWHERE") return firmly || !estimates.length ? "ELSEWHERE" : ends ? "AN_END_ELSEWHERE" : "NEAR_ELSEWHERE";
    return aYear ? "YEAR" : ratio ? "RATIO" : part ? "SHARE" : rate ? (claims.length ? "RATE" : "LONE") : estimates.length ? "NONE" : "FEW";
  }

  // The works in which it goes wrong, each once; none where one of the places was not seen.
  const wrongIn = (corrections) => {
    const met = corrections.filter((hit) => hit.match === "EXACT");
    return met.every((hit) => hit.works.length) ? [...new Set(met.flatMap((hit) => hit.works))] : [];
  };

  const aRangeOf = (at) => data.numbers[at].length - (data.best[at] < 0 ? 0 : 1) > 1;

  // Whether all that states the number is of other years or of the whole era.
  const onlyElsewhere = (estimates, claims) => [...estimates, ...claims].filter((hit) => hit.firm).every((hit) => hit.place === place.OTHER);

  // What a number counts by those who stand behind it. Where one of them is quoted, those of the whole event, and none
  // where it goes under two names; where the question names another thing, all, in the years of the event if there are,
  // and not that of a range which it begins or ends.
  function things({ another, estimates, claims }, chosen, otherName) {
    const firm = estimates.filter((hit) => hit.firm);
    const measures = (hits) => [...new Set(hits.filter((hit) => !doubtful(hit)).map((hit) => data.counting[data.measure[hit.at]]))];
    if (another) {
      const told = firm.filter((hit) => (hit.place === place.OTHER) === onlyElsewhere(estimates, claims));
      const exactly = measures(told.filter((hit) => hit.match === "EXACT" || !aRangeOf(hit.at)));
      return exactly.length ? exactly : measures(told);
    }
    if (!chosen || chosen.claim || chosen.place !== place.WHOLE || otherName) return [];
    return measures(firm.filter((hit) => hit.place === place.WHOLE && hit.named >= chosen.named));
  }

  // As what the number is in the record where it is not the whole of what the chosen estimate says.
  function asEnd(chosen, estimates) {
    if (!chosen || chosen.claim || chosen.match !== "END") return "";
    if (estimates.some((hit) => hit.match === "EXACT" && hit.place === chosen.place && hit.named >= chosen.named)) return "";
    return aRangeOf(chosen.at) ? data.ends.RANGE : data.ends.BOUND;
  }

  // The years that stand beside the number and say of which it is meant: no year of a work that has it, and no decade
  // that holds the years of the number.
  function yearsMeant(text, asked, hits) {
    const named = [...inWholeYears(text).matchAll(NAMED)].map(([, first, decade, last = ""]) =>
      [Boolean(decade), Number(first), decade ? Number(first) + T.decade - 1 : Number(first.slice(0, first.length - last.length) + last)]);
    const of = (decade) => named.filter(([one]) => one === decade).flatMap(([, ...years]) => years);
    const beside = of(false).filter((year) => !asked.includes(year));
    const all = beside.length ? beside : of(true);
    if (!all.length) return null;
    const [first, last] = [Math.min(...all), Math.max(...all)];
    const firm = hits.filter((hit) => hit.firm);
    const within = (hit) => data.when[hit.at] >= 0 && first <= data.spans[data.when[hit.at]][1] && data.spans[data.when[hit.at]][2] <= last;
    const known = beside.length ? first === last && firm.some((hit) => data.year[hit.at] === first) : firm.some(within);
    return known ? null : [first, last];
  }

  // Of which years the number is, where the question names others.
  function otherYears(chosen, missed) {
    if (!missed || !chosen || chosen.claim || data.when[chosen.at] < 0) return "";
    const [first, last] = missed;
    const across = Math.floor(first / 100) === Math.floor(last / 100) ? String(last % 100).padStart(2, "0") : last;
    const asked = first === last ? String(first) : `${first}–${across}`;
    const [said, from, to] = data.spans[data.when[chosen.at]];
    const [sentence, alone] = data.ofYears;
    return sentence.replace("{held}", said).replace("{asked}", asked) + (from <= first && last <= to ? alone : "");
  }

  function listed(names) {
    if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  }

  // '1 in 20 (5%)'; a share that is no short number is not written out.
  function inSoMany({ ratio, numbers: [of] }) {
    return `${ratio} in ${shown(of)}${(1000 * ratio) % of ? "" : ` (${(1000 * ratio) / of / 10}%)`}`;
  }

  function told(answer) {
    const chosen = best(answer);
    const title = answer.ratio ? inSoMany(answer) : answer.aYear ? String(answer.numbers[0]) : answer.numbers.map(shown).join("–") + (answer.part ? "%" : answer.rate ? ` ${answer.rate}` : "");
    const key = answer.numbers.join("-");
    const called = otherName(answer.estimates, key);
    const several = things(answer, chosen, called);
    return {
      ...answer,
      title,
      best: chosen,
      standing: data.standings[answer.kind],
      sentence: answer.unnamed + data.manners[manner(answer, chosen, several)].split("{shown}").join(title).split("{people}").join(answer.people).split("{part}").join(answer.counting).split("{oftener}").join(answer.oftener).split("{things}").join(several.join("; ")).split("{works}").join(listed(wrongIn(answer.corrections))).split("{as_end}").join(asEnd(chosen, answer.estimates)).split("{of_years}").join(otherYears(chosen, answer.missed))
        .split("{spoken}").join(listed([...new Set(answer.spoken.map(([, name]) => name))])),
      otherName: called,
      behind: (hit) => data.behind[`${key}/${hit.place}/${hit.match === "END" ? 1 : 0}/${data.measures[data.measure[hit.at]][0]}`] || "",
    };
  }

  // What a reader has to beware of, once the revision and the note of the chosen entry are at hand.
  const cautions = (answer, revised, note) =>
    [revised, answer.otherName, note, ...answer.corrections.map((hit) => hit.words)].filter(Boolean).slice(0, data.cautions);

  return { read, apart, learned, search, cautions, shown };
});
