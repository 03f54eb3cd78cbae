import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editor, press } from './hands.ts'
import { openWorkbench, type Visit, type Workbench } from './workbench.ts'

let workbench: Workbench
let visit: Visit
beforeAll(async () => {
  workbench = await openWorkbench()
  visit = await workbench.visit('/')
})
afterAll(async () => {
  await visit.close()
  await workbench.close()
})

const archetype = 'book=example:amazon-anthropic'
const shares = 'book=example:three-rounds'
const network = 'book=example:network-2023-2026'

/** Something people do on the pages: where, with which keys, and what can be seen when it is done. */
type Action = readonly [does: string, at: string, keys: readonly string[], seen: string]

const pressed = (name: string) =>
  `[...document.querySelectorAll('[aria-pressed=true]')].some((each) => each.textContent.startsWith('${name}'))`
const heading = (text: string) => `document.querySelector('h1')?.textContent === '${text}'`
const says = (text: string) => `document.body.innerText.includes('${text}')`
const address = (text: string) => `decodeURIComponent(location.hash).includes('${text}')`
const isOpen = (name: string) =>
  `[...document.querySelectorAll('details')].some((each) => each.open && each.firstChild.textContent.startsWith('${name}'))`
const inEditor = (selector: string) => `${editor}?.querySelector('${selector}') != null`
const text = `${editor}.querySelector('.cm-content').innerText`

// biome-ignore format: the columns are the point
const shell: readonly Action[] = [
  ['skips to the content',       `/?${archetype}`,       ['→ Skip', 'Enter'],                       "document.activeElement?.id === 'content'"],
  ['goes to a page by the menu', `/?${archetype}`,       ['→ Stakes', 'Enter'],                     heading('Who owns what')],
  ['goes to a page by letters',  `/?${archetype}`,       ['g', 'w'],                                heading('Who is paid what at an exit')],
  ['goes there from a slider',   `/stakes?${archetype}`, ['→ Day', 'g', 'f'],                       heading('What goes round')],
  ['lists the keys',             `/?${archetype}`,       ['?'],                                     "document.querySelector('dialog')?.open === true"],
  ['closes the list',            `/?${archetype}`,       ['?', '⋯ dialog', 'Escape'],               "document.querySelector('dialog') === null"],
  ['lists the keys by a button', `/?${archetype}`,       ['→ Keys', 'Enter'],                       "document.querySelector('dialog')?.open === true"],
  ['chooses the dark',           `/?${archetype}`,       ['→ Dark', 'Enter'],                       "document.documentElement.dataset.theme === 'dark'"],
  ['chooses the light',          `/?${archetype}`,       ['→ Light', 'Enter'],                      "document.documentElement.dataset.theme === 'light'"],
  ['chooses French',             `/?${archetype}`,       ['→ FR', 'Enter'],                         "document.documentElement.lang === 'fr'"],
  ['chooses English',            `/?${archetype}`,       ['→ EN', 'Enter'],                         "document.documentElement.lang === 'en'"],
  ['chooses a day',              `/?${archetype}`,       ['→ As of', 'ArrowUp'],                    address('day=2024-04-27')],
  ['chooses a scenario',         `/?${archetype}`,       ['→ Scenario', 'ArrowDown'],               address('scenario=last-valuation')],
  ['leaves the book',            `/?${archetype}`,       ['→ BookAmazon', 'ArrowDown'],             says('which has three layers')],
  ['takes a supposition back',   `/decide?${archetype}&suppose={"volatility":{"anthropic":"95 %25"}}`, ['→ Back to the book', 'Enter'], "!location.hash.includes('suppose')"],
]

// biome-ignore format: the columns are the point
const desk: readonly Action[] = [
  ['opens an example',           '/',                    ['→ Money in a circle', 'Enter'],          address('network-2023-2026')],
  ['lists the examples',         `/?${archetype}`,       ['→ Examples', 'Enter'],                   isOpen('Examples')],
  ['begins a book',              '/',                    ['→ New book', 'Enter'],                   address('/book?')],
  ['follows a right',            `/?${archetype}`,       ['→ Amazon.com → Anthropic', 'Enter'],     heading('All, some or none?')],
  ['goes on to the stakes',      `/?${archetype}`,       ['→ Scenario', 'Tab', 'Tab', 'Tab', '→ Stakes', 'Enter'], heading('Who owns what')],
  ['reads it as a report',       `/?${archetype}`,       ['→ The whole answer', 'Enter'],           says('Save the table (CSV)')],
]

// biome-ignore format: the columns are the point
const answers: readonly Action[] = [
  ['moves the amount',           `/decide?${archetype}`, ['→ Amount', 'Home'],                      address('share=0')],
  ['moves the company value',    `/decide?${archetype}`, ['→ Company value before', 'Home'],        "document.querySelector('[data-action=let-lapse]') !== null"],
  ['moves the strike',           `/decide?${archetype}`, ['→ Strike as written', 'End'],            address('strike')],
  ['moves the volatility',       `/decide?${archetype}`, ['→ Volatility', 'PageUp'],                address('volatility')],
  ['moves the time to carry out', `/decide?${archetype}`, ['→ Time to carry out', 'End'],           address('execution')],
  ['takes one slider back',      `/decide?${archetype}&suppose={"volatility":{"anthropic":"95 %25"}}`, ['→ as written', 'Enter'], "!location.hash.includes('suppose')"],
  ['asks where a figure is from', `/decide?${archetype}`, ['→ 53.96', 'Enter'],                     "document.querySelector('aside') !== null"],
  ['closes that again',          `/decide?${archetype}`, ['→ 53.96', 'Enter', 'Escape'],            "document.querySelector('aside') === null && document.activeElement.textContent.startsWith('53.96')"],
  ['opens what is assumed',      `/decide?${archetype}`, ['→ What is taken for granted', 'Enter'],  isOpen('What is taken for granted')],
  ['takes a scenario beside',    `/decide?${archetype}`, ['→ last-valuation', 'Enter'],             address('scenario=last-valuation')],
  ['carries worth from a day',   `/value?${archetype}`,  ['→ From', '“03012024”'],                  says('From the opening of 2024-03-01')],
  ['moves the day',              `/stakes?${archetype}`, ['→ Day', 'ArrowLeft'],                    address('day=2024-03-26')],
  ['takes another company',      `/stakes?${archetype}`, ['→ OpenAI', 'Enter'],                     address('company=openai')],
  ['takes another count',        `/stakes?${shares}`,    ['→ Voting', 'Enter'],                     pressed('Voting')],
  ['closes the limits',          `/stakes?${archetype}`, ['→ Limits', 'Enter'],                     `!(${isOpen('Limits')})`],
  ['moves the price',            `/waterfall?${shares}`, ['→ Price of the company', 'Home'],        address('at=0')],
  ['goes to a breakpoint',       `/waterfall?${shares}`, ['→ 52 M USD', 'Enter'],                   says('At 52')],
  ['looks at a backer',          `/race?${archetype}&scenario=race`, ['→ Microsoft'],               "document.querySelectorAll('[class*=reply]').length > 0"],
  ['opens the equilibria',       `/race?${archetype}&scenario=race`, ['→ Equilibria', 'Enter'],     isOpen('Equilibria')],
  ['opens the payoffs',          `/race?${archetype}&scenario=race`, ['→ The whole table', 'Enter'], says('neither gains by moving alone')],
  ['takes the race everywhere',  `/race?${archetype}`,   ['→ Choose it', 'Enter'],                  address('scenario=race')],
  ['moves what the holder knows', `/signal?${archetype}`, ['→ Knows more by', 'End'],               address('gap=')],
  ['takes another strike',       `/signal?${archetype}`, ['→ Strike 9.474', 'Enter'],               pressed('Strike 9.474')],
  ['takes the net',              `/flows?${network}`,    ['→ Net', 'Enter'],                        pressed('Net')],
  ['opens the years of a pair',  `/flows?${network}`,    ['→ Microsoft → OpenAI, by', 'Enter'],     isOpen('Microsoft → OpenAI')],
  ['seeks a figure',             `/explain?${archetype}`, ['→ Search', '“regret”'],                 "document.querySelectorAll('main li').length < 5"],
  ['chooses a figure',           `/explain?${archetype}`, ['→ worth of the right today', 'Enter'],  "document.querySelectorAll('main li li').length > 1"],
  ['closes a branch of a tree',  `/explain?${archetype}&show=amazon-anthropic-2023/second/value&file=nothing`, ['→ worth of the right today: ', 'Enter'], "document.querySelector('main ul details').open === false"],
  ['follows a figure to its line', `/explain?${archetype}&show=anthropic/step&file=nothing`, ['→ examples/amazon-anthropic/book.yaml', 'Enter'], address('line=')],
]

// biome-ignore format: the columns are the point
const book: readonly Action[] = [
  ['shows the form',             `/book?${archetype}`,   ['→ Form', 'Enter'],                       pressed('Form')],
  ['shows the changes',          `/book?${archetype}`,   ['→ Changes', 'Enter'],                    pressed('Changes')],
  ['completes a key',            `/book?${archetype}`,   ['→ Text of', 'Control+Home', '“cal”', 'Control+ ', '⋯ [role=option]', '⋯ 200', 'Enter'], `${text}.startsWith('calendar: ')`],
  ['says what a key means',      `/book?${archetype}`,   ['→ Text of', 'Control+f', '“window:”', 'Enter', 'Escape', '⋯ 400', 'F1'], inEditor('.cm-book-hover')],
  ['goes to where a name is given', `/book?${archetype}`, ['→ Text of', 'Control+f', '“investor: amazon”', 'Enter', 'Escape', '⋯ 400', 'F12'], `getComputedStyle(${editor}.querySelector('.cm-activeLine')).display !== 'none' && ${editor}.querySelector('.cm-activeLine').innerText.trim().startsWith('amazon:')`],
  ['searches',                   `/book?${archetype}`,   ['→ Text of', 'Control+f'],                inEditor('.cm-search')],
  ['undoes and does again',      `/book?${archetype}`,   ['→ Text of', 'Control+Home', '“# mine”', 'Control+z', 'Control+y'], `${text}.startsWith('# mine')`],
  ['types the letters of shortcuts', `/book?${archetype}`, ['→ Text of', 'Control+Home', '“# ge gr ?”'], `${text}.startsWith('# ge gr ?') && ${address('/book')}`],
  ['goes to the next fault',     `/book?${archetype}`,   ['→ Text of', 'Control+Home', '“nonsense: 1”', 'Enter', 'Control+End', 'F8'], `${editor}.querySelector('.cm-activeLine').innerText.includes('nonsense')`],
  ['leaves the text',            `/book?${archetype}`,   ['→ Text of', 'Escape', 'Tab'],            `${editor}.activeElement === null`],
  ['lays the text out',          `/book?${archetype}`,   ['→ Text of', 'Control+Home', 'Enter', 'ArrowUp', '“note:     x”', 'Home', 'Escape', 'Tab', '→ Lay out', 'Enter'], `${text}.includes('note: x')`],
  ['goes to a fault in the list', `/book?${archetype}`,  ['→ Text of', 'Control+End', '“nonsense: 1”', 'Home', '⋯ ol li button', 'Escape', 'Tab', '→ Fault', 'Enter'], address('line=')],
  ['writes in a field',          `/book?${archetype}&show=form`, ['→ title', 'Control+a', '“Mine”', 'Enter'], heading('Mine')],
  ['opens a part of the form',   `/book?${archetype}&show=form`, ['→ parties', 'Enter'],            isOpen('parties')],
  ['adds an entry',              `/book?${archetype}&show=form`, ['→ Write it down', 'Enter', '→ terms', 'Enter', '→ google-anthropic', 'Enter', '→ tranches', 'Enter'], says('new-right')],
  ['undoes a step of the form',  `/book?${archetype}&show=form`, ['→ title', 'Control+a', '“Mine”', 'Enter', '→ Undo', 'Enter'], `${heading('Amazon and Anthropic, 2023–24')} && document.querySelector('input[type=text]').value === '1'`],
]

describe.each([
  { page: 'around every page', actions: shell },
  { page: 'the desk', actions: desk },
  { page: 'the answers', actions: answers },
  { page: 'the book', actions: book },
])('by keyboard alone, $page', ({ actions }) => {
  test.for(actions)('%s', async ([, at, keys, seen]) => {
    await visit.page.goto('about:blank')
    await visit.go(at)
    await press(visit.page, keys)
    await visit.until(seen)
    expect(visit.complaints).toEqual([])
  })
})

test('what is saved, opened and removed by keyboard', async () => {
  const { page } = visit
  await page.goto('about:blank')
  await visit.go(`/book?${archetype}`)
  const saved = page.waitForEvent('download')
  await press(page, ['→ Save as a file', 'Enter'])
  expect((await saved).suggestedFilename()).toBe('book.yaml')
  await visit.go(`/value?${archetype}&open=report-value`)
  const table = page.waitForEvent('download')
  await press(page, ['→ Save the table', 'Enter'])
  expect((await table).suggestedFilename()).toBe('value.csv')
  await visit.go('/')
  const chooser = page.waitForEvent('filechooser')
  await press(page, ['→ Open files', 'Enter'])
  expect((await chooser).isMultiple()).toBe(true)
})

test('where the focus is can be seen on everything that Tab reaches', async () => {
  for (const at of [`/?${archetype}`, `/decide?${archetype}`, `/book?${archetype}&show=form`]) {
    await visit.go(at)
    for (let i = 0; i < 40; i++) {
      await visit.page.keyboard.press('Tab')
      const unseen = await visit.page.evaluate(`(() => {
        const at = document.activeElement
        if (at === document.body) return null
        const near = [at, at.nextElementSibling].filter((each) => each !== null)
        const isSeen = near.some((each) => getComputedStyle(each).outlineStyle !== 'none')
        return isSeen ? null : at.outerHTML.slice(0, 120)
      })()`)
      expect(unseen, at).toBeNull()
    }
  }
})
