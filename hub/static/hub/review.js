// The review page without this works too: it saves typing.

// "Ask for changes": the note is made of the findings that are ticked.
function writeNote(form) {
  const note = form.querySelector("[data-notes]");
  const ticked = [...form.querySelectorAll("[data-note]:checked")];
  note.value = ticked.map((box) => `– ${box.dataset.note}`).join("\n");
}

for (const form of document.querySelectorAll("form.sheet")) {
  const note = form.querySelector("[data-notes]");
  if (!note || !form.querySelector("[data-note]")) continue;
  let typed = false;
  note.addEventListener("input", () => { typed = true; });
  form.addEventListener("change", (event) => {
    if (event.target.matches("[data-note]") && !typed) writeNote(form);
  });
  if (!note.value.trim()) writeNote(form);
}

// One sheet at a time; Escape or Close closes it and goes back to its button.
function close(choice) {
  choice.open = false;
  choice.querySelector("summary").focus();
}
const choices = [...document.querySelectorAll("details.choice")];
for (const choice of choices) {
  choice.addEventListener("toggle", () => {
    if (!choice.open) return;
    for (const other of choices) if (other !== choice) other.open = false;
  });
  choice.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !choice.open) return;
    close(choice);
  });
  for (const button of choice.querySelectorAll("[data-close]")) {
    button.hidden = false;
    button.addEventListener("click", () => close(choice));
  }
}

// A link to what is folded up unfolds it.
for (const link of document.querySelectorAll("[data-opens]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const folded = document.getElementById(link.dataset.opens);
    for (const choice of choices) choice.open = false;
    folded.open = true;
    folded.scrollIntoView({ block: "center" });
    folded.querySelector("input:not([type=hidden]), select, textarea").focus();
  });
}

// "Suggest wording": what is selected in the text is filled in.
const suggest = document.getElementById("suggest");
if (suggest) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const passage = selection.anchorNode?.parentElement?.closest("[data-path]");
    const words = selection.toString();
    if (!passage || !words.trim() || words.includes("\n")) return;
    if (!passage.contains(selection.focusNode)) return;
    suggest.querySelector("[name=path]").value = passage.dataset.path;
    suggest.querySelector("[name=quote]").value = words;
  });
}
