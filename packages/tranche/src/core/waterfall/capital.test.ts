import { expect, test } from 'vitest'
import { ratio, whole } from '../quantity/index.ts'
import { type Claim, faultsOfCapital, type Participation, type Preferred } from './capital.ts'

const holders = [{ holder: 'one', units: whole(10) }]
const common: Claim = { kind: 'common', id: 'Common', holders }
const series: Preferred = {
  kind: 'preferred',
  id: 'A',
  holders,
  rank: 1,
  price: whole(1),
  preferenceMultiple: whole(1),
  participation: { kind: 'none' },
  commonPerShare: whole(1),
  accruedPerShare: whole(0),
  accruedOnConversion: 'lapses',
}
const backer: Participation = {
  kind: 'participation',
  id: 'Backer',
  rank: 1,
  holders,
  steps: [{ fraction: ratio(3, 4), until: whole(30) }],
}
const option: Claim = {
  kind: 'option',
  id: 'O',
  holders,
  strike: whole(1),
  commonPerUnit: whole(1),
}

// Source: by hand; each row breaks one rule.
// biome-ignore format: the columns are the point
test.for<[string, Claim[], string[]]>([
  ['nothing',              [common, series, backer, option],                                 []],
  ['a name twice',         [common, common],                                                 ['duplicate-claim']],
  ['units below 0',        [common, { ...series, holders: [{ holder: 'one', units: whole(-1) }] }], ['out-of-range']],
  ['a price below 0',      [common, { ...series, price: whole(-1) }],                        ['out-of-range']],
  ['a rank that is none',  [common, { ...series, rank: Number.NaN }],                        ['out-of-range']],
  ['an option on nothing', [common, { ...option, commonPerUnit: whole(0) }],                 ['out-of-range']],
  ['a part above all',     [common, { ...backer, steps: [{ fraction: whole(2), until: null }] }], ['out-of-range', 'more-than-all']],
  ['two parts above all',  [common, backer, { ...backer, id: 'Other' }],                     ['more-than-all']],
  ['one behind the other', [common, backer, { ...backer, id: 'Other', rank: 2 }],            []],
  ['steps out of order',   [common, { ...backer, steps: [...backer.steps, { fraction: ratio(1, 2), until: whole(20) }] }], ['out-of-range']],
  ['a step after the end', [common, { ...backer, steps: [{ fraction: ratio(1, 2), until: null }, ...backer.steps] }], ['out-of-range']],
  ['nobody for the rest',  [{ ...series, commonPerShare: whole(0) }],                        ['rest-unclaimed']],
  ['options alone',        [option],                                                         ['rest-unclaimed']],
])('%s', ([, capital, codes]) => {
  expect(faultsOfCapital(capital).map(({ code }) => code)).toEqual(codes)
})
