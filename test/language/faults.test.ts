import { describe, expect, test } from 'vitest'
import { bookGrammar, jsonSchemaOf } from '../../packages/tranche/src/core/book/index.ts'
import { faultLanguages } from '../../packages/tranche/src/core/report/index.ts'
import { faultsOf, sampledCodes } from '../diagnostics/sample.ts'
import { type EngineSentence, faultingRooms, sentencesOf } from './engine-sentences.ts'
import { englishWords } from './english-words.ts'
import { noFault } from './needs-no-french.ts'

const { say } = await faultLanguages.fr()

/** Words that are keys of the notation too, and are listed as such. */
const keysToo = new Set(
  'worth value strike share shares price amount undisclosed law debt used of in to into for is by from at until'.split(
    ' ',
  ),
)

/** English words of a text beside what it quotes, or lists for somebody to type. */
function englishIn(text: string): string[] {
  const own = text.replaceAll(/«[^»]*»|`[^`]*`/g, '')
  const words = own.match(/\p{L}+/gu) ?? []
  return words.filter((word) => englishWords.has(word.toLowerCase()) && !keysToo.has(word))
}

function isSaid(text: string): boolean {
  const french = say(text)
  return french !== text && englishIn(french).length === 0
}

/** Filled with a name, a count or a day; what a cap table says in one is told as two: what is wrong, and what to do. */
function isKnown({ pieces }: EngineSentence): boolean {
  return ['Zeta', '3', '2024-03-27'].some((value) =>
    ['', 'Zeta '].some((before) => {
      const text = before + pieces.join(value)
      const colon = text.lastIndexOf(': ')
      const halves = [text.slice(0, colon), text.slice(colon + 2)]
      return isSaid(text) || (colon > 0 && halves.every(isSaid))
    }),
  )
}

describe('every fault has its French', () => {
  test.for(faultingRooms)('%s', (room) => {
    const unsaid = sentencesOf(room, true).filter(
      (sentence) => !noFault.has(sentence.pieces.join('…')) && !isKnown(sentence),
    )
    const lines = unsaid.map(
      ({ place, pieces }) =>
        `${place}: “${pieces.join('…')}” has no French: add it in core/report/words/faults-fr`,
    )
    expect(lines.join('\n')).toBe('')
  })

  test.for(sampledCodes())('as it is printed: %s', (code) => {
    for (const { message, help } of faultsOf(code).slice(0, 20)) {
      expect(say(message), message).not.toBe(message)
      expect(say(help), help).not.toBe(help)
      expect(englishIn(say(message)), say(message)).toEqual([])
      expect(englishIn(say(help)), say(help)).toEqual([])
    }
  })

  test('days, numbers and words to type stay as a book writes them', () => {
    expect(say('write year-month-day, for example 2024-03-27')).toContain('2024-03-27')
    expect(say('“Mabr” is not a key of a party')).toBe(
      '«\u00a0Mabr\u00a0» n’est pas une clé d’une partie',
    )
    expect(say('known keys: name, price per share')).toBe(
      'clés connues\u00a0: name, price per share',
    )
  })
})

/** Words that are the same in both languages. */
const alike = new Set(
  ['sources', 'parties', 'tranches', 'tranche', 'instruments', 'condition', 'conversions'].concat([
    ...['volatilités', 'impacts', 'budgets', 'multiples', 'pay to play'],
  ]),
)

function meaningsOf(schema: unknown, areKeys = false): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each) => meaningsOf(each))
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    !areKeys && (key === 'description' || key === 'title') && typeof value === 'string'
      ? [value]
      : meaningsOf(value, key === 'properties' || key === 'definitions'),
  )
}

test('every key of a book is explained in French', () => {
  const { title: _, ...schema } = jsonSchemaOf(bookGrammar, { title: '', id: 'schema.json' })
  const meanings = [...new Set(meaningsOf(schema))]
  expect(meanings.length).toBeGreaterThan(600)
  expect(meanings.filter((each) => !alike.has(each) && !isSaid(each))).toEqual([])
})
