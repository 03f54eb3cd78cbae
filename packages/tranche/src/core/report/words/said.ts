/** The shape of a table of words, whatever they are: what one language says, every other says too. */
export type Said<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : T[K] extends string
      ? string
      : Said<T[K]>
}
