import type { ShareClass } from '../../deal/index.ts'
import { wordOf } from '../../grammar/index.ts'
import type { Survey } from './survey.ts'

type Key = keyof ShareClass & string

const always: readonly Key[] = ['kind', 'note', 'into', 'converts', 'price']
const right: readonly Key[] = ['strike', 'atExit']
const preferred: readonly Key[] = [
  'votes',
  'preference',
  'rank',
  'participating',
  'cap',
  'convertible',
  'automaticConversion',
  'ipoRatchet',
  'antiDilution',
  'conversionPricePlaces',
  'dividend',
  'cumulative',
  'dividendOnConversion',
  'dayCount',
]
const money: readonly Key[] = [
  'rank',
  'preference',
  'valuationCap',
  'capForm',
  'discount',
  'mostFavoured',
  'interest',
  'compounding',
  'dayCount',
]

/** The terms that enter a figure, by the kind of a class. */
const used: Readonly<Record<ShareClass['kind']['value'], readonly Key[]>> = {
  common: ['votes'],
  'non-voting common': ['votes'],
  preferred,
  'non-voting preferred': preferred,
  option: right,
  warrant: right,
  'promised option': right,
  pool: [],
  safe: money,
  'convertible note': money,
  'profit participation': ['rank', 'profit', 'cap'],
  'revenue share': ['rank', 'cap'],
}

/** Terms of classes that enter no figure: those of another kind of class, and a cap on what does not participate. */
export function checkIdleTerms({ book, reading }: Survey): void {
  for (const { value } of book.parties) {
    for (const { name, value: stated } of value.classes ?? []) {
      const kind = stated.kind.value
      for (const key of idleIn(stated)) {
        const placed = stated[key]
        if (placed === undefined || !('span' in placed)) continue
        reading.warn(
          'meaning/no-effect',
          placed.span,
          `nothing hangs on “${wordOf(key)}” of ${name}: ${whyIdle(key, kind)}`,
          key === 'cap' && kind.endsWith('preferred')
            ? 'add “participating: yes”, or leave it out'
            : 'leave it out, or write what the papers say as its note',
        )
      }
    }
  }
}

function idleIn(stated: ShareClass): Key[] {
  const known = new Set([...always, ...used[stated.kind.value]])
  const keys = (Object.keys(stated) as Key[]).filter((key) => !known.has(key))
  const isCapIdle = known.has('participating') && stated.participating?.value !== 'yes'
  return isCapIdle && stated.cap !== undefined ? [...keys, 'cap'] : keys
}

function whyIdle(key: Key, kind: string): string {
  return key === 'cap' && kind.endsWith('preferred')
    ? 'the class does not participate'
    : `no figure of a class of kind ${kind} is made of it`
}
