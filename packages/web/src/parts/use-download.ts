import { useCallback } from 'react'

/** Hands a text to the person as a file; the browser asks where to, or puts it among the downloads. */
export function useDownload(): (name: string, text: string) => void {
  return useCallback((name, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name.split('/').at(-1) ?? name
    link.click()
    URL.revokeObjectURL(address)
  }, [])
}
