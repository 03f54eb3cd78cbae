/**
 * Beliefs for the moment, as JSON, which a book reads as it reads YAML: `{"value":{"anthropic":"12000000000"}}`. The text stands in the
 * address and goes to the engine as it is, so that a link, a slider and an answer cannot say different things.
 */
export type Supposed = { readonly [belief: string]: string | { readonly [of: string]: string } }

export function readSupposed(text: string | undefined): Supposed {
  try {
    const read: unknown = JSON.parse(text ?? '{}')
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Supposed)
      : {}
  } catch {
    return {}
  }
}

/** With one belief changed, or taken back where `said` is undefined; `of` names whom it is about. */
export function withBelief(
  supposed: Supposed,
  [belief, of]: readonly [belief: string, of?: string],
  said: string | undefined,
): string | undefined {
  const { [belief]: before, ...rest } = supposed
  const inside = typeof before === 'object' ? { ...before } : {}
  if (of !== undefined) {
    delete inside[of]
    if (said !== undefined) inside[of] = said
  }
  const now = of === undefined ? said : Object.keys(inside).length === 0 ? undefined : inside
  const changed: Supposed = now === undefined ? rest : { ...rest, [belief]: now }
  return Object.keys(changed).length === 0 ? undefined : JSON.stringify(changed)
}

/** The number at the head of what is supposed; undefined where nothing is. */
export function numberSupposed(
  supposed: Supposed,
  [belief, of]: readonly [belief: string, of?: string],
): number | undefined {
  const found = supposed[belief]
  const said = typeof found === 'object' && of !== undefined ? found[of] : found
  const number = typeof said === 'string' ? Number.parseFloat(said) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}
