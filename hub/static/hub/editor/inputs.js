/* Text in plain inputs and text areas. */

import { findQuote } from "./texts.js";

export class InputTarget {
  constructor(element) {
    this.element = element;
  }

  find(edit) {
    return findQuote(this.element.value, edit);
  }

  textAt() {
    return this.element.value;
  }

  /** Write `text` over the range as if typed; return what takes it back. */
  replace(range, text) {
    const { element } = this;
    const before = element.value;
    const cursor = element.selectionStart;
    typed(element, range, text);
    const after = element.value;
    const moved = cursor >= range.end ? cursor + after.length - before.length : cursor;
    element.setSelectionRange(moved, moved);
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return () => {
      if (element.value !== after) return false;
      element.value = before;
      element.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    };
  }

  /** Add a paragraph at the end. */
  insert(text) {
    const end = this.element.value.trimEnd().length;
    const range = { start: end, end: this.element.value.length };
    return this.replace(range, end ? `\n\n${text}` : text);
  }

  show(range) {
    this.element.scrollIntoView({ block: "center" });
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(range.start, range.end);
  }

  /** Plain inputs have no text that could be marked. */
  domRange() {
    return null;
  }
}

function typed(element, { start, end }, text) {
  const active = document.activeElement;
  const before = element.value;
  element.focus({ preventScroll: true });
  element.setSelectionRange(start, end);
  // Old, but the only way that the browser's own undo knows of.
  if (text) document.execCommand("insertText", false, text);
  else document.execCommand("delete");
  if (element.value === before) {
    element.setRangeText(text, start, end, "end");
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (active && active !== element) active.focus({ preventScroll: true });
}
