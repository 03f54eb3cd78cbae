/** Value at `x` of the polynomial with these coefficients, highest power first (Horner's rule). */
export function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  for (const coefficient of coefficients) value = value * x + coefficient
  return value
}
