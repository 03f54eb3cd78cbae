import { type RefObject, useLayoutEffect } from 'react'

/**
 * While a slider is held no part of the place becomes smaller, so that what is below, and the slider under the finger, stays where it is; once it is
 * let go every part takes the room it needs. A part that needs more room takes it.
 */
export function useSteady(place: RefObject<HTMLElement | null>, isHeld: boolean): void {
  useLayoutEffect(() => {
    if (!isHeld || place.current === null) return
    const parts = [...place.current.querySelectorAll<HTMLElement>('section')]
    const keep = () => {
      for (const part of parts) {
        const { height } = part.getBoundingClientRect()
        if (height > Number.parseFloat(part.style.minHeight || '0'))
          part.style.minHeight = `${height}px`
      }
    }
    keep()
    const grown = new ResizeObserver(keep)
    for (const part of parts) grown.observe(part)
    return () => {
      grown.disconnect()
      for (const part of parts) part.style.minHeight = ''
    }
  }, [place, isHeld])
}
