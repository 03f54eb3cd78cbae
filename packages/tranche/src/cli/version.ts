declare const TRANCHE_VERSION: string | undefined

/** The version of the package; the build puts it in. */
export const version = typeof TRANCHE_VERSION === 'string' ? TRANCHE_VERSION : 'development'
