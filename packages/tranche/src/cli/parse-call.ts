import { parseArgs } from 'node:util'
import { nearestWord } from '../core/diagnostic/index.ts'
import { type Call, type Command, type OptionName, optionsOf, optionTable } from './command.ts'
import { wrongUsage } from './stop.ts'

/** Reads what follows the name of a command; whatever it does not know is wrong usage, with the nearest known word. */
export function parseCall(name: string, command: Command, args: readonly string[]): Call {
  const known = optionsOf(command)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map((name) => [
        name,
        { type: optionTable[name].value === null ? 'boolean' : 'string' },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const help = `see: tranche help ${name}`
  const options: { [K in OptionName]?: string } = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.find((each) => each === token.name)
    if (option === undefined) throw unknownOption(token.rawName, known, help)
    const takesValue = optionTable[option].value !== null
    const isMissing =
      token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))
    if (takesValue && isMissing) throw wrongUsage(`--${option} needs a value`, help)
    if (!takesValue && token.inlineValue) throw wrongUsage(`--${option} takes no value`, help)
    options[option] = token.value ?? ''
  }
  const extra = operands[command.operandsMax]
  if (extra !== undefined) throw wrongUsage(`“${extra}” is one operand too many`, help)
  return { operands, options }
}

function unknownOption(written: string, known: readonly string[], help: string) {
  const near = nearestWord(written.replace(/^-+/, ''), known)
  return wrongUsage(
    `there is no option ${written}`,
    near === null ? help : `did you mean --${near}? ${help}`,
  )
}
