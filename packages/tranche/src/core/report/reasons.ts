import type { Reason } from '../answer/index.ts'
import type { Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** A reason as one plain sentence. */
export function sentenceOf(reason: Reason, show: Show, words: Words): string {
  const say = words.reasons[reason.code] as (reason: Reason, show: Show) => string
  return say(reason, show)
}
