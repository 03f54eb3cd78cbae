import type { Asked } from '../asked.ts'
import { flowsOn, wireFlows } from '../core.ts'

export function answerFlows({ book, asOf, scenario }: Asked) {
  return wireFlows(flowsOn(book, asOf, scenario))
}
