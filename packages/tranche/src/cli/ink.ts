import { styleText } from 'node:util'
import type { Ink } from '../core/diagnostic/index.ts'

/** How a terminal sets things off; nothing at all where there is no colour. */
export function inkFor(colour: boolean): Ink {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    // Whether there is a terminal was decided before; later releases of Node would look again.
    colour ? styleText(format, text, { validateStream: false }) : text
  return { error: style(['bold', 'red']), strong: style('bold'), faint: style('dim') }
}
