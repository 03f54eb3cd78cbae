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

export default defineConfig({
  base: './',
  plugins: [react(), closed],
  worker: { format: 'es' },
  build: {
    license: { fileName: 'licences.md' },
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The examples of the repository stand outside of this package.
  server: { fs: { allow: ['../..'] } },
})
