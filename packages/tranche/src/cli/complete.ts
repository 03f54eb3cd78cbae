import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { RootCommand } from '@bomb.sh/tab'
import { optionsOf, optionTable } from './command.ts'
import { commands } from './commands.ts'
import { type ExitCode, exit } from './stop.ts'
import type { World } from './world.ts'

/** Answers the shell that asks what could stand at the end of `args` (behind `--`). */
export async function complete(args: readonly string[], world: World): Promise<ExitCode> {
  const written = args[0] === '--' ? args.slice(1) : [...args]
  const root = new RootCommand()
  const begun = written.at(-1) ?? ''
  for (const { name, summary, load } of commands) {
    const { operandsMax, options } = await load()
    const command = root.command(name, summary)
    for (const option of optionsOf({ options })) {
      const { value, what } = optionTable[option]
      // A handler tells the library that a value follows.
      if (value === null) command.option(option, what)
      else command.option(option, what, () => {})
    }
    if (operandsMax > 0) {
      command.argument('book', (add) => {
        for (const path of pathsFrom(begun, name, world)) add(path, '')
      })
    }
  }
  root.parse(written)
  return exit.answered
}

/** Folders and files whose path begins as written: books, for `import` also packages and tables. */
function pathsFrom(begun: string, command: string, { folder }: World): string[] {
  const known = command === 'import' ? /\.(?:ya?ml|zip|csv)$/i : /\.ya?ml$/
  const inside = begun.slice(0, begun.lastIndexOf('/') + 1)
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .filter((entry) => entry.isDirectory() || known.test(entry.name))
      .map((entry) => inside + entry.name + (entry.isDirectory() ? '/' : ''))
  } catch {
    return []
  }
}
