import type { Language } from '../language/numbers.ts'
import { useNumbers } from '../language/use-numbers.ts'
import { exampleDay } from '../library/examples.ts'
import { useBook } from '../library/open-book.tsx'
import { useAddress } from './address.ts'

/** What every question of a page has in common. */
export function useQuestion(): {
  readonly asOf: string
  readonly scenario: string | undefined
  readonly suppose: string | undefined
  readonly language: Language
} {
  const [{ scenario, suppose }] = useAddress()
  const { language } = useNumbers()
  return { asOf: useAsOf(), scenario, suppose, language }
}

/** The day asked for, else the one an example has most to show on, else today. */
export function useAsOf(): string {
  const [{ day }] = useAddress()
  const { book } = useBook()
  return day ?? exampleDay(book) ?? today()
}

/** The calendar day where the person sits. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
