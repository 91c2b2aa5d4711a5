// Words in the texts of the site, in any usual spelling and with a slip of one letter where nothing else is found.
wwc("passages", (spelled) => {
  "use strict";

  const TOKEN = /[\p{L}\p{M}\p{Nl}\p{No}]+(?:['’ʹʺʼ][\p{L}\p{M}]+)*|\d[\d.,'’ \u00a0\u2009\u202f]*\d|\d/gu;
  const GROUPED = /^\d{1,3}([.,'’ \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*$/u;
  const WEIGHTS = { page: 1.6, figure: 1.4, claim: 1.2, correction: 1.2, source: 1, estimate: 1 };
  const IN_TITLE = 4;
  const AROUND = 90; // signs before the first word found
  const LENGTH = 320;
  let index = null;

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

  function made(list) {
    const holding = new Map();
    list.forEach((passage, at) => {
      const count = (text, weight) =>
        tokens(text).forEach(([key]) => {
          if (!holding.has(key)) holding.set(key, new Map());
          holding.get(key).set(at, (holding.get(key).get(at) || 0) + weight);
        });
      count(passage[1], IN_TITLE);
      count(passage[3], 1);
    });
    return holding;
  }

  function hits(key) {
    if (index.has(key)) return [[key], index.get(key)];
    const near = [...index.keys()].filter((one) => spelled.aSlipApart(key, one));
    const joined = new Map();
    near.forEach((one) => index.get(one).forEach((times, at) => joined.set(at, Math.max(times, joined.get(at) || 0))));
    return [near, joined];
  }

  function excerpt(text, wanted) {
    const marks = tokens(text).filter(([key]) => wanted.has(key));
    const first = marks.length ? marks[0][1] : 0;
    const begin = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
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

  return function search(list, text) {
    index = index || made(list);
    const asked = [...new Set(tokens(text).map(([key]) => key))].filter(Boolean);
    if (!asked.length) return [];
    const found = asked.map(hits);
    const [, fewest] = found.reduce((a, b) => (b[1].size < a[1].size ? b : a));
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
  };
});
