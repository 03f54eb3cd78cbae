import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultPhrasesFr } from './faults-fr.ts'
import { phraseFr, phrasesFr } from './phrases-fr.ts'

const hole = /\{[^{}]+\}/g
const templates = Object.entries(phrasesFr)

test('templates have the same holes in both languages', () => {
  for (const [english, french] of [...templates, ...Object.entries(faultPhrasesFr)]) {
    const holes = (text: string) =>
      (text.match(hole) ?? []).map((each) => each.replace(/^\{(\p{L}+ )?/u, '{')).sort()
    expect(holes(french), english).toEqual(holes(english))
  }
})

test('templates say enough themselves not to be taken for another sentence', () => {
  for (const [english] of templates.filter(([english]) => english.includes('{'))) {
    const own = english.replace(/\{(number|day)\}/g, 'counted').replace(hole, '')
    expect(
      own.replace(/\b(of|a|the|at)\b/g, '').match(/[\p{L}“”]/gu)?.length ?? 0,
      english,
    ).toBeGreaterThan(1)
  }
})

test('templates are found again in the sentences they write', () => {
  const fill: Readonly<Record<string, string>> = { '{number}': '7', '{day}': '2024-03-27' }
  for (const [english, french] of templates) {
    const names = [...new Set(english.match(hole) ?? [])]
    const value = (name: string) => fill[name] ?? `Zeta${names.indexOf(name)}`
    const sentence = english.replace(hole, value)
    const expected = french.replace(
      /\{(\p{L}+ )?(\w+)\}/gu,
      (_, word, name) => `${word ?? ''}${value(`{${name}}`)}`,
    )
    expect(phraseFr(sentence), english).toBe(expected)
  }
})

test('what stands in a hole stays as it is where no template wrote it', () => {
  expect(phraseFr('Something else entirely')).toBe('Something else entirely')
  expect(phraseFr('value of Amber before the new money')).toBe(
    'valeur d’Amber avant l’argent frais',
  )
  expect(phraseFr('milestone “rate of growth”')).toBe('jalon “rate of growth”')
})

test('a name of any length, or made of what parts phrases, is a name', () => {
  for (const name of ['; '.repeat(50_000), 'all of ('.repeat(20_000), 'x'.repeat(1_000_000)]) {
    expect(phraseFr(`value of ${name} before the new money`)).toContain(name)
  }
  const deep = `${'all of ('.repeat(100)}milestone “m”${')'.repeat(100)}`
  expect(phraseFr(deep)).toContain('“m”')
})

test('no text breaks it, and what has no words of the engine comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof phraseFr(text)).toBe('string')
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9#@~ ]*$/), (text) => {
      expect(phraseFr(text)).toBe(text)
    }),
  )
})
