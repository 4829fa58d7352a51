// The addresses of Fyr, made from the doors' pages. Each page is loaded when it is first opened; pointing at a link
// begins the loading. Query parameters are plain text, so that an address can be read and typed.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import type { DomainPage, DomainWeb } from './domain-web.ts';
import { galleryDoor } from './gallery/gallery-web.ts';
import { noteMove } from './page-title.ts';
import { NotFound, PageFault, Shell } from './shell.tsx';
import { SkeletonPage } from './ui/skeleton.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: DomainPage;
    door?: DomainWeb;
  }
}

export function createFyrRouter(doors: readonly DomainWeb[], history?: RouterHistory) {
  const allDoors = [...doors, galleryDoor];
  const root = createRootRoute({ component: () => <Shell doors={allDoors} />, notFoundComponent: NotFound });
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(async () => {
      const { StartPage } = await import('./start-page.tsx');
      return { default: () => <StartPage doors={doors} /> };
    }),
  });
  const pages = allDoors.flatMap((door) =>
    door.pages.map((page) =>
      createRoute({
        getParentRoute: () => root,
        path: page.path,
        component: lazyRouteComponent(async () => ({ default: await page.load() })),
        staticData: { page, door },
      }),
    ),
  );
  const router = createRouter({
    routeTree: root.addChildren([start, ...pages]),
    parseSearch: searchOf,
    stringifySearch: (search) => queryOf(search),
    defaultPendingComponent: SkeletonPage,
    defaultPendingMs: 150,
    // a page that has come is shown: the router would keep the skeleton for half a second once it stands
    defaultPendingMinMs: 0,
    defaultErrorComponent: PageFault,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) noteMove();
  });
  return router;
}

/** A parameter that stands several times is a list: the chosen filters of one kind. */
function searchOf(text: string): Record<string, string | string[]> {
  const query = new URLSearchParams(text);
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...others] = query.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

function queryOf(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  );
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '' : `?${text}`;
}
