// Walking rows by key: j and k move, Enter opens (the row's own link does that), x chooses. The focus itself moves, so
// that screen readers follow and Tab goes on from where one is.
import type { RefObject } from 'react';
import { useWords } from '../language.tsx';
import { useShortcut } from './shortcuts.tsx';
import { uiWords } from './ui-words.ts';

export function useRowKeys(body: RefObject<HTMLTableSectionElement | null>, onToggle: (id: string) => void): void {
  const t = useWords(uiWords);
  useShortcut({ keys: 'j', label: t('keys.nextRow'), group: 'list', run: () => moveRow(body.current, 1) });
  useShortcut({ keys: 'k', label: t('keys.previousRow'), group: 'list', run: () => moveRow(body.current, -1) });
  useShortcut({
    keys: 'x',
    label: t('keys.chooseRow'),
    group: 'list',
    run: () => {
      const row = currentRow(body.current);
      if (row?.dataset.row) onToggle(row.dataset.row);
    },
  });
}

function moveRow(body: HTMLElement | null, step: 1 | -1): void {
  if (!body) return;
  const rows = [...body.querySelectorAll<HTMLElement>('tr[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const open = rows.findIndex((row) => row.dataset.open !== undefined);
  const from = at >= 0 ? at : open;
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  const focusable = next?.querySelector<HTMLElement>('[data-row-link]') ?? next;
  focusable?.focus();
  focusable?.scrollIntoView({ block: 'nearest' });
}

function currentRow(body: HTMLElement | null): HTMLElement | null | undefined {
  return body?.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('tr[data-row]')
    : undefined;
}
