import type { Page } from 'playwright-core'

/** What the focus is on, through shadow roots, and how it is called. */
const focused = `(() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (at === null || at === document.body) return ''
  const label = at.labels?.[0]?.textContent
  return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').replaceAll('\\u00a0', ' ').trim()
})()`

const tabsMax = 160

/** Presses Tab until something is reached whose name begins so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < tabsMax; i++) {
    await page.keyboard.press('Tab')
    const at = String(await page.evaluate(focused))
    if (at.startsWith(name)) return
    passed.push(at.slice(0, 30))
  }
  throw new Error(`Tab does not reach “${name}”; it passes ${[...new Set(passed)].join(' | ')}`)
}

/**
 * Does with the keyboard alone what steps say: `→ name` goes on with Tab to what is called so, `“text”` types, `⋯ selector` waits for something and `⋯ 200` for milliseconds, everything else is a key or
 * several held together.
 */
export async function press(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    if (step.startsWith('→ ')) await tabTo(page, step.slice(2))
    else if (/^⋯ \d+$/.test(step)) await page.waitForTimeout(Number(step.slice(2)))
    else if (step.startsWith('⋯ ')) await page.waitForSelector(step.slice(2))
    else if (step.startsWith('“')) await page.keyboard.type(step.slice(1, -1))
    else await page.keyboard.press(step)
  }
}

/** In the page: the shadow root the editor lives in. */
export const editor = `[...document.querySelectorAll('main div')].find((each) => each.shadowRoot !== null)?.shadowRoot`
