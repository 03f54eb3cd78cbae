/**
 * The point between `left` and `right` at which `use`, 0 on one side, begins to be positive: by
 * bisection, since there is no slope to follow on the side of 0.
 */
export function startOfUse(use: (log: number) => number, left: number, right: number): number {
  let [zero, beyond] = use(right) > 0 ? [left, right] : [right, left]
  for (let i = 0; i < 60; i++) {
    const middle = 0.5 * (zero + beyond)
    if (use(middle) > 0) beyond = middle
    else zero = middle
  }
  return 0.5 * (zero + beyond)
}
