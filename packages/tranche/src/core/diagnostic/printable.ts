/**
 * A text without what steers a terminal, reorders the text around it or is not seen: each such character becomes a visible
 * stand-in, so that no line looks like another; a tab or line feed becomes one space. The two joiners stay: scripts and emoji
 * need them.
 */
export function printable(text: string): string {
  // Most texts are plain, and classes of characters are dear to look up.
  if (/^[ -~]*$/.test(text)) return text
  return text
    .replace(/[\t\n]/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd')
}
