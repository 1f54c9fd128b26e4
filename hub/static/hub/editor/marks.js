/* Marks the words that findings are about, without touching the editor's own page. */

import { targetAt } from "./places.js";

const NAMES = {
  stops: "to-fix",
  to_fix: "to-fix",
  suggestions: "suggestion",
  questions: "question",
  suggested: "question",
};
const supported = "highlights" in CSS && typeof Highlight === "function";

let waiting = 0;

/** Mark what the findings on the panel are about, soon. */
export function markSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(markAll, 120);
}

/** Mark the words that were asked for, or the field that they stand in, until others
 *  are; return what was marked, an element or null. */
export function markShown(edit) {
  markField("storyShown", []);
  if (supported) CSS.highlights.delete("shown");
  const { range, field } = marked(edit);
  if (range && supported) CSS.highlights.set("shown", new Highlight(range));
  if (field) markField("storyShown", [field]);
  return range?.startContainer.parentElement ?? field;
}

export function markNone() {
  clearTimeout(waiting);
  markField("storyFound", []);
  if (supported) Object.values(NAMES).forEach((name) => CSS.highlights.delete(name));
}

function markAll() {
  const ranges = { "to-fix": [], suggestion: [], question: [] };
  const fields = [];
  document.querySelectorAll("[data-finding][data-place]").forEach((finding) => {
    const { range, field } = marked(JSON.parse(finding.dataset.place));
    const name = NAMES[finding.dataset.sort];
    if (range && name) ranges[name].push(range);
    if (field && name) fields.push(field);
  });
  markField("storyFound", fields);
  if (!supported) return;
  Object.entries(ranges).forEach(([name, found]) => {
    CSS.highlights.set(name, new Highlight(...found));
  });
}

/** Return {range, field}: the words on the page, or the plain field that holds them. */
function marked(edit) {
  const target = edit ? targetAt(edit.path) : null;
  const found = target?.find(edit);
  if (!found) return { range: null, field: null };
  const range = target.domRange(found);
  return { range, field: range ? null : target.element ?? null };
}

/** Words in plain fields cannot be marked: the field itself is. */
function markField(name, fields) {
  const attribute = `data-${name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`;
  document.querySelectorAll(`[${attribute}]`).forEach((field) => {
    if (!fields.includes(field)) delete field.dataset[name];
  });
  fields.forEach((field) => (field.dataset[name] = ""));
}

/** Mark anew whenever the text on the page changes. */
export function watch(form) {
  new MutationObserver(markSoon).observe(form, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}
