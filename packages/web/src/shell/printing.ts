import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being put on paper: what a screen shows in part must then stand there as a whole. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture as soon as the event is over.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

/** Paper cannot be clicked on: what is closed is opened while it is printed, and closed again. */
export function useOpenWhenPrinting(): void {
  const isPrinting = usePrinting()
  useEffect(() => {
    if (!isPrinting) return
    const closed = [...document.querySelectorAll('main details:not([open])')]
    for (const each of closed) each.setAttribute('open', '')
    return () => {
      for (const each of closed) each.removeAttribute('open')
    }
  }, [isPrinting])
}
