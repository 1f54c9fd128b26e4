/* Tidies what word processors put around pasted text, which would become paragraphs. */

// What the editor itself has copied is as it should be.
const OWN = "data-draftjs-conductor-fragment";
const HOLDS_BLOCKS = "body, div, ul, ol, table, tbody, thead, tr, section, article";

const tidied = new WeakSet();

export function tidyPasted(form) {
  form.addEventListener("paste", takeOver, { capture: true });
}

function takeOver(event) {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const isEditor = event.target.closest?.(".public-DraftEditor-content");
  if (!isEditor || tidied.has(event) || !html || html.includes(OWN)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", tidy(html));
  clipboardData.setData("text/plain", event.clipboardData.getData("text/plain"));
  const options = { clipboardData, bubbles: true, cancelable: true };
  const again = new ClipboardEvent("paste", options);
  tidied.add(again);
  event.target.dispatchEvent(again);
}

/** Return the HTML without the spaces, comments and empty marks between its blocks. */
function tidy(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const shown = NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(body, shown);
  const gone = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isBetween = node.parentElement.matches(HOLDS_BLOCKS) && !node.data.trim();
    if (node.nodeType === Node.COMMENT_NODE || isBetween) gone.push(node);
    else node.data = node.data.replace(/[\r\n]+/g, " ");
  }
  gone.forEach((node) => node.remove());
  body.querySelectorAll("o\\:p").forEach((mark) => mark.replaceWith(mark.textContent));
  return body.innerHTML;
}
