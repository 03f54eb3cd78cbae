import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const archetype = 'book=example:amazon-anthropic'

test('what has changed since the last visit is said in the next window, and not before', async () => {
  const visit = await workbench.visit(`/?${archetype}&day=2023-12-15`)
  const { page } = visit
  const changed = page.getByRole('region', { name: 'Since the last visit' })
  expect(await changed.innerText()).toContain('This is the first visit')
  // In the same window it stays the first.
  await visit.go(`/?${archetype}&day=2024-03-27`)
  expect(await changed.innerText()).toContain('This is the first visit')
  const other = await page.context().newPage()
  await other.goto(`${workbench.address}#/?${archetype}&day=2024-04-15`)
  const again = other.getByRole('region', { name: 'Since the last visit' })
  await again.getByText('amazon-anthropic-2023/second').waitFor()
  const said = await again.innerText()
  expect(said).toContain('Looked at last as of 27 Mar 2024')
  expect(said).toMatch(/amazon-anthropic-2023\/second: open → used/)
  // A book that was never looked at is not told apart by what was kept of another.
  await other.goto(`${workbench.address}#/?book=example:three-rounds`)
  await again.getByText('This is the first visit').waitFor()
  await visit.close()
})

test('a page without anything to show says what would fill it', async () => {
  const visit = await workbench.visit('/')
  const text = 'tranche: 1\ntitle: Nothing yet\ncurrency: USD\nparties: { a: { name: A } }\n'
  const file = { name: 'book.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) }
  await visit.page.getByLabel('Open files').setInputFiles(file)
  await visit.page.getByRole('heading', { level: 1, name: 'Nothing yet' }).waitFor()
  const book = /book=([^&]+)/.exec(visit.page.url())?.[1] ?? ''
  // biome-ignore format: the columns are the point
  const teaches = [
    ['/',          'They stand under terms, in the tranches of a deal.'],
    ['/',          'Holdings come from facts: closings, exercises, issues of shares.'],
    ['/decide',    'No right is open on this day.'],
    ['/value',     'Rights, duties and notes stand under terms'],
    ['/stakes',    'Holdings come from facts'],
    ['/waterfall', 'They stand under parties, in “classes” of a company.'],
    ['/race',      'stand under “race” in a scenario'],
    ['/signal',    'No right is open on this day.'],
    ['/flows',     'Payments are facts: “paid”, “to”, “amount”.'],
    ['/explain',   'Choose a figure'],
  ] as const
  for (const [path, said] of teaches) {
    await visit.go(`${path}?book=${book}`)
    await visit.page.getByText(said).first().waitFor()
  }
  expect(visit.complaints).toEqual([])
  await visit.close()
})
