// The title of the page as it stands in the browser's tab, in the list of recent pages and in a screen reader after a
// move. PageHeader calls it; a page without one may call it itself.
import { useEffect } from 'react';
import { rememberPlace } from './ui/command-sources.ts';

let moved = false;

/** Told by the router when the path has changed; the next heading shown takes the focus. */
export function noteMove(): void {
  moved = true;
}

export function usePageTitle(title: string, remember = true): void {
  useEffect(() => {
    document.title = `${title} – Fyr`;
    if (remember) rememberPlace({ href: location.pathname + location.search, label: title });
    if (!moved) return;
    moved = false;
    document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
  }, [title, remember]);
}
