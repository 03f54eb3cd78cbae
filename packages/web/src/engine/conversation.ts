import { Refused } from './asked.ts'
import type { Refusal, Reply, Request, Sent } from './question.ts'

/** Answers to a request: rough ones first, if any, each sharper than the one before, and at last the sharpest. */
export type Answering = AsyncGenerator<unknown, unknown>

/**
 * The worker's side of what crosses between it and the page. Every request is answered under its number, until the sharpest answer is given or
 * the page ends it. After a rough answer the worker listens for a moment: a sharper one is worth the wait when nothing moves.
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
    for (let isLast = false; !isLast; ) {
      const { value, done } = await answers.next()
      isLast = done === true
      if (!this.#open.has(number)) return
      this.#post({ number, ok: true, answer: value, isLast })
      if (!isLast) await rest()
      if (!this.#open.has(number)) return
    }
  }
}

/** How long the page must have asked nothing else before an answer is sharpened, in milliseconds. */
const restBefore = 400

function rest(): Promise<void> {
  return new Promise((over) => setTimeout(over, restBefore))
}

function refusalOf(problem: unknown): Refusal {
  if (problem instanceof Refused) return { message: problem.message, help: problem.help }
  const said = problem instanceof Error ? problem.message : String(problem)
  return {
    message: `a defect of Tranche: ${said}`,
    help: 'please report it with the book and the question',
  }
}
