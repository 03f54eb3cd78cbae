/** What the engine says in English, in French. */
export function phraseFr(text: string): string {
  return text
}
