import type { BookNode } from './core.ts'
import type {
  Answers,
  BookFiles,
  Command,
  Outline,
  Question,
  Refusal,
  Reply,
  Request,
  Stretch,
} from './question.ts'

/** An answer that was refused, as a rejected promise. */
export class Refused extends Error {
  readonly help: string

  constructor({ message, help }: Refusal) {
    super(message)
    this.help = help
  }
}

/** Texts a worker remembers; somebody who types makes a new one with every check. */
const booksKept = 6

type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (problem: Error) => void
}

/** A worker with the engine in it. Requests are answered in the order in which they are sent. */
class Engine {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  readonly #opened = new Map<string, Promise<Outline>>()
  #number = 0

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.number)
      this.#waiting.delete(data.number)
      if (data.ok) waiting?.resolve(data.answer)
      else waiting?.reject(new Refused(data.refusal))
    }
    this.#worker.onerror = ({ message }) => {
      const problem = new Refused({ message, help: 'reload the page' })
      for (const { reject } of this.#waiting.values()) reject(problem)
      this.#waiting.clear()
    }
  }

  /** Reads a book once; `revision` names its text, so that the same text is not sent twice. */
  open(revision: string, text: BookFiles): Promise<Outline> {
    const found = this.#opened.get(revision)
    if (found !== undefined) return found
    const made = this.#send({ kind: 'open', book: revision, text }) as Promise<Outline>
    this.#opened.set(revision, made)
    const [oldest] = this.#opened.keys()
    if (this.#opened.size > booksKept && oldest !== undefined) {
      this.#opened.delete(oldest)
      void this.#send({ kind: 'close', book: oldest })
    }
    return made
  }

  ask<C extends Command>(
    revision: string,
    question: Question & { readonly command: C },
  ): Promise<Answers[C]> {
    return this.#send({ kind: 'ask', book: revision, question }) as Promise<Answers[C]>
  }

  format(file: string, text: string): Promise<string> {
    return this.#send({ kind: 'format', file, text }) as Promise<string>
  }

  /** The places of everything in a text; null where nothing of it can be read. */
  nodes(file: string, text: string): Promise<BookNode | null> {
    return this.#send({ kind: 'nodes', file, text }) as Promise<BookNode | null>
  }

  /** The text with one value saying something else; comments and layout stay. */
  change(text: string, at: Stretch, said: string): Promise<string> {
    return this.#send({ kind: 'change', text, at, said }) as Promise<string>
  }

  schema(): Promise<object> {
    return this.#send({ kind: 'schema' }) as Promise<object>
  }

  #send(request: Request): Promise<unknown> {
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#worker.postMessage({ number, request })
    })
  }
}

const made = new Map<'now' | 'aside', Engine>()

/** The engine that answers what is on the page, or the one for what may take longer, made when first asked for. */
export function engine(which: 'now' | 'aside' = 'now'): Engine {
  const found = made.get(which) ?? new Engine()
  made.set(which, found)
  return found
}
