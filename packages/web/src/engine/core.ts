/** The engine as the page uses it: the door of the library, and no command line. */
export * from '../../../tranche/src/index.ts'
