import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

/**
 * Serves the files of one folder on the loopback and nothing else: only what was there at the start can be asked for, so that no path leads
 * out, and only under the server's own name, so that no other site can reach it through a name that points here.
 */
export function pageServer(folder: string): Server {
  const files = new Map(filesIn(folder).map((path) => [addressOf(folder, path), path]))
  return createServer((request, response) => answer(files, request, response))
}

function answer(
  files: ReadonlyMap<string, string>,
  { method, url = '/', headers: { host = '' }, socket: { localPort } }: IncomingMessage,
  response: ServerResponse,
): void {
  const [address = '/'] = url.split('?', 1)
  const path = files.get(address === '/' ? '/index.html' : address)
  const isHere = host === `127.0.0.1:${localPort}` || host === `localhost:${localPort}`
  if (!isHere) refuse(response, 403)
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405)
  else if (path === undefined) refuse(response, 404)
  else {
    response.writeHead(200, {
      'content-type': kinds[extname(path)] ?? 'application/octet-stream',
      // The names of assets hold what is in them; the page that names them is asked for anew.
      'cache-control': address.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
    response.end(method === 'HEAD' ? undefined : readFileSync(path))
  }
}

function refuse(response: ServerResponse, code: number): void {
  response.writeHead(code, { 'content-type': 'text/plain' })
  response.end()
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function addressOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`
}
