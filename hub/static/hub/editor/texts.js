/* Finds words in a text that a person may have changed since they were checked. */

/** Return the index in `text` that lies after `points` code points. */
export function unitsAt(text, points) {
  let at = 0;
  for (let n = 0; n < points && at < text.length; n += 1) {
    at += text.codePointAt(at) > 0xffff ? 2 : 1;
  }
  return at;
}

/** Return {start, end} of the words that `edit` quotes, or null when they are gone.
 *  The place itself counts first, then the same occurrence, then the nearest. */
export function findQuote(text, edit) {
  if (!edit.quote) return null;
  const start = unitsAt(text, edit.start);
  const end = start + edit.quote.length;
  if (text.slice(start, end) === edit.quote) return { start, end };
  const found = occurrences(text, edit.quote);
  if (!found.length) return null;
  if (found[edit.before]) return found[edit.before];
  const far = (one) => Math.abs(one.start - start);
  return found.reduce((best, one) => (far(one) < far(best) ? one : best));
}

function occurrences(text, quote) {
  const words = quote.trim().split(/\s+/).map(escaped);
  const pattern = new RegExp(words.join("\\s+"), "g");
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function escaped(word) {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Return the range to take out, with one space beside it. */
export function withSpace(text, { start, end }) {
  if (/\s/.test(text[end] ?? "")) return { start, end: end + 1 };
  const before = text.slice(0, start).length - text.slice(0, start).trimEnd().length;
  return { start: start - before, end };
}
