// Prints the figures as this Node computes them: `node on-node.mjs FOLDER plain|compiled THREADS`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { figuresOf } from './figures.mjs'

const [folder, kind, threads] = process.argv.slice(2)
const engine = await import(pathToFileURL(join(folder, 'index.js')).href)
const kernels = kind === 'plain' ? engine.paths.plainKernels : engine.nodeKernels()
const lines = await figuresOf(engine, kernels, Number(threads))
process.stdout.write(`${lines.join('\n')}\n`)
