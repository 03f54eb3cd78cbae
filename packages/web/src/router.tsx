import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { validAddress } from './shell/address.ts'
import { Broken, NotThere, Shell } from './shell/shell.tsx'

const root = createRootRoute({
  validateSearch: validAddress,
  component: Shell,
  errorComponent: ({ error }) => (
    <Broken message={error instanceof Error ? error.message : String(error)} />
  ),
  notFoundComponent: NotThere,
})

/** The desk comes with the page; every other page is fetched when somebody goes there. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/desk/desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decide',
    component: lazyRouteComponent(() => import('./pages/decide/decide-page.tsx'), 'DecidePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stakes',
    component: lazyRouteComponent(() => import('./pages/stakes/stakes-page.tsx'), 'StakesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/waterfall',
    component: lazyRouteComponent(
      () => import('./pages/waterfall/waterfall-page.tsx'),
      'WaterfallPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/value',
    component: lazyRouteComponent(() => import('./pages/value/value-page.tsx'), 'ValuePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/explain',
    component: lazyRouteComponent(() => import('./pages/explain/explain-page.tsx'), 'ExplainPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/book',
    component: lazyRouteComponent(() => import('./pages/book/book-page.tsx'), 'BookPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/race',
    component: lazyRouteComponent(() => import('./pages/race/race-page.tsx'), 'RacePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/signal',
    component: lazyRouteComponent(() => import('./pages/signal/signal-page.tsx'), 'SignalPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/flows',
    component: lazyRouteComponent(() => import('./pages/flows/flows-page.tsx'), 'FlowsPage'),
  }),
] as const

/** The address stands behind the #, so that any server of files, or none, will do. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
