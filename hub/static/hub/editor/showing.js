/* Shows words in the text, and steps through the findings by keyboard. */

import { CHANGED } from "./edits.js";
import { markShown } from "./marks.js";
import { targetAt } from "./places.js";
import { reveal, say } from "./panel.js";

/** Scroll to the words and select them. */
export function show(edit) {
  const target = targetAt(edit.path);
  const found = target?.find(edit);
  if (!found) {
    say(CHANGED);
    return;
  }
  openPanelAround(target);
  closeOnPhone();
  target.show(found);
  markShown(edit);
}

/** F8 goes to the next finding, Shift+F8 to the one before; Escape back to the text. */
export function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      const finding = document.activeElement?.closest?.("[data-finding][data-place]");
      if (finding) show(JSON.parse(finding.dataset.place));
    }
  });
}

let current = "";

function step(by) {
  const findings = [...document.querySelectorAll("[data-story-panel] [data-finding]")];
  if (!findings.length) return;
  document.querySelector('[data-side-panel="story"]').dispatchEvent(new Event("open"));
  const focused = document.activeElement?.closest?.("[data-finding]");
  const key = focused?.dataset.key ?? current;
  const at = findings.findIndex((one) => one.dataset.key === key);
  const start = at < 0 && by < 0 ? 0 : at;
  const next = findings[(start + by + findings.length) % findings.length];
  current = next.dataset.key;
  next.focus({ preventScroll: true });
  reveal(next);
  const place = next.dataset.place ? JSON.parse(next.dataset.place) : null;
  markShown(place)?.scrollIntoView({ block: "center" });
}

/** Unfold what the text lies in. */
function openPanelAround(target) {
  const element = target.element ?? target.input ?? target.child?.element;
  const folded = element?.closest("[data-panel]")?.querySelector("[data-panel-toggle]");
  if (folded?.getAttribute("aria-expanded") === "false") folded.click();
}

/** On a phone the panel lies over the text. */
function closeOnPhone() {
  if (window.matchMedia("(max-width: 799px)").matches) {
    document.querySelector("[data-form-side-close-button]")?.click();
  }
}
