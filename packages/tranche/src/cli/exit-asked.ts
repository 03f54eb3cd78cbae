import { type ExitValues, parseExit } from '../core/answer/index.ts'
import type { Book } from '../core/book/index.ts'
import { wrongUsage } from './stop.ts'

/** The prices that `--exit` names; null without it. */
export function exitAsked(given: string | undefined, { currency }: Book): ExitValues | null {
  if (given === undefined) return null
  const parsed = parseExit(given, currency)
  if (parsed.ok) return parsed.exit
  throw wrongUsage(parsed.message, parsed.help)
}
