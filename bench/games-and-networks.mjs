import { equilibriaBySupports } from './support-enumeration.mjs'
import { milliseconds, ratioOf } from './table.mjs'
import { median, timed } from './timing.mjs'

const parties = 2000
const contracts = 20_000
const barOfNetwork = 1000
const barOfGame = 5000

/** Networks and games in process, values checked first, each beside another route to the same figures. */
export function gameAndNetworkRows(rooms) {
  const random = randomFrom(2026)
  return [
    clearingRow(rooms, random),
    returnRow(rooms, random),
    warChestRow(rooms),
    ...[
      { actions: 8, games: 20 },
      { actions: 12, games: 50 },
    ].map((size) => bimatrixRow(rooms, random, size)),
  ]
}

function clearingRow({ clearObligations }, random) {
  const obligations = Array.from({ length: contracts }, () => {
    const from = Math.floor(random() * parties)
    const to = (from + 1 + Math.floor(random() * (parties - 1))) % parties
    return { from, to, amount: 1 + Math.floor(random() * 1000) }
  })
  const network = {
    outsideCash: Array.from({ length: parties }, () => Math.floor(random() * 4000)),
    obligations,
  }
  const { payments, defaulted } = clearObligations(network)
  const plain = clearedByRounds(network)
  const same = payments.every((paid, i) => isClose(paid, plain[i], 1e-9))
  return row(
    `clearing of ${parties} parties and ${contracts} contracts, ${defaulted.length} fall short`,
    {
      ours: warm(() => clearObligations(network)),
      beside: 'paying round by round until nothing moves',
      theirs: warm(() => clearedByRounds(network)),
      same,
      bar: barOfNetwork,
    },
  )
}

/** p = min(owed, cash + what the others pay), from paying all that is owed, until nothing moves. */
function clearedByRounds({ outsideCash, obligations }) {
  const owed = new Float64Array(outsideCash.length)
  for (const { from, amount } of obligations) owed[from] += amount
  let paid = owed.slice()
  for (let moved = true; moved; ) {
    const next = Float64Array.from(outsideCash)
    for (const { from, to, amount } of obligations)
      if (owed[from] > 0) next[to] += (paid[from] * amount) / owed[from]
    moved = false
    for (let i = 0; i < next.length; i++) {
      next[i] = Math.min(next[i], owed[i])
      if (Math.abs(next[i] - paid[i]) > 1e-13 * (1 + owed[i])) moved = true
    }
    paid = next
  }
  return paid
}

function returnRow({ roundTrip }, random) {
  const spending = Array.from({ length: contracts }, () => ({
    spender: Math.floor(random() * parties),
    supplier: Math.floor(random() * parties),
    share: (0.9 * parties) / contracts / 2,
  }))
  const kept = new Float64Array(parties)
  const fitting = spending.filter(({ spender, share }) => {
    kept[spender] += share
    return kept[spender] <= 1
  })
  const investments = Array.from({ length: parties }, (_, i) => (i > 0 && i <= 50 ? 1 : 0))
  const ask = () => roundTrip({ investments, investor: 0, spending: fitting })
  const { firstReturn } = ask()
  const plain = () => returnedByRounds(investments, fitting)
  return row(`what comes back through ${parties} parties and ${contracts} shares of spending`, {
    ours: warm(ask),
    beside: 'following the money round by round',
    theirs: warm(plain),
    same: isClose(firstReturn, plain(), 1e-9),
    bar: barOfNetwork,
  })
}

/** What arrives at the investor, everything on the way passed on until next to nothing is left. */
function returnedByRounds(investments, spending) {
  const invested = investments.reduce((sum, each) => sum + each, 0)
  let moving = Float64Array.from(investments)
  let returned = 0
  for (let left = invested; left > 1e-14 * invested; ) {
    const next = new Float64Array(moving.length)
    for (const { spender, supplier, share } of spending) next[supplier] += moving[spender] * share
    returned += next[0]
    next[0] = 0
    moving = next
    left = moving.reduce((sum, each) => sum + each, 0)
  }
  return returned / invested
}

/** Three backers with 126 bets each on four contenders: the whole table of payoffs, its pure equilibria, and what is left to gain. */
function warChestRow({ findEquilibria, replyToBets, warChestGame }) {
  const contest = {
    labs: [50, 45, 40, 38].map((preMoney, k) => ({
      strength: 1 - 0.1 * k,
      ownFunds: 1,
      preMoney,
      prize: 120 - 10 * k,
    })),
    backers: [12, 13, 11].map((soleGain) => ({
      stakesBefore: [0, 0, 0, 0],
      soleGain,
      sharedPart: 0.3,
      rivalHarm: 6,
      chest: 5,
      capitalWedge: 0.05,
    })),
    decisiveness: 1,
  }
  const solve = () => {
    const { game, spendings } = warChestGame(contest, 1)
    return { spendings, ...findEquilibria(game) }
  }
  const { equilibria, spendings } = solve()
  const measured = equilibria.map(({ profile }) => {
    const bets = profile.map((mix, i) =>
      mix.flatMap((probability, a) =>
        probability > 0 ? [{ spending: spendings[i][a], probability }] : [],
      ),
    )
    return replyToBets(contest, 1, bets).nashConv
  })
  const left = Math.max(...equilibria.map(({ nashConv }) => nashConv), ...measured)
  const ours = median([timed(solve), timed(solve), timed(solve)])
  return row(
    `3 backers × 4 contenders × ${spendings[0].length} bets, ${equilibria.length} equilibria, NashConv ${left.toExponential(1)}`,
    {
      ours,
      beside: 'the replies to one of them alone',
      theirs: warm(() =>
        replyToBets(
          contest,
          1,
          spendings.map((own) => [{ spending: own[0], probability: 1 }]),
        ),
      ),
      same: left < 1e-9 && equilibria.length > 0,
      bar: barOfGame,
    },
  )
}

function bimatrixRow({ bimatrixGame, findEquilibria }, random, { actions, games }) {
  const tables = Array.from({ length: games }, () =>
    [0, 1].map(() =>
      Array.from({ length: actions }, () => Array.from({ length: actions }, random)),
    ),
  )
  const solved = []
  const ours = timed(() => {
    for (const [a, b] of tables) solved.push(findEquilibria(bimatrixGame(a, b)))
  })
  const others = []
  const theirs = timed(() => {
    for (const [a, b] of tables) others.push(equilibriaBySupports(a, b))
  })
  // A game without ties has an odd number of equilibria (Wilson 1971); from each, nobody gains by moving alone.
  const same = solved.every(({ equilibria, complete, degenerate }, i) => {
    const found = others[i]
    return (
      complete &&
      degenerate === false &&
      equilibria.length % 2 === 1 &&
      equilibria.length === found.length &&
      equilibria.every(({ profile }) => found.some((other) => isSameProfile(profile, other)))
    )
  })
  const left = Math.max(
    ...solved.flatMap(({ equilibria }, i) =>
      equilibria.map(({ profile }) => leftToGain(tables[i], profile)),
    ),
  )
  const count = solved.reduce((sum, { equilibria }) => sum + equilibria.length, 0)
  const what = `${games} random games of ${actions} × ${actions}, ${count} equilibria, NashConv ${left.toExponential(1)}`
  return row(what, {
    ours,
    beside: 'every pair of supports',
    theirs,
    same: same && left < 1e-9,
  })
}

/** What both could gain by the best move alone, from the tables themselves. */
function leftToGain([a, b], [x, y]) {
  const against = a.map((row) => row.reduce((sum, pay, c) => sum + pay * y[c], 0))
  const back = b[0].map((_, c) => b.reduce((sum, row, r) => sum + row[c] * x[r], 0))
  const gain = (mix, pays) =>
    Math.max(...pays) - pays.reduce((sum, pay, i) => sum + pay * mix[i], 0)
  return gain(x, against) + gain(y, back)
}

function isSameProfile(a, b) {
  return a.every((mix, i) => mix.every((p, k) => Math.abs(p - b[i][k]) < 1e-7))
}

function isClose(a, b, tolerance) {
  return Math.abs(a - b) <= tolerance * (1 + Math.abs(b))
}

function warm(call) {
  for (let i = 0; i < 3; i++) call()
  return median(Array.from({ length: 9 }, () => timed(call)))
}

/** The same numbers between 0 and 1 every time. */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function row(what, { ours, beside, theirs, same, bar }) {
  return {
    what,
    ours: milliseconds(ours),
    beside,
    theirs: milliseconds(theirs),
    compare: same ? `same, ${ratioOf(ours, theirs)}` : 'DIFFERENT',
    bar: bar === undefined ? '' : `${ours <= bar ? 'within' : 'ABOVE'} ${milliseconds(bar)}`,
  }
}
