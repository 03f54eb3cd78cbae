import { useEffect, useState } from 'react'

/** How long something must have been so before it is shown, in milliseconds. */
const shownAfter = 300

/** Whether something has been so for a while: what is over at once is not shown, so that nothing flickers. */
export function useLasting(isSo: boolean): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const later = setTimeout(() => setHasLasted(true), shownAfter)
    return () => {
      clearTimeout(later)
      setHasLasted(false)
    }
  }, [isSo])
  return isSo && hasLasted
}
