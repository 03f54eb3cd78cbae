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

/** What a request that is answered once was refused for, as a rejected promise. */
class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** What is said to a question: an answer, or why there is none. */
export type Said<C extends Command> =
  | { readonly answer: Answers[C]; readonly refusal: null }
  | { readonly answer: null; readonly refusal: Refusal }

/** Texts a worker remembers; somebody who types makes a new one with every check. */
const booksKept = 6

/** A worker with the engine in it. */
class Engine {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #opened = new Map<string, Promise<Outline>>()
  #number = 0

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const hear = this.#waiting.get(data.number)
      if (!data.ok || data.isLast) this.#waiting.delete(data.number)
      hear?.(data)
    }
    this.#worker.onerror = ({ message }) => {
      const refusal = { message, help: 'reload the page' }
      for (const [number, hear] of this.#waiting) hear({ number, ok: false, refusal })
      this.#waiting.clear()
    }
  }

  /** Reads a book once; `revision` names its text, so that the same text is not sent twice. */
  open(revision: string, text: BookFiles): Promise<Outline> {
    const found = this.#opened.get(revision)
    if (found !== undefined) return found
    const made = this.#once({ kind: 'open', book: revision, text }) as Promise<Outline>
    this.#opened.set(revision, made)
    const [oldest] = this.#opened.keys()
    if (this.#opened.size > booksKept && oldest !== undefined) {
      this.#opened.delete(oldest)
      this.#post({ kind: 'close', book: oldest })
    }
    return made
  }

  /**
   * Asks a question of a book, which is read first where it has not been. The first answer may be rough; `isLast` tells the one behind which
   * no sharper one comes. What is returned ends the asking: nothing more is heard, and the worker stops where it can.
   */
  ask<C extends Command>(
    revision: string,
    text: BookFiles,
    question: Question & { readonly command: C },
    hear: (said: Said<C>, isLast: boolean) => void,
  ): () => void {
    const opened = this.open(revision, text)
    const refuse = (refusal: Refusal) => hear({ answer: null, refusal }, true)
    const number = this.#post({ kind: 'ask', book: revision, question }, (reply) => {
      if (reply.ok) hear({ answer: reply.answer as Answers[C], refusal: null }, reply.isLast)
      else refuse(reply.refusal)
    })
    opened.catch((problem: unknown) => {
      if (problem instanceof Refused && this.#waiting.delete(number)) refuse(problem.refusal)
    })
    return () => {
      if (this.#waiting.delete(number)) this.#post({ kind: 'end', of: number })
    }
  }

  format(file: string, text: string): Promise<string> {
    return this.#once({ kind: 'format', file, text }) as Promise<string>
  }

  /** The places of everything in a text; null where nothing of it can be read. */
  nodes(file: string, text: string): Promise<BookNode | null> {
    return this.#once({ kind: 'nodes', file, text }) as Promise<BookNode | null>
  }

  /** The text with one value saying something else; comments and layout stay. */
  change(text: string, at: Stretch, said: string): Promise<string> {
    return this.#once({ kind: 'change', text, at, said }) as Promise<string>
  }

  schema(): Promise<object> {
    return this.#once({ kind: 'schema' }) as Promise<object>
  }

  #once(request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#post(request, (reply) => {
        if (reply.ok) resolve(reply.answer)
        else reject(new Refused(reply.refusal))
      })
    })
  }

  #post(request: Request, hear?: (reply: Reply) => void): number {
    const number = ++this.#number
    if (hear !== undefined) this.#waiting.set(number, hear)
    this.#worker.postMessage({ number, request })
    return number
  }
}

const made = new Map<'now' | 'aside', Engine>()

/** The engine that answers what is on the page, or the one for what may take longer, made when first asked for. */
export function engine(which: 'now' | 'aside' = 'now'): Engine {
  const found = made.get(which) ?? new Engine()
  made.set(which, found)
  return found
}
