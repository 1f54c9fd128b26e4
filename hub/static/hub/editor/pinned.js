/* Shows the words behind a fixed text that has been chosen by its name. */

/** Keep the words beside each choice. `given` is {release, texts}: the storyboard in
 *  force, and the texts by "<release>/<key>". */
export function watchPinned(form, given) {
  const showAll = () => {
    form.querySelectorAll('select[name$="-value-said"]').forEach((select) => {
      const name = select.name.replace(/said$/, "release");
      const release = form.querySelector(`[name="${name}"]`)?.value || given.release;
      showWords(select, given.texts[`${release}/${select.value}`] ?? "");
    });
  };
  form.addEventListener("change", showAll);
  new MutationObserver(showAll).observe(form, { childList: true, subtree: true });
  showAll();
}

function showWords(select, text) {
  const field = select.closest("[data-field-input]") ?? select.parentNode;
  let place = field.querySelector(":scope > .pinned-words");
  if (!place) {
    if (!text) return;
    place = document.createElement("p");
    place.className = "pinned-words";
    field.append(place);
  }
  if (place.textContent !== text) place.textContent = text;
}
