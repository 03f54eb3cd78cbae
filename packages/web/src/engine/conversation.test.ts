import { expect, test } from 'vitest'
import { Refused } from './asked.ts'
import { type Answering, Conversation, pause } from './conversation.ts'
import type { Reply, Request } from './question.ts'

const request: Request = { kind: 'schema' }

function between(answersTo: (request: Request) => Answering) {
  const replies: Reply[] = []
  const conversation = new Conversation(answersTo, (reply) => replies.push(reply))
  return { conversation, replies }
}

async function* sharpening(): Answering {
  yield 'rough'
  yield 'sharper'
  return 'sharpest'
}

test('rough answers come before the sharpest, which is said to be the last', async () => {
  const { conversation, replies } = between(sharpening)
  await conversation.hear({ number: 7, request })
  expect(replies).toEqual([
    { number: 7, ok: true, answer: 'rough', isLast: false },
    { number: 7, ok: true, answer: 'sharper', isLast: false },
    { number: 7, ok: true, answer: 'sharpest', isLast: true },
  ])
})

test('a question that was ended is not sharpened further, and the one behind it is answered', async () => {
  const { conversation, replies } = between(sharpening)
  const first = conversation.hear({ number: 1, request })
  await conversation.hear({ number: 2, request: { kind: 'end', of: 1 } })
  await Promise.all([first, conversation.hear({ number: 3, request })])
  const numbers = replies.map(({ number }) => number)
  expect(numbers).not.toContain(1)
  expect(numbers.filter((number) => number === 3)).toHaveLength(3)
})

test('sharpening stops at the next pause once the page has moved on, and what it would have said is never said', async () => {
  let steps = 0
  const { conversation, replies } = between(async function* ({ kind }): Answering {
    if (kind !== 'schema') return 'at once'
    for (; steps < 1000; steps++) yield pause
    return 'too late'
  })
  const first = conversation.hear({ number: 1, request })
  await new Promise((later) => setTimeout(later))
  await conversation.hear({ number: 2, request: { kind: 'end', of: 1 } })
  const here = steps
  await conversation.hear({ number: 3, request: { kind: 'close', book: 'sample' } })
  await first
  expect(steps).toBeLessThanOrEqual(here + 1)
  expect(replies).toEqual([{ number: 3, ok: true, answer: 'at once', isLast: true }])
})

test('what cannot be answered is refused in words, and a defect is called one', async () => {
  const refuse = (problem: Error) =>
    // biome-ignore lint/correctness/useYield: it fails before it has anything to say
    between(async function* (): Answering {
      throw problem
    })
  const wrong = refuse(new Refused('“never” is not a day', 'write it as 2024-03-27'))
  await wrong.conversation.hear({ number: 1, request })
  expect(wrong.replies).toMatchObject([
    { ok: false, refusal: { message: '“never” is not a day', help: 'write it as 2024-03-27' } },
  ])
  const broken = refuse(new Error('out of range'))
  await broken.conversation.hear({ number: 1, request })
  expect(broken.replies).toMatchObject([
    { ok: false, refusal: { message: 'a defect of Tranche: out of range' } },
  ])
})
