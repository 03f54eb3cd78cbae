import type { ExitAnswer } from '../../answer/index.ts'

type Choice = NonNullable<ExitAnswer['classes'][number]['choice']>

const choices: Readonly<Record<Choice, string>> = {
  converts: 'converts',
  keeps: 'keeps its preference',
  exercises: 'exercises',
  lapses: 'lets lapse',
  either: 'either: the same both ways',
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
  part: 'of all',
  choice: 'what the class does',
  choiceOf: (choice: Choice) => choices[choice],
  perCommon: 'a common share',
  plot: 'What each class gets of the price',
  breakpoints: 'Breakpoints',
  from: (value: string) => `from ${value}`,
  reasons: (reasons: readonly string[]) => reasons.join('; '),
  choicesHeading: 'Choices',
  tie: (name: string, value: string) => `At ${value}, ${name} has the same both ways: a tie.`,
  bestReplies: 'At each price no class would be paid more by choosing otherwise; each was tried.',
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
