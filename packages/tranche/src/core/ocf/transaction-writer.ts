import { kindOf } from '../captable/index.ts'
import type { Ledger, LedgerEvent, Lot } from '../ledger/index.ts'
import { type Rational, whole } from '../quantity/index.ts'
import { type CompanyOfBook, statedAmount } from './book-source.ts'
import {
  convertibleTrigger,
  families,
  idOf,
  money,
  type Written,
  warrantTrigger,
} from './conversion-terms.ts'
import { OpenSecurities, type OpenSecurity } from './open-securities.ts'
import { PlanReserves } from './plan-reserves.ts'

type EventOf<K extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: K }>
type Recorded = CompanyOfBook['table']['recorded'][number]

/** Writes transactions event by event, each between the ledger before it and after it. */
export class TransactionWriter {
  readonly written: Written[] = []
  private readonly company: CompanyOfBook
  private readonly open = new OpenSecurities()
  private readonly reserves = new PlanReserves()
  private day = ''
  private comment = ''
  private recorded: Recorded | null = null

  constructor(company: CompanyOfBook) {
    this.company = company
  }

  record(recorded: Recorded, before: Ledger, after: Ledger): void {
    const { event, fact, planned } = recorded
    this.day = event.day
    this.comment = fact.note?.value ?? ''
    this.recorded = recorded
    // What vests by plan is said with the grant.
    if (planned) return
    this.event(event, before, after)
    for (const change of this.reserves.changesTo(after.pools)) this.reserve(...change)
  }

  private event(event: LedgerEvent, before: Ledger, after: Ledger): void {
    switch (event.kind) {
      case 'issuance':
        this.issue(event.to, event.quantity, after, event.fromPool)
        break
      case 'transfer':
        this.transfer(event, after)
        break
      case 'cancellation':
      case 'repurchase':
        this.end(event.of, event.quantity, event.kind, after)
        break
      case 'conversion':
      case 'exercise':
        this.turnInto(event, before, after)
        break
      case 'split':
        this.split(event, before, after)
        break
      case 'ratio-adjustment':
        this.adjust(event)
        break
      case 'pool-reservation':
      case 'pool-release':
        // Said by what the plan has reserved afterwards.
        break
      case 'vesting':
        this.vest(event)
        break
      case 'convertible-issuance':
        this.subscribe(event)
        break
      case 'convertible-conversion':
      case 'convertible-end':
        this.endConvertible(event, after)
        break
      default:
        event satisfies never
    }
  }

  private write(kind: string, said: Written): string {
    const id = `transaction-${this.written.length + 1}`
    const comments = this.comment === '' ? {} : { comments: [this.comment] }
    this.written.push({ object_type: kind, id, date: this.day, ...said, ...comments })
    return id
  }

  private family(name: string): string {
    const stated = this.company.classes.get(name)
    return families[stated === undefined ? 'common' : kindOf(stated)]
  }

  /** Issues units of a lot as a security of their own. */
  private issue(lot: Lot, quantity: bigint, after: Ledger, from?: string | null): OpenSecurity {
    const family = this.family(lot.class)
    const plan = family === 'TX_EQUITY_COMPENSATION' ? (from ?? null) : null
    const security = { id: this.open.nextId(), quantity, issued: this.day, plan }
    this.reserves.draw(plan, quantity)
    const head = this.issuanceHead(security.id, lot.holder)
    const count = { quantity: String(quantity) }
    if (family === 'TX_STOCK') {
      const price = money(this.priceOf(lot.class), this.company.source.currency)
      const stock = {
        stock_class_id: idOf('class', lot.class),
        share_price: price,
        stock_legend_ids: [],
      }
      this.write('TX_STOCK_ISSUANCE', { ...head, ...stock, ...count, ...this.vestings() })
    } else
      this.write(`${family}_ISSUANCE`, { ...head, ...count, ...this.rightOf(lot, security, after) })
    this.open.set(lot, [...this.open.of(lot), security])
    return security
  }

  private issuanceHead(id: string, holder: string): Written {
    const custom = id.replace('security-', 'S-')
    return {
      security_id: id,
      custom_id: custom,
      stakeholder_id: idOf('stakeholder', holder),
      security_law_exemptions: [],
    }
  }

  /** What a share was issued for: as the fact says, else as its class does; the format wants a figure. */
  private priceOf(name: string): Rational {
    const { source, classes } = this.company
    const fact = this.recorded?.fact
    const paid = fact?.kind === 'issued' ? statedAmount(source, fact.price) : null
    return paid ?? statedAmount(source, classes.get(name)?.price) ?? whole(0)
  }

  /** What a grant or warrant says beyond its quantity. */
  private rightOf(lot: Lot, { id, quantity, plan }: OpenSecurity, after: Ledger): Written {
    const held = after.holdings.get(`${lot.class}\n${lot.holder}\n${lot.security ?? lot.class}`)
    const strike = held?.strike ?? null
    const into = after.classes.get(lot.class)?.becomes?.class ?? null
    const { currency } = this.company.source
    const price = strike === null ? {} : { exercise_price: money(strike, currency) }
    if (this.family(lot.class) === 'TX_WARRANT') {
      return {
        ...price,
        purchase_price: money(whole(0), currency),
        exercise_triggers: [
          warrantTrigger(id, String(quantity), into === null ? null : idOf('class', into)),
        ],
        ...(held?.lastDay != null && { warrant_expiration_date: held.lastDay }),
      }
    }
    return {
      compensation_type: strike === null ? 'RSU' : 'OPTION',
      ...price,
      expiration_date: held?.lastDay ?? null,
      termination_exercise_windows: [],
      ...(plan !== null && { stock_plan_id: idOf('plan', plan) }),
      ...(into !== null && { stock_class_id: idOf('class', into) }),
      ...this.vestings(),
    }
  }

  /** The days of the plan that comes with the present fact. */
  private vestings(): Written {
    const planned = this.company.table.recorded.filter(
      ({ fact, planned }) => planned && fact === this.recorded?.fact,
    )
    const steps = planned.flatMap(({ event }) =>
      event.kind === 'vesting' ? [{ date: event.day, amount: String(event.quantity) }] : [],
    )
    return steps.length === 0 ? {} : { vestings: steps }
  }

  /** The one open security of a lot; where there are several they become one first. */
  private asOne(lot: Lot, after: Ledger): OpenSecurity | null {
    const open = this.open.of(lot)
    const [first, ...others] = open
    if (first === undefined || others.length === 0) return first ?? null
    const quantity = open.reduce((sum, each) => sum + each.quantity, 0n)
    return this.replace(lot, quantity, after)
  }

  /** Closes what is open of a lot and issues it again as one security of another quantity. */
  private replace(lot: Lot, quantity: bigint, after: Ledger): OpenSecurity {
    const old = this.open.of(lot)
    const family = this.family(lot.class)
    this.open.set(lot, [])
    const [only, ...others] = old
    const next = this.issue(lot, quantity, after, only?.plan)
    for (const { plan, quantity } of old) this.reserves.draw(plan, -quantity)
    if (family === 'TX_STOCK' && others.length > 0) {
      this.write('TX_STOCK_CONSOLIDATION', {
        security_ids: old.map(({ id }) => id),
        resulting_security_id: next.id,
      })
    } else if (family === 'TX_STOCK' && only !== undefined) {
      this.write('TX_STOCK_REISSUANCE', { security_id: only.id, resulting_security_ids: [next.id] })
    } else {
      for (const { id, quantity } of old) {
        const reason = { reason_text: `Issued again as ${next.id}` }
        this.write(`${family}_CANCELLATION`, {
          security_id: id,
          quantity: String(quantity),
          ...reason,
        })
      }
    }
    return next
  }

  /** Takes units from a lot; the rest goes into a balance where the event names one. */
  private take(
    lot: Lot,
    quantity: bigint,
    after: Ledger,
  ): { readonly id: string; readonly rest: Written; readonly plan: string | null } {
    const security = this.asOne(lot, after)
    if (security === null) return { id: 'unknown', rest: {}, plan: null }
    this.open.set(lot, [])
    const { id, plan } = security
    this.reserves.draw(plan, -security.quantity)
    const left = security.quantity - quantity
    if (left <= 0n) return { id, rest: {}, plan }
    return { id, rest: { balance_security_id: this.issue(lot, left, after, plan).id }, plan }
  }

  private end(
    lot: Lot,
    quantity: bigint,
    kind: 'cancellation' | 'repurchase',
    after: Ledger,
  ): void {
    const family = this.family(lot.class)
    const { id, rest } = this.take(lot, quantity, after)
    const said = { security_id: id, quantity: String(quantity), ...rest }
    if (kind === 'repurchase' && family === 'TX_STOCK') {
      const { source } = this.company
      const fact = this.recorded?.fact
      const paid = fact?.kind === 'repurchased' ? statedAmount(source, fact.price) : null
      this.write('TX_STOCK_REPURCHASE', {
        ...said,
        price: money(paid ?? whole(0), source.currency),
      })
    } else this.write(`${family}_CANCELLATION`, { ...said, reason_text: kind })
  }

  private transfer(event: EventOf<'transfer'>, after: Ledger): void {
    const { from, quantity, to } = event
    const { id, rest, plan } = this.take(from, quantity, after)
    const resulting = to.map(
      ({ quantity, ...lot }) => this.issue({ class: from.class, ...lot }, quantity, after, plan).id,
    )
    const said = { quantity: String(quantity), resulting_security_ids: resulting, ...rest }
    this.write(`${this.family(from.class)}_TRANSFER`, { security_id: id, ...said })
  }

  private turnInto(event: EventOf<'conversion' | 'exercise'>, before: Ledger, after: Ledger): void {
    const { of, quantity } = event
    const family = this.family(of.class)
    const results = this.gained(before, after, after)
    if (event.kind === 'conversion') {
      const { id, rest } = this.take(of, quantity, after)
      const said = {
        quantity_converted: String(quantity),
        resulting_security_ids: results,
        ...rest,
      }
      this.write('TX_STOCK_CONVERSION', { security_id: id, ...said })
      return
    }
    const security = this.asOne(of, after)
    if (security === null) return
    const left = security.quantity - quantity
    this.open.set(of, left > 0n ? [{ ...security, quantity: left }] : [])
    const count = { quantity: String(quantity) }
    const said = { security_id: security.id, resulting_security_ids: results, ...count }
    const trigger = { trigger_id: `${security.id}.exercise` }
    this.write(`${family}_EXERCISE`, family === 'TX_WARRANT' ? { ...said, ...trigger } : said)
  }

  /** Issues what holders have more of than before. */
  private gained(before: Ledger, now: Ledger, after: Ledger): string[] {
    return [...now.holdings].flatMap(([key, held]) => {
      const more = held.quantity - (before.holdings.get(key)?.quantity ?? 0n)
      return more > 0n ? [this.issue(held, more, after).id] : []
    })
  }

  private split({ ratio, classes }: EventOf<'split'>, before: Ledger, after: Ledger): void {
    const split = { numerator: String(ratio.n), denominator: String(ratio.d) }
    const named = new Set(classes ?? before.classes.keys())
    for (const name of named) {
      const isStock = this.family(name) === 'TX_STOCK' && this.company.classes.has(name)
      if (isStock)
        this.write('TX_STOCK_CLASS_SPLIT', {
          stock_class_id: idOf('class', name),
          split_ratio: split,
        })
    }
    this.adjustAfterSplit(before, after)
    for (const [key, held] of after.holdings) {
      if (!named.has(held.class) || held.quantity === before.holdings.get(key)?.quantity) continue
      const open = this.open.of(held)
      const grown = open.map(({ quantity, ...rest }) => {
        const exact = ratio.mul(quantity)
        return { ...rest, quantity: exact.n, isWhole: exact.d === 1n }
      })
      const total = grown.reduce((sum, { quantity }) => sum + quantity, 0n)
      // The format's split reaches stock that was open when its day began, and fractions stay.
      const follows = grown.every(({ isWhole, issued }) => isWhole && issued < this.day)
      const isStock = this.family(held.class) === 'TX_STOCK'
      if (isStock && follows && total === held.quantity) this.open.set(held, grown)
      else this.replace(held, held.quantity, after)
    }
  }

  /** A book's split changes what other classes turn into; in a package an event of its own does. */
  private adjustAfterSplit(before: Ledger, after: Ledger): void {
    for (const [name, { becomes }] of after.classes) {
      const earlier = before.classes.get(name)?.becomes ?? null
      if (becomes === null || earlier === null || this.family(name) !== 'TX_STOCK') continue
      if (becomes.quantity.compare(earlier.quantity) === 0) continue
      this.adjust({ class: name, becomes: becomes.quantity })
    }
  }

  private adjust({ class: name, becomes }: { class: string; becomes: Rational }): void {
    const { source, classes } = this.company
    const price = statedAmount(source, classes.get(name)?.price) ?? whole(0)
    this.write('TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT', {
      stock_class_id: idOf('class', name),
      new_ratio_conversion_mechanism: {
        type: 'RATIO_CONVERSION',
        conversion_price: money(price.div(becomes), source.currency),
        ratio: { numerator: String(becomes.n), denominator: String(becomes.d) },
        rounding_type: 'ROUND_DOWN',
      },
    })
  }

  private reserve(plan: string, reserved: bigint): void {
    const said = { stock_plan_id: idOf('plan', plan), shares_reserved: String(reserved) }
    this.write('TX_STOCK_PLAN_POOL_ADJUSTMENT', said)
  }

  private vest({ of, quantity }: EventOf<'vesting'>): void {
    const [security] = this.open.of(of)
    if (security === undefined) return
    const said = { security_id: security.id, quantity: String(quantity), reason_text: 'Vested' }
    this.write('TX_VESTING_ACCELERATION', said)
  }

  private subscribe({ to, principal, terms }: EventOf<'convertible-issuance'>): void {
    const security = { id: this.open.nextId(), quantity: 1n, issued: this.day, plan: null }
    const { currency } = this.company.source
    const isNote = this.company.classes.get(to.class)?.kind.value === 'convertible note'
    const issued = { id: security.id, day: this.day, currency }
    this.write('TX_CONVERTIBLE_ISSUANCE', {
      ...this.issuanceHead(security.id, to.holder),
      convertible_type: isNote ? 'NOTE' : 'SAFE',
      investment_amount: money(principal, currency),
      conversion_triggers: [convertibleTrigger(terms, issued)],
      seniority: 1,
    })
    this.open.set(to, [...this.open.of(to), security])
  }

  private endConvertible(
    event: EventOf<'convertible-conversion' | 'convertible-end'>,
    after: Ledger,
  ): void {
    const open = this.open.of(event.of)
    this.open.set(event.of, [])
    for (const { id } of open) {
      if (event.kind === 'convertible-end') {
        this.write('TX_CONVERTIBLE_RETRACTION', {
          security_id: id,
          reason_text: 'Repaid or given up',
        })
        continue
      }
      const { into, quantity, of } = event
      const result = this.issue({ ...into, holder: of.holder }, quantity, after)
      this.write('TX_CONVERTIBLE_CONVERSION', {
        security_id: id,
        trigger_id: `${id}.conversion`,
        reason_text: 'Conversion',
        resulting_security_ids: [result.id],
      })
    }
  }
}
