// Two numbers of one question: whether they may stand side by side, in the sentence that the package says of them.
wwc("two", (tools, known, words, pairs) => {
  "use strict";
  const { data, rows } = tools;
  const { two } = words;
  const estimateOf = ({ best }) => (best && !best.claim ? best : null);
  const listed = (answers) => [...new Set(answers.map(({ title }) => title))].join(" and ");

  // The published sum or share in whose words both stand, which are no shares; none where both are those of estimates.
  function stated(answers) {
    if (answers.some(({ part, rate, ratio }) => part || rate || ratio) || answers.every(estimateOf)) return -1;
    return two.printed.findIndex((printed) => answers.every(({ numbers }) => numbers.every((one) => printed.includes(one))));
  }

  // '150 (deaths, Doe 1920)'
  const named = (said, at) => `${said[data.ids[at]].number} (${two.counts[data.measure[at]]}, ${two.names[two.name[at]]})`;

  // What each is called where the one is said to be a slip: by its number, where both have one name.
  function called(one, other) {
    const names = [one, other].map((at) => two.names[two.name[at]]);
    if (names[0] !== names[1]) return names;
    const numbers = [one, other].map((at) => two.slips[at]);
    return numbers[0] !== numbers[1] ? numbers : [data.ids[one], data.ids[other]];
  }

  // What stands before the question, the question with its address, and what is answered; else one sentence alone.
  async function verdict(answers) {
    const { filled } = rows;
    const claim = stated(answers);
    if (claim >= 0) return [filled(two.in_one, { quoted: data.claims[claim][5] })];
    const unquoted = answers.filter(({ best }) => !best);
    if (unquoted.length) return [filled(two.no_comparison, { shown: listed(unquoted) })];
    const computed = answers.filter(({ best }) => best.claim);
    if (computed.length) return [filled(two.no_estimate, { shown: listed(computed) })];
    const [one, other] = answers.map(({ best }) => best.at);
    const said = await wwc.said(tools, [one, other]);
    if (one === other) return [filled(two.one_entry, { entry: `${named(said, one)}, ${data.ids[one]}` })];
    const { answer, wider, narrower } = await pairs.compared(one, other, called(one, other));
    const sizes = filled(two.sizes, { wider: said[data.ids[wider]].number, narrower: said[data.ids[narrower]].number });
    const link = rows.link(filled(two.address, { one: data.ids[one], other: data.ids[other] }), known.words.both);
    return [`${named(said, one)} – ${named(said, other)}. `, link, ` ${answer.replace(two.smaller, sizes)}`];
  }

  return { verdict };
});
