// Tables of numbers, as the pages have them. Whatever comes from the catalog is set as text and never read as markup.
wwc("rows", (words) => {
  "use strict";

  function element(tag, attributes = {}, children = []) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) made.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...[children].flat().filter((child) => child !== "" && child !== null && child !== undefined));
    return made;
  }

  // '{n} numbers': a pair of sentences says one and several.
  function filled(sentence, values = {}) {
    const chosen = Array.isArray(sentence) ? sentence[values.n === 1 ? 0 : 1] : sentence;
    return chosen.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }

  const link = (address, text) => element("a", { href: wwc.root + address }, text);
  const small = (text, kind) => element("small", { class: kind }, text);

  function copyButton(text) {
    return element("button", { type: "button", class: "copy", "data-copy": text, "data-done": words.copied }, words.copy);
  }

  function quotation(text) {
    return element("figure", { class: "quotation" }, [
      element("figcaption", {}, [`${words.quote} `, copyButton(text)]),
      element("blockquote", {}, text),
    ]);
  }

  // One row, with what the package says of the number under the names it gives.
  function row(id, said, { measure = "", remark = "", unseen = false, rejected = false, first = [], extra = [], strip = null } = {}) {
    const cell = (kind, children) => element("td", { role: "cell", class: kind }, children);
    const notes = [measure, said.ours ? words.ours : "", remark].filter(Boolean).flatMap((one) => [" ", small(one)]);
    const folded = [...said.caveats, said.note, said.printed && filled(words.printed, { printed: said.printed })].filter(Boolean);
    return element("tr", { role: "row", class: unseen ? "row unseen" : "row", "data-id": id }, [
      element("th", { role: "rowheader", scope: "row", class: "who" }, [link(`estimate/${id}.html`, said.who), " ", small(said.work), ...first]),
      cell("said", [element("b", { class: "number" }, said.number), ...notes]),
      ...(strip ? [cell("strip", strip)] : []),
      cell("what", [
        ...extra,
        ...(rejected ? [element("strong", {}, words.rejected), " "] : []),
        said.counts,
        ...(said.silences ? [" ", small(said.silences)] : []),
        element("details", {}, [
          element("summary", {}, said.how),
          ...folded.map((one) => element("p", {}, one)),
          element("p", {}, [`${filled(words.where, { where: said.where })} `, element("code", {}, id)]),
        ]),
      ]),
    ]);
  }

  // `scale` is what stands above the marks: the unit and the axis, or nothing.
  function table(caption, rows, scale = null) {
    const head = ([kind, name]) => element("th", { role: "columnheader", scope: "col", class: kind }, name);
    const heads = words.head.map(head);
    if (scale) heads.splice(2, 0, head(["strip", scale]));
    return element("table", { class: scale ? "rows drawn" : "rows", role: "table" }, [
      element("caption", {}, caption),
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, heads)),
      element("tbody", { role: "rowgroup" }, rows),
    ]);
  }

  // The button below a table that adds the rest of its rows; what they need is fetched first.
  function rest(made, makers, total, before) {
    const button = element("button", { type: "button", class: "more" }, filled(words.all, { n: total }));
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await before();
      } catch (fault) {
        button.disabled = false; // for another attempt
        button.textContent = words.failed;
        button.focus();
        return;
      }
      const more = makers.map((make) => make());
      made.querySelector("tbody").append(...more);
      button.remove();
      more[0].querySelector("a").focus();
    });
    return button;
  }

  // The first rows, and a button for the rest.
  function shortened(caption, makers, limit, before = () => {}) {
    const made = table(caption, makers.slice(0, limit).map((make) => make()));
    return makers.length > limit ? [made, rest(made, makers.slice(limit), makers.length, before)] : [made];
  }

  return { element, filled, link, quotation, copyButton, row, table, rest, shortened };
});
