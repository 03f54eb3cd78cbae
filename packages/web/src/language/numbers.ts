/** A range as answers hold it: null where nothing bounds an end, or where no centre is stated. */
export type Range = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

export type Language = 'en' | 'fr'

/** Words that stand with numbers, by language. Scales are those of the financial press. */
const words = {
  en: { unknown: 'unknown', atLeast: 'at least', atMost: 'at most', scales: ['M', 'bn', 'tn'] },
  fr: {
    unknown: 'inconnu',
    atLeast: 'au moins',
    atMost: 'au plus',
    scales: ['M', 'Md', 'bill.'],
  },
} as const

const locale = { en: 'en-GB', fr: 'fr-FR' } as const

/** Numbers, ranges and days as readers of a language write them. Nothing computes with what this returns. */
export class Numbers {
  readonly language: Language
  readonly #significant: Intl.NumberFormat
  readonly #whole: Intl.NumberFormat
  readonly #percent: Intl.NumberFormat
  readonly #smallPercent: Intl.NumberFormat
  readonly #day: Intl.DateTimeFormat
  readonly #month: Intl.DateTimeFormat

  constructor(language: Language) {
    this.language = language
    const name = locale[language]
    this.#significant = new Intl.NumberFormat(name, { maximumSignificantDigits: 4 })
    this.#whole = new Intl.NumberFormat(name, { maximumFractionDigits: 0 })
    this.#percent = new Intl.NumberFormat(name, { maximumFractionDigits: 1 })
    this.#smallPercent = new Intl.NumberFormat(name, { maximumSignificantDigits: 2 })
    const utc = { timeZone: 'UTC' } as const
    this.#day = new Intl.DateTimeFormat(name, {
      ...utc,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    })
    this.#month = new Intl.DateTimeFormat(name, { ...utc, month: 'short', year: '2-digit' })
  }

  /** Major units of a currency: `53.96 M – 5.738 bn USD`. */
  money(range: Range, currency: string): string {
    return this.#range(range, (value) => this.#scaled(value), currency)
  }

  /** One amount: `2.75 bn USD`. */
  amount(value: number, currency: string): string {
    return join(written(this.#scaled(value)), currency)
  }

  /** A part of one: `65 – 100 %`. */
  percent(range: Range): string {
    return this.#range(range, (value) => [this.#percentDigits(value), ''], '%')
  }

  part(value: number): string {
    return join(this.#percentDigits(value), '%')
  }

  plain(range: Range, unit = ''): string {
    return this.#range(range, (value) => [this.#plainDigits(value), ''], unit)
  }

  /** A count of things, exact as text: `1 250 000` in French. */
  count(decimal: string): string {
    const [whole = '0', part = ''] = decimal.split('.')
    const head = this.#whole.format(BigInt(whole))
    const point = this.language === 'fr' ? ',' : '.'
    return part === '' ? head : `${head}${point}${part}`
  }

  /** `27 Mar 2024` */
  day(day: string): string {
    const at = Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(at) ? day : this.#day.format(at)
  }

  month(day: string): string {
    const at = Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(at) ? day : this.#month.format(at)
  }

  #range(
    { value, low, high }: Range,
    digits: (value: number) => readonly [digits: string, scale: string],
    unit: string,
  ): string {
    const { unknown, atLeast, atMost } = words[this.language]
    if (low === null && high === null)
      return value === null ? unknown : join(written(digits(value)), unit)
    if (low === null) return join(`${atMost} ${written(digits(high ?? 0))}`, unit)
    if (high === null) return join(`${atLeast} ${written(digits(low))}`, unit)
    const [from, to] = [digits(low), digits(high)]
    if (from[0] === to[0] && from[1] === to[1]) return join(written(from), unit)
    const isOnce = from[1] === to[1] || from[0] === '0'
    return join(`${isOnce ? from[0] : written(from)} – ${written(to)}`, unit)
  }

  #scaled(value: number): readonly [string, string] {
    const size = Math.abs(value)
    const [million, billion, trillion] = words[this.language].scales
    if (size >= 999.95e9) return [this.#significant.format(value / 1e12), trillion]
    if (size >= 999.95e6) return [this.#significant.format(value / 1e9), billion]
    if (size >= 999.95e3) return [this.#significant.format(value / 1e6), million]
    return [size >= 1000 ? this.#whole.format(value) : this.#percent.format(value), '']
  }

  #plainDigits(value: number): string {
    return Math.abs(value) < 1e-5 ? '0' : this.#significant.format(value)
  }

  #percentDigits(part: number): string {
    const percent = part * 100
    if (Math.abs(percent) < 1e-3) return '0'
    return (Math.abs(percent) >= 1 ? this.#percent : this.#smallPercent).format(percent)
  }
}

function written([digits, scale]: readonly [string, string]): string {
  return join(digits, scale)
}

/** Digits and what stands behind them, which must not be parted at the end of a line; a minus is as wide as a digit. */
function join(digits: string, behind: string): string {
  const signed = digits.replaceAll(/-(?=\d)/g, '−')
  return behind === '' ? signed : `${signed}\u00a0${behind}`
}
