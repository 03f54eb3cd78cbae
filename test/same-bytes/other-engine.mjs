// Stands for an engine that rounds otherwise what IEEE 754 leaves open: loaded first, every such function is a little off.
const open = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'tanh',
  'atan',
  'cbrt',
  'hypot',
]
for (const name of open) {
  const own = Math[name]
  Math[name] = (...numbers) => own(...numbers) * (1 + 4 * Number.EPSILON)
}
