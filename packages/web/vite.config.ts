import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { contentSecurityPolicy } from './security.ts'

/** The built page forbids itself every address but its own, and every script that is not one of its files. */
const closed: Plugin = {
  name: 'closed',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

/** `book.yaml?title` is the title of the book and nothing else of it: a list of examples must not fetch them all. */
const titles: Plugin = {
  name: 'titles',
  enforce: 'pre',
  load: (id) => {
    if (!id.endsWith('.yaml?title')) return null
    const text = readFileSync(id.slice(0, -'?title'.length), 'utf8')
    const title = /^title:[ \t]*(?:(['"])(.*)\1|(.+))$/m.exec(text)
    return `export default ${JSON.stringify(title?.[2] ?? title?.[3] ?? '')}`
  },
}

export default defineConfig({
  base: './',
  plugins: [titles, react(), closed],
  worker: { format: 'es' },
  build: {
    license: { fileName: 'licences.md' },
    target: 'es2023',
    assetsInlineLimit: 0,
    // The page comes from this machine: the names of what each part needs cost more than asking for it a moment earlier saves.
    modulePreload: false,
  },
  // The examples of the repository stand outside of this package.
  server: { fs: { allow: ['../..'] } },
})
