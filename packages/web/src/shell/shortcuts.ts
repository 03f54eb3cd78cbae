import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keepQuestion } from './address.ts'
import { pages } from './pages.ts'

/** Places where letters are written, and a letter is no shortcut. A slider is none of them. */
const written = 'textarea, select, [contenteditable=true], input:not([type=range], [type=file])'

/** g and a letter go to a page, as in many programs, and ? says which keys there are; never while somebody writes. */
export function useShortcuts(showKeys: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    let isAfterG = false
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event
      // The editor lives in a shadow root: seen from here its keys come from the place around it.
      const [target] = event.composedPath()
      const isWriting = target instanceof Element && target.closest(written) !== null
      const isInDialog = target instanceof Element && target.closest('dialog') !== null
      if (isWriting || isInDialog || ctrlKey || metaKey || altKey) return
      const page = pages.find(({ letter }) => letter === key)
      if (isAfterG && page !== undefined) {
        event.preventDefault()
        void navigate({ to: page.path as '/', search: keepQuestion })
      }
      if (key === '?') showKeys()
      isAfterG = key === 'g'
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [navigate, showKeys])
}
