import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../../packages/web/src/shell/pages.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

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
      await visit.go(`${path}?book=${book}&day=2024-03-01&show=form&open=report-${path.slice(1)}`)
      await visit.page.evaluate(
        'document.querySelectorAll("main details").forEach((each) => { each.open = true })',
      )
      await visit.go(`${path}?book=${book}&day=2024-03-01`)
      expect(await page.evaluate('window.hit === undefined')).toBe(true)
      expect(await page.locator('img[src=x], svg[onload], a[href^="javascript:"]').count()).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.close()
  })
})

test('the page allows itself its own files and nothing else, and holds no script of its own', async () => {
  const visit = await workbench.visit('/')
  const text = await (await visit.page.request.get(workbench.address)).text()
  const written = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? ''
  const policy = written.replaceAll('&#39;', "'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  const scripts = text.match(/<script[^>]*>[\s\S]*?<\/script>/g) ?? []
  expect(
    scripts.filter((script) => !/^<script[^>]* src="\.\/[^"]+"[^>]*><\/script>$/.test(script)),
  ).toEqual([])
  expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/)
  await visit.close()
})
