/** Texts with a space that name something in the code: kinds of prices, ways of settling, units. */
const names = `
  not met
  on use
  by now
  by its last day
  in round
  base of
  strike base
  per year
  business day
  brings to
  not to be told
  last day
  waiting is free
  waiting costs
  share of quote
  share of round
  in proportion
  last paid
  is paid
  red, red
  red, black
  black, red
  black, black
  ownership cap
  voting cap
`

/** What a price on the command line may be is a message. */
const messages = `
  “…” is no price
  the book is kept in …, not in …
  a range stands in a list
  write an amount, a list or a range: 300M, “50M, 100M”, 50M..2bn
`

/** Halves of sentences, holes as `…`; the tables hold the sentences whole. */
const halves = `
  a … of that name
  company or index
  …, a …
  chance of using all of it …
  what using all of it tells …
  company value in the eyes of outsiders after all of it …
  what the decision tells on average …
  if … knows … % more
  using it today, and not waiting until …,
  not using it today
  chance of …
  company value in the eyes of outsiders after …
  part of … that … …
   to the end of …
  … and all it invests in
  , times the chance that it is met in time: …
  what is owed, discounted at the riskless rate from its day…
   by …
  , amount undisclosed
  , if met: …
  ; at … points that bound it over … unknown inputs, of … looked at roughly
   (as asked)
  ; used on any day of its window
  ; used on its last practicable day
  ; at … points that bound it over one unknown input, of … looked at roughly
  ; wider than asked for
  ; wider than the width asked for
  , in proportion to it
  , some two dozen of them where the holder sees with an error
  , the latest round seen
  ; run at … telling points of …
  both ends
  by what came of the plans
  chance that … wins …
  if every plan is kept
  is expected to gain
  no …
  one step more of … on …
  strike of … as written…
  the …
  what all could still gain by moving alone in …, each knowing the figures of all and wanting the most
  what … expects in …, at the middle of every range, each knowing the figures of all and wanting the most
  with a tenth more revenue, over what came
  worth of … …
  … (…)
  … against … on …
  … and …
  … of what is not known
  … of …
  … on …
  … owed {}, before all others
  … paid … preference…
  … what no preference takes
  …: gain
  …: its chance
  …: no …
  …: what to … …
  …: … of … %
`

/** Texts of the engine that need no French of their own. */
export const needsNoFrench: ReadonlySet<string> = new Set(
  [names, messages, halves].flatMap((lines) => lines.split('\n').map((line) => line.slice(2))),
)

/** Words of the notation, ids and keys of the code, in rooms that speak in faults. */
const notation = `
  business day
  ^(undisclosed|price per share of .+|as .+|[A-Z]{0,3} ?[0-9].*)$
  10 bn pre-money
  3.5 bn .. 5 bn pre-money on the shares of 2023-09
  300 bn post-money
  12.34 USD per share
  per share
  price per share of the latest round
  as first
  latest quote
  share of quote
  share of round
  65 % .. 100 % of the latest round
  90 % of series-d
  35.50 USD per share
  100 % of the latest quote
  at the strike
  ^(undisclosed|at .+)$
  at the latest round
  at the strike .. at the latest round
  5 business days
  1.5 bn .. 2 bn
  on use
  full ratchet
  broad-based weighted average
  narrow-based weighted average
  vested only
  is paid
  listed company
  last paid
  in proportion
  first notification
  first refusal
  intellectual property
  board seat
  pro rata
  as facts say
  pay to play
  by shares
  to part
  at price
  round price
  at cap
  full ratchet
  … adjusts …
  fact …
  … pay to play …
  … pool
  the sale
  … purchase …
  … vesting …
  … …
  … “…”
  … .. …
  { …: … }
  { … }
  NOT APPLICABLE
`

/** What a book that is made of a package is given to say, and words of the format. */
const imported = `
  non-voting 
  ; participation cap …, its basis unstated
  … grants
  grant … …
  warrant …
  warrants …
  convertible …
  …: cap table
  Open Cap Format package, version …
  Equity financing
  Issued again as …
  Repaid or given up
`

/** Halves of faults; the tables hold the sentences whole, and each is printed by a test. */
const faultHalves = `
  takes from
  results in
  leaves the balance in
  … … security “…”, which no issuance carries
  receivers get
  the balance is
  … … …, and … …
   in …
  ; it is not counted
  … is … the window of …, …
  did you mean “…”? …
  … fewer
  … would be … in the package
  … more
`

/** Texts of rooms that speak in faults which need no French of their own. */
export const noFault: ReadonlySet<string> = new Set(
  [notation, imported, faultHalves].flatMap((lines) =>
    lines.split('\n').map((line) => line.slice(2)),
  ),
)
