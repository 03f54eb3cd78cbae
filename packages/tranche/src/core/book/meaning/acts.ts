import type { Survey } from './survey.ts'

const mayBeUsed: ReadonlySet<string> = new Set(['right', 'put'])

const unused: Readonly<Record<string, string>> = {
  duty: 'a duty',
  call: 'called by the other side',
  payment: 'paid by the company',
}

/** Acts that do not fit what a tranche is. */
export function checkActs({ reading, tranches }: Survey): void {
  for (const { terms, facts, id } of tranches.values()) {
    for (const fact of facts) {
      if (fact.kind === 'exercised' && !mayBeUsed.has(terms.kind)) {
        reading.report(
          'meaning/not-a-right',
          fact.exercised.span,
          `${id} is ${unused[terms.kind]}: nobody exercises it`,
          `write “${terms.kind === 'call' ? 'called' : 'closed'}: ${fact.exercised.value}” instead`,
        )
      }
      if (fact.kind === 'called' && mayBeUsed.has(terms.kind)) {
        reading.report(
          'meaning/not-callable',
          fact.called.span,
          `${id} is a right of its holder: nobody can call for it`,
          `write “exercised: ${fact.called.value}” instead`,
        )
      }
    }
  }
}
