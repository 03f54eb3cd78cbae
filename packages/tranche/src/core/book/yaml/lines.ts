/** A stretch of a text: offsets in UTF-16 units, the end is one past the last. */
export type Stretch = { readonly start: number; readonly end: number }

export function lineStartOf(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line ends, its line break left out. */
export function lineEndOf(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  const end = feed === -1 ? text.length : feed
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

/** The first offset from here on where something is written that is no comment; the text's length where nothing is. */
export function nextWritten(text: string, offset: number): number {
  let at = offset
  while (at < text.length) {
    const unit = text[at]
    if (unit === '#') at = lineEndOf(text, at)
    else if (unit === ' ' || unit === '\t' || unit === '\r' || unit === '\n') at++
    else return at
  }
  return at
}
