import type { ClosedRight, DecideAnswer, PutDecision, RightDecision } from '../answer/index.ts'
import { breakEvenSection, priceSection, waitingSection } from './decide-figures.ts'
import { amountsSection, daysSection, turnsSection, unknownsSection } from './decide-tables.ts'
import { verdictBlock } from './decide-verdict.ts'
import { lookedAtSentence, numericalSentences, traceSection } from './ground.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import { sentenceOf } from './reasons.ts'
import { sentencesUnder } from './sentences.ts'
import { isUnknown, Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** What a section of the page is made from: one right, how its figures are shown, and in which words. */
export type Told = {
  readonly right: RightDecision | PutDecision
  readonly answer: DecideAnswer
  readonly show: Show
  readonly words: Words
}

/** The answer to `decide` as memos: one page a right that is open, and one for those that are over. */
export function decidePages(answer: DecideAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const pages = [...answer.rights, ...answer.puts].map((right) =>
    rightPage({ right, answer, show, words }),
  )
  const over = overPage(answer, show, words)
  return over === null ? pages : [...pages, over]
}

function rightPage(told: Told): Page {
  const { right, answer, words } = told
  const { asOf, scenario } = answer
  return {
    title: titleOf(told),
    subtitle: words.decide.subtitle({ right: right.id, asOf, scenario }),
    sections: [
      { heading: null, blocks: [verdictBlock(told)] },
      ...reasonSections(told),
      daysSection(told),
      ...amountsSection(told),
      priceSection(told),
      waitingSection(told),
      ...breakEvenSection(told),
      ...turnsSection(told),
      ...unknownsSection(told),
      ...remarkSections(told),
      ...groundSections(told),
      traceSection(answer, `${right.id}/value`, words),
    ],
  }
}

function titleOf({ right, answer: { names }, words: { decide } }: Told): string {
  const [holder, company] = [nameIn(names, right.holder), nameIn(names, right.company)]
  if ('buyer' in right) {
    const buyer = right.toCompany ? null : nameIn(names, right.buyer)
    return decide.saleTitle({ holder, company, buyer })
  }
  if (right.holder === right.company) return decide.buyBackTitle({ company })
  return right.seller === null
    ? decide.title({ holder, company })
    : decide.purchaseTitle({ holder, company, seller: nameIn(names, right.seller) })
}

function reasonSections({ right, show, words }: Told): Section[] {
  const { reasons } = right.verdict
  const missing = right.verdict.missing.length > 0 ? right.verdict.missing : right.lacks
  const why = reasons
    .filter(({ code }) => code !== 'missing')
    .map((reason) => sentenceOf(reason, show, words))
  return [
    ...sentencesUnder(words.decide.why, why),
    ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
  ]
}

/** Regret, the signal, limits and commitments, and what was done. */
function remarkSections({ right, show, words }: Told): Section[] {
  const { decide } = words
  const { regret, signal, limits, commitments, done } = right
  const isSale = 'buyer' in right
  return [
    ...sentencesUnder(decide.regret, isSale ? [] : [regretSentence(regret, show, words)]),
    ...sentencesUnder(
      decide.signal,
      isSale
        ? []
        : [
            signal.why === null
              ? decide.bitsOf(show.figure(signal.bits, 'bits'))
              : decide.noSignal(words.phrase(signal.why)),
            ...(signal.counted === null
              ? []
              : [
                  decide.signalCounted({
                    part: show.fraction(signal.counted.part),
                    gain:
                      signal.counted.allOverNone === null
                        ? null
                        : show.money(signal.counted.allOverNone),
                  }),
                ]),
          ],
    ),
    ...sentencesUnder(decide.limits, [
      ...limits.map((limit) => decide.limit(words.phrase(limit))),
      ...commitments.map((each) => decide.commitment({ ...each, words: words.phrase(each.words) })),
    ]),
    ...sentencesUnder(
      decide.done,
      done === null ? [] : [decide.doneOf({ ...done, amount: show.money(done.amount) })],
    ),
  ]
}

function regretSentence(
  { chance, horizon }: RightDecision['regret'],
  show: Show,
  { decide, phrase }: Words,
): string {
  if (horizon === null) return decide.noRegret
  return isUnknown(chance)
    ? decide.noChance
    : decide.regretOf({ chance: show.fraction(chance), horizon: phrase(horizon) })
}

/** What the answer stands on: assumptions, method, numerical error. */
function groundSections({ right, show, words }: Told): Section[] {
  const { decide } = words
  const { error, method } = right.value
  const numerical = numericalSentences(error, show, words)
  return [
    ...sentencesUnder(decide.assumptions, right.assumptions.map(words.phrase)),
    ...sentencesUnder(decide.method, [
      decide.methodOf(words.phrase(method)),
      ...numerical,
      lookedAtSentence(right.how, words),
    ]),
  ]
}

function overPage(answer: DecideAnswer, show: Show, words: Words): Page | null {
  const { closed, asOf, title, scenario } = answer
  const rights = [...answer.rights, ...answer.puts]
  if (closed.length === 0 && rights.length > 0) return null
  const { decide } = words
  const none = closed.length === 0 ? decide.noRights : decide.noneOpen
  const over = closed.map((right: ClosedRight) =>
    decide.closedOf({
      ...right,
      amount: isUnknown(right.amount) ? null : show.money(right.amount),
    }),
  )
  const blocks = [...(rights.length > 0 ? [] : [[none]]), over]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => ({ kind: 'sentences', sentences }) as const)
  return {
    title: rights.length > 0 ? decide.closed : title,
    subtitle: decide.closedSubtitle({ asOf, scenario }),
    sections: [{ heading: null, blocks }],
  }
}
