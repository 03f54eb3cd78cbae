/** A folder of `packages/tranche/src` that owns one question. */
export type Room = {
  readonly folder: string
  /** The question it answers. */
  readonly answers: string
}

/** Every room in import order: a file may import from its own room and from those above it. */
export const rooms: readonly Room[] = [
  { folder: 'core/diagnostic', answers: 'where is something wrong, what, and what to do?' },
  { folder: 'core/quantity', answers: 'how much, exactly? Money, ratios, ranges, rounding' },
  { folder: 'core/time', answers: 'which day, how far from another, and is anybody open?' },
  { folder: 'core/origin', answers: 'where does a figure come from?' },
  { folder: 'core/grammar', answers: 'how is a thing said in a book, and what was said wrong?' },
  { folder: 'core/numeric', answers: 'the mathematics models share: integrals, roots, maxima' },
  {
    folder: 'core/chance',
    answers: 'which numbers stand for chance, the same in every engine?',
  },
  {
    folder: 'core/paths',
    answers: 'what do blocks of simulated paths come to, put together in a fixed order?',
  },
  { folder: 'core/deal', answers: 'what was agreed? Terms' },
  { folder: 'core/fact', answers: 'what happened or was observed? Dated, with source and grade' },
  { folder: 'core/belief', answers: 'what does somebody assume? Always in a named scenario' },
  { folder: 'core/ledger', answers: 'who holds what on a day, and what does a round issue?' },
  { folder: 'core/waterfall', answers: 'who is paid what at an exit?' },
  { folder: 'core/flows', answers: 'what cash goes both ways, and who fails with whom?' },
  { folder: 'core/valuation', answers: 'what is a right, a duty or a class worth?' },
  {
    folder: 'core/simulation',
    answers: 'what are rights on several companies, under any conditions, worth together?',
  },
  { folder: 'core/decision', answers: 'use a right now, for how much, or wait?' },
  { folder: 'core/signal', answers: 'what does a decision tell an outsider?' },
  { folder: 'core/race', answers: 'who may win, what is a bet worth, what will rivals do?' },
  { folder: 'core/captable', answers: 'what do classes and events of a book come to on a day?' },
  { folder: 'core/book', answers: 'what does the text say? YAML into deals, facts and beliefs' },
  {
    folder: 'core/ocf',
    answers: 'what does an Open Cap Format package say, and how is one written?',
  },
  { folder: 'core/situation', answers: 'which numbers does a right stand on, on one day?' },
  {
    folder: 'core/answer',
    answers: 'one folder a question: the answer, composed from the rooms above',
  },
  { folder: 'core/report', answers: 'what does an answer look like to a reader?' },
  { folder: 'core/wire', answers: 'what do other programs read? Versioned JSON' },
  { folder: 'kernels', answers: 'which inner loops run compiled, and how do they get there?' },
  {
    folder: 'run',
    answers: 'how is a long computation run? Threads, progress, cancelling, on Node and in a page',
  },
  { folder: 'cli', answers: 'which command was meant, on which files? One file a command' },
]

/** Packages the core may use: none of them touches files, network, clock or chance. */
export const purePackages: readonly string[] = ['csv-parse', 'fraction.js', 'string-width', 'yaml']

/** The rooms as ARCHITECTURE.md shows them. */
export function roomsTable(): string {
  const rows = rooms.map(({ folder, answers }) => `| \`${folder}\` | ${answers} |`)
  return ['| Room | Answers |', '|---|---|', ...rows].join('\n')
}
