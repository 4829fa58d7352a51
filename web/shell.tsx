// What stands around every page: frame or bare window, sign-in where it is needed, and what is said when an address
// leads nowhere or a page fails.
import { type ErrorComponentProps, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, use, useEffect, useMemo } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useGo } from './address.ts';
import { watchConnection } from './connection.ts';
import type { DomainWeb } from './domain-web.ts';
import { Frame } from './frame/frame.tsx';
import { mayOpen, navigationFor } from './frame/navigation.ts';
import { useLanguage, useWords } from './language.tsx';
import { PlugsContext } from './plugged-parts.tsx';
import { shellWords } from './shell-words.ts';
import { Button } from './ui/button.tsx';
import { registerCommandSource } from './ui/command-sources.ts';
import { ButtonLink } from './ui/link.tsx';
import { NoticeRegion } from './ui/notice.tsx';
import { PageHeader } from './ui/page-header.tsx';
import { listenToKeys } from './ui/shortcuts.tsx';
import { SkeletonPage } from './ui/skeleton.tsx';
import { ErrorState } from './ui/state-notes.tsx';
import { SignInContext, useSignOut, useViewer, type Viewer } from './viewer.tsx';
import { type Language, say } from './words.ts';

export function Shell({ doors }: { doors: readonly DomainWeb[] }) {
  const router = useRouter();
  const go = useGo();
  const plugs = useMemo(() => doors.flatMap((door) => door.plugs ?? []), [doors]);
  useEffect(() => listenToKeys(), []);
  useEffect(() => watchConnection(), []);
  useEffect(() => preloadOnPoint((path) => router.preloadRoute({ to: path })), [router]);
  return (
    <RouterProvider navigate={(href) => go(String(href))}>
      <PlugsContext value={plugs}>
        <Surroundings doors={doors} />
      </PlugsContext>
      <NoticeRegion />
    </RouterProvider>
  );
}

/** "Not found" and "not allowed to know" read alike. */
export function NotFound(): ReactNode {
  const t = useWords(shellWords);
  return (
    <>
      <PageHeader title={t('notFound.title')} lead={t('notFound.why')} />
      <ButtonLink href="/" kind="primary">
        {t('toStart')}
      </ButtonLink>
    </>
  );
}

export function PageFault({ error: thrown, reset }: ErrorComponentProps): ReactNode {
  const t = useWords(shellWords);
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const gone = /dynamically imported module|Importing a module|Failed to fetch/i.test(error.message);
  return (
    <ErrorState
      wholePage
      what={t(gone ? 'fault.newVersion' : 'fault.what')}
      why={t(gone ? 'fault.newVersionWhy' : 'fault.why')}
      todo={gone ? null : t('fault.todo')}
      faultId={gone ? undefined : faultText(error)}
      action={
        <>
          <Button kind="primary" icon="refresh" onPress={gone ? () => location.reload() : reset}>
            {t('fault.again')}
          </Button>
          <ButtonLink href="/">{t('toStart')}</ButtonLink>
        </>
      }
    />
  );
}

function Surroundings({ doors }: { doors: readonly DomainWeb[] }) {
  const viewer = useViewer();
  const signOut = useSignOut();
  const signInPage = use(SignInContext);
  const { language } = useLanguage();
  const page = useRouterState({ select: (state) => state.matches.at(-1)?.staticData.page });
  const navigation = useMemo(() => navigationFor(doors, viewer, language), [doors, viewer, language]);
  useEffect(() => registerFinds(doors, viewer, language), [doors, viewer, language]);
  const content = (
    <Suspense fallback={<SkeletonPage />}>
      <Outlet />
    </Suspense>
  );
  if (!viewer && !page?.open) return signInPage;
  if (page?.bare) return content;
  return (
    <Frame
      navigation={navigation}
      {...(viewer
        ? { person: { name: viewer.name, ...(viewer.role ? { role: viewer.role } : {}) }, onSignOut: signOut }
        : {})}
    >
      {page && !mayOpen(page, viewer) ? <NotFound /> : content}
    </Frame>
  );
}

/** What the domains find by themselves, for whoever may ask them. */
function registerFinds(doors: readonly DomainWeb[], viewer: Viewer | undefined, language: Language): () => void {
  const leave = doors.flatMap((door) =>
    (door.finds ?? [])
      .filter((find) => mayOpen(find, viewer))
      .map((find) =>
        registerCommandSource({
          id: find.id,
          first: true,
          title: () => say({ keys: '', texts: door.words.texts }, language, find.title),
          find: async (asked) => await (await find.load())(asked, language),
        }),
      ),
  );
  return () => {
    for (const each of leave) each();
  };
}

function faultText(error: Error): string {
  return 'id' in error && typeof error.id === 'string' ? error.id : `${error.name}: ${error.message}`.slice(0, 120);
}

/** Begins to load a page when its link is pointed at or focused, so that the press answers at once. */
function preloadOnPoint(preload: (path: string) => Promise<unknown>): () => void {
  const begin = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
    const path = link?.getAttribute('href')?.split(/[?#]/)[0];
    if (path && !path.startsWith('/api/')) preload(path).catch(() => undefined);
  };
  document.addEventListener('pointerover', begin, { passive: true });
  document.addEventListener('focusin', begin, { passive: true });
  return () => {
    document.removeEventListener('pointerover', begin);
    document.removeEventListener('focusin', begin);
  };
}
