/* Lets an author say that a finding is wrong, without leaving the text. */

import { say } from "./panel.js";

export function listenForWrong(root) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-wrong]");
    if (!button) return;
    const form = button.closest("[data-finding]").querySelector("[data-wrong-form]");
    form.hidden = !form.hidden;
    button.setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) form.querySelector("textarea").focus();
  });
  root.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-wrong-form]")) return;
    event.preventDefault();
    send(event.target);
  });
}

async function send(form) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const response = await fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { "X-CSRFToken": token },
  }).catch(() => null);
  const answer = response && (await response.text());
  if (!response?.ok) {
    say(answer || "That could not be sent. Try again.");
    return;
  }
  const finding = form.closest("[data-finding]");
  const note = document.createElement("span");
  note.className = "story-called";
  note.textContent = answer;
  finding.querySelector("[data-wrong]").replaceWith(note);
  form.remove();
  finding.focus();
}
