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
  test('the desk comes with less than 298 kB, compressed, and nothing of the other pages', async () => {
    const visit = await workbench.visit(`/?${archetype}`)
    await visit.page.getByRole('heading', { name: 'What is owned' }).waitFor()
    const sizes = [...visit.loaded].map(([path, body]) => [path, gzipSync(body).length] as const)
    const whole = sizes.reduce((sum, [, size]) => sum + size, 0)
    expect(whole, sizes.map(([path, size]) => `${size} ${path}`).join('\n')).toBeLessThan(298_000)
    expect(sizes.filter(([path]) => /book-page|decide-page|race/.test(path))).toEqual([])
    await visit.close()
  })
})
