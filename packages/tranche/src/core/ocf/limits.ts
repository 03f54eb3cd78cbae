/** The most a package may hold. More is refused with a fault that names the limit. */
export const limits = {
  /** Characters of all files together; a package unpacks to no more bytes than this. */
  unpackedSize: 64 * 1024 * 1024,
  files: 10_000,
  /** Unpacked size over packed size; JSON shrinks to a twentieth at best. */
  unpackedOverPacked: 200,
  /** Objects and lists within one another. */
  depth: 64,
  /** JSON values of all files together. */
  values: 2_000_000,
  /** Characters of one number. */
  numberLength: 60,
  /** Splits of one class; later ones are not read. */
  splitsOfClass: 24,
  /** Digits of a quantity after splits; a greater one is not known. */
  quantityDigits: 120,
  /** Faults that are told apart; the rest is counted. */
  faults: 1000,
} as const
