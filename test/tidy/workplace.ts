import { lineAt, type TextFile } from './tree.ts'
import type { Violation } from './violation.ts'

/** Words about how the repository came to be, which a reader of it can neither see nor use. */
const words: readonly (readonly [pattern: RegExp, use: string])[] = [
  [
    /(?:(?<![\w./<-])|file:\/\/)\/(?:work|root|tmp|home)(?![\w-])/g,
    'a path relative to the repository',
  ],
  [/\b(?:registry|npm|mirror|artifactory|nexus)\.[\w-]+\.\w+/g, 'no host of a package registry'],
  [/\b(?:issue|ticket|bug|pull request|PR|MR) #?\d+\b|(?<![\w&#/'"])#\d+\b/gi, 'the reason itself'],
  [/\b(?:this|previous|last|next|earlier) session\b|\bsession \d+\b/gi, 'the reason itself'],
  [/\b(?:helper|sub-?agent|engineer) [A-Z]?\d+\b/gi, 'the reason itself'],
]

/** Sessions, tickets, people at work, paths of one machine, hosts of registries. */
export function workplaceWords({ path, text }: TextFile): Violation[] {
  if (path === 'package-lock.json') return []
  return words.flatMap(([pattern, use]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      file: path,
      line: lineAt(text, index),
      what: `“${found}”`,
      use,
    })),
  )
}
