import { expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'

test('a page is shown and its script runs', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Tranche</h1>')
    expect(await page.textContent('h1')).toBe('Tranche')
    expect(await page.evaluate('typeof WebAssembly.instantiate')).toBe('function')
  } finally {
    await browser.close()
  }
})
