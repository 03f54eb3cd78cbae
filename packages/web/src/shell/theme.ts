import { useSyncExternalStore } from 'react'

/** Light or dark as the system says, unless somebody chose. */
export type Theme = 'light' | 'dark'

const kept = 'tranche.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

function current(): Theme {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return system.matches ? 'dark' : 'light'
}

export function startTheme(): void {
  const show = () => {
    document.documentElement.dataset.theme = current()
    for (const listener of listeners) listener()
  }
  system.addEventListener('change', show)
  window.addEventListener('storage', show)
  show()
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(kept, theme)
  document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}
