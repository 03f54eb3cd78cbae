/** By which route the engine answered and why, or why it could not; nothing where it was not asked. */
export function wireEngine(
  engine: { readonly route: string | null; readonly why: string } | null | undefined,
) {
  return engine == null ? {} : { route: engine.route, why: engine.why }
}
