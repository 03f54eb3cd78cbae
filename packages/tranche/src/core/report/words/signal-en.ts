import type { ActSignal } from '../../answer/index.ts'

/** The fixed words of the page that answers `signal`. */
export const signalEn = {
  subtitle: (about: { holder: string; company: string; asOf: string; scenario: string }) =>
    `What using the right of ${about.holder} to invest more in ${about.company} would tell outsiders · opening of ${about.asOf} · scenario ${about.scenario}`,
  none: (asOf: string) => `No right is open at the opening of ${asOf}.`,
  stands: 'What outsiders start from',
  gap: (holder: string) => `What ${holder} knows more (τ)`,
  thresholdAll: 'All is used from a value of',
  thresholdSome: 'Some is used from a value of',
  acts: 'What each act would tell',
  act: 'act',
  probability: 'expected with',
  bits: 'tells, bits',
  mean: (currency: string) => `value then, ${currency}`,
  earlier: (currency: string) => `earlier stake, ${currency}`,
  actOf: (act: ActSignal['act']) => act,
  offPath: 'nobody expects it',
  nothingSaid: '',
  expected: (bits: string) => `Before it is seen, the decision is expected to tell ${bits}.`,
  thin: (about: { bits: string; gap: string; always: boolean; never: boolean }) =>
    about.never
      ? `Using all of it tells more than ${about.bits} however little the holder knows more: nobody would be sure of it.`
      : about.always
        ? `Using all of it tells less than ${about.bits} however much the holder knows more.`
        : `Using all of it tells less than ${about.bits} as long as τ is no more than ${about.gap}, depending on what else is not known.`,
  noChance: 'no chance',
  noChanceMeans:
    '“No chance” tells of an act to which outsiders give less than one chance in a billion; how many bits such an act would tell is more than a model can say.',
  thinNoise: 'An error in what the holder sees, or other motives, make it tell less still.',
  timing: 'What the day would tell',
  waitingFree: (about: { lastDay: string; givesUp: string }) =>
    `Before ${about.lastDay} not using it tells nothing: nothing is lost by waiting, so that nobody who acts on the value of the company uses it early. Using it today would give up ${about.givesUp} of waiting, and so would tell of some other reason to hurry, and not of the value.`,
  waitingCosts: (trigger: string) =>
    `Waiting costs something, and using it today beats waiting from a company value of ${trigger} on. Whoever uses it today shows that it is worth that much, or has another reason; whoever does not shows that it is worth less.`,
  today: 'today',
  usedToday: 'all of it is used',
  heldToday: 'it is not used',
  byGap: 'By how much the insider may know more',
  gapHead: 'τ',
  believed: 'believed',
  yes: 'yes',
  no: '',
  probabilityAll: 'all expected with',
  bitsAll: 'all tells, bits',
  meanAll: (currency: string) => `value after all, ${currency}`,
  expectedHead: 'decision tells, bits',
  map: 'Bits of using all of it, by τ, strike and company value',
  strikeHead: (currency: string) => `strike, ${currency}`,
  valueHead: (value: string, isMark: boolean) => `at ${value}${isMark ? ' (mark)' : ''}`,
  excluded: '·',
  thinMap: (bits: string) => `Largest τ at which using all of it tells less than ${bits}`,
  noGap: 'none',
  anyGap: 'any',
  mapNote:
    'Strike and company value on the share base above; a dot marks a pair whose proportion the scenario excludes. What an act tells hangs on τ and on that proportion alone.',
}
