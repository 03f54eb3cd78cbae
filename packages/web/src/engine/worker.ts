import { answersTo } from './answer-question.ts'
import { Refused } from './asked.ts'
import { type Answering, Conversation } from './conversation.ts'
import { type Opened, openBook } from './opened-book.ts'
import type { Reply, Request, Sent } from './question.ts'

/** The side of the engine that thinks: it keeps the books it was given and answers one request after the other. */
const port = globalThis as unknown as {
  onmessage: (event: { readonly data: Sent }) => void
  postMessage: (reply: Reply) => void
}
const opened = new Map<string, Opened>()
const conversation = new Conversation(answering, (reply) => port.postMessage(reply))

port.onmessage = ({ data }) => void conversation.hear(data)

async function* answering(request: Request): Answering {
  return request.kind === 'ask'
    ? yield* answersTo(soundBook(request.book), request.question)
    : await answered(request)
}

async function answered(request: Exclude<Request, { readonly kind: 'ask' }>): Promise<unknown> {
  switch (request.kind) {
    case 'open': {
      const found = openBook(request.text)
      opened.set(request.book, found)
      return found.outline
    }
    case 'close':
      return opened.delete(request.book)
    case 'end':
      return null
    case 'format':
    case 'nodes':
    case 'change':
    case 'schema':
      return (await import('./editing.ts')).edited(request)
    default:
      return request satisfies never
  }
}

function soundBook(name: string) {
  const book = opened.get(name)?.book ?? null
  if (book === null)
    throw new Refused('the book has faults', 'mend them on the page of the book, then ask again')
  return book
}
