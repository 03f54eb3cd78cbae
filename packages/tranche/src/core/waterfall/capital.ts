import { type Rational, whole } from '../quantity/index.ts'

/** Units (of a class) or money (of a debt) or parts (of a profit participation) of one holder. */
export type HeldPart = { readonly holder: string; readonly units: Rational }

type Held = { readonly id: string; readonly holders: readonly HeldPart[] }

/** Owed before anything else; `units` are what each holder is owed, major units. */
export type Debt = Held & {
  readonly kind: 'debt'
  /** 1 is paid first; debts of one rank share by what is owed. */
  readonly rank: number
}

/**
 * A part of every unit of money that debts leave, ahead of all shares: a profit participation that
 * steps down once it has recouped, or a carve-out for managers. Each step takes `fraction` until
 * `until` has been received in all; after the last step it takes nothing. `units` are weights.
 */
export type Participation = Held & {
  readonly kind: 'participation'
  /** Rank 2 takes its fraction of what rank 1 leaves; one rank takes side by side. */
  readonly rank: number
  /** Before this sale, major units; nothing without it. Counts towards `until`. */
  readonly received?: Rational
  readonly steps: readonly {
    readonly fraction: Rational
    /** Major units received since the beginning; null for without end. */
    readonly until: Rational | null
  }[]
}

/** Shares in what is left when all preferences are paid. */
export type Common = Held & { readonly kind: 'common' }

export type Preferred = Held & {
  readonly kind: 'preferred'
  /** 1 is paid first; classes of one rank share by preference. */
  readonly rank: number
  /** Original price of one share, major units. */
  readonly price: Rational
  /** Times the original price, paid before common. */
  readonly preferenceMultiple: Rational
  readonly participation: Sharing
  /** Common shares for one share; 0 for one that does not convert. */
  readonly commonPerShare: Rational
  /** Dividends unpaid on the day, of one share, major units; part of the preference. */
  readonly accruedPerShare: Rational
  /** Whether those are still paid to one who converts. */
  readonly accruedOnConversion: 'lapses' | 'is paid'
}

/** Whether a preferred share has its preference and a part of the rest besides. */
export type Sharing =
  | { readonly kind: 'none' }
  | { readonly kind: 'full' }
  /** Until it has this many times the original price in all, but never less than its preference. */
  | { readonly kind: 'capped'; readonly capMultiple: Rational }

/** An option or warrant: a common share for the strike, major units. */
export type Option = Held & {
  readonly kind: 'option'
  readonly strike: Rational
  readonly commonPerUnit: Rational
}

export type Claim = Debt | Participation | Common | Preferred | Option

/** Everything that is paid from one company's proceeds, in the order answers list it. */
export type CapitalStructure = readonly Claim[]

export type CapitalFault = {
  readonly claim: string
  readonly code: 'duplicate-claim' | 'out-of-range' | 'more-than-all' | 'rest-unclaimed'
  /** What is wrong, then what to do. */
  readonly message: string
}

export function unitsOf(claim: Claim): Rational {
  return claim.holders.reduce((sum, { units }) => sum.add(units), whole(0))
}

/** What is wrong with a capital structure; payouts are defined where this is empty. */
export function faultsOfCapital(capital: CapitalStructure): CapitalFault[] {
  const faults: CapitalFault[] = []
  const seen = new Set<string>()
  const partOfRank = new Map<number, Rational>()
  let restClaimed = false
  for (const claim of capital) {
    const report = (code: CapitalFault['code'], message: string) =>
      faults.push({ claim: claim.id, code, message: `${claim.id}: ${message}` })
    if (seen.has(claim.id)) report('duplicate-claim', 'stands twice: give each its own name')
    seen.add(claim.id)
    for (const message of outOfRange(claim)) report('out-of-range', message)
    const held = unitsOf(claim).compare(0) > 0
    if (claim.kind === 'common' && held) restClaimed = true
    if (claim.kind === 'preferred' && held) {
      restClaimed ||= claim.commonPerShare.compare(0) > 0
    }
    if (claim.kind !== 'participation') continue
    const most = claim.steps.reduce(
      (a, { fraction }) => (fraction.compare(a) > 0 ? fraction : a),
      whole(0),
    )
    const part = (partOfRank.get(claim.rank) ?? whole(0)).add(most)
    partOfRank.set(claim.rank, part)
    if (part.compare(1) > 0) {
      report('more-than-all', `rank ${claim.rank} takes more than 100%: use another rank`)
    }
  }
  if (!restClaimed) {
    const message = 'nobody takes what is left in the end: add common shares'
    faults.push({ claim: '', code: 'rest-unclaimed', message })
  }
  return faults
}

function outOfRange(claim: Claim): string[] {
  const messages: string[] = []
  const atLeastZero = (value: Rational, what: string) => {
    if (value.compare(0) < 0) messages.push(`${what} is less than 0: write 0 or more`)
  }
  for (const { holder, units } of claim.holders) atLeastZero(units, `what ${holder} holds`)
  if ('rank' in claim && !Number.isFinite(claim.rank)) messages.push('the rank is no number')
  switch (claim.kind) {
    case 'debt':
    case 'common':
      break
    case 'participation':
      messages.push(...stepsOutOfOrder(claim))
      break
    case 'preferred':
      atLeastZero(claim.price, 'the price')
      atLeastZero(claim.preferenceMultiple, 'the preference')
      atLeastZero(claim.commonPerShare, 'the conversion ratio')
      atLeastZero(claim.accruedPerShare, 'the unpaid dividend')
      break
    case 'option':
      atLeastZero(claim.strike, 'the strike')
      if (claim.commonPerUnit.compare(0) <= 0) messages.push('gives no share: write more than 0')
      break
    default:
      claim satisfies never
  }
  return messages
}

function stepsOutOfOrder({ steps }: Participation): string[] {
  const messages: string[] = []
  let before = whole(0)
  steps.forEach(({ fraction, until }, i) => {
    if (fraction.compare(0) < 0 || fraction.compare(1) > 0) {
      messages.push(`step ${i + 1} takes a part that is not from 0 to 100%`)
    }
    if (until === null ? i < steps.length - 1 : until.compare(before) < 0) {
      messages.push(`step ${i + 1} ends before the one ahead of it: put the steps in order`)
    }
    before = until ?? before
  })
  return messages
}
