import type { Extent, Unit } from '../origin/index.ts'

/** What the report says where a figure has no number or only one end of it is bounded, and how a language writes numbers and days. */
export type ShownWords = {
  readonly unknown: string
  readonly atLeast: (shown: string) => string
  readonly atMost: (shown: string) => string
  readonly unitOf: (unit: Unit, extent: Extent) => string
  readonly decimalMark: string
  readonly thousandsMark: string
  /** What stands between a number and its unit. */
  readonly unitGap: string
  /** What stands between the two ends of a range, and before its centre. */
  readonly to: string
  readonly around: string
  /** Names of large numbers, the largest first; each is used from where its number would round up to one. */
  readonly scales: readonly Scale[]
  readonly day: (day: string) => string
}

type Scale = { readonly unit: number; readonly scale: string }

/** A number as digits and what stands behind them: `2.75` and `bn`. */
type Digits = { readonly digits: string; readonly scale: string }

/** Figures of one answer as people read them. Rounding happens here and nowhere else; nothing computes with what it returns. */
export class Show {
  readonly #currency: string
  readonly #words: ShownWords

  constructor(currency: string, words: ShownWords) {
    this.#currency = currency
    this.#words = words
  }

  /** Major units of the currency, for example `53.96 M .. 5.738 bn USD`. */
  money(extent: Extent): string {
    return this.#extent(extent, this.#moneyDigits, this.#currency)
  }

  /** Money without its currency, for a column whose head names it. */
  moneyInColumn(extent: Extent): string {
    return this.#extent(extent, this.#moneyDigits, '')
  }

  /** A part of one as a percentage. */
  fraction(extent: Extent): string {
    return this.#extent(extent, percentDigits, '')
  }

  /** Bits without their unit. */
  bitsInColumn(extent: Extent): string {
    return this.#extent(extent, plainDigits, '')
  }

  /** What one share costs: its cents matter. */
  price(extent: Extent): string {
    return this.#extent(extent, priceDigits, '')
  }

  /** An exact decimal with its thousands apart. */
  count(decimal: string): string {
    return this.#marked(grouped(decimal))
  }

  /** Two ends of an exact count. */
  counts({ low, high }: { readonly low: string; readonly high: string }): string {
    return `${this.count(low)} ${this.#words.to} ${this.count(high)}`
  }

  /** A calendar day. */
  day(day: string): string {
    return this.#words.day(day)
  }

  figure(extent: Extent, unit: Unit): string {
    switch (unit) {
      case 'money':
        return this.money(extent)
      case 'fraction':
        return this.fraction(extent)
      case 'per year':
        return this.#extent(extent, percentDigits, this.#words.unitOf(unit, extent))
      case 'words':
        return this.#words.unknown
      case 'years':
      case 'days':
      case 'shares':
      case 'bits':
      case 'multiple':
      case 'number': {
        return this.#extent(extent, plainDigits, this.#words.unitOf(unit, extent))
      }
      default:
        return unit satisfies never
    }
  }

  #extent({ value, low, high }: Extent, digitsOf: (value: number) => Digits, unit: string): string {
    const bottom = finite(low)
    const top = finite(high)
    const { unitGap, to, around, unknown, atMost, atLeast } = this.#words
    const behind = unit === '' ? '' : unitGap + unit
    const written = (value: number) => this.#written(digitsOf(value)) + behind
    if (bottom === null && top === null) {
      const centre = finite(value)
      return centre === null ? unknown : written(centre)
    }
    if (bottom === null) return atMost(written(top ?? 0))
    if (top === null) return atLeast(written(bottom))
    const ends = span(...this.#alike([bottom, top], digitsOf)).map((each) => this.#written(each))
    const range = ends.join(` ${to} `) + behind
    const centre = finite(value)
    if (centre === null) return range
    const middle = written(centre)
    return middle === range ? range : `${range} ${around} ${middle}`
  }

  /** Beside an end with the name of a large number the other has one too: `-0.7742 .. 8.516 M`, where `-774,194 .. 8.516 M` leaves open what counts millions. */
  #alike(
    [low, high]: readonly [number, number],
    digitsOf: (value: number) => Digits,
  ): [low: Digits, high: Digits] {
    const ends: [Digits, Digits] = [digitsOf(low), digitsOf(high)]
    const least = this.#words.scales.at(-1)
    const named = ends.filter(({ scale }) =>
      this.#words.scales.some((each) => each.scale === scale),
    )
    if (named.length !== 1 || least === undefined) return ends
    const inLeast = (value: number, digits: Digits): Digits =>
      digits.scale !== '' || digits.digits === '0'
        ? digits
        : { digits: significant(value / least.unit, 4), scale: least.scale }
    return [inLeast(low, ends[0]), inLeast(high, ends[1])]
  }

  #written({ digits, scale }: Digits): string {
    const marked = this.#marked(digits)
    return scale === '' ? marked : marked + this.#words.unitGap + scale
  }

  #marked(digits: string): string {
    const { decimalMark, thousandsMark } = this.#words
    return digits.replace(/[.,]/g, (mark) => (mark === '.' ? decimalMark : thousandsMark))
  }

  /** Four significant digits of a large number with a name; whole units below that, hundredths below a thousand. */
  readonly #moneyDigits = (value: number): Digits => {
    const size = Math.abs(value)
    const found = this.#words.scales.find(({ unit }) => size >= roundsUpToOne * unit)
    if (found !== undefined)
      return { digits: significant(value / found.unit, 4), scale: found.scale }
    return {
      digits: grouped(size >= 999.5 ? fixed(value, 0) : trimmed(fixed(value, 2))),
      scale: '',
    }
  }
}

/** Below it a number with four digits would not round up to one of the next name. */
const roundsUpToOne = 0.99995

/** Whether nothing at all is known of a figure. */
export function isUnknown({ value, low, high }: Extent): boolean {
  return value === null && low === null && high === null
}

/** Beyond the widest number nothing bounds a figure. What computing adds after twelve digits must not decide a rounding. */
function finite(value: number | null): number | null {
  return value !== null && Math.abs(value) < 1e300 ? Number(value.toPrecision(12)) : null
}

/** Two ends as one range, the scale said once where both have it; one where they read alike. */
function span(low: Digits, high: Digits): readonly Digits[] {
  if (low.digits === high.digits && low.scale === high.scale) return [low]
  const isNothing = low.digits === '0'
  return [low.scale === high.scale || isNothing ? { ...low, scale: '' } : low, high]
}

/** One decimal of a percent, two significant digits below one percent. */
function percentDigits(value: number): Digits {
  const percent = value * 100
  const isNoise = Math.abs(percent) < 1e-3
  const digits = Math.abs(percent) >= 1 ? trimmed(fixed(percent, 1)) : significant(percent, 2)
  return { digits: isNoise ? '0' : digits, scale: '%' }
}

function priceDigits(value: number): Digits {
  return Math.abs(value) >= 1000
    ? { digits: grouped(fixed(value, 2)), scale: '' }
    : { digits: value === 0 ? '0' : significant(value, 5), scale: '' }
}

function plainDigits(value: number): Digits {
  if (Math.abs(value) < 1e-5) return { digits: '0', scale: '' }
  const isWhole = Math.abs(value - Math.round(value)) <= 1e-9 * Math.abs(value)
  return { digits: isWhole ? grouped(fixed(value, 0)) : significant(value, 4), scale: '' }
}

/** `toFixed` where it writes plain decimals; beyond, every number is whole. */
function fixed(value: number, decimals: number): string {
  return Math.abs(value) < 1e21 ? value.toFixed(decimals) : BigInt(value).toString()
}

/** Plain decimal notation, never an exponent. */
function significant(value: number, count: number): string {
  if (value === 0) return '0'
  const size = Math.floor(Math.log10(Math.abs(value)))
  const decimals = Math.min(100, Math.max(0, count - 1 - size))
  return grouped(trimmed(fixed(value, decimals)))
}

function trimmed(decimal: string): string {
  const shorter = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
  return shorter === '-0' ? '0' : shorter
}

/** Commas between thousands, a point before decimals; a language puts its own marks in their place. */
function grouped(decimal: string): string {
  const [whole = '', part] = decimal.split('.')
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? withCommas : `${withCommas}.${part}`
}
