import { useEffect, useRef, useState } from 'react'
import type { WireCheck } from '../../engine/core.ts'
import { engine } from '../../engine/engine.ts'
import type { BookFiles } from '../../engine/question.ts'

/** How long somebody must have stopped typing before the text is checked, in milliseconds. */
const checkAfter = 250

let drafts = 0

/** What is wrong with a text, from the worker; while a newer text is checked the last answer stays. */
export function useChecked(text: BookFiles): { check: WireCheck | null; isOld: boolean } {
  const [known, setKnown] = useState<{ text: BookFiles; check: WireCheck } | null>(null)
  const newest = useRef(text)
  const isBusy = useRef(false)
  useEffect(() => {
    newest.current = text
    const check = async () => {
      if (isBusy.current) return
      isBusy.current = true
      const checked = newest.current
      drafts += 1
      const outline = await engine('aside').open(`draft ${drafts}`, checked)
      isBusy.current = false
      setKnown({ text: checked, check: outline.check })
      if (newest.current !== checked) await check()
    }
    const later = setTimeout(() => void check(), checkAfter)
    return () => clearTimeout(later)
  }, [text])
  return { check: known?.check ?? null, isOld: known?.text !== text }
}
