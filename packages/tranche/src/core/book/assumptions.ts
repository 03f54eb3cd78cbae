import { type Scenario, scenario } from '../belief/index.ts'
import { type Checked, inReadingOrder } from '../diagnostic/index.ts'
import { Reading } from '../grammar/index.ts'
import { readYaml } from './yaml/index.ts'

/**
 * Reads the beliefs of one scenario that stands outside of every book, written as a book would hold them, and everything wrong with
 * them. Names are taken as they are: what they mean is asked when a question is answered. `file` is how its text is called in places.
 */
export function readAssumptions(file: string, text: string): Checked<Scenario | null> {
  const { root, faults, hidden } = readYaml(file, text)
  const reading = new Reading(hidden)
  reading.faults.push(...faults)
  const read = root === null ? undefined : scenario.read(root, reading)
  return { value: read ?? null, faults: inReadingOrder(reading.faults) }
}
