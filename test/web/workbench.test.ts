import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../../packages/web/src/shell/pages.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const archetype = 'book=example:amazon-anthropic'
const books = [archetype, 'book=example:network-2023-2026', 'book=example:three-rounds']

describe('every page', () => {
  test.for([
    { language: 'en', theme: 'light' },
    { language: 'fr', theme: 'dark' },
    { language: 'en', theme: 'dark', width: 390 },
  ] as const)('$language, $theme: no barrier, no complaint, no request elsewhere', async (look) => {
    const visit = await workbench.visit('/', look)
    const seen = async () => ({
      at: visit.page.url(),
      violations: await visit.violations(),
      complaints: visit.complaints,
      language: await visit.page.getAttribute('html', 'lang'),
    })
    const clean = { violations: [], complaints: [], language: look.language }
    expect(await seen()).toMatchObject(clean)
    for (const book of 'width' in look ? [archetype] : books) {
      for (const { path } of pages) {
        const beliefs = path === '/race' && book === archetype ? '&scenario=race' : ''
        await visit.go(`${path}?${book}${beliefs}`)
        expect(await seen()).toMatchObject(clean)
        // Nothing but tables and pictures in their own scrolling frames is wider than the window.
        expect(
          await visit.page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          visit.page.url(),
        ).toBeLessThanOrEqual(0)
      }
    }
    await visit.close()
  })
})

describe('the decision', () => {
  test('a slider moved by the keyboard turns the verdict, and going back turns it again', async () => {
    const visit = await workbench.visit(`/decide?${archetype}`)
    const { page } = visit
    const action = page.locator('[data-action]')
    expect(await action.getAttribute('data-action')).toBe('exercise')
    const value = page.getByLabel('Company value before the new money')
    await value.focus()
    await page.keyboard.press('Home')
    await page.waitForSelector('[data-action="let-lapse"]')
    await page.getByText('What if:').waitFor()
    expect(page.url()).toContain('suppose=')
    const shared = page.url()
    await page.goBack()
    await page.waitForSelector('[data-action="exercise"]')
    // The link alone brings the whole state back.
    await page.goto(shared)
    await page.reload()
    await page.waitForSelector('[data-action="let-lapse"]')
    await page.getByRole('button', { name: 'Back to the book' }).click()
    await page.waitForSelector('[data-action="exercise"]')
    expect(visit.complaints).toEqual([])
    await visit.close()
  })

  test('a link written by hand, and one that makes no sense', async () => {
    const supposed = encodeURIComponent('{"value":{"anthropic":"3 bn"}}')
    const visit = await workbench.visit(`/decide?${archetype}&suppose=${supposed}`)
    expect(await visit.page.getAttribute('[data-action]', 'data-action')).toBe('let-lapse')
    await visit.go(`/decide?${archetype}&suppose=%7B%22valu%22:1%7D&share=x&day=never&right=[1]`)
    await visit.page.getByText('“never” is not a day').waitFor()
    for (const { path } of pages) await visit.go(`${path}?${archetype}&day=never&company=x&at=-1`)
    await visit.go('/decide?book=example:nowhere')
    await visit.page.getByText('is not kept in this browser').waitFor()
    expect(visit.complaints).toEqual([])
    await visit.close()
  })

  test('the figures are those of the command line', async () => {
    const visit = await workbench.visit(`/decide?${archetype}`)
    const text = await visit.page.innerText('main')
    // examples/amazon-anthropic/README.md: what decide prints on this day.
    for (const figure of ['53.96 M – 5.738 bn USD', '30.4 M – 3.599 bn USD', '29.1 – 51.1 %']) {
      expect(text.replaceAll('\u00a0', ' ')).toContain(figure)
    }
    await visit.close()
  })

  test('before the last practicable day waiting is right, whatever the amount slider says', async () => {
    const visit = await workbench.visit(`/decide?${archetype}&day=2024-03-20`)
    expect(await visit.page.getAttribute('[data-action]', 'data-action')).toBe('hold')
    const amount = visit.page.getByLabel('Amount', { exact: true })
    await amount.focus()
    await visit.page.keyboard.press('Home')
    await visit.until("location.hash.includes('share=0')")
    expect(await visit.page.getAttribute('[data-action]', 'data-action')).toBe('hold')
    await visit.close()
  })
})

describe('by keyboard alone', () => {
  test('an example, a page, a figure and back', async () => {
    const visit = await workbench.visit('/')
    const { page } = visit
    const tabTo = async (name: string) => {
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Tab')
        const text = await page.evaluate('document.activeElement?.textContent?.trim() ?? ""')
        if (String(text).startsWith(name)) return
      }
      throw new Error(`Tab does not reach ${name}`)
    }
    await tabTo('Amazon and Anthropic, 2023–24')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Amazon and Anthropic, 2023–24' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.waitForSelector('[data-action="exercise"]')
    await tabTo('53.96')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByText('worth of the right today').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toContain('53.96')
    expect(visit.complaints).toEqual([])
    await visit.close()
  })
})

describe('the text of a book', () => {
  test('a fault is shown as it is typed, and what is typed stays after loading again', async () => {
    const visit = await workbench.visit(`/book?${archetype}`)
    const { page } = visit
    await page.getByText('The book is sound.').waitFor()
    await page.getByLabel('Text of examples/amazon-anthropic/book.yaml').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('nonsense: 1\n')
    await page.getByText('“nonsense” is not a key of a book').first().waitFor()
    await page.getByText('Kept in this browser').waitFor()
    await visit.until("!location.hash.includes('example')")
    await page.reload()
    await page.getByText('“nonsense” is not a key of a book').first().waitFor()
    expect(await visit.violations()).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.close()
  })

  test('the form changes the same text, and its comments stay', async () => {
    const visit = await workbench.visit(`/book?${archetype}&show=form`)
    const { page } = visit
    await page.getByLabel('title', { exact: true }).fill('Another title')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Another title' }).waitFor()
    await page.getByRole('button', { name: 'Text', exact: true }).click()
    const editor = page.getByLabel('Text of examples/amazon-anthropic/book.yaml')
    await editor.waitFor()
    expect(await editor.innerText()).toContain('title: Another title')
    expect(await editor.innerText()).toContain('# A first 1.25 bn')
    expect(visit.complaints).toEqual([])
    await visit.close()
  })
})

describe('what is loaded', () => {
  test('the desk comes with less than 300 kB, compressed, and nothing of the other pages', async () => {
    const visit = await workbench.visit(`/?${archetype}`)
    await visit.page.getByRole('heading', { name: 'What is owned' }).waitFor()
    const sizes = [...visit.loaded].map(([path, body]) => [path, gzipSync(body).length] as const)
    const whole = sizes.reduce((sum, [, size]) => sum + size, 0)
    expect(whole, sizes.map(([path, size]) => `${size} ${path}`).join('\n')).toBeLessThan(300_000)
    expect(sizes.filter(([path]) => /book-page|decide-page|race/.test(path))).toEqual([])
    await visit.close()
  })
})

describe('a book that means harm', () => {
  // Markup, scripts, links that run, formulas of spreadsheets, ways out of JSON and style sheets: wherever a book holds text.
  const harm = `</script><img src=x onerror="window.hit=1"><svg onload="window.hit=1">=HYPERLINK("javascript:window.hit=1") '{{constructor}}' javascript:window.hit=1 <a href="https://example.org/hit">`
  const text = [
    'tranche: 1',
    `title: ${JSON.stringify(harm)}`,
    'currency: USD',
    'sources:',
    `  source: { title: ${JSON.stringify(harm)}, address: "javascript:window.hit=1", by: ${JSON.stringify(harm)} }`,
    'parties:',
    `  investor: { name: ${JSON.stringify(harm)} }`,
    `  company: { name: ${JSON.stringify(harm)}, kind: company }`,
    'terms:',
    '  deal:',
    `    title: ${JSON.stringify(harm)}`,
    '    investor: investor',
    '    company: company',
    '    announced: 2024-01-01',
    '    tranches:',
    '      second:',
    '        right: investor',
    '        amount: { up to: 200 M, draw: any amount }',
    '        window: 2024-01-01 .. 2024-12-31',
    '        strike: 1 bn pre-money',
    `        note: ${JSON.stringify(harm)}`,
    'facts:',
    `  - { day: 2024-01-02, reported: ${JSON.stringify(harm)}, about: company, source: source }`,
    'beliefs:',
    '  base:',
    `    title: ${JSON.stringify(harm)}`,
    '    law: lognormal',
    '    value: { company: 900 M .. 1.6 bn }',
    '    volatility: { company: 60 % .. 90 % }',
    '    stake: { investor: { company: 9 % } }',
    `    note: ${JSON.stringify(harm)}`,
    '',
  ].join('\n')

  test('nothing of it runs, is asked for, or leaves the text it is', async () => {
    const visit = await workbench.visit('/')
    const { page } = visit
    const file = {
      name: `${harm.replaceAll('/', '')}.yaml`,
      mimeType: 'text/yaml',
      buffer: Buffer.from(text),
    }
    await page.setInputFiles('input[type=file]', file)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'onerror' }).waitFor()
    const book = /book=([^&]+)/.exec(page.url())?.[1] ?? ''
    for (const { path } of pages) {
      await visit.go(`${path}?book=${book}&day=2024-03-01&suppose=${encodeURIComponent(harm)}`)
      await visit.go(`${path}?book=${book}&day=2024-03-01&explain=${encodeURIComponent(harm)}`)
      await visit.go(`${path}?book=${book}&day=2024-03-01`)
      expect(await page.evaluate('window.hit === undefined')).toBe(true)
      expect(await page.locator('img[src=x], svg[onload], a[href^="javascript:"]').count()).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.close()
  })
})
