declare const TRANCHE_EXAMPLES: Readonly<Record<string, string>>

/** Text of every file of the examples, by folder and name; put in when the command line is built, and empty in sources that are run as they are. */
export const examples: Readonly<Record<string, string>> =
  typeof TRANCHE_EXAMPLES === 'undefined' ? {} : TRANCHE_EXAMPLES

/** Folders of the examples. */
export function exampleNames(): string[] {
  return [...new Set(Object.keys(examples).map((file) => file.split('/')[0] ?? ''))].filter(
    (name) => examples[`${name}/book.yaml`] !== undefined,
  )
}
