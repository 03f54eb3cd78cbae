import { languages, type Words } from '../core/report/index.ts'
import { wrongUsage } from './stop.ts'
import type { World } from './world.ts'

/** The words asked for, or those of the environment; English otherwise, whatever the machine speaks: a call prints the same everywhere. */
export async function wordsAsked(
  given: string | undefined,
  { language: usual }: World,
): Promise<Words> {
  const asked = given ?? (usual || 'en')
  const [, load] = Object.entries(languages).find(([name]) => name === asked) ?? []
  if (load !== undefined) return load()
  const from = given === undefined ? ' (TRANCHE_LANGUAGE)' : ''
  throw wrongUsage(
    `no language is named “${asked}”${from}`,
    `known: ${Object.keys(languages).join(', ')}`,
  )
}
