import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from '../../packages/web/src/shell/pages.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const archetype = 'book=example:amazon-anthropic'
const books = [archetype, 'book=example:network-2023-2026', 'book=example:three-rounds']

/** Beside the pages as they open: what only shows when somebody asks for it. */
const states = [
  `/book?${archetype}&show=form`,
  `/book?${archetype}&show=changes`,
  `/decide?${archetype}&explain=amazon-anthropic-2023/second/value`,
  `/race?${archetype}&open=payoffs`,
  `/value?${archetype}&from=2024-03-01&open=report-value`,
  '/explain?book=example:nowhere',
]

// biome-ignore format: the columns are the point
test.for([
  // language         theme           books of which every page is visited
  [{ language: 'en', theme: 'light' },             books],
  [{ language: 'fr', theme: 'dark' },              books],
  [{ language: 'fr', theme: 'light' },             [archetype]],
  [{ language: 'en', theme: 'dark' },              [archetype]],
  [{ language: 'en', theme: 'light', width: 390 }, [archetype]],
  [{ language: 'fr', theme: 'dark', width: 390 },  [archetype]],
] as const)('%j: no barrier, no complaint, no request elsewhere, nothing wider than the window', async ([look, visited]) => {
  const visit = await workbench.visit('/', look)
  const seen = async () => ({
    violations: await visit.violations(),
    complaints: visit.complaints,
    language: await visit.page.getAttribute('html', 'lang'),
    theme: await visit.page.getAttribute('html', 'data-theme'),
    // Nothing but tables and pictures in their own scrolling frames is wider than the window.
    tooWide: await visit.page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)'),
  })
  const clean = { violations: [], complaints: [], language: look.language, theme: look.theme, tooWide: 0 }
  expect(await seen()).toEqual(clean)
  const addresses = visited.flatMap((book) => pages.map(({ path }) => `${path}?${book}`))
  for (const address of [...addresses, ...states]) {
    await visit.go(address)
    expect(await seen(), address).toEqual(clean)
  }
  await visit.page.keyboard.press('?')
  expect(await seen(), 'the list of keys').toEqual(clean)
  await visit.close()
})
