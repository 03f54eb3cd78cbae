import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Every state of the page that a link keeps. Values come from a link somebody sent: text is text, numbers are finite. */
export type Address = {
  readonly [K in (typeof texts)[number]]?: string | undefined
} & {
  readonly [K in (typeof numbers)[number]]?: number | undefined
}

const texts = [
  'book',
  'day',
  'scenario',
  'beside',
  'right',
  'explain',
  'company',
  'exit',
  'show',
  'count',
  'file',
  'line',
  'suppose',
  'from',
  'open',
  'backers',
] as const
/** What sliders stand at: a part of one, money in major units. */
const numbers = ['share', 'at', 'gap'] as const

const textLengthMax = 2000

/** What is not of the right kind is said to be undefined: left out, the router would hand it on as it came. */
export function validAddress(search: Record<string, unknown>): Address {
  const found: Record<string, string | number | undefined> = {}
  for (const key of texts) found[key] = textOf(search[key])
  for (const key of numbers) {
    const value = search[key] === '' ? Number.NaN : Number(search[key] ?? Number.NaN)
    found[key] = Number.isFinite(value) ? value : undefined
  }
  return found
}

/** What is supposed is JSON, which the router has already read where a link holds it plainly. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).slice(0, textLengthMax)
  if (typeof value !== 'object' || value === null) return undefined
  const text = JSON.stringify(value)
  return text.length <= textLengthMax ? text : undefined
}

/** Of an address what every page is asked on: a link to another page keeps it. */
export function keepQuestion({ book, day, scenario, suppose, right }: Address): Address {
  return { book, day, scenario, suppose, right }
}

/** Changes some of the address and keeps the rest; a change that replaces leaves nothing to go back to. */
type Change = (change: Address, options?: { readonly replace?: boolean }) => void

export function useAddress(): readonly [address: Address, change: Change] {
  const address: Address = useSearch({ strict: false })
  return [address, useChange()]
}

/** Only the way to change it, for what does not look at it: a page holds many figures that open their tree. */
export function useChange(): Change {
  const navigate = useNavigate()
  return useCallback<Change>(
    (change, { replace = false } = {}) => {
      void navigate({
        to: '.',
        search: (before: Address) => ({ ...before, ...change }),
        replace,
        resetScroll: false,
      })
    },
    [navigate],
  )
}
