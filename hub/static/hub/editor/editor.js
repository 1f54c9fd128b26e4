/* The editor of a piece: joins the panel, the form and the keyboard. */

import { listenForTyping } from "./announcing.js";
import { CHANGED, announceChange, make } from "./edits.js";
import { markSoon, watch } from "./marks.js";
import {
  applySwitch,
  say,
  setState,
  showState,
  startPanel,
  takeIncoming,
  turn,
} from "./panel.js";
import { tidyPasted } from "./paste.js";
import { watchPinned } from "./pinned.js";
import { rememberPlace, returnToPlace } from "./returning.js";
import { listenForKeys, show } from "./showing.js";
import { listenForWrong } from "./wrong.js";

function start() {
  const side = document.querySelector('[data-side-panel="story"]');
  const form = document.querySelector("form[data-edit-form]");
  if (!side || !form) return;
  startPanel();
  listenToPanel(side);
  listenToSaves(side, form);
  listenForWrong(side);
  listenForKeys();
  listenForTyping(form);
  watch(form);
  tidyPasted(form);
  rememberPlace(form);
  const pinned = document.getElementById("pinned-texts");
  if (pinned) watchPinned(form, JSON.parse(pinned.textContent));
  openPreview();
  applySwitch();
  setInterval(showState, 5000);
  window.addEventListener("load", () => setTimeout(() => begin(side), 50));
}

function listenToPanel(side) {
  side.addEventListener("click", (event) => {
    const edit = event.target.closest("[data-edit]:not([aria-disabled])");
    const place = event.target.closest("[data-show]");
    if (edit) use([edit]);
    else if (place) show(JSON.parse(place.dataset.show));
    else if (event.target.closest("[data-edit-alike]")) useEverywhere(event.target);
    else if (event.target.closest("[data-check-now]")) checkNow();
  });
  side.addEventListener("change", (event) => {
    if (event.target.matches("[data-story-switch]")) turn(event.target.checked);
  });
  side.addEventListener("story:changed", announceChange);
}

/** Make the edits behind these buttons, the last first, so that places hold. */
function use(buttons) {
  const edits = buttons.map((button) => JSON.parse(button.dataset.edit));
  const undone = edits.reverse().map(make);
  if (undone.some((undo) => !undo)) {
    say(CHANGED);
    announceChange();
    return;
  }
  buttons.forEach((button) => {
    // Not disabled outright: that would take the focus from it.
    button.setAttribute("aria-disabled", "true");
    button.closest("[data-key]")?.classList.add("story-used");
  });
  // Each is taken back in turn, the latest first.
  say(done(edits), () => undone.reverse().every((undo) => undo()));
}

function done(edits) {
  const [edit] = edits;
  if (edit.kind === "insert") return "Inserted.";
  if (edit.kind === "remove") return `Took out “${edit.quote}”.`;
  const times = edits.length > 1 ? ` in ${edits.length} places` : "";
  return `Replaced “${edit.quote}”${times}.`;
}

function useEverywhere(button) {
  const { alike } = button.closest("[data-alike]").dataset;
  const findings = [...document.querySelectorAll("[data-story-panel] [data-alike]")];
  const same = findings.filter((finding) => finding.dataset.alike === alike);
  use(same.map((finding) => finding.querySelector("[data-edit]")));
}

function checkNow() {
  turn(true);
  announceChange();
}

function listenToSaves(side, form) {
  const incoming = side.querySelector("[data-story-incoming]");
  new MutationObserver(takeIncoming).observe(incoming, { childList: true });
  form.addEventListener("w-autosave:save", () => setState("Checking …"));
  form.addEventListener("w-autosave:success", () => setState(""));
  form.addEventListener("w-autosave:error", (event) => {
    setState(`Not checked: ${event.detail.text}`);
  });
  form.addEventListener("input", markSoon);
  saveWhatWasTypedEarly(form);
}

/** Wagtail takes the text as it stands after two seconds for the stored one: whoever
 *  is faster would not be saved before the next change. */
function saveWhatWasTypedEarly(form) {
  let early = false;
  const note = () => (early = true);
  const kinds = ["beforeinput", "input", "change", "paste"];
  kinds.forEach((kind) => form.addEventListener(kind, note));
  form.addEventListener(
    "w-unsaved:watch-edits",
    () => {
      kinds.forEach((kind) => form.removeEventListener(kind, note));
      if (early) announceChange();
    },
    { once: true },
  );
}

function begin(side) {
  openFirst(side);
  returnToPlace();
}

/** Open the panel the first time, where there is room for it beside the text. */
function openFirst(side) {
  const isOpen = document.querySelector(".form-side--open");
  const closedByHand = localStorage.getItem("wagtail:side-panel-open") === "";
  const hasRoom = window.matchMedia("(min-width: 1000px)").matches;
  if (!isOpen && !closedByHand && hasRoom) side.dispatchEvent(new Event("open"));
}

function openPreview() {
  document.addEventListener("click", (event) => {
    const name = event.target.closest("[data-open-panel]")?.dataset.openPanel;
    const panel = name && document.querySelector(`[data-side-panel="${name}"]`);
    panel?.dispatchEvent(new Event("open"));
  });
}

start();
