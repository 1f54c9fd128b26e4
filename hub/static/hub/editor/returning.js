/* Comes back to the same place when a button of the panel has loaded the page anew. */

const KEY = "throughline:place";

const scrolled = () => [
  document.getElementById("main"),
  document.querySelector('[data-side-panel="story"]'),
];

/** Remember how far the text and the panel are scrolled when a form is sent. */
export function rememberPlace(form) {
  form.addEventListener("submit", ({ submitter }) => {
    if (!submitter?.closest("[data-story-panel]")) return;
    const tops = scrolled().map((one) => one?.scrollTop ?? 0);
    sessionStorage.setItem(KEY, JSON.stringify({ at: location.pathname, tops }));
  });
}

/** Scroll there once, if this page is the one that was left. */
export function returnToPlace() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  sessionStorage.removeItem(KEY);
  if (kept?.at !== location.pathname) return;
  scrolled().forEach((one, number) => {
    if (one) one.scrollTop = kept.tops[number];
  });
}
