import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Visit, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

/** A person in front of the form, who reads what stands on it and writes no YAML. */
class Person {
  readonly visit: Visit

  constructor(visit: Visit) {
    this.visit = visit
  }

  get form() {
    return this.visit.page.locator('main form')
  }

  /** Opens parts of the book one inside of the other, those that are open already left so. */
  async open(...names: readonly string[]) {
    let inside = this.form
    for (const name of names) {
      const part = inside
        .locator('details')
        .filter({ has: this.visit.page.locator('summary', { hasText: new RegExp(`^${name}\\b`) }) })
        .first()
      if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click()
      inside = part
    }
    return inside
  }

  async add(what: string) {
    const top = this.form.locator('p').first()
    await top.getByLabel('Add').selectOption({ label: what })
    await top.getByRole('button', { name: 'Write it down' }).click()
  }

  async write(path: readonly string[], field: string, said: string) {
    const part = await this.open(...path)
    const input = part.getByLabel(field, { exact: true }).first()
    await input.fill(said)
    await input.press('Enter')
    await this.visit.page.waitForTimeout(150)
  }

  /** Adds a key to a part and fills it in. */
  async state(path: readonly string[], key: string, said: string) {
    const part = await this.open(...path)
    const adding = part.locator('p').last()
    const option = adding.locator('option', { hasText: new RegExp(`^${key}(:|$)`) })
    await adding.locator('select').selectOption((await option.getAttribute('value')) ?? '')
    await adding.getByRole('button').click()
    await this.write(path, key, said)
  }
}

test('a first book by forms alone: parties, a deal, a right, a fact, beliefs, and its verdict', async () => {
  const visit = await workbench.visit('/')
  const { page } = visit
  await page.getByRole('button', { name: 'New book' }).click()
  await page.getByText('The book is sound.').waitFor()
  const person = new Person(visit)
  await person.write([], 'title', 'Birch and Alder')
  await page.getByRole('heading', { level: 1, name: 'Birch and Alder' }).waitFor()

  await person.add('a party')
  await person.write(['parties', 'new-party'], 'name', 'Birch Holdings')
  await person.write(['parties', 'new-party'], 'called here', 'birch')
  await person.add('a company')
  await person.write(['parties', 'new-company'], 'name', 'Alder Systems')
  await person.write(['parties', 'new-company'], 'called here', 'alder')

  await person.add('a deal')
  await person.write(['terms', 'new-deal'], 'investor', 'birch')
  await person.write(['terms', 'new-deal'], 'company', 'alder')
  await person.write(['terms', 'new-deal'], 'announced', '2026-01-15')
  await person.add('a right to invest')
  const right = ['terms', 'new-deal', 'tranches', 'new-right']
  await person.write(right, 'right', 'birch')
  await person.write(right, 'amount', '80 M')
  await person.write(right, 'window', '2026-02-02 .. 2026-12-30')
  await person.write(right, 'strike', '400 M pre-money')

  await person.add('a round')
  await person.write(['facts', '2'], 'day', '2026-03-02')
  await person.write(['facts', '2'], 'round', 'alder')
  await person.write(['facts', '2'], 'amount', '50 M')
  await person.write(['facts', '2'], 'valuation', '600 M')

  const value = await person.open('beliefs', 'base', 'value')
  await value.getByLabel(/^Add/).fill('alder')
  await value.getByRole('button', { name: 'Write it down' }).click()
  await person.write(['beliefs', 'base', 'value'], 'alder', '500 M .. 700 M')
  const volatility = await person.open('beliefs', 'base', 'volatility')
  await volatility.getByLabel(/^Add/).fill('alder')
  await volatility.getByRole('button', { name: 'Write it down' }).click()
  await person.write(['beliefs', 'base', 'volatility'], 'alder', '60 % .. 90 %')

  await page.getByText('The book is sound.').waitFor()
  await page.getByText('Kept in this browser').waitFor()
  const book = /book=([^&]+)/.exec(page.url())?.[1] ?? ''
  await visit.go(`/decide?book=${book}&day=2026-12-29&right=new-deal/new-right`)
  const said = await page.innerText('main')
  expect(said).toContain('Birch Holdings → Alder Systems')
  expect(await page.getAttribute('[data-action]', 'data-action')).toBe('exercise')
  expect(visit.complaints).toEqual([])
  await visit.close()
})

test('what is removed comes back with Undo, and a name is changed wherever it is meant', async () => {
  // High enough for the editor to hold the whole text.
  const visit = await workbench.visit('/', { height: 2000 })
  const { page } = visit
  await page.getByRole('button', { name: 'New book' }).click()
  await page.getByText('The book is sound.').waitFor()
  const person = new Person(visit)
  await person.write(['parties', 'company'], 'called here', 'acme')
  await page.getByText('The book is sound.').waitFor()
  await person.open('facts', '1')
  await page.getByRole('button', { name: 'Remove 1', exact: true }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const text = await page.getByLabel(/^Text of/).innerText()
  expect(text).toContain('acme: { name: The company, kind: company }')
  expect(text).toContain('company: acme')
  expect(text).toContain('value: { acme: 900 M .. 1.6 bn }')
  expect(text).toContain('stake: { investor: { acme: 9 % } }')
  expect(text).toContain('closed: first')
  expect(visit.complaints).toEqual([])
  await visit.close()
})
