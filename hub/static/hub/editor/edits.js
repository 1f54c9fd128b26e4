/* Makes the edits that findings offer, as if the author had typed them. */

import { childAt, parsed, targetAt } from "./places.js";
import { allows, insertBlock, streamOf, textValue } from "./stream.js";
import { withSpace } from "./texts.js";

const BODY = "body";
// A note farther away from its claim than this is no longer near it.
const NEAR = 4;

export const CHANGED = "The text has changed: check again.";

/** Make an edit; return what takes it back, or null when its place is gone. */
export function make(edit) {
  const undo = edit.kind === "insert" ? insert(edit) : change(edit);
  if (undo) announceChange();
  return undo;
}

function change(edit) {
  const target = targetAt(edit.path);
  const range = target?.find(edit);
  if (!range) return null;
  if (edit.kind !== "remove") return target.replace(range, edit.text);
  const wider = withSpace(target.textAt(range), range);
  return target.replace({ ...range, ...wider }, "");
}

function insert(edit) {
  const stream = streamOf(BODY);
  const target = targetAt(edit.path);
  const index = stream ? indexAfter(stream, edit.path) : 0;
  if (edit.pin && stream && allows(stream, edit.pin.type) && isNear(target)) {
    const { type, said, release } = edit.pin;
    return insertBlock(stream, index, type, { said, release });
  }
  if (target?.paragraphs) return target.insert(edit.text);
  if (stream && allows(stream, "text")) {
    return insertBlock(stream, index, "text", textValue(edit.text));
  }
  return target?.insert?.(edit.text) ?? null;
}

function isNear(target) {
  return !target?.paragraphs || target.paragraphs.length - target.index <= NEAR;
}

/** Return where in the stream stands what comes after a path. */
function indexAfter(stream, path) {
  const child = childAt(path);
  if (child) return stream.children.indexOf(child) + 1;
  const field = document.querySelector(`[name="${parsed(path).field}"]`);
  const root = document.getElementById(`${BODY}-root`);
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  const isAbove = field && field.compareDocumentPosition(root) & follows;
  return isAbove ? 0 : stream.children.length;
}

/** Have the form saved, and so checked, without waiting to be noticed. */
export function announceChange() {
  const form = document.querySelector("form[data-edit-form]");
  // The editor hands its text over a moment after each change.
  setTimeout(() => form?.dispatchEvent(new CustomEvent("w-unsaved:add")), 300);
}
