// A selection to take away: what stands in the explorer, as a table that any program reads.
wwc("selection", (tools, known, words) => {
  "use strict";

  const { data } = tools;
  const SIDES = ["population", "jurisdiction", "territory", "period"];

  // What a spreadsheet would run, and the sign that keeps it from it, as in the flat tables.
  const FORMULA = /^[=+\-@\t\r']/;

  function cell(value) {
    const guard = typeof value === "string" && FORMULA.test(value) ? "'" : "";
    const text = value === null || value === undefined ? "" : guard + value;
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  // The year of the work; of one that is known within bounds only, nothing that could be taken for its year.
  const published = (at) => (data.year[at] === data.undated || known.between[at] ? "" : data.year[at]);

  function line(at, { relation, said }) {
    const id = data.ids[at];
    return [
      id, said[id].who, known.sources[known.source[at]], published(at), data.measures[data.measure[at]][0],
      ...SIDES.map((side) => words[`${side}_labels`][words[side][at]]), ...known.values[at], said[id].number,
      words.ids_of.basis[known.basis[at]], words.ids_of.level[known.level[at]], words.ids_of.stance[data.stance[at]],
      relation ? known.panels[relation.panels.get(at)] : "", relation ? relation.why.get(at) : "",
    ].map(cell).join(",");
  }

  return function taken(places, shown) {
    const lines = [known.words.columns.join(","), ...places.map((at) => line(at, shown))];
    const blob = new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
    const name = tools.rows.filled(known.words.file, { catalog: known.catalog, version: data.version });
    const link = tools.rows.element("a", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
});
