import { useEffect, useRef, useState } from 'react'

/** The width of a place in pixels, as it is now. */
export function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const place = box.current
    if (place === null) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(240, Math.round(entry.contentRect.width)))
    })
    watch.observe(place)
    return () => watch.disconnect()
  }, [])
  return [box, width] as const
}
