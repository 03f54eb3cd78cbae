/** Asks, and says what is heard to it: the first answer may be rough, sharper ones follow. What it returns ends the asking. */
export type Ask<Q, A> = (question: Q, hear: (answer: A, isLast: boolean) => void) => () => void

/**
 * Of questions that come faster than answers only the newest is asked, one a frame at most, and one at a time: the first answer to a
 * question is waited for, sharper ones are not. What is heard of a question after another was asked is dropped.
 */
export class Newest<Q extends { readonly key: string }, A> {
  readonly #ask: Ask<Q, A>
  readonly #show: (question: Q, answer: A, isLast: boolean) => void
  readonly #onNextFrame: (then: () => void) => void
  #wanted: Q | null = null
  #asked: { readonly key: string; end: () => void; isWaitedFor: boolean } | null = null
  #isFrameUsed = false

  constructor(
    ask: Ask<Q, A>,
    show: (question: Q, answer: A, isLast: boolean) => void,
    onNextFrame: (then: () => void) => void = nextFrame,
  ) {
    this.#ask = ask
    this.#show = show
    this.#onNextFrame = onNextFrame
  }

  want(question: Q): void {
    this.#wanted = question
    this.#askIfFree()
  }

  /** Nobody looks any more: nothing further is asked or shown. */
  end(): void {
    this.#wanted = null
    this.#asked?.end()
    this.#asked = null
  }

  #askIfFree(): void {
    const question = this.#wanted
    if (question === null || question.key === this.#asked?.key) return
    if (this.#asked?.isWaitedFor || this.#isFrameUsed) return
    this.#isFrameUsed = true
    this.#onNextFrame(() => {
      this.#isFrameUsed = false
      this.#askIfFree()
    })
    this.#asked?.end()
    const asked = { key: question.key, end: () => {}, isWaitedFor: true }
    this.#asked = asked
    asked.end = this.#ask(question, (answer, isLast) => {
      if (this.#asked !== asked) return
      asked.isWaitedFor = false
      this.#show(question, answer, isLast)
      this.#askIfFree()
    })
  }
}

/** A page that is not looked at has no frames; it goes on all the same, at leisure. */
const whileHidden = 100

function nextFrame(then: () => void): void {
  if (document.hidden) setTimeout(then, whileHidden)
  else requestAnimationFrame(then)
}
