// One key for every usual way to write a name. The steps come as data, the very ones that the package takes.
wwc("spelling", (tables) => {
  "use strict";

  const joiners = new Set(tables.joiners);
  const steps = tables.steps.map(([pattern, instead]) => [new RegExp(pattern, "gu"), instead.replace(/\\(\d)/g, "$$$1")]);
  const [slipsFrom, anywhereFrom, plainedFrom] = tables.slips;
  const plained = (key) => key.replaceAll("X", "s"); // a hook or a stroke that a keyboard lacks
  const WORD = /[\p{L}\p{Nl}\p{No}]+(?:['’ʹʺʼ][\p{L}\p{Nl}\p{No}]+)*/gu;
  const POSSESSIVE = new RegExp(tables.possessive, "u"); // 'Doe’s estimate'
  const known = new Map();
  const asciiStays = !Object.keys(tables.letters).some((letter) => /[a-z]/.test(letter));

  function plain(lower) {
    if (asciiStays && /^[a-z]+$/.test(lower)) return lower; // most words: nothing to spell in other letters
    const letters = Array.from(lower.normalize("NFC"));
    const spelled = letters.map((letter) => (letter in tables.letters ? tables.letters[letter] : letter)).join("");
    return spelled.normalize("NFD").replace(/[\u0300-\u036f]/gu, "");
  }

  function key(word) {
    const lower = word.toLowerCase();
    let found = known.get(lower);
    if (found === undefined) {
      found = steps.reduce((text, [pattern, instead]) => text.replace(pattern, instead), plain(lower));
      known.set(lower, found);
    }
    return found;
  }

  function keys(text) {
    const named = (text.match(WORD) || []).map((word) => word.replace(POSSESSIVE, ""));
    const words = named.filter((word) => Array.from(word).length > 1 && !joiners.has(word.toLowerCase()));
    return [...new Set(words.map(key).filter((one) => one.length > 1))];
  }

  function aSlipApart(one, other) {
    if (one !== other && one.length >= plainedFrom && plained(one) === plained(other)) return true;
    const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
    if (longer.length - shorter.length > 1 || shorter.length < slipsFrom || one === other) return false;
    if (one[0] !== other[0] && shorter.length < anywhereFrom) return false;
    let at = 0;
    while (at < shorter.length && shorter[at] === longer[at]) at += 1;
    if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1);
    const changed = shorter[at] === longer[at + 1] && shorter[at + 1] === longer[at] && shorter.slice(at + 2) === longer.slice(at + 2);
    return changed || shorter.slice(at + 1) === longer.slice(at + 1);
  }

  // ---- who is meant
  const ORDER = tables.kinds;
  const BEGINNING = tables.beginning;
  const TELLING = tables.telling;

  function slips(asked, theirs) {
    let count = 0;
    for (const word of asked) {
      const found = theirs.has(word) || (word.length >= BEGINNING && [...theirs].some((one) => one.startsWith(word)));
      if (!found && ![...theirs].some((one) => aSlipApart(word, one))) return null;
      if (!found) count += 1;
    }
    return count;
  }

  function people(list) {
    const all = list.map(([id, name, kind, held, theirs]) => ({ id, name, kind, held, keys: new Set(theirs) }));
    const ranked = (found) =>
      found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.held - a.held || (a.id < b.id ? -1 : 1));
    return function named(text) {
      const asked = keys(text);
      if (!asked.length) return [];
      const found = all.map((one) => [one, slips(asked, one.keys)]).filter(([, count]) => count !== null);
      if (found.length) {
        const least = Math.min(...found.map(([, count]) => count));
        return Object.assign(ranked(found.filter(([, count]) => count === least).map(([one]) => one)), { slips: least });
      }
      const telling = asked.filter((one) => one.length >= TELLING);
      return ranked(
        all.filter((one) => ["person", "together"].includes(one.kind) && telling.some((word) => one.keys.has(word)))
      );
    };
  }

  return { key, keys, aSlipApart, people };
});
