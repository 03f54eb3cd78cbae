import { Refused } from './asked.ts'
import type { Refusal, Reply, Request, Sent } from './question.ts'

/** Said in place of an answer: there is none yet, and here the asking can be ended. */
export const pause = Symbol('pause')

/** Answers to a request: rough ones first, if any, each sharper than the one before, and at last the sharpest. */
export type Answering<T = unknown> = AsyncGenerator<T | typeof pause, T>

/**
 * The worker's side of what crosses between it and the page. Every request is answered under its number, until the sharpest answer is given or
 * the page ends it. After the first rough answer the worker listens for a while: a sharper one is worth the wait when nothing moves. While it
 * sharpens it listens again at every pause.
 */
export class Conversation {
  readonly #answersTo: (request: Request) => Answering
  readonly #post: (reply: Reply) => void
  readonly #open = new Set<number>()

  constructor(answersTo: (request: Request) => Answering, post: (reply: Reply) => void) {
    this.#answersTo = answersTo
    this.#post = post
  }

  async hear({ number, request }: Sent): Promise<void> {
    if (request.kind === 'end') {
      this.#open.delete(request.of)
      return
    }
    this.#open.add(number)
    try {
      await this.#answer(number, this.#answersTo(request))
    } catch (problem) {
      if (this.#open.has(number)) this.#post({ number, ok: false, refusal: refusalOf(problem) })
    }
    this.#open.delete(number)
  }

  async #answer(number: number, answers: Answering): Promise<void> {
    let isFirst = true
    for (let isLast = false; !isLast; ) {
      const { value, done } = await answers.next()
      isLast = done === true
      if (!this.#open.has(number)) return
      if (value !== pause) this.#post({ number, ok: true, answer: value, isLast })
      if (isLast) return
      await (value !== pause && isFirst ? rest() : breath())
      if (value !== pause) isFirst = false
      if (!this.#open.has(number)) return
    }
  }
}

/** How long the page must have asked nothing else before an answer is sharpened, in milliseconds. */
const restBefore = 400

function rest(): Promise<void> {
  return new Promise((over) => setTimeout(over, restBefore))
}

/** As long as it takes to hear what was said in the meantime; a timer would wait for some milliseconds more. */
function breath(): Promise<void> {
  return new Promise((over) => {
    const { port1, port2 } = new MessageChannel()
    const onmessage = () => {
      port1.close()
      over()
    }
    // Node and a page give a port other types.
    Object.assign(port1, { onmessage })
    port2.postMessage(null)
  })
}

function refusalOf(problem: unknown): Refusal {
  if (problem instanceof Refused) return { message: problem.message, help: problem.help }
  const said = problem instanceof Error ? problem.message : String(problem)
  return {
    message: `a defect of Tranche: ${said}`,
    help: 'please report it with the book and the question',
  }
}
