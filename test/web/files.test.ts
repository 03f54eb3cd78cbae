import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let folder: string

// A book that includes another file, beside what is no part of it.
const files = {
  'book.yaml': 'tranche: 1\ntitle: From a folder\ncurrency: USD\ninclude: [parts/parties.yaml]\n',
  'parts/parties.yaml': 'parties:\n  a: { name: A }\n',
  'parts/book.yaml.txt': 'no book',
  'notes.md': '# no book either',
}

beforeAll(async () => {
  workbench = await openWorkbench()
  folder = join(mkdtempSync(join(tmpdir(), 'tranche-')), 'my-deal')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(async () => {
  rmSync(join(folder, '..'), { recursive: true })
  await workbench.close()
})

/** The files of the open book, as the page of the book lists them. */
const listed =
  "[...document.querySelectorAll('select[aria-label=File] option')].map((each) => each.textContent).sort().join()"

async function visitWith(script?: string) {
  const visit = await workbench.visit('/')
  if (script !== undefined) {
    await visit.page.addInitScript(script)
    await visit.page.reload()
    await visit.settled()
  }
  return visit
}

async function opened(visit: Awaited<ReturnType<typeof visitWith>>) {
  await visit.page.getByRole('heading', { level: 1, name: 'From a folder' }).waitFor()
  const book = /book=([^&]+)/.exec(visit.page.url())?.[1] ?? ''
  await visit.go(`/book?book=${book}`)
  await visit.page.getByText('The book is sound.').waitFor()
  expect(visit.complaints).toEqual([])
  const found = String(await visit.page.evaluate(listed))
  await visit.close()
  return found
}

test('a folder is chosen where the browser lets one choose folders', async () => {
  // The browser’s own window cannot be used by a test: it is given a folder of the page’s private files instead.
  const visit = await visitWith(`window.showDirectoryPicker = async () => {
    const top = await navigator.storage.getDirectory()
    for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
      const parts = path.split('/')
      let at = top
      for (const name of parts.slice(0, -1)) at = await at.getDirectoryHandle(name, { create: true })
      const file = await at.getFileHandle(parts.at(-1), { create: true })
      const stream = await file.createWritable()
      await stream.write(text)
      await stream.close()
    }
    return top
  }`)
  await visit.page.getByRole('button', { name: 'Open a folder' }).click()
  expect(await opened(visit)).toBe('book.yaml,parts/parties.yaml')
})

test('nothing happens where somebody closes that window', async () => {
  const visit = await visitWith(
    "window.showDirectoryPicker = async () => { throw new DOMException('closed', 'AbortError') }",
  )
  await visit.page.getByRole('button', { name: 'Open a folder' }).click()
  await visit.page.waitForTimeout(200)
  expect(await visit.page.getByRole('alert').count()).toBe(0)
  expect(visit.page.url()).not.toContain('book=')
  await visit.close()
})

test('a folder is chosen in a browser that has no such window', async () => {
  const visit = await visitWith('delete window.showDirectoryPicker')
  await visit.page.getByLabel('Open a folder').setInputFiles(folder)
  expect(await opened(visit)).toBe('my-deal/book.yaml,my-deal/parts/parties.yaml')
})

test('a folder is dropped', async () => {
  const visit = await visitWith()
  const place = await visit.page.getByRole('region', { name: 'Bring a book' }).boundingBox()
  const at = { x: (place?.x ?? 0) + 10, y: (place?.y ?? 0) + 10 }
  const client = await visit.page.context().newCDPSession(visit.page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...at, data })
  expect(await opened(visit)).toBe('my-deal/book.yaml,my-deal/parts/parties.yaml')
})

// biome-ignore format: the columns are the point
test.for([
  // files                                                        what is said
  [[{ name: 'big.yaml', size: 17 * 1024 * 1024 }],                 'big.yaml is larger than 16 MiB'],
  [[{ name: 'picture.yaml', bytes: [0xff, 0xfe, 0x00] }],          'picture.yaml is not a text in UTF-8'],
] as const)('what is no book is said so: %j', async ([chosen, said]) => {
  const visit = await visitWith()
  await visit.page.getByLabel('Open files').setInputFiles(
    chosen.map((one) => ({
      name: one.name,
      mimeType: 'text/yaml',
      buffer: 'size' in one ? Buffer.alloc(one.size, 0x20) : Buffer.from(one.bytes),
    })),
  )
  await visit.page.getByRole('alert').filter({ hasText: said }).waitFor()
  expect(visit.complaints).toEqual([])
  await visit.close()
})

test('a book that was kept is taken out again when somebody is sure', async () => {
  const visit = await visitWith()
  const { page } = visit
  await page.getByLabel('Open files').setInputFiles(join(folder, 'parts/parties.yaml'))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await visit.go('/')
  page.removeAllListeners('dialog')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: /^Remove/ }).click()
  await page.getByRole('button', { name: /^Remove/ }).waitFor({ state: 'detached' })
  await visit.close()
})
