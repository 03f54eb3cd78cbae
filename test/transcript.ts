import { runProgram } from './built-cli.ts'

/** A command of a console block with what it printed. */
export type Exchange = { readonly command: string; readonly line: number; readonly printed: string }

/** A console block of a page: where it stands in the text, and its exchanges. */
export type Transcript = {
  readonly start: number
  readonly end: number
  readonly exchanges: readonly Exchange[]
}

/** The console blocks of a page that hold commands of Tranche. */
export function transcriptsOf(page: string): Transcript[] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(({ index, 0: whole, 1: body = '' }) => {
    const start = index + '```console\n'.length
    const line = page.slice(0, start).split('\n').length
    const exchanges = exchangesOf(body, line)
    return exchanges.length === 0
      ? []
      : [{ start, end: index + whole.length - '```'.length, exchanges }]
  })
}

function exchangesOf(body: string, firstLine: number): Exchange[] {
  const lines = body.split('\n').slice(0, -1)
  const starts = lines.flatMap((text, i) => (/^\$ (.*\| )?(\.\/)?tranche\b/.test(text) ? [i] : []))
  return starts.map((start, k) => {
    const printed = lines.slice(start + 1, starts[k + 1] ?? lines.length)
    return {
      command: (lines[start] ?? '').slice('$ '.length),
      line: firstLine + start,
      printed: printed.map((text) => `${text}\n`).join(''),
    }
  })
}

/** Runs a command as a reader would, from the root; both outputs in one, and the exit code where it is not 0. */
export async function printedBy(command: string, binFolder: string): Promise<string> {
  const { code, out } = await runProgram(
    'sh',
    ['-c', `exec 2>&1\n${command.replace(/(^|\| )\.\/tranche\b/g, '$1tranche')}`],
    {
      env: { PATH: `${binFolder}:${process.env.PATH ?? ''}` },
    },
  )
  const ended = out === '' || out.endsWith('\n') ? out : `${out}\n`
  return code === 0 ? ended : `${ended}[exit ${code}]\n`
}

/** The page with every exchange as it is now. */
export function rewritten(
  page: string,
  transcripts: readonly Transcript[],
  now: ReadonlyMap<Exchange, string>,
): string {
  let text = page
  for (const { start, end, exchanges } of [...transcripts].reverse()) {
    const body = exchanges
      .map((exchange) => `$ ${exchange.command}\n${now.get(exchange) ?? exchange.printed}`)
      .join('')
    text = text.slice(0, start) + body + text.slice(end)
  }
  return text
}
