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
] as const
/** What sliders stand at: a part of one, money in major units. */
const numbers = ['share', 'at', 'gap'] as const

const textLengthMax = 2000

export function validAddress(search: Record<string, unknown>): Address {
  const found: Record<string, string | number> = {}
  for (const key of texts) {
    const value = search[key]
    if (typeof value === 'string' || typeof value === 'number')
      found[key] = String(value).slice(0, textLengthMax)
  }
  for (const key of numbers) {
    const value = Number(search[key])
    if (search[key] !== undefined && search[key] !== '' && Number.isFinite(value))
      found[key] = value
  }
  return found
}

/** Of an address what every page is asked on: a link to another page keeps it. */
export function keepQuestion({ book, day, scenario, suppose, right }: Address): Address {
  return { book, day, scenario, suppose, right }
}

/** Changes some of the address and keeps the rest; a change that replaces leaves nothing to go back to. */
type Change = (change: Address, options?: { readonly replace?: boolean }) => void

export function useAddress(): readonly [address: Address, change: Change] {
  const address: Address = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback<Change>(
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
  return [address, change]
}
