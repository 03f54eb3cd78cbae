/** How a right of a book is said as a composition that `core/simulation` values. */
export { type ComposedRight, type ComposeOptions, composeRight } from './compose.ts'
export { type ComposedRights, composeTogether } from './together.ts'
