import { useEffect, useRef, useState } from 'react'
import { useBook } from '../library/open-book.tsx'
import { engine, Refused } from './engine.ts'
import type { Answers, BookFiles, Command, Question, Refusal } from './question.ts'

/** What is known of an answer: the last one there is, whether a newer one is on its way, and why there is none. */
export type Asking<T> = {
  readonly answer: T | null
  readonly isOld: boolean
  readonly refusal: Refusal | null
}

type Wanted<C extends Command> = {
  readonly key: string
  readonly question: (Question & { readonly command: C }) | null
  readonly revision: string
  readonly text: BookFiles
}

/**
 * The answer to a question on the open book. While a newer question is answered the last answer stays; of questions that come faster than
 * answers only the newest is asked. Null asks nothing.
 */
export function useAnswer<C extends Command>(
  question: (Question & { readonly command: C }) | null,
  which: 'now' | 'aside' = 'now',
): Asking<Answers[C]> {
  const { revision, text } = useBook()
  const key = question === null ? '' : `${revision} ${JSON.stringify(question)}`
  const [known, setKnown] = useState<Known<C>>({ key: '', answer: null, refusal: null })
  const newest = useRef<Wanted<C>>({ key, question, revision, text })
  const asked = useRef('')
  const isBusy = useRef(false)

  useEffect(() => {
    newest.current = { key, question, revision, text }
    const pump = async () => {
      const wanted = newest.current
      if (isBusy.current || wanted.question === null || wanted.key === asked.current) return
      isBusy.current = true
      asked.current = wanted.key
      const found = await answerTo(wanted, which)
      isBusy.current = false
      setKnown(found)
      await pump()
    }
    void pump()
  })

  const isNone = question === null
  return {
    answer: isNone ? null : known.answer,
    isOld: known.key !== key,
    refusal: isNone ? null : known.refusal,
  }
}

type Known<C extends Command> = {
  readonly key: string
  readonly answer: Answers[C] | null
  readonly refusal: Refusal | null
}

async function answerTo<C extends Command>(
  { key, question, revision, text }: Wanted<C>,
  which: 'now' | 'aside',
): Promise<Known<C>> {
  if (question === null) return { key, answer: null, refusal: null }
  try {
    const worker = engine(which)
    await worker.open(revision, text)
    return { key, answer: await worker.ask(revision, question), refusal: null }
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem)
    const help = problem instanceof Refused ? problem.help : ''
    return { key, answer: null, refusal: { message, help } }
  }
}
