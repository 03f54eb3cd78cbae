#!/usr/bin/env node
/**
 * Starts the command line with the code that was compiled when it was built, if this Node can take it; otherwise Node compiles anew.
 * Written by hand in the older module form because only that can be started from kept code.
 */
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const filename = join(__dirname, 'tranche.cjs')
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`
const script = new Script(source, { filename, cachedData: kept() })
script.runInThisContext()(exports, require, module, filename, __dirname)

const keepIn = process.env.TRANCHE_KEEP_COMPILED
if (keepIn) process.on('exit', () => writeFileSync(keepIn, script.createCachedData()))

function kept() {
  try {
    return readFileSync(join(__dirname, 'tranche.compiled'))
  } catch {
    return undefined
  }
}
