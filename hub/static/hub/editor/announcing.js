/* Says the totals to those who listen: rarely, and never while somebody types. */

import { totalsSaid } from "./panel.js";

const APART = 5000;
const QUIET = 1500;

let typedAt = 0;
let saidAt = 0;
let said = null;

export function listenForTyping(form) {
  form.addEventListener("input", () => (typedAt = Date.now()));
  form.addEventListener("keydown", () => (typedAt = Date.now()));
  said = totalsSaid();
  setInterval(announce, 500);
}

function announce() {
  const now = Date.now();
  const text = totalsSaid();
  if (text === said || now - saidAt < APART || now - typedAt < QUIET) return;
  const place = document.querySelector("[data-story-totals]");
  if (!place) return;
  place.textContent = text;
  said = text;
  saidAt = now;
}
