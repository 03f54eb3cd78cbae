import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keepQuestion } from './address.ts'
import { pages } from './pages.ts'

/** g and a letter go to a page, as in many programs; never while somebody writes. */
export function useShortcuts(): void {
  const navigate = useNavigate()
  useEffect(() => {
    let isAfterG = false
    const pressed = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event
      const isWriting =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [contenteditable]')
      if (isWriting || ctrlKey || metaKey || altKey) return
      const page = pages.find(({ letter }) => letter === key)
      if (isAfterG && page !== undefined) {
        event.preventDefault()
        void navigate({
          to: page.path as '/',
          search: keepQuestion,
        })
      }
      isAfterG = key === 'g'
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [navigate])
}
