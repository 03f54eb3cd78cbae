import type { Asked } from '../asked.ts'
import { valueOn, wireValue } from '../core.ts'
import { withEngine } from './with-engine.ts'

export async function answerValue({ book, asOf, scenario }: Asked) {
  return wireValue(await withEngine((engine) => valueOn(book, asOf, scenario, engine)))
}
