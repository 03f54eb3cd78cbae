import type { FaultWords } from '../../diagnostic/index.ts'
import { beliefKeysFr } from './faults-fr/belief-keys.ts'
import { callsFr } from './faults-fr/calls.ts'
import { factKeysFr } from './faults-fr/fact-keys.ts'
import { holdingsFr } from './faults-fr/holdings.ts'
import { meaningFr } from './faults-fr/meaning.ts'
import { packagesFr } from './faults-fr/packages.ts'
import { partyKeysFr } from './faults-fr/party-keys.ts'
import { readingFr } from './faults-fr/reading.ts'
import { termKeysFr } from './faults-fr/term-keys.ts'
import { yamlFr } from './faults-fr/yaml.ts'
import { counted, spaced } from './french.ts'
import { holesFr, phrasesFr } from './phrases-fr.ts'
import { type Phrases, translator } from './translator.ts'

/** Every message and remedy, and what each word of the notation means, by its template, in French. */
export const faultPhrasesFr: Phrases = {
  ...partyKeysFr,
  ...termKeysFr,
  ...factKeysFr,
  ...beliefKeysFr,
  ...readingFr,
  ...yamlFr,
  ...meaningFr,
  ...holdingsFr,
  ...packagesFr,
  ...callsFr,
}

/** Reasons of the engine stand in some faults too. */
const sayFr = translator({ ...phrasesFr, ...faultPhrasesFr }, holesFr)

export const faultsFr: FaultWords = {
  // Days stay as they are typed in a book.
  say: (english) => spaced(sayFr(english)),
  error: 'erreur',
  warning: 'avertissement',
  help: 'aide',
  colon: '\u00a0: ',
  counted: (errors, warnings) =>
    [
      ...(errors === 0 ? [] : [counted(errors, 'faute', 'fautes')]),
      ...(warnings === 0 ? [] : [counted(warnings, 'avertissement', 'avertissements')]),
    ].join(', '),
}
