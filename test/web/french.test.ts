import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { pages } from '../../packages/web/src/shell/pages.ts'
import { root } from '../built-cli.ts'
import { englishWords } from '../language/english-words.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

/** Everything of a page that is read or heard, one piece a line, with everything opened that can be. */
const said = `(() => {
  for (const each of document.querySelectorAll('main details')) each.open = true
  const named = [...document.querySelectorAll('[aria-label], [title], [aria-valuetext], [placeholder]')]
  const names = named.flatMap((each) => ['aria-label', 'title', 'aria-valuetext', 'placeholder'].map((name) => each.getAttribute(name)))
  const around = [...document.querySelectorAll('header, nav, form label > span')].map((each) => each.innerText)
  return [document.querySelector('main').innerText, ...around, ...names.filter((name) => name !== null)].join('\\n')
})()`

/** What the book itself says, which stays as it is: names, titles, notes, quotations. */
function textsOf(name: string): string[] {
  const path = `examples/${name}/book.yaml`
  const { value } = readBook(path, (file) => readFileSync(join(root, file), 'utf8'))
  const names = (value?.parties ?? []).flatMap((party) => [
    party.name,
    party.value.name?.value ?? '',
  ])
  const tranches = (value?.terms ?? []).flatMap((deal) =>
    deal.value.tranches.map(({ name }) => `· ${name}`),
  )
  // What a book includes says of its own as much as the book.
  const written = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const text = readFileSync(join(root, 'examples', file), 'utf8')
      const said = /(?:title|name|note|what|grants|model|reported): +"?([^"{}\n]+?)"?(?=[,}\n]|$)/g
      const titles = text.matchAll(/^ *title: +"?(.+?)"?$/gm)
      return Array.from([...titles, ...text.matchAll(said)], ([, words]) => words ?? '')
    })
  return [...names, ...tranches, ...written, 'debt to quarry']
    .filter((text) => text.length > 2)
    .sort((a, b) => b.length - a.length)
}

function englishIn(page: string, own: readonly string[]): string[] {
  return page.split('\n').flatMap((line) => {
    const rest = own
      .reduce((text, name) => text.replaceAll(name, ''), line.replaceAll('\u00a0', ' '))
      .replaceAll(/«[^»]*»/g, '')
      .replaceAll(/\S*[/\d-]\S*/g, '')
    const found = (rest.match(/\p{L}+/gu) ?? []).filter((word) =>
      englishWords.has(word.toLowerCase()),
    )
    return found.length === 0 ? [] : [`${found.join(' ')}: ${line}`]
  })
}

// biome-ignore format: the columns are the point
test.for([
  // book                beside the book: beliefs of a race, a day before, a figure with a deep tree
  ['amazon-anthropic',   ''],
  ['amazon-anthropic',   '&from=2024-03-01&open=payoffs'],
  ['network-2023-2026',  '&from=2025-12-31'],
  ['three-rounds',       ''],
] as const)('no English on any page of %s%s', async ([name, rest]) => {
  const own = textsOf(name)
  const visit = await workbench.visit('/', { language: 'fr', theme: 'dark' })
  expect(englishIn(String(await visit.page.evaluate(said)), own)).toEqual([])
  for (const { path } of pages) {
    await visit.go(`${path}?book=example:${name}${rest}`)
    expect(englishIn(String(await visit.page.evaluate(said)), own), path).toEqual([])
    await visit.go(`${path}?book=example:${name}${rest}&open=report-${path.slice(1) || 'rights'}`)
    expect(englishIn(String(await visit.page.evaluate(said)), own), path).toEqual([])
  }
  await visit.close()
})

// biome-ignore format: the columns are the point
test.for([
  ['amazon-anthropic',  'amazon-anthropic-2023/second/value'],
  ['amazon-anthropic',  'amazon-anthropic-2023/second/regret'],
  ['amazon-anthropic',  'amazon-anthropic-2023/second/signal/expected'],
  ['three-rounds',      'stakes/larkfield/ada/fully-diluted'],
] as const)('no English in the tree of a figure of %s: %s', async ([name, figure]) => {
  const visit = await workbench.visit(`/decide?book=example:${name}&explain=${figure}`, { language: 'fr' })
  await visit.settled()
  const tree = `[...document.querySelectorAll('aside details')].forEach((each) => { each.open = true }), document.querySelector('aside').innerText`
  await visit.until("document.querySelector('aside li') !== null")
  expect(englishIn(String(await visit.page.evaluate(tree)), textsOf(name))).toEqual([])
  await visit.close()
})

test('the form and the faults of a book are told in French', async () => {
  const visit = await workbench.visit('/book?book=example:amazon-anthropic&show=form', {
    language: 'fr',
  })
  const { page } = visit
  await page.getByText('le sujet du livre').first().waitFor()
  await page.getByLabel('currency', { exact: true }).fill('US')
  await page.keyboard.press('Enter')
  await page.getByText('n’est pas un code de monnaie connu ici').first().waitFor()
  await visit.close()
})
