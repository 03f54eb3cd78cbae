/** What is said of faults beside their own sentences, and those sentences in a language. */
export type FaultWords = {
  /** A message, a remedy, or what a word of the notation means; names, numbers and what somebody is to type stay. */
  readonly say: (english: string) => string
  readonly error: string
  readonly warning: string
  readonly help: string
  /** Between what it is and what is said. */
  readonly colon: string
  /** What stands below them: `2 faults, 1 warning`. */
  readonly counted: (errors: number, warnings: number) => string
}

export const faultsEn: FaultWords = {
  say: (english) => english,
  error: 'error',
  warning: 'warning',
  help: 'help',
  colon: ': ',
  counted: (errors, warnings) =>
    [...some(errors, 'fault'), ...some(warnings, 'warning')].join(', '),
}

function some(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
}
