import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { calling } from './calling.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

export const questions = [
  'check',
  'stakes',
  'rights',
  'value',
  'decide',
  'explain',
  'flows',
  'race',
  'signal',
]

/** Asks everything of a book on some days: each is answered, or what is missing is named, and no page shows what is no figure. */
export async function expectAnswers(
  book: string,
  scenario: string | null,
  days: readonly string[],
): Promise<void> {
  const by = scenario === null ? [] : ['--scenario', scenario]
  for (const day of days) {
    for (const question of questions) {
      const about = question === 'check' ? [] : ['--as-of', day, ...by]
      const asked = [question, `${examples}${book}`, ...about]
      const { code, out, err } = await calling(asked)
      expect([0, 3], `${asked.join(' ')}: ${err}`).toContain(code)
      expect(err).toBe('')
      expect(out, asked.join(' ')).not.toMatch(/\b(undefined|NaN|Infinity|null|object)\b/)
      if (code === 3) expect(out, asked.join(' ')).toContain('What is missing')
    }
  }
  const middle = ['--as-of', days[1] ?? days[0] ?? '', ...by, '--json']
  for (const question of ['stakes', 'value', 'decide']) {
    const { out } = await calling([question, `${examples}${book}`, ...middle])
    expect(unnamed(JSON.parse(out)), `${question} ${book}`).toEqual([])
  }
}

type Lacking = {
  readonly id?: string
  readonly value?: { readonly high: number | null }
  readonly fullyDiluted?: { readonly high: number | null }
  readonly missing?: readonly string[]
  readonly verdict?: {
    readonly action: string
    readonly reasons: readonly string[]
    readonly missing: readonly string[]
  }
}

/** Whatever has no figure, or no verdict, and does not say why. */
function unnamed(json: {
  readonly items?: readonly Lacking[]
  readonly rights?: readonly Lacking[]
  readonly companies?: readonly {
    readonly stakes: readonly Lacking[]
    readonly missing: readonly string[]
  }[]
}): readonly Lacking[] {
  const items = (json.items ?? []).filter(
    ({ value, missing }) => value?.high === null && missing?.length === 0,
  )
  const rights = (json.rights ?? []).filter(
    ({ verdict }) =>
      verdict?.action === 'undetermined' && verdict.missing.length + verdict.reasons.length === 0,
  )
  const stakes = (json.companies ?? []).flatMap(({ stakes, missing }) =>
    missing.length > 0 ? [] : stakes.filter(({ fullyDiluted }) => fullyDiluted?.high === null),
  )
  return [...items, ...rights, ...stakes]
}
