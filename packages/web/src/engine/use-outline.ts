import { useEffect, useState } from 'react'
import { useBook } from '../library/open-book.tsx'
import { engine } from './engine.ts'
import type { Outline } from './question.ts'

/** What the open book is about, and whether it is sound; null until it is read. */
export function useOutline(): Outline | null {
  const { revision, text } = useBook()
  const [known, setKnown] = useState<{ revision: string; outline: Outline } | null>(null)
  useEffect(() => {
    let isWanted = true
    void engine()
      .open(revision, text)
      .then((outline) => {
        if (isWanted) setKnown({ revision, outline })
      })
    return () => {
      isWanted = false
    }
  }, [revision, text])
  return known?.revision === revision ? known.outline : null
}
