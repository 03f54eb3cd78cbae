/** The one change that makes one text of another: what stands before and after it stays, with cursor and history. */
export function changeBetween(before: string, after: string) {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return {
    changes: {
      from: head,
      to: before.length - tail,
      insert: after.slice(head, after.length - tail),
    },
  }
}
