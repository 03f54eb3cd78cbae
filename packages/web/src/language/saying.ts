import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Say = (english: string) => string

const asItIs: Say = (english) => english

/** Faults and what keys of a book mean are English where they arise; a page that shows none need not wait for their French. */
export async function saying(): Promise<Say> {
  if (i18next.language !== 'fr') return asItIs
  const { faultLanguages } = await import('../engine/core.ts')
  return (await faultLanguages.fr()).say
}

/** A message, a remedy or the meaning of a key in the language of the page; in English until the other is there. */
export function useSaying(): Say {
  const { i18n } = useTranslation()
  const [said, setSaid] = useState({ language: 'en', say: asItIs })
  const { language } = i18n
  useEffect(() => {
    let isWanted = true
    void saying().then((say) => {
      if (isWanted) setSaid({ language, say })
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return said.language === language ? said.say : asItIs
}
