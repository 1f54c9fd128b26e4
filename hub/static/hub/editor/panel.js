/* Keeps the panel up to date: puts in what changed, and leaves the rest alone. */

import { markNone, markSoon } from "./marks.js";

const panel = () => document.querySelector("[data-story-panel]");

let checkedAt = Date.now();
let state = "";

/** Say in the panel what a click has done, with the way back if there is one. */
export function say(text, undo = null) {
  const line = document.querySelector("[data-story-done]");
  if (!line) return;
  line.textContent = text;
  line.hidden = !text;
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "story-link";
    button.textContent = "Undo";
    button.addEventListener("click", () => {
      const done = undo();
      say(done ? "Taken back." : "The text has been changed since.");
      line.dispatchEvent(new CustomEvent("story:changed", { bubbles: true }));
    });
    line.append(" ", button);
  }
}

/** Take over what the hub has rendered after a save. */
export function takeIncoming() {
  const incoming = document.querySelector("[data-story-incoming]");
  if (!incoming?.childElementCount || !isOn()) return;
  const place = focusedPlace();
  remember(incoming);
  patch(panel(), incoming);
  incoming.replaceChildren();
  offerAgain();
  checkedAt = Date.now();
  state = "";
  if (place) keepFocus(place);
  showAll();
}

/** What is still listed after its fix can be clicked once more. */
function offerAgain() {
  panel().querySelectorAll(".story-used").forEach((entry) => {
    entry.classList.remove("story-used");
    entry.querySelectorAll("[aria-disabled]").forEach((button) => {
      button.removeAttribute("aria-disabled");
    });
  });
}

/** Begin with what the page came with. */
export function startPanel() {
  remember(panel());
  showAll();
}

function showAll() {
  numberFindings();
  showCount();
  showState();
  markSoon();
}

/** Remember each entry as it was rendered: scripts unfold and fill what they show. */
function remember(root) {
  root.querySelectorAll("[data-key]").forEach((one) => {
    one.asRendered = one.outerHTML;
  });
}

/** Make the children of `here` those of `there`; what is equal stays as it is. */
function patch(here, there) {
  const known = new Map(keyed(here).map((one) => [one.dataset.key, one]));
  const wanted = keyed(there);
  if (!wanted.length && !known.size) {
    if (here.innerHTML !== there.innerHTML) here.replaceChildren(...there.childNodes);
    return;
  }
  wanted.forEach((next, number) => {
    const old = known.get(next.dataset.key);
    const kept = old ? merged(old, next) : next;
    const at = here.children[number];
    if (at !== kept) here.insertBefore(kept, at ?? null);
  });
  while (here.children.length > wanted.length) here.lastElementChild.remove();
}

function merged(old, next) {
  if ("storyDone" in old.dataset || old.asRendered === next.asRendered) return old;
  const inParts = [old, next].every((one) => keyed(one).length === one.children.length);
  if (inParts && old.children.length) {
    patch(old, next);
    old.asRendered = next.asRendered;
    return old;
  }
  if (isBeingUsed(old)) return old;
  old.replaceWith(next);
  return next;
}

/** Somebody is writing in it: what they wrote must not vanish. */
function isBeingUsed(element) {
  return Boolean(element.querySelector("textarea:focus"));
}

/** "To fix 2 of 6", for those who do not see the list as a list. */
function numberFindings() {
  panel().querySelectorAll("[data-list]").forEach((list) => {
    const findings = findingsIn(list);
    findings.forEach((finding, number) => {
      const place = finding.querySelector("[data-number]");
      const text = `${list.dataset.list} ${number + 1} of ${findings.length}: `;
      if (place && place.textContent !== text) place.textContent = text;
    });
  });
}

function keyed(element) {
  return [...element.children].filter((child) => child.dataset.key);
}

/** Return what has the focus in the panel, and where it stands; null for nothing. */
function focusedPlace() {
  const focused = document.activeElement;
  const entry = focused?.closest?.("[data-story-panel] [data-key]");
  if (!entry) return null;
  const list = entry.closest("section");
  const number = findingsIn(list).indexOf(entry);
  return { focused, key: entry.dataset.key, list: list.dataset.key, number };
}

/** Put the focus where it was, or, when that is gone, on what took its place. */
function keepFocus({ focused, key, list, number }) {
  if (focused.isConnected) return;
  const root = panel();
  const same = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const section = root.querySelector(`[data-key="${list}"]`) ?? root;
  const findings = findingsIn(section);
  const next = findings[Math.min(Math.max(number, 0), findings.length - 1)];
  const target = same ?? next ?? section.querySelector("h3");
  if (target && !target.matches("[tabindex]")) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

function findingsIn(section) {
  return [...(section?.querySelectorAll("[data-finding]") ?? [])];
}

/** Scroll the panel, and only the panel, until an entry can be seen. */
export function reveal(entry) {
  const box = entry.closest("[data-side-panel]");
  const { top, bottom } = entry.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  // The totals stay on top.
  const under = 80;
  if (top < view.top + under) box.scrollTop -= view.top + under - top;
  else if (bottom > view.bottom) box.scrollTop += Math.min(bottom - view.bottom, top - view.top - under);
}

function totals() {
  return panel()?.querySelector('[data-key="totals"]')?.dataset ?? null;
}

/** Show the number to fix on the button that opens the panel. */
function showCount() {
  const counter = document.querySelector(
    '[data-side-panel-toggle="story"] [data-side-panel-toggle-counter]',
  );
  const count = Number(totals()?.toFix ?? 0);
  if (!counter) return;
  counter.textContent = String(count);
  counter.hidden = !count;
}

/** Return the totals as a sentence, "" when there are none to say. */
export function totalsSaid() {
  const found = totals();
  if (!found || "silent" in found || !isOn()) return "";
  const more = Number(found.suggestions);
  return `${found.toFix} to fix${more ? `, ${more} suggestion${more > 1 ? "s" : ""}` : ""}.`;
}

export function setState(text) {
  state = text;
  showState();
}

/** Say how old the findings are. */
export function showState() {
  const place = panel()?.querySelector("[data-checked-at]");
  if (!place) return;
  place.textContent = isOn() ? state || ageSaid() : "Checking is off";
  const against = panel().querySelector("[data-checked-against]");
  if (against) against.hidden = !isOn() || Boolean(state);
}

function ageSaid() {
  const seconds = Math.round((Date.now() - checkedAt) / 1000);
  if (seconds < 5) return "Checked just now";
  if (seconds < 60) return `Checked ${Math.floor(seconds / 5) * 5} seconds ago`;
  const minutes = Math.floor(seconds / 60);
  return `Checked ${minutes} minute${minutes > 1 ? "s" : ""} ago`;
}

const SWITCH = "throughline:check-while-writing";

export function isOn() {
  return localStorage.getItem(SWITCH) !== "off";
}

export function turn(on) {
  localStorage.setItem(SWITCH, on ? "on" : "off");
  applySwitch();
  if (on) takeIncoming();
}

/** Show the panel as the switch stands. */
export function applySwitch() {
  const root = panel();
  if (!root) return;
  const box = root.querySelector("[data-story-switch]");
  if (box) box.checked = isOn();
  root.querySelectorAll("[data-check-now]").forEach((one) => (one.hidden = isOn()));
  if (isOn()) markSoon();
  else markNone();
  showState();
}
