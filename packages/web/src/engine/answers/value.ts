import type { Asked } from '../asked.ts'
import { valueOn, wireValue } from '../core.ts'

export function answerValue({ book, asOf, scenario }: Asked) {
  return wireValue(valueOn(book, asOf, scenario))
}
