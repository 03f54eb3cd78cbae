import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { outputOf } from './timing.mjs'

const here = import.meta.dirname

/** Programs to compare with, compiled into a folder, each a path or the reason why there is none. */
export function nativePrograms(folder) {
  return {
    plain: compiled('cc', ['-O2', join(here, 'black-scholes.c'), '-lm'], join(folder, 'plain')),
    quantlib: existsSync('/usr/include/ql/version.hpp')
      ? compiled(
          'c++',
          ['-O2', '-std=c++17', join(here, 'quantlib.cpp'), '-lQuantLib'],
          join(folder, 'quantlib'),
        )
      : { skipped: 'QuantLib is not installed (Debian: libquantlib0-dev)' },
  }
}

function compiled(compiler, args, program) {
  try {
    outputOf(compiler, [...args, '-o', program])
    return { program }
  } catch (problem) {
    return { skipped: `${compiler} does not compile it: ${problem.message.split('\n')[0]}` }
  }
}

/** Asks a program for the prices of options: the milliseconds one took, and all of them. */
export function askNative(program, args, options) {
  const lines = options.map(({ spot, strike, years, rate, payout, volatility }) =>
    [spot, strike, years, rate, payout, volatility].join(' '),
  )
  const printed = outputOf(program, args, `${[options.length, ...lines].join('\n')}\n`)
  const [taken, ...values] = printed.trim().split('\n').map(Number)
  return { taken, values }
}
