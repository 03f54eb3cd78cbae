/** Cases that no composition says, or that are asked at several places: why, and where they are tested. */
export const elsewhere: Readonly<Record<string, string>> = {
  'R-M01': 'simulation, at three values: best-of-several.test.ts',
  'R-M02': 'simulation, at three values: best-of-several.test.ts',
  'R-M03': 'simulation, at three values, known to an interval: best-of-several.test.ts',
  'R-L21': 'eight paths by hand: a test of least squares, in core/paths',
  'R-P01': 'closed form only: a right without a last day has no paths to its end',
  'R-S24': 'closed form only: a right without a last day has no paths to its end',
  'R-S25': 'closed form only: no window says one random day of use',
}
