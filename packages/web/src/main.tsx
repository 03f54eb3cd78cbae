import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from './language/language.ts'
import { LibraryProvider } from './library/open-book.tsx'
import { router } from './router.tsx'
import { startTheme } from './shell/theme.ts'
import './style/base.css'

startTheme()
await startLanguage()
const place = document.getElementById('workbench')
if (place === null) throw new Error('the page has a place for the workbench')
createRoot(place).render(
  <StrictMode>
    <LibraryProvider>
      <RouterProvider router={router} />
    </LibraryProvider>
  </StrictMode>,
)
