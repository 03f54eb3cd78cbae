import { type Rational, whole } from '../quantity/index.ts'
import {
  type CapitalStructure,
  type Claim,
  type PayoutCurve,
  type Preferred,
  payFromCurve,
  payoutCurve,
  unitsOf,
} from '../waterfall/index.ts'
import type { CapTable } from './cap-table.ts'
import type { CapitalOn } from './capital.ts'
import { classesOf, classNamed, exactAmount, exactOf } from './source.ts'
import { splitFactor } from './splits.ts'

type Drawn = { readonly capital: CapitalStructure; readonly curve: PayoutCurve }
type Plain = Drawn & Pick<CapitalOn, 'classOf'>

/**
 * The capital structure at a price, where the holders of some classes do not choose alone. In an offering, classes with a floor convert
 * by themselves from that price of a common share, and one with a ratchet is given shares until it is worth so many times its original
 * price: a preference paid in shares, after all others. A vote converts its classes where that pays enough of them more.
 * Source: Gornall & Strebulaev (2020), J. Financial Economics 135; NVCA model certificate of incorporation, article fourth, B, 5.1.
 */
export function forcedAt(
  table: CapTable,
  plain: Plain,
  price: Rational,
  isOffering: boolean,
): Drawn {
  const alone = isOffering ? offered(table, plain, price) : plain
  return voted(table, { ...alone, classOf: plain.classOf }, price)
}

function drawn(capital: CapitalStructure): Drawn {
  return { capital, curve: payoutCurve(capital) }
}

function offered(table: CapTable, plain: Plain, price: Rational): Drawn {
  const classOf = ({ id }: Claim) => plain.classOf.get(id) ?? id
  const ratchets = new Map<string, Rational>()
  const floors = new Map<string, Rational>()
  for (const { name, value } of classesOf(table.source, table.company)) {
    const [ratchet, floor] = [
      exactOf(value.ipoRatchet),
      exactAmount(table.source, value.automaticConversion),
    ]
    if (ratchet !== null) ratchets.set(name, ratchet)
    else if (floor !== null) floors.set(name, floor.div(splitSince(table, name)))
  }
  const withRatchets = plain.capital.map((claim) =>
    withRatchet(claim, ratchets.get(classOf(claim))),
  )
  // One that misses its floor has its preference back, which leaves less for a common share: others may miss theirs then.
  for (const converting = new Set(floors.keys()); ; ) {
    const made = drawn(
      withRatchets.map((claim) => (converting.has(classOf(claim)) ? converted(claim) : claim)),
    )
    const { commonPrice } = payFromCurve(made.capital, made.curve, price)
    const missed = [...converting].filter((name) => commonPrice.compare(floors.get(name) ?? 0) < 0)
    if (missed.length === 0) return made
    for (const name of missed) converting.delete(name)
  }
}

/** New common shares for one old one since a class came out: its floor falls by that. */
function splitSince({ splits, firstIssues, ledger }: CapTable, name: string): Rational {
  const [from, to] = [firstIssues.get(name), ledger.asOf]
  const common = ledger.classes.get(name)?.becomes?.class ?? name
  return from === undefined || to === null ? whole(1) : splitFactor(splits, common, { from, to })
}

const afterAllOthers = 1_000_000_000

function withRatchet(claim: Claim, multiple: Rational | undefined): Claim {
  if (multiple === undefined || claim.kind !== 'preferred') return claim
  return { ...claim, ...nothingKept, rank: afterAllOthers, preferenceMultiple: multiple }
}

/** As common shares, without its preference; dividends stay where the charter pays them to one who converts. */
function converted(claim: Claim): Claim {
  if (claim.kind !== 'preferred') return claim
  const accruedPerShare = claim.accruedOnConversion === 'is paid' ? claim.accruedPerShare : whole(0)
  return { ...claim, ...nothingKept, accruedPerShare, preferenceMultiple: whole(0) }
}

const nothingKept = { participation: { kind: 'none' } } as const satisfies Partial<Preferred>

function voted(table: CapTable, alone: Plain, price: Rational): Drawn {
  const vote = table.source.parties.find(({ name }) => name === table.company)?.value.conversionVote
  const part = exactOf(vote?.part)
  if (vote === undefined || part === null) return alone
  const names = new Set(vote.classes.map((placed) => classNamed(table.source, placed)?.name))
  const bound = (claim: Claim) =>
    claim.kind === 'preferred' && names.has(alone.classOf.get(claim.id) ?? claim.id)
  const together = drawn(alone.capital.map((claim) => (bound(claim) ? converted(claim) : claim)))
  const [before, after] = [alone, together].map(({ capital, curve }) =>
    payFromCurve(capital, curve, price),
  )
  let [all, inFavour] = [whole(0), whole(0)]
  for (const [i, claim] of alone.capital.entries()) {
    if (claim.kind !== 'preferred' || !bound(claim)) continue
    const votes = unitsOf(claim).mul(claim.commonPerShare)
    all = all.add(votes)
    const gains = (after?.claims[i]?.amount ?? whole(0)).compare(before?.claims[i]?.amount ?? 0) > 0
    if (gains) inFavour = inFavour.add(votes)
  }
  return all.compare(0) > 0 && inFavour.compare(all.mul(part)) >= 0 && inFavour.compare(0) > 0
    ? together
    : alone
}
