import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import type { Language } from './numbers.ts'
import { loadPhrases } from './phrases.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
]

const kept = 'tranche.language'

/** The language chosen last, else the first of the browser’s that there is, else English. */
function preferred(): Language {
  const wanted = [localStorage.getItem(kept) ?? '', ...navigator.languages]
  const found = wanted.map((each) => languages.find(({ code }) => each.startsWith(code)))
  return found.find((each) => each !== undefined)?.code ?? 'en'
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(kept, language)
  await Promise.all([loadPhrases(language), loadWords(language)])
  await i18next.changeLanguage(language)
}

/** English is there from the beginning, and stands where another language would not come. */
async function loadWords(language: Language): Promise<void> {
  if (language === 'fr')
    i18next.addResourceBundle('fr', 'translation', (await import('./fr.ts')).fr)
}

export async function startLanguage(): Promise<void> {
  const told = () => {
    document.documentElement.lang = i18next.language
  }
  i18next.on('languageChanged', told)
  const language = preferred()
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React writes text as text: nothing a book holds becomes a tag.
    interpolation: { escapeValue: false },
  })
  await Promise.all([loadPhrases(language), loadWords(language)])
  await i18next.changeLanguage(language)
  told()
}
