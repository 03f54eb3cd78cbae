import { expect, test } from 'vitest'
import { counted, de, listFr, typeset } from './french.ts'

// Source: Lexique des règles typographiques en usage à l’Imprimerie nationale (2002). ~ narrow no-break space, ^ no-break space.
// biome-ignore format: the columns are the point
test.for([
  // written                            typeset
  ['le 2024-03-27, soit le jour même',  'le 27/03/2024, soit le jour même'],
  ['sur les actions de 2023-09',        'sur les actions de 09/2023'],
  ['au 2024-Q1',                        'au T1 2024'],
  ['entre 2024-03-27 et 2024-03-31.',   'entre 27/03/2024 et 31/03/2024.'],
  ['amazon-2024-03-27/second',          'amazon-2024-03-27/second'],
  ['book.yaml:12:3',                    'book.yaml:12:3'],
  ['le verdict : attendre ; ou non ?',  'le verdict^: attendre~; ou non~?'],
  ['jalon “launch”',                    'jalon «^launch^»'],
  ['65 %',                              '65^%'],
] as const)('%s', ([written, expected]) => {
  expect(typeset(written).replaceAll('\u202f', '~').replaceAll('\u00a0', '^')).toBe(expected)
})

test('de before a vowel, plurals from two on, and lists', () => {
  expect([de('Amazon.com'), de('Élan'), de('North')]).toEqual([
    'd’Amazon.com',
    'd’Élan',
    'de North',
  ])
  expect([0, 1, 1.5, 2].map((count) => counted(count, 'jour', 'jours'))).toEqual([
    '0 jour',
    '1 jour',
    '1.5 jour',
    '2 jours',
  ])
  expect([listFr([]), listFr(['a']), listFr(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b et c'])
})
