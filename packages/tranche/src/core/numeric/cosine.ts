/**
 * Cosine of π·`part`/`whole`, whole numbers of 0 or more, the same bytes in every engine: nodes hang on it, and figures on nodes.
 * Error about 2e-16. Source: the Taylor series of the sine at a quarter turn.
 */
export function cosine(part: number, whole: number): number {
  const turned = part % (2 * whole)
  const y = (Math.PI * (whole - 2 * Math.min(turned, 2 * whole - turned))) / (2 * whole)
  const square = y * y
  let sum = 1
  for (let n = 26; n >= 2; n -= 2) sum = 1 - (square / (n * (n + 1))) * sum
  return y * sum
}
