import { run } from '../../packages/tranche/src/cli/run.ts'

/** Calls the command line in this process: its exit code and what it prints. */
export async function calling(
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''
  let err = ''
  const code = await run([...args], {
    folder: process.cwd(),
    today: '2026-06-30',
    standardInput: () => new Uint8Array(),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    debug: true,
    colour: { out: false, err: false },
  })
  return { code, out, err }
}
