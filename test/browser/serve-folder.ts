import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

/** Serves the files of one folder on a free port of the loopback; an address with nothing behind it is an empty page. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly address: string; readonly end: () => Promise<void> }> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = join(
      folder,
      normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)),
    )
    const isFile = existsSync(path) && statSync(path).isFile()
    answer.setHeader('content-type', kinds[isFile ? extname(path) : '.html'] ?? 'text/plain')
    if (isFile) createReadStream(path).pipe(answer)
    else answer.end('<!doctype html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
