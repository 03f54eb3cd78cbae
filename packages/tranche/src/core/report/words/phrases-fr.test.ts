import { expect, test } from 'vitest'
import { phraseFr, phrasesFr } from './phrases-fr.ts'

const hole = /\{[^{}]+\}/g
const templates = Object.entries(phrasesFr)

test('templates have the same holes in both languages', () => {
  for (const [english, french] of templates) {
    const holes = (text: string) =>
      (text.match(hole) ?? []).map((each) => each.replace(/^\{(\w+ )?/, '{')).sort()
    expect(holes(french), english).toEqual(holes(english))
  }
})

test('templates are found again in the sentences they write', () => {
  const fill: Readonly<Record<string, string>> = { '{number}': '7', '{day}': '2024-03-27' }
  for (const [english, french] of templates) {
    const names = [...new Set(english.match(hole) ?? [])]
    const value = (name: string) => fill[name] ?? `Zeta${names.indexOf(name)}`
    const sentence = english.replace(hole, value)
    const expected = french.replace(
      /\{(\w+ )?(\w+)\}/g,
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
