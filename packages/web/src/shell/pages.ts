/** The pages in the order of the menu; the letter goes there from anywhere, after g. */
export const pages = [
  { path: '/', name: 'desk', letter: 'd' },
  { path: '/decide', name: 'decide', letter: 'e' },
  { path: '/value', name: 'value', letter: 'v' },
  { path: '/stakes', name: 'stakes', letter: 's' },
  { path: '/waterfall', name: 'waterfall', letter: 'w' },
  { path: '/race', name: 'race', letter: 'r' },
  { path: '/signal', name: 'signal', letter: 'i' },
  { path: '/flows', name: 'flows', letter: 'f' },
  { path: '/book', name: 'book', letter: 'b' },
  { path: '/explain', name: 'explain', letter: 'x' },
] as const
