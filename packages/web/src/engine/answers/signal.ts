import type { Asked } from '../asked.ts'
import { signalOn, wireSignal } from '../core.ts'

export function answerSignal({ book, asOf, scenario }: Asked) {
  return wireSignal(signalOn(book, asOf, scenario))
}
