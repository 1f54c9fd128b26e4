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
function openChoice(choice) {
  choice.open = true;
  const fields = [...choice.querySelectorAll("input:not([type=hidden]), textarea")];
  (fields.find((field) => !field.value) ?? fields[0]).focus();
}
for (const link of document.querySelectorAll("[data-opens]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    openChoice(document.getElementById(link.dataset.opens));
  });
}

// "Suggest wording": what is selected in the text is filled in, and the button comes
// to where the eye is; a finding fills in its own words.
const suggest = document.getElementById("suggest");
function fill(values) {
  for (const [name, value] of Object.entries(values)) {
    suggest.querySelector(`[name=${name}]`).value = value;
  }
}
function selected() {
  const selection = document.getSelection();
  const passage = selection.anchorNode?.parentElement?.closest("[data-path]");
  const words = selection.toString().trim();
  if (!passage || !words || words.includes("\n")) return null;
  // Numbers of findings stand between the words, and are none of them.
  if (!passage.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0).cloneContents();
  for (const number of range.querySelectorAll("sup")) number.remove();
  return { path: passage.dataset.path, quote: range.textContent.trim() };
}
if (suggest) {
  let later;
  document.addEventListener("selectionchange", () => {
    const found = selected();
    if (found) fill(found);
    clearTimeout(later);
    // A tap on the button ends the selection before it is a click.
    later = setTimeout(() => suggest.classList.toggle("at-hand", !!found), 300);
  });
  for (const button of document.querySelectorAll("[data-suggest]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const { path, quote, text } = button.dataset;
      fill({ path, quote, text });
      openChoice(suggest);
    });
  }
}
