/**
 * An answer as JSON text, two spaces a level, ended by a line break. Characters that steer a terminal or reorder text are
 * escaped; the value they stand for is the same.
 */
export function writeJson(answer: object): string {
  const text = JSON.stringify(answer, null, 2)
  const safe = text.replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => escaped(character.charCodeAt(i))).join(''),
  )
  return `${safe}\n`
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
