import type { FaultWords } from '../core/diagnostic/index.ts'
import type { World } from './world.ts'

/** The language of messages: that of the call, even where the call cannot be read, else that of the environment. */
export function languageOf(args: readonly string[], { language }: World): string {
  const at = args.findLastIndex((arg) => arg === '--language' || arg.startsWith('--language='))
  const given = args[at]?.startsWith('--language=') ? args[at]?.slice(11) : args[at + 1]
  return (at === -1 ? language : given) ?? ''
}

/** How messages are told in a language; English has nothing to load, and stands where there is no such language. */
export async function sayingIn(language: string): Promise<FaultWords | undefined> {
  if (language !== 'fr') return undefined
  const { faultLanguages } = await import('../core/report/index.ts')
  return faultLanguages.fr()
}

/** A message in the language of the call. */
export function say(english: string, { saying }: World): string {
  return saying?.say(english) ?? english
}
