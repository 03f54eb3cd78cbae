/**
 * origin: where does a figure come from?
 * Every figure carries the tree it grew from: formula, inputs, and at the leaves the line of the book with its source
 * and grade, the belief and its scenario, or what the law of the scenario asserts.
 */
export {
  type Extent,
  exactExtent,
  type Figure,
  figuresOf,
  type Origin,
  type Unit,
  unknownExtent,
  type Written,
} from './figure.ts'
