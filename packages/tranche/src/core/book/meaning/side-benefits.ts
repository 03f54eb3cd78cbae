import type { Survey } from './survey.ts'

/** Side benefits of which half is said. */
export function checkSideBenefits({ book, reading }: Survey): void {
  for (const { value: scenario } of book.scenarios) {
    for (const { value: benefit } of scenario.sideBenefit ?? []) {
      const { upTo, scale, perYear, until } = benefit
      const half = upTo === undefined ? scale : scale === undefined ? upTo : undefined
      if (half !== undefined) {
        reading.report(
          'meaning/half-a-benefit',
          half.span,
          'a benefit that flattens out needs what it approaches and how fast',
          'write both “up to” and “scale”',
        )
      }
      if (perYear !== undefined && until === undefined) {
        reading.report(
          'meaning/benefit-without-end',
          perYear.span,
          'a yearly benefit needs its last day',
          'write “until” with the last day it is received',
        )
      }
    }
  }
}
