import { answerQuestion } from './answer-question.ts'
import { Refused } from './asked.ts'
import { bookGrammar, formatYaml, jsonSchemaOf, readYaml, replaceScalar } from './core.ts'
import { type Opened, openBook } from './opened-book.ts'
import type { Reply, Request, Sent } from './question.ts'

/** The side of the engine that thinks: it keeps the books it was given and answers one request after the other. */
const port = globalThis as unknown as {
  onmessage: (event: { readonly data: Sent }) => void
  postMessage: (reply: Reply) => void
}
const opened = new Map<string, Opened>()

port.onmessage = async ({ data: { number, request } }) => {
  try {
    port.postMessage({ number, ok: true, answer: await answered(request) })
  } catch (problem) {
    port.postMessage({ number, ok: false, refusal: refusalOf(problem) })
  }
}

function answered(request: Request): unknown {
  switch (request.kind) {
    case 'open': {
      const found = openBook(request.text)
      opened.set(request.book, found)
      return found.outline
    }
    case 'close':
      return opened.delete(request.book)
    case 'ask':
      return answerQuestion(soundBook(request.book), request.question)
    case 'format':
      return formatYaml(request.file, request.text).value
    case 'nodes':
      return readYaml(request.file, request.text).root
    case 'change':
      return replaceScalar(request.text, request.at, request.said)
    case 'schema':
      return jsonSchemaOf(bookGrammar, { title: 'A book of Tranche', id: 'tranche.schema.json' })
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

function refusalOf(problem: unknown) {
  if (problem instanceof Refused) return { message: problem.message, help: problem.help }
  const said = problem instanceof Error ? problem.message : String(problem)
  return {
    message: `a defect of Tranche: ${said}`,
    help: 'please report it with the book and the question',
  }
}
