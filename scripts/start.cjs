#!/usr/bin/env node
/**
 * Starts the command line with the code that was compiled when it was built, if this Node can take it; otherwise Node compiles anew.
 * Written by hand in the older module form because only that can be started from kept code.
 */
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// A short answer is over before optimising its code pays: only what runs ten times as often as by Node's own measure is
// optimised. Before all else, because Node takes kept code only under the settings it was kept under.
setFlagsFromString('--interrupt-budget=1000000')

const keeps = process.env.TRANCHE_KEEP_COMPILED !== undefined
const loaded = new Map()

function load(name) {
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const filename = join(__dirname, 'cli', name)
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`,
    { filename, cachedData: kept(filename) },
  )
  const module = { exports: {} }
  loaded.set(name, module)
  if (keeps && script.cachedDataRejected !== false)
    process.on('exit', () => writeFileSync(`${filename}.compiled`, script.createCachedData()))
  script.runInThisContext()(module.exports, requireBeside, module, filename, __dirname)
  return module.exports
}

function requireBeside(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id)
}

function kept(filename) {
  try {
    return readFileSync(`${filename}.compiled`)
  } catch {
    return undefined
  }
}

load('tranche.cjs')
