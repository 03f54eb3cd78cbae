import { useTranslation } from 'react-i18next'
import type { Language } from './numbers.ts'
import { useNumbers } from './use-numbers.ts'

type Phrase = (english: string) => string

const asItIs: Phrase = (english) => english

/** Labels, methods and assumptions are English where they arise; this puts them into the language of the page. */
let phrase: Phrase = asItIs

/** Fetches what a language needs beside the page's own words: it must be there before the language is spoken. */
export async function loadPhrases(language: Language): Promise<void> {
  if (language === 'en') {
    phrase = asItIs
    return
  }
  const { languages } = await import('../engine/core.ts')
  const words = await languages[language]()
  phrase = remembering(words.phrase)
}

/** More than a page shows; a book may have any number of figures. */
const keptMax = 20_000

/** Pages are drawn again with every move of a slider, with the same sentences. */
function remembering(say: Phrase): Phrase {
  const said = new Map<string, string>()
  return (english) => {
    const found = said.get(english)
    if (found !== undefined) return found
    if (said.size >= keptMax) said.clear()
    const made = say(english)
    said.set(english, made)
    return made
  }
}

/** A sentence of the engine in the language of the page; the names of a book stay. */
export function usePhrase(): Phrase {
  useTranslation()
  return phrase
}

/** The same with amounts as the language writes them: `debt to quarry is owed 2,000,000`. */
export function usePhraseWithAmounts(): Phrase {
  const numbers = useNumbers()
  return (english) =>
    phrase(english).replace(/(?<![\p{L}\p{N}.,_/-])\d{4,}(?:\.\d+)?/gu, (digits) =>
      numbers.count(digits),
    )
}
