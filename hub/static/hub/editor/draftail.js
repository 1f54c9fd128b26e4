/* Text in Wagtail's rich text editor, changed by its own means: undo knows of it. */

import { findQuote } from "./texts.js";

export class DraftailTarget {
  /** input: the hidden field of the editor; index: of the paragraph that is meant. */
  constructor(input, index) {
    this.input = input;
    this.index = index;
  }

  get editor() {
    return this.input.draftailEditor;
  }

  get state() {
    return this.editor.getEditorState();
  }

  get paragraphs() {
    return this.state.getCurrentContent().getBlocksAsArray();
  }

  /** Look in the paragraph itself, then in the others, the nearest first. */
  find(edit) {
    const near = (one) => Math.abs(one.index - this.index);
    const byDistance = this.paragraphs
      .map((block, index) => ({ block, index }))
      .sort((one, other) => near(one) - near(other));
    for (const { block } of byDistance) {
      const range = findQuote(block.getText(), edit);
      if (range) return { ...range, key: block.getKey() };
    }
    return null;
  }

  textAt(range) {
    return this.state.getCurrentContent().getBlockForKey(range.key).getText();
  }

  /** Write `text` over the range, with its styles and link; return what undoes it. */
  replace(range, text) {
    const { Modifier, SelectionState } = window.DraftJS;
    const content = this.state.getCurrentContent();
    const block = content.getBlockForKey(range.key);
    const place = SelectionState.createEmpty(range.key).merge({
      anchorOffset: range.start,
      focusOffset: range.end,
    });
    const next = text
      ? Modifier.replaceText(
          content,
          place,
          text,
          block.getInlineStyleAt(range.start),
          linkOver(block, range),
        )
      : Modifier.removeRange(content, place, "backward");
    return this.push(next, movedCursor(this.state.getSelection(), range, text.length));
  }

  /** Add a paragraph after the one that is meant. */
  insert(text) {
    const { BlockMapBuilder, ContentBlock, genKey } = window.DraftJS;
    const blocks = this.paragraphs.slice();
    const added = text
      .split(/\n{2,}/)
      .map((one) => new ContentBlock({ key: genKey(), type: "unstyled", text: one }));
    const only = blocks.length === 1 && !blocks[0].getText();
    blocks.splice(only ? 0 : this.index + 1, only ? 1 : 0, ...added);
    const next = this.state
      .getCurrentContent()
      .set("blockMap", BlockMapBuilder.createFromArray(blocks));
    const cursor = this.state.getSelection();
    const kept = next.getBlockForKey(cursor.getStartKey()) ? cursor : null;
    return this.push(next, kept ?? next.getSelectionAfter());
  }

  push(content, cursor) {
    const { EditorState } = window.DraftJS;
    const next = content.merge({
      selectionBefore: this.state.getSelection(),
      selectionAfter: cursor,
    });
    this.editor.onChange(EditorState.push(this.state, next, "spellcheck-change"));
    const after = this.state.getCurrentContent();
    return () => {
      if (this.state.getCurrentContent() !== after) return false;
      this.editor.onChange(EditorState.undo(this.state));
      return true;
    };
  }

  show(range) {
    const { EditorState, SelectionState } = window.DraftJS;
    const place = SelectionState.createEmpty(range.key).merge({
      anchorOffset: range.start,
      focusOffset: range.end,
      hasFocus: true,
    });
    this.blockElement(range.key)?.scrollIntoView({ block: "center" });
    this.editor.onChange(EditorState.forceSelection(this.state, place));
  }

  blockElement(key) {
    const selector = `[data-block="true"][data-offset-key="${key}-0-0"]`;
    return this.input.parentNode.querySelector(selector);
  }

  /** Return the range of the page that shows these words, or null. */
  domRange({ key, start, end }) {
    const element = this.blockElement(key);
    if (!element) return null;
    const from = nodeAt(element, start, true);
    const to = nodeAt(element, end, false);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }
}

/** Return the link that lies over the whole range, or null. */
function linkOver(block, { start, end }) {
  const link = block.getEntityAt(start);
  return link && link === block.getEntityAt(end - 1) ? link : null;
}

function movedCursor(cursor, range, length) {
  const moved = (key, offset) => {
    if (key !== range.key || offset <= range.start) return offset;
    if (offset < range.end) return range.start + length;
    return offset + length - (range.end - range.start);
  };
  return cursor.merge({
    anchorOffset: moved(cursor.getAnchorKey(), cursor.getAnchorOffset()),
    focusOffset: moved(cursor.getFocusKey(), cursor.getFocusOffset()),
  });
}

function nodeAt(element, offset, isStart) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("[data-text]")) {
      const inside = isStart ? left < node.length : left <= node.length;
      if (inside) return { node, offset: left };
      left -= node.length;
    }
  }
  return null;
}
