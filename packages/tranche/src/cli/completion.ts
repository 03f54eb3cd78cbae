import { script } from '@bomb.sh/tab'
import { nearestWord } from '../core/diagnostic/index.ts'
import type { Command } from './command.ts'
import { exit, wrongUsage } from './stop.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export const completion: Command = {
  operands: 'SHELL',
  operandsMax: 1,
  options: [],
  about: `Prints a script for ${shells.join(', ')}. Load it in the start file of the shell.`,
  examples: ['source <(tranche completion bash)', 'tranche completion fish | source'],
  run: ({ operands: [shell] }) => {
    const known = shells.find((name) => name === shell)
    if (known === undefined) {
      const near = shell === undefined ? null : nearestWord(shell, shells)
      throw wrongUsage(
        shell === undefined ? 'name a shell' : `there is no script for “${shell}”`,
        near === null ? `known: ${shells.join(', ')}` : `did you mean “${near}”?`,
      )
    }
    script(known, 'tranche', 'tranche')
    return exit.answered
  },
}
