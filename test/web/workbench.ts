import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { pageServer } from '../../packages/tranche/src/cli/page-server.ts'
import { launchChromium } from '../browser/chromium.ts'
import { root, setUp } from '../built-cli.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** How somebody looks at the workbench. */
export type Look = {
  readonly language?: 'en' | 'fr'
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

/** The built workbench, served on this machine, and a browser to look at it. */
export class Workbench {
  readonly #server: Server
  readonly #browser: Browser
  readonly address: string

  constructor(server: Server, browser: Browser, address: string) {
    this.#server = server
    this.#browser = browser
    this.address = address
  }

  async visit(hash: string, look: Look = {}): Promise<Visit> {
    const { language = 'en', theme = 'light', width = 1280, height = 900 } = look
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: language,
      reducedMotion: 'reduce',
    })
    const visit = new Visit(context, await context.newPage(), this.address)
    await visit.begin()
    await visit.go(hash)
    return visit
  }

  async close(): Promise<void> {
    await this.#browser.close()
    this.#server.close()
  }
}

/** One window onto the workbench, which remembers everything that went wrong in it. */
export class Visit {
  readonly page: Page
  /** Errors and warnings of the console, and requests to anywhere but the workbench itself. */
  readonly complaints: string[] = []
  /** What the workbench handed out, by path. */
  readonly loaded = new Map<string, Buffer>()
  readonly #context: BrowserContext
  readonly #address: string

  constructor(context: BrowserContext, page: Page, address: string) {
    this.#context = context
    this.page = page
    this.#address = address
  }

  async begin(): Promise<void> {
    const { page, complaints } = this
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text())
    })
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('response', async (response) => {
      const body = await response.body().catch(() => null)
      if (body !== null) this.loaded.set(new URL(response.url()).pathname, body)
    })
    await this.#context.route('**/*', (route) => {
      const to = route.request().url()
      if (to.startsWith(this.#address) || to.startsWith('blob:') || to.startsWith('data:'))
        return route.continue()
      complaints.push(`a request to ${to}`)
      return route.abort()
    })
  }

  /** Goes to an address behind the # and waits until everything asked has been answered. */
  async go(hash: string): Promise<void> {
    await this.page.goto(`${this.#address}#${hash}`)
    await this.settled()
  }

  async settled(): Promise<void> {
    await this.page.waitForSelector('h1')
    await this.until(
      "document.querySelectorAll('[aria-busy=true]').length === 0 && document.querySelector('main section, main p') !== null",
    )
  }

  /** Waits until an expression holds in the page. From outside: the page itself may not make code of text. */
  async until(expression: string): Promise<void> {
    for (let waited = 0; waited < 30_000; waited += 50) {
      if ((await this.page.evaluate(expression)) === true) return
      await this.page.waitForTimeout(50)
    }
    throw new Error(`never true: ${expression}`)
  }

  /** What axe-core finds against WCAG 2.2 A and AA and its own best practices, as one line each. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axeSource)
    const found: unknown = await this.page.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`,
    )
    return found as string[]
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}

export async function openWorkbench(): Promise<Workbench> {
  setUp('page')
  const server = pageServer(join(root, 'packages/web/dist'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  return new Workbench(server, await launchChromium(), `http://127.0.0.1:${port}/`)
}
