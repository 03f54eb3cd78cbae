import { useTranslation } from 'react-i18next'
import { Numbers } from './numbers.ts'

const made = { en: new Numbers('en'), fr: new Numbers('fr') }

/** Numbers and days in the language of the page. */
export function useNumbers(): Numbers {
  const { i18n } = useTranslation()
  return i18n.language === 'fr' ? made.fr : made.en
}
