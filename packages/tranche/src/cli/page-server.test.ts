import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageServer } from './page-server.ts'

let folder = ''
let server: Server
let port = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tranche page '))
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  writeFileSync(join(folder, 'page/index.html'), '<h1>Tranche</h1>')
  writeFileSync(join(folder, 'page/assets/a.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'nobody')
  server = pageServer(join(folder, 'page'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function asked(path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) {
  return new Promise<{ code: number | undefined; kind: string | undefined; text: string }>(
    (resolve, reject) => {
      const call = request(
        { port, host: '127.0.0.1', path, method, headers: { host } },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (piece) => {
            text += piece
          })
          answer.on('end', () => {
            resolve({ code: answer.statusCode, kind: answer.headers['content-type'], text })
          })
        },
      )
      call.on('error', reject)
      call.end()
    },
  )
}

test('the page and its files, by what they are', async () => {
  const page = { code: 200, kind: 'text/html; charset=utf-8', text: '<h1>Tranche</h1>' }
  expect(await asked('/')).toEqual(page)
  expect(await asked('/index.html?a=b')).toEqual(page)
  expect(await asked('/assets/a.js')).toMatchObject({ code: 200, text: 'export {}' })
  expect(await asked('/', { method: 'HEAD' })).toMatchObject({ code: 200, text: '' })
})

test.for(['/../secret.txt', '/%2e%2e/secret.txt', '//secret.txt', '/assets', '/secret.txt'])(
  'nothing but its files: %s',
  async (path) => {
    expect(await asked(path)).toMatchObject({ code: 404, text: '' })
  },
)

test('nothing under another name, and nothing is ever changed', async () => {
  expect(await asked('/', { host: 'example.org' })).toMatchObject({ code: 403, text: '' })
  expect(await asked('/', { host: `example.org:${port}` })).toMatchObject({ code: 403 })
  expect(await asked('/', { method: 'POST' })).toMatchObject({ code: 405 })
})
