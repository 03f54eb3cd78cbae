import { describe, expect, test } from 'vitest'
import { languages } from '../../packages/tranche/src/core/report/index.ts'
import {
  type EngineSentence,
  sentencesIn,
  sentencesOf,
  speakingRooms,
} from '../language/engine-sentences.ts'
import { needsNoFrench } from '../language/needs-no-french.ts'

const fr = await languages.fr()

const fillings = ['Zeta', '3', '2024-03-27']

/** A sentence with its holes filled, in every way of filling them that may matter. */
function filled([first = '', ...rest]: readonly string[]): string[] {
  return rest.reduce(
    (begun, piece, i) =>
      begun.flatMap((text) => (i < 4 ? fillings : ['Zeta']).map((value) => text + value + piece)),
    [first],
  )
}

/** Whether the tables hold it, with somebody before it or not, and no three words of it but what is quoted stay English. */
function isKnown(text: string): boolean {
  const own = text
    .replace(/“[^”]*”/g, '')
    .split(/Zeta|3|2024-03-27/)
    .flatMap((piece) => runsOfThree(piece.trim().split(/\s+/)))
  return [text, `Zeta ${text}`].some((each) => {
    const french = fr.phrase(each)
    return french !== each && !own.some((run) => french.includes(run))
  })
}

/** Three words that follow on one another; where there are but two, those. Letters of formulas are no words. */
function runsOfThree(words: readonly string[]): string[] {
  const isWord = (word: string) => /^\p{L}{2,}[,.;:]?$/u.test(word)
  const size = Math.min(3, words.length)
  return words
    .map((_, i) => words.slice(i, i + size))
    .filter((run) => run.length === size && size > 1 && run.every(isWord))
    .map((run) => run.join(' '))
}

function isSaid({ pieces }: EngineSentence): boolean {
  return filled(pieces.flatMap((piece) => piece.split('{}'))).some(isKnown)
}

describe('what the engine says has its French', () => {
  test.for(speakingRooms)('%s', (room) => {
    const unsaid = sentencesOf(room).filter(
      (sentence) => !needsNoFrench.has(sentence.pieces.join('…')) && !isSaid(sentence),
    )
    const lines = unsaid.map(
      ({ place, pieces }) =>
        `${place}: “${pieces.join('…')}” has no French: add it in core/report/words/phrases-fr`,
    )
    expect(lines.join('\n')).toBe('')
  })

  test('a sentence that has none is found, with its place', () => {
    const text = 'const said = `worth of nothing $' + "{a} at all`\nassert(a, 'no page')"
    const [only, second] = sentencesIn('sample.ts', text)
    expect(only).toEqual({ place: 'sample.ts:1', pieces: ['worth of nothing ', ' at all'] })
    expect(second).toBeUndefined()
    expect(only === undefined || isSaid(only)).toBe(false)
  })
})
