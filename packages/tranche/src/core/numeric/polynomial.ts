/** Value at `x` of the polynomial with these coefficients, highest power first (Horner's rule). */
export function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  // By index: the innermost loop of every price, and nearly twice as fast as `of`.
  for (let i = 0; i < coefficients.length; i++) value = value * x + (coefficients[i] as number)
  return value
}
