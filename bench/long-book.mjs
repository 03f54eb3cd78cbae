const number = (n) => String(n).padStart(4, '0')

/** A sound book of at least `lines` lines: staged deals, with rounds of others and scenarios, as many as it takes. */
export function longBook(lines) {
  const one = dealOf(1).length + factsOf(1).length + beliefsOf(1).length + 1
  const count = Math.ceil(lines / one)
  const each = (write) => Array.from({ length: count }, (_, i) => write(i + 1)).flat()
  return [
    'tranche: 1',
    'title: Many staged deals',
    'currency: USD',
    'calendar: NYSE',
    'sources:',
    '  register: { title: Register of deals, by: nobody, grade: D }',
    'parties:',
    '  fund: { name: Fund }',
    ...each((n) => `  company-${number(n)}: { name: Company ${n}, kind: company }`),
    'terms:',
    ...each(dealOf),
    'facts:',
    ...each(factsOf),
    'beliefs:',
    '  base:',
    '    law: lognormal',
    '    rate: 4 %',
    '    volatility:',
    ...each(beliefsOf),
    '',
  ].join('\n')
}

function dealOf(n) {
  const id = number(n)
  return [
    `  deal-${id}:`,
    `    title: Deal ${n}`,
    '    investor: fund',
    `    company: company-${id}`,
    '    announced: 2023-01-16',
    '    amount: 40 M',
    '    source: register',
    '    tranches:',
    `      first-${id}:`,
    '        duty: fund',
    '        amount: 10 M',
    '        due: 2023-02',
    '        instrument: note',
    `      second-${id}:`,
    '        right: fund',
    '        amount: { up to: 30 M, draw: any amount }',
    '        window: 2023-03-01 .. 2024-03-31',
    `        strike: ${200 + n} M pre-money`,
    '        notice: 5 business days',
    '        instrument: note',
    '    instruments:',
    '      note: { kind: convertible note, into: preferred, conversion: undisclosed }',
  ]
}

function factsOf(n) {
  const id = number(n)
  const round = (name, day, amount, valuation) =>
    `  - { day: ${day}, round: company-${id}, name: ${name}-${id}, amount: ${amount} M, valuation: ${valuation} M, basis: pre-money, source: register }`
  return [
    `  - { day: 2023-02-15, closed: first-${id}, amount: 10 M, source: register }`,
    round('a', '2023-05-02', 20 + (n % 30), 200 + n),
    round('b', '2023-10-17', 40 + (n % 50), 300 + n),
    `  - { day: 2023-11-20, reported: company ${n} has a new product, about: company-${id}, source: register }`,
  ]
}

function beliefsOf(n) {
  return [`      company-${number(n)}: ${60 + (n % 50)} %`]
}
