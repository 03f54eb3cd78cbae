import type { Survey } from './survey.ts'

/** Acts that do not fit what a tranche is. */
export function checkActs({ reading, tranches }: Survey): void {
  for (const { terms, facts, id } of tranches.values()) {
    for (const fact of facts) {
      if (fact.kind === 'exercised' && (terms.kind === 'duty' || terms.kind === 'call')) {
        reading.report(
          'meaning/not-a-right',
          fact.exercised.span,
          `${id} is ${terms.kind === 'duty' ? 'a duty' : 'called by the other side'}: nobody exercises it`,
          `write “${terms.kind === 'duty' ? 'closed' : 'called'}: ${fact.exercised.value}” instead`,
        )
      }
      if (fact.kind === 'called' && (terms.kind === 'right' || terms.kind === 'put')) {
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
