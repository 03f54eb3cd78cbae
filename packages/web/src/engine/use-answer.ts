import { useEffect, useState } from 'react'
import { useBook } from '../library/open-book.tsx'
import { engine } from './engine.ts'
import { Newest } from './newest.ts'
import type { Answers, BookFiles, Command, Question, Refusal } from './question.ts'

/** What is known of an answer: the last one there is, whether a newer one is on its way, and why there is none. */
export type Asking<T> = {
  readonly answer: T | null
  readonly isOld: boolean
  /** Whether a sharper answer to the same question will follow. */
  readonly isRough: boolean
  readonly refusal: Refusal | null
}

/** What is known, and a way to ask the next question from within an event: the engine thinks while the page is still drawn. */
export type AskingAhead<C extends Command> = Asking<Answers[C]> & {
  readonly ask: (question: Question & { readonly command: C }) => void
}

type Wanted<C extends Command> = {
  readonly key: string
  readonly question: Question & { readonly command: C }
  readonly revision: string
  readonly text: BookFiles
}

type Said<T> = { readonly answer: T | null; readonly refusal: Refusal | null }

type Known<T> = Said<T> & {
  readonly key: string
  readonly revision: string
  readonly isLast: boolean
}

/**
 * The answer to a question on the open book. While a newer question is answered the last answer stays, as long as it is of the same text; of
 * questions that come faster than answers only the newest is asked. Null asks nothing.
 */
export function useAnswer<C extends Command>(
  question: (Question & { readonly command: C }) | null,
  which: 'now' | 'aside' = 'now',
): AskingAhead<C> {
  const { revision, text } = useBook()
  const keyOf = (asked: Question) => `${revision} ${JSON.stringify(asked)}`
  const key = question === null ? '' : keyOf(question)
  const [known, setKnown] = useState<Known<Answers[C]>>({
    key: '',
    revision,
    answer: null,
    refusal: null,
    isLast: true,
  })
  const [newest] = useState(
    () =>
      new Newest<Wanted<C>, Said<Answers[C]>>(
        ({ question, revision, text }, hear) => engine(which).ask(revision, text, question, hear),
        ({ key, revision }, said, isLast) => setKnown({ key, revision, isLast, ...said }),
      ),
  )
  useEffect(() => {
    if (question !== null) newest.want({ key, question, revision, text })
  })
  useEffect(() => () => newest.end(), [newest])
  const isNone = question === null || known.revision !== revision
  return {
    answer: isNone ? null : known.answer,
    isOld: question !== null && known.key !== key,
    isRough: !isNone && !known.isLast,
    refusal: isNone ? null : known.refusal,
    ask: (next) => newest.want({ key: keyOf(next), question: next, revision, text }),
  }
}
