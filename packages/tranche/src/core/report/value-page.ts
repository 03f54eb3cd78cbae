import type { ValueAnswer } from '../answer/index.ts'
import type { Sheet } from './csv.ts'
import { numericalSentences, traceSection } from './ground.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** The answer to `value`: what each right, duty and note is worth, how that was found, and what is missing. */
export function valuePages(answer: ValueAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const { items, asOf, scenario, title, assumptions, figures } = answer
  const said = words.value
  const traced = figures.find(({ id }) => id.endsWith('/value'))
  return [
    {
      title,
      subtitle: items.length === 0 ? said.none : said.subtitle({ asOf, scenario }),
      sections: [
        ...(items.length === 0 ? [] : [tableSection(answer, show, words)]),
        ...sentencesUnder(
          words.decide.missingHeading,
          items.flatMap(({ id, missing }) =>
            missing.map((lack) => said.missing(id, words.decide.missing(lack))),
          ),
        ),
        ...sentencesUnder(
          words.decide.method,
          items
            .filter(({ missing }) => missing.length === 0)
            .map(({ id, method, error }) =>
              [
                said.method(id, words.phrase(method)),
                ...numericalSentences(error, show, words),
              ].join(' '),
            ),
        ),
        ...sentencesUnder(words.decide.assumptions, assumptions.map(words.phrase)),
        ...(traced === undefined ? [] : [traceSection(answer, traced.id, words)]),
      ],
    },
  ]
}

function tableSection({ items, currency, names }: ValueAnswer, show: Show, words: Words): Section {
  const said = words.value
  return {
    heading: null,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { head: said.item, align: 'left' },
            { head: said.kind, align: 'left' },
            { head: said.holder, align: 'left' },
            { head: said.worth(currency), align: 'right' },
          ],
          rows: items.map((item) => [
            item.id,
            said.kindOf(item),
            nameIn(names, item.holder),
            show.moneyInColumn(item.value),
          ]),
        },
      },
    ],
  }
}

export function valueSheet({ items, currency, asOf, scenario }: ValueAnswer): Sheet {
  return {
    heads: [
      'item',
      'kind',
      'holder',
      'company',
      'asOf',
      'scenario',
      'currency',
      'value',
      'low',
      'high',
      'method',
    ],
    rows: items.map(({ id, kind, holder, company, value, method }) => [
      id,
      kind,
      holder,
      company,
      asOf,
      scenario,
      currency,
      value.value,
      value.low,
      value.high,
      method,
    ]),
  }
}
