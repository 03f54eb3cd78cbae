import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Look, openWorkbench, type Workbench } from './workbench.ts'

const folder = fileURLToPath(new URL('pictures/', import.meta.url))
const isUpdate = process.env.TRANCHE_UPDATE === '1'

/**
 * Pictures are kept and compared a quarter as wide and high as they are seen: letters of another font leave them much as they were, and
 * a part that is gone, moved or of another colour does not. Differences are of a colour channel, from 0 to 255.
 */
const partSeen = 0.25
const meanDifferenceMax = 6
const changedMax = 0.03
const changedFrom = 48

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
  mkdirSync(folder, { recursive: true })
})
afterAll(() => workbench.close())

const archetype = 'book=example:amazon-anthropic'
const dark: Look = { theme: 'dark', language: 'fr' }

// biome-ignore format: the columns are the point
test.for<[name: string, address: string, look: Look]>([
  ['welcome',      '/',                                             {}],
  ['desk',         `/?${archetype}`,                                {}],
  ['decide',       `/decide?${archetype}`,                          {}],
  ['decide-dark',  `/decide?${archetype}`,                          dark],
  ['decide-phone', `/decide?${archetype}`,                          { width: 390 }],
  ['waterfall',    '/waterfall?book=example:three-rounds',          {}],
  ['race',         `/race?${archetype}&scenario=race`,              {}],
  ['flows',        '/flows?book=example:network-2023-2026',         {}],
])('%s looks as it did', async ([name, address, look]) => {
  const visit = await workbench.visit(address, look)
  await visit.page.waitForTimeout(300)
  await visit.settled()
  const seen = (await visit.page.screenshot()).toString('base64')
  await visit.close()
  const paper = await workbench.visit('/')
  await paper.page.goto('about:blank')
  const small = await shrunk(paper.page, seen)
  const path = `${folder}${name}.png`
  if (isUpdate || !existsSync(path)) writeFileSync(path, Buffer.from(small, 'base64'))
  const kept = readFileSync(path).toString('base64')
  const { mean, changed } = await difference(paper.page, small, kept)
  await paper.close()
  expect(mean).toBeLessThan(meanDifferenceMax)
  expect(changed).toBeLessThan(changedMax)
})

const drawn = `async (png, part) => {
  const blob = await (await fetch('data:image/png;base64,' + png)).blob()
  const image = await createImageBitmap(blob)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * part)
  canvas.height = Math.round(image.height * part)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}`

function shrunk(page: Page, png: string): Promise<string> {
  return page.evaluate(
    `(${drawn})('${png}', ${partSeen}).then((canvas) => canvas.toDataURL('image/png').split(',')[1])`,
  )
}

function difference(page: Page, a: string, b: string): Promise<{ mean: number; changed: number }> {
  return page.evaluate(`Promise.all([(${drawn})('${a}', 1), (${drawn})('${b}', 1)]).then(([a, b]) => {
    if (a.width !== b.width || a.height !== b.height) return { mean: 255, changed: 1 }
    const pixels = (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
    const [one, other] = [pixels(a), pixels(b)]
    let sum = 0, changed = 0
    for (let i = 0; i < one.length; i += 4) {
      const away = Math.max(...[0, 1, 2].map((k) => Math.abs(one[i + k] - other[i + k])))
      sum += away
      if (away > ${changedFrom}) changed++
    }
    return { mean: (4 * sum) / one.length, changed: (4 * changed) / one.length }
  })`)
}
