/* The body of a piece: a stream of blocks, by Wagtail's own handle on it. */

/** Return the stream of a field, or null when the field is none. */
export function streamOf(field) {
  return document.getElementById(`${field}-root`)?.rootBlock ?? null;
}

export function allows(stream, type) {
  return Boolean(stream.blockDef.childBlockDefsByName[type]);
}

/** Add a block at `index`; return what takes it away again. */
export function insertBlock(stream, index, type, value) {
  const id = crypto.randomUUID();
  const child = stream.insert({ type, value, id }, index, { animate: true });
  return () => {
    const now = stream.children.indexOf(child);
    if (now < 0) return false;
    stream.deleteBlock(now, { animate: true });
    return true;
  };
}

/** Return the form value of a text block that holds these paragraphs. */
export function textValue(text) {
  const blocks = text.split(/\n{2,}/).map((one, number) => ({
    key: `new${number}`,
    text: one,
    type: "unstyled",
    depth: 0,
    inlineStyleRanges: [],
    entityRanges: [],
    data: {},
  }));
  return JSON.stringify({ blocks, entityMap: {} });
}
