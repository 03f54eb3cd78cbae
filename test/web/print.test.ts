import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from '../../packages/web/src/shell/pages.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const archetype = 'book=example:amazon-anthropic&scenario=race'
const shares = 'book=example:three-rounds'

/** What stands on paper while it is printed, seen before the browser takes its picture. */
const watched = `window.addEventListener('beforeprint', () => {
  const isShown = (each) => each.checkVisibility()
  window.paper = {
    text: document.body.innerText.replaceAll('\\u00a0', ' '),
    closed: [...document.querySelectorAll('main details:not([open])')].filter(isShown).length,
  }
})`

test.for(pages.map(({ path }) => path))('%s on paper', async (path) => {
  const book = path === '/waterfall' ? shares : archetype
  const visit = await workbench.visit(`${path}?${book}`, { theme: 'dark' })
  const { page } = visit
  await page.evaluate(watched)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  // /Type /Page stands once for each sheet, and /Pages once for all of them.
  expect(pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length).toBeGreaterThan(0)
  const paper = (await page.evaluate('window.paper')) as { text: string; closed: number }
  expect(paper.text).toContain(
    path === '/waterfall'
      ? 'Larkfield Robotics, an invented company'
      : 'Amazon and Anthropic, 2023–24',
  )
  expect(paper.text).toMatch(/As of \d+ \w+ \d{4} · Scenario/)
  expect(paper.closed).toBe(0)
  // What is seen with the rules for paper: no controls, no ground but white, nothing cut off.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const seen = (await page.evaluate(`(() => {
    const isShown = (each) => each.checkVisibility({ visibilityProperty: true })
    const controls = [...document.querySelectorAll('nav, select, input, textarea')].filter(isShown)
    const framed = [...document.querySelectorAll('button')].filter((each) => isShown(each) && getComputedStyle(each).borderTopWidth !== '0px')
    const cut = [...document.querySelectorAll('main figure')].filter((each) => getComputedStyle(each).overflowX !== 'visible')
    return {
      controls: [...controls, ...framed, ...cut].map((each) => each.outerHTML.slice(0, 100)),
      ground: getComputedStyle(document.body).backgroundColor,
    }
  })()`)) as { controls: string[]; ground: string }
  expect(seen).toEqual({ controls: [], ground: 'rgb(255, 255, 255)' })
  expect(visit.complaints).toEqual([])
  await visit.close()
})
