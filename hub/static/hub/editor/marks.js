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

/** Mark the words that were asked for, until others are. */
export function markShown(range) {
  if (!supported) return;
  if (range) CSS.highlights.set("shown", new Highlight(range));
  else CSS.highlights.delete("shown");
}

export function markNone() {
  clearTimeout(waiting);
  if (supported) Object.values(NAMES).forEach((name) => CSS.highlights.delete(name));
}

function markAll() {
  if (!supported) return;
  const ranges = { "to-fix": [], suggestion: [], question: [] };
  document.querySelectorAll("[data-finding][data-place]").forEach((finding) => {
    const range = rangeOf(JSON.parse(finding.dataset.place));
    const name = NAMES[finding.dataset.sort];
    if (range && name) ranges[name].push(range);
  });
  Object.entries(ranges).forEach(([name, found]) => {
    CSS.highlights.set(name, new Highlight(...found));
  });
}

/** Return the range of the page for a place, or null when nothing can be marked. */
export function rangeOf(edit) {
  const target = targetAt(edit.path);
  const found = target?.find(edit);
  return found ? target.domRange(found) : null;
}

/** Mark anew whenever the text on the page changes. */
export function watch(form) {
  if (!supported) return;
  new MutationObserver(markSoon).observe(form, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}
