// Words in the texts of the site, in any usual spelling and with a slip of one letter where nothing else is found.
wwc("passages", (spelled, core) => {
  "use strict";

  const TOKEN = /[\p{L}\p{M}\p{Nl}\p{No}]+(?:['’ʹʺʼ][\p{L}\p{M}]+)*|\d+(?:[.,'’ \u00a0\u2009\u202f]\d+)*/gu;
  const GROUPED = /^\d{1,3}([.,'’ \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*$/u;
  const WEIGHTS = { page: 1.6, house: 1, figure: 1.4, claim: 1.2, correction: 1.2, source: 1, estimate: 1 };
  const IN_TITLE = 4;
  const AROUND = 90; // signs before the first word found
  const LENGTH = 320;
  const PATIENCE = 20; // milliseconds of reading at a stretch
  const made = new Map(); // each list with its index, and the index that is asked now
  let index = null;

  // [kind, title, address, text]: what other files tell of an entry stands in them, under its place.
  const WHOLE = {
    estimate: ([kind, title, place, text]) => [kind, title, `estimate/${core.ids[place]}.html`, text],
    claim: ([kind, , place, text]) => [kind, core.claims[place][4], `claim/${core.claims[place][0]}.html`, text],
    correction: ([kind, , place, text]) => [kind, core.corrections[place][4], `correction/${core.corrections[place][0]}.html`, text],
  };
  const whole = (list) => list.map((one) => (one[0] in WHOLE ? WHOLE[one[0]](one) : one));

  // [key, start, end] of every word and numeral; '681,692' is one, '9401, op. 1' is not.
  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(TOKEN)) {
      const [token] = match;
      const start = match.index;
      if (!/^\d/.test(token)) {
        found.push([spelled.key(token), start, start + token.length]);
      } else if (GROUPED.test(token)) {
        found.push([token.replace(/\D/gu, ""), start, start + token.length]);
      } else {
        for (const part of token.matchAll(/\d+/gu)) found.push([part[0], start + part.index, start + part.index + part[0].length]);
      }
    }
    return found;
  }

  // Nearly every word stands in many texts: each is read once, and known again by its letters. Only digits go over a gap.
  const GAP = /(?<!\d)\s+|\s+(?!\d)/u;
  const places = new Map(); // of every key, in the order in which they were met
  const read = new Map();
  function placesOf(chunk) {
    let found = read.get(chunk);
    if (!found) {
      found = tokens(chunk).map(([key]) => {
        if (!places.has(key)) places.set(key, places.size);
        return places.get(key);
      });
      read.set(chunk, found);
    }
    return found;
  }

  // By the place of a key: the passages that have it, each followed by how often; what stands in a title counts more.
  // A few passages at a time, for whoever types meanwhile comes first.
  async function indexOf(list) {
    const holding = [];
    const times = [];
    let worked = performance.now();
    for (const [at, passage] of list.entries()) {
      if (performance.now() - worked > PATIENCE) {
        await new Promise((done) => setTimeout(done));
        worked = performance.now();
      }
      const met = [];
      const count = (text, weight) => {
        for (const chunk of text.split(GAP)) {
          for (const place of placesOf(chunk)) {
            if (!times[place]) met.push(place);
            times[place] = (times[place] || 0) + weight;
          }
        }
      };
      count(passage[1], IN_TITLE);
      count(passage[3], 1);
      for (const place of met) {
        (holding[place] = holding[place] || []).push(at, times[place]);
        times[place] = 0;
      }
    }
    return holding;
  }

  function holders(place) {
    const flat = index[place] || [];
    return new Map(Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]));
  }

  // Whether the list that is asked has a word, for the places are those of every list that was read.
  const has = (key) => Boolean(index[places.get(key)]);

  function hits(key) {
    if (has(key)) return [[key], holders(places.get(key))];
    const near = [...places.keys()].filter((one) => has(one) && spelled.aSlipApart(key, one));
    const joined = new Map();
    near.forEach((one) => holders(places.get(one)).forEach((times, at) => joined.set(at, Math.max(times, joined.get(at) || 0))));
    return [near, joined];
  }

  function excerpt(text, wanted) {
    const marks = tokens(text).filter(([key]) => wanted.has(key));
    const first = marks.length ? marks[0][1] : 0;
    const gap = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
    const begin = first > AROUND && (!gap || gap > first) ? first - AROUND : gap; // in the middle of a long address
    const end = Math.min(text.length, begin + LENGTH);
    const pieces = begin ? [["… ", false]] : [];
    let at = begin;
    for (const [, start, stop] of marks) {
      if (start < at || stop > end) continue;
      pieces.push([text.slice(at, start), false], [text.slice(start, stop), true]);
      at = stop;
    }
    pieces.push([text.slice(at, end) + (end < text.length ? " …" : ""), false]);
    return pieces.filter(([piece]) => piece);
  }

  // Where no passage has all the words, the commonest is left out, then the next.
  return async function search(held, text) {
    if (!made.has(held)) {
      const list = whole(held);
      made.set(held, indexOf(list).then((holding) => ({ list, holding })));
    }
    const { list, holding } = await made.get(held);
    index = holding;
    const asked = [...new Set(tokens(text).map(([key]) => key))].filter((key) => key.length > 1);
    if (!asked.length) return [];
    const rarest = asked.map(hits).sort((a, b) => a[1].size - b[1].size);
    for (let words = rarest.length; words; words -= 1) {
      const best = matched(list, rarest.slice(0, words));
      if (best.length) return Object.assign(best, { fewer: words < rarest.length, exactly: asked.every(has) });
    }
    return [];
  };

  // The passages that have all these words, the best first; the first word is the one that the fewest have.
  function matched(list, found) {
    const [, fewest] = found[0];
    const wanted = new Set(found.flatMap(([keys]) => keys));
    const scored = [];
    for (const at of fewest.keys()) {
      if (!found.every(([, holding]) => holding.has(at))) continue;
      const weight = found.reduce((sum, [, holding]) => {
        const times = holding.get(at);
        return sum + (Math.log(1 + list.length / holding.size) * times) / (times + 1.5);
      }, 0);
      const length = Math.log(20 + list[at][3].length);
      scored.push([(weight * WEIGHTS[list[at][0]]) / length, at]);
    }
    scored.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    return scored.map(([, at]) => () => ({ passage: list[at], excerpt: excerpt(list[at][3], wanted) }));
  }
});
