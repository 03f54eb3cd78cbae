import type { ExitAnswer, LaterTerms, WithoutBreakpoints } from '../../answer/index.ts'

type Choice = NonNullable<ExitAnswer['classes'][number]['choice']>

const choices: Readonly<Record<Choice, string>> = {
  converts: 'converts',
  keeps: 'keeps its preference',
  exercises: 'exercises',
  lapses: 'lets lapse',
  either: 'either: the same both ways',
  partly: 'converts in part',
  depends: 'depends on what is not known',
}

const without: Readonly<Record<WithoutBreakpoints, string>> = {
  offering:
    'None are named for an offering: who converts by itself, and what a ratchet makes up for, is found at each price anew.',
  vote: 'None are named where a vote converts whole classes: whether it passes is found at each price anew.',
  undisclosed:
    'None are named where a term is undisclosed: they may lie anywhere. A range for that term gives ranges of prices.',
  order:
    'None are named: over what is not known they come in different orders. A narrower range tells them apart.',
}

function timeEn(time: LaterTerms['time']): string {
  if (time.kind === 'undisclosed') return 'a time not disclosed'
  const { low, high, unit } = time
  const count = low === high ? `${low}` : `${low} .. ${high}`
  return `${count} ${unit}${high === 1 ? '' : 's'}`
}

function later(terms: LaterTerms): string {
  switch (terms.kind) {
    case 'escrow': {
      const who =
        terms.borne === 'last paid'
          ? 'those who are paid last bear it, and what comes back goes to them'
          : `${terms.by?.join(', ') ?? 'all classes'} bear it in proportion to what they are paid`
      return `The escrow is held for ${timeEn(terms.time)}: ${who}.`
    }
    case 'earn-out':
      return `The earn-out ${terms.name} comes within ${timeEn(terms.time)} if: ${terms.condition}.`
    default:
      return terms satisfies never
  }
}

/** The fixed words of the pages that answer `waterfall`. */
export const waterfallEn = {
  title: (company: string) => `Who is paid what for ${company}`,
  subtitle: ({ title, asOf }: { title: string; asOf: string }) =>
    `${title} · close of ${asOf} · the price after costs, before tax`,
  paidAt: (value: string, currency: string) => `At a price of ${value} ${currency}`,
  byClass: (currency: string) => `By class, ${currency}`,
  exit: 'price',
  holder: 'holder',
  class: 'class',
  amount: 'paid',
  atSale: 'paid at the sale',
  fromLater: (name: string) => (name === 'escrow' ? 'from escrow' : `from ${name}`),
  part: 'of all',
  choice: 'what the class does',
  choiceOf: (choice: Choice) => choices[choice],
  perCommon: 'a common share',
  claim: (name: string) => name,
  plot: 'What each class gets of the price',
  breakpoints: 'Breakpoints',
  from: (value: string) => `from ${value}`,
  reasons: (reasons: readonly string[]) => reasons.join('; '),
  choicesHeading: 'Choices',
  tie: (name: string, value: string) => `At ${value}, ${name} has the same both ways: a tie.`,
  withoutBreakpoints: (why: WithoutBreakpoints) => without[why],
  bestReplies: 'At each price no class would be paid more by choosing otherwise; each was tried.',
  bestRepliesBut: (bound: readonly string[]) =>
    `At each price no class that chooses for itself would be paid more by choosing otherwise; each was tried. A vote may bind ${bound.join(', ')}.`,
  laterHeading: 'Held back or paid later',
  later,
  laterAtOnePrice: 'At a single price (--exit 300M) the table says who gets how much of each.',
  unknownHeading: 'Not known',
  unknown: (what: string) => `${what} is no single number.`,
  assumed: 'Stands on',
  licence: (by: string, day: string) => `Licence and hire by ${by}, ${day}`,
  round: 'round',
  invested: 'invested',
  multiple: 'returned',
  paid: 'to its investors',
  total: 'all rounds',
  fees: (licence: string, waiver: string, both: string) =>
    `The licence fee is ${licence}, the fee for giving up claims ${waiver}: ${both} together.`,
  covered: (total: string, uncovered: string | null) =>
    uncovered === null
      ? `They cover the ${total} that investors are to receive.`
      : `They do not cover the ${total} that investors are to receive: ${uncovered} is missing, and the book does not say from where.`,
  keepEquity: (keeps: boolean) =>
    keeps
      ? 'Investors keep their shares in what is left of the company.'
      : 'Investors give up their shares.',
  source: (sources: readonly string[], grade: string | null) =>
    `Source: ${sources.join(', ')}${grade === null ? '' : `, grade ${grade}`}.`,
}
