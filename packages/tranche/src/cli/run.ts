import { nearestWord, printable } from '../core/diagnostic/index.ts'
import { commands, type Entry } from './commands.ts'
import { commandPage, helpPage } from './help.ts'
import { type HelpWords, helpWordsIn } from './help-words.ts'
import { parseCall } from './parse-call.ts'
import { languageOf, say, sayingIn } from './saying.ts'
import { type ExitCode, exit, Stop, wrongUsage } from './stop.ts'
import { version } from './version.ts'
import type { World } from './world.ts'

/** Runs one call of the command line and answers its exit code; it never throws. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(args, world)
  } catch (problem) {
    return ended(problem, { ...world, saying: await sayingIn(languageOf(args, world)) })
  }
}

function ended(problem: unknown, world: World): ExitCode {
  if (problem instanceof Stop) return stopped(problem, world)
  if (isOfTheSystem(problem)) {
    return stopped(
      wrongUsage(problem.message, 'check the file and who may read or write it'),
      world,
    )
  }
  return defect(problem, world)
}

function stopped({ code, message, help }: Stop, world: World): ExitCode {
  if (message !== '') {
    world.err(`tranche: ${printable(say(message, world))}\n  ${printable(say(help, world))}\n`)
  }
  return code
}

/** A file that cannot be read, a disk that is full: nothing that Tranche did wrong. */
function isOfTheSystem(problem: unknown): problem is NodeJS.ErrnoException {
  return problem instanceof Error && 'syscall' in problem
}

function defect(problem: unknown, world: World): ExitCode {
  const said = problem instanceof Error ? problem.message : String(problem)
  const line = printable(said.split('\n', 1)[0] ?? '')
  const told = `a defect of Tranche, please report it with the book and the call: ${line}`
  world.err(`tranche: ${say(told, world)}\n`)
  if (world.debug) world.err(`${problem instanceof Error ? problem.stack : said}\n`)
  return exit.defect
}

async function dispatch(args: readonly string[], world: World): Promise<ExitCode> {
  const [first = 'help', ...rest] = args
  if (first === '--version' || first === 'version') return answer(world, `${version}\n`)
  // What completion scripts call while somebody types.
  if (first === 'complete') return (await import('./complete.ts')).complete(rest, world)
  if (first === 'help' || first === '--help' || first === '-h') {
    const [about] = rest
    const words = await helpWordsIn(languageOf(args, world))
    if (about === undefined || about.startsWith('-')) return answer(world, helpPage(words))
    return answer(world, await manualOf(entryNamed(about), words))
  }
  const entry = entryNamed(first)
  const command = await entry.load()
  const call = parseCall(entry.name, command, rest)
  const { options } = call
  const answersInPages = command.options.includes('language')
  const told =
    answersInPages || options.language !== undefined
      ? { words: await (await import('./language.ts')).wordsAsked(options.language, world) }
      : {}
  const language = options.language ?? world.language ?? ''
  if (options.help !== undefined)
    return answer(world, await manualOf(entry, await helpWordsIn(language)))
  const saying = await sayingIn(language)
  return command.run({ ...call, ...told }, coloured({ ...world, saying }, options))
}

function answer(world: World, text: string): ExitCode {
  world.out(text)
  return exit.answered
}

async function manualOf(entry: Entry, words: HelpWords): Promise<string> {
  return commandPage(entry, await entry.load(), words)
}

function entryNamed(name: string): Entry {
  const found = commands.find((command) => command.name === name)
  if (found !== undefined) return found
  if (name.startsWith('-'))
    throw wrongUsage(
      `${name} stands before a command`,
      'write: tranche COMMAND [BOOK] [OPTIONS]; see: tranche help',
    )
  const near = nearestWord(
    name,
    commands.map((command) => command.name),
  )
  throw wrongUsage(
    `there is no command “${name}”`,
    near === null ? 'see: tranche help' : `did you mean “${near}”? All commands: tranche help`,
  )
}

function coloured(
  world: World,
  { color, 'no-color': noColor }: { color?: string; 'no-color'?: string },
): World {
  if (noColor !== undefined) return { ...world, colour: { out: false, err: false } }
  return color === undefined ? world : { ...world, colour: { out: true, err: true } }
}
