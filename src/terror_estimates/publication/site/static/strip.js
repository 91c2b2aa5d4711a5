// Marks on an axis, as the pages of the package have them. Shapes, colors and steps come as data; here they are placed.
wwc("strip", (tables) => {
  "use strict";

  const { around, axis: rules, cap, foot, glyphs, shafts } = tables;
  const SVG = "http://www.w3.org/2000/svg";
  const HEIGHT = 24;

  function drawn(tag, attributes, children = []) {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  }

  // ---- the axis: from zero to a round number that holds all that is claimed
  function roundUp(number) {
    const size = 10 ** Math.floor(Math.log10(number));
    return (rules.tenths.find((tenth) => tenth * size >= 10 * number) * size) / 10;
  }

  function ticks(top, place, factor) {
    const size = 10 ** Math.floor(Math.log10(top));
    const steps = [100, 10, 1].flatMap((scale) => rules.steps.map((step) => (step * size) / scale));
    const step = steps.find((one) => top / one <= rules.most);
    return Array.from({ length: Math.floor(top / step) + 1 }, (_, tick) => [
      place(step * tick), ((step * tick) / factor).toLocaleString("en-US", { maximumSignificantDigits: 10 }),
    ]);
  }

  function axisOf(numbers) {
    const most = Math.max(0, ...numbers);
    if (!most) return null;
    const top = roundUp(most);
    const place = (number) => `${Number((rules.start + rules.length * Math.min(number / top, 1)).toPrecision(4))}%`;
    const [, factor, unit] = rules.units.find(([least]) => top >= least);
    return { top, place, unit, ticks: ticks(top, place, factor) };
  }

  // ---- the marks of one number
  const at = (place, kind, outline) =>
    drawn("svg", { class: "at", x: place, y: HEIGHT / 2, overflow: "visible" }, [drawn("path", { class: kind, "fill-rule": "evenodd", d: outline })]);

  // The parentheses around the marks of a number that is passed on.
  function parentheses(axis, { low, best, high, bound }) {
    const bow = (away, side) => `M${side * away}-7Q${side * (away + around.bow)} 0 ${side * away} 7`;
    const end = bound === "at_least" ? low : bound ? high : null;
    const only = end !== null && end <= axis.top ? end : null;
    const bar = low !== null && high !== null ? [low, high] : [];
    const ends = [...bar, best !== null && best <= axis.top ? best : null, only].filter((one) => one !== null).sort((one, other) => one - other);
    const [first, last] = ends.length ? [ends[0], ends[ends.length - 1]] : [axis.top, axis.top];
    const before = only === first && bound === "at_most" ? around.arrow : ends.length ? around.beside : 0;
    const after = only === last && bound !== "at_most" ? around.arrow : around.beside;
    const past = Math.max(...[low, best, high].filter((one) => one !== null)) > axis.top;
    return [
      at(axis.place(first), "around", bow(before, -1)),
      past ? at(axis.place(axis.top), "around", bow(around.edge, 1)) : at(axis.place(last), "around", bow(after, 1)),
    ];
  }

  function shapes(axis, { low, best, high, bound, basis, hollow, quoted }) {
    const found = [];
    const middle = HEIGHT / 2;
    if (low !== null && high !== null) {
      const line = (kind) => drawn("line", { class: kind, x1: axis.place(low), x2: axis.place(high), y1: middle, y2: middle });
      found.push(line("bar"), ...(hollow ? [line("inside")] : []));
      found.push(...[low, high].filter((end) => end <= axis.top).map((end) => at(axis.place(end), "end", cap)));
    }
    const only = bound === "at_least" ? low : bound ? high : null;
    if (only !== null && only <= axis.top) {
      found.push(at(axis.place(only), "end", shafts[bound]), at(axis.place(only), "glyph", foot));
    }
    if (best !== null && best <= axis.top) found.push(at(axis.place(best), "glyph", glyphs[basis][1]));
    if (Math.max(...[low, best, high].filter((one) => one !== null)) > axis.top) {
      found.push(at(axis.place(axis.top), "end", "M4-5L9 0 4 5M10-5L15 0 10 5"));
    }
    if (quoted) found.push(...parentheses(axis, { low, best, high, bound }));
    return found;
  }

  // `one` is null where there is nothing to draw: the lines of the axis go on.
  function marks(axis, one) {
    const kinds = one ? [glyphs[one.basis][0], ...["hollow", "quoted", "struck"].filter((kind) => one[kind])] : ["none"];
    const lines = axis.ticks.map(([place]) => drawn("line", { class: "grid", x1: place, x2: place, y1: 0, y2: HEIGHT }));
    const said = { class: ["marks", ...kinds].join(" "), "aria-hidden": "true", focusable: "false", height: HEIGHT, width: "100%" };
    return drawn("svg", said, [...lines, ...(one ? shapes(axis, one) : [])]);
  }

  function scale(axis) {
    const labels = axis.ticks.map(([place, label], order) =>
      drawn("svg", { x: place, overflow: "visible" }, [drawn("text", order ? { y: 15 } : { y: 15, class: "first" }, [label])])
    );
    return drawn("svg", { class: "axis", "aria-hidden": "true", focusable: "false", height: 20, width: "100%" }, labels);
  }

  return { axisOf, marks, scale };
});
