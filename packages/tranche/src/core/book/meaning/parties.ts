import type { Deal } from '../../deal/index.ts'
import type { Placed } from '../../grammar/index.ts'
import type { Survey, Surveyed } from './survey.ts'

/** Who holds a right or owes a duty, and which deal an amendment may change. */
export function checkParties(survey: Survey): void {
  for (const { name, value: deal } of survey.book.terms) {
    for (const investor of deal.investor) {
      if (investor.value !== deal.company.value) continue
      survey.reading.report(
        'meaning/investor-is-company',
        investor.span,
        `${investor.value} invests in itself`,
        'name the investor, or the company that receives the money',
      )
    }
    checkAmended(survey, name, deal)
  }
  for (const tranche of survey.tranches.values()) checkHolder(survey, tranche)
}

function checkHolder({ reading }: Survey, { deal, terms, changes, id }: Surveyed): void {
  // Anybody may be paid, and anybody who holds shares may have been promised a buyer.
  if (terms.kind === 'payment' || terms.kind === 'put') return
  const holder = investingSide(terms)
  // A company may have the right to buy its own shares back.
  if (terms.kind === 'right' && terms.seller !== undefined && holder.value === deal.company.value)
    return
  const assigned = [terms, ...changes.map((change) => change.terms)].flatMap(
    (stated) => stated.assigned ?? [],
  )
  const known = [...deal.investor, ...assigned.map(({ to }) => to)].map(({ value }) => value)
  if (known.includes(holder.value)) return
  reading.report(
    'meaning/holder-outside-deal',
    holder.span,
    `${holder.value} is no investor of the deal, and nothing of ${id} is assigned to it`,
    `name one of ${known.join(', ')}, or add it to “investor” or “assigned”`,
  )
}

function investingSide(terms: Surveyed['terms']): Placed<string> {
  switch (terms.kind) {
    case 'right':
      return terms.right
    case 'duty':
      return terms.duty
    case 'call':
      return terms.on
    case 'put':
      return terms.put
    case 'payment':
      return terms.payment
    default:
      return terms satisfies never
  }
}

/** An amendment changes and ends what its own deal holds. */
function checkAmended({ reading }: Survey, dealName: string, deal: Deal): void {
  for (const { tranches, ends } of deal.amendments ?? []) {
    const changed = (tranches ?? []).map(({ name, nameSpan }) => ({ value: name, span: nameSpan }))
    for (const { value, span } of [...changed, ...(ends ?? [])]) {
      const meant =
        reading.resolve('tranche', value, dealName) ??
        reading.resolve('commitment', value, dealName)
      if (meant === null || meant.startsWith(`${dealName}/`)) continue
      reading.report(
        'reference/another-deal',
        span,
        `“${value}” belongs to another deal, ${meant.slice(0, meant.lastIndexOf('/'))}`,
        'write the amendment under that deal',
      )
    }
  }
}
