/* From the path of a passage to what holds its text in the form. */

import { DraftailTarget } from "./draftail.js";
import { InputTarget } from "./inputs.js";
import { streamOf } from "./stream.js";

/** Words that the storyboard pins: only another wording can be chosen. */
export class PinnedTarget {
  constructor(child) {
    this.child = child;
  }

  find() {
    return {};
  }

  /** Take the words of the newest storyboard: the hub fills its number in. */
  replace() {
    const name = `${this.child.prefix}-value-release`;
    const number = this.child.element.querySelector(`[name="${name}"]`);
    const before = number.value;
    number.value = "";
    return () => {
      number.value = before;
      return true;
    };
  }

  textAt() {
    return "";
  }

  show() {
    this.child.element.scrollIntoView({ block: "center" });
    this.child.element.querySelector("select")?.focus({ preventScroll: true });
  }

  domRange() {
    return null;
  }
}

const PINNED = ["message", "proof", "fixed_text"];

/** Return {field, id, part} of a path: "title", "lead.p1", "body[<id>].quote". */
export function parsed(path) {
  const match = /^(\w+)(?:\[([^\]]+)\])?(?:\.(.+))?$/.exec(path);
  if (!match) return { field: "", id: "", part: "" };
  return { field: match[1], id: match[2] ?? "", part: match[3] ?? "" };
}

/** Return the block of a stream that a path lies in, or null. */
export function childAt(path) {
  const { field, id } = parsed(path);
  return streamOf(field)?.children.find((child) => child.id === id) ?? null;
}

/** Return the target for a path, or null when the form has no such place. */
export function targetAt(path) {
  const { field, id, part } = parsed(path);
  if (!id) return inputTarget(document.querySelector(`[name="${field}"]`));
  const child = childAt(path);
  if (!child) return null;
  if (PINNED.includes(child.type)) return new PinnedTarget(child);
  if (child.type === "text") return richTarget(child, part);
  const name = /^\w*/.exec(part)[0];
  const full = `${child.prefix}-value${name ? `-${name}` : ""}`;
  return inputTarget(child.element.querySelector(`[name="${full}"]`));
}

function richTarget(child, part) {
  const input = child.element.querySelector(`[name="${child.prefix}-value"]`);
  if (!input?.draftailEditor) return null;
  return new DraftailTarget(input, Number(/^p(\d+)/.exec(part)?.[1] ?? 0));
}

function inputTarget(element) {
  const holdsText = element?.matches('textarea, input:not([type="hidden"])');
  return holdsText ? new InputTarget(element) : null;
}
