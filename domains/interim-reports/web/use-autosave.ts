// Saves a text as it is typed: a moment after the last key, and at once when one leaves. Who was slower than somebody else is
// told, and chooses which text stays; nothing typed is lost on the way.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../../../web/client.ts';
import { type ChapterText, changeChapterText } from '../contract.ts';
import type { TextBody } from '../text-body-rules.ts';

const pause = 900;

export type Autosave = {
  state: 'saved' | 'saving' | 'unsaved' | 'failed';
  savedAt: string | null;
  /** what was refused, when it failed for another reason than a quicker colleague */
  fault: unknown;
  /** who saved meanwhile; null while nobody did */
  quicker: string | null;
  /** what the editor is to show, and when it was replaced from outside */
  shown: { body: TextBody; key: number };
  change: (body: TextBody) => void;
  saveNow: () => void;
  takeTheirs: () => void;
  keepMine: () => void;
};

export function useAutosave(chapter: string, text: ChapterText): Autosave {
  const client = useQueryClient();
  const [told, tell] = useState<Pick<Autosave, 'state' | 'savedAt' | 'fault' | 'quicker'>>({
    state: 'saved',
    savedAt: text.savedAt,
    fault: null,
    quicker: null,
  });
  const [shown, show] = useState({ body: text.body, key: 0 });
  const version = useRef(text.version);
  const pending = useRef<TextBody | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    const body = pending.current;
    if (!body || running.current) return;
    running.current = true;
    pending.current = null;
    tell((before) => ({ ...before, state: 'saving' }));
    try {
      const kept = await call(changeChapterText, { chapter, slot: text.slot, version: version.current, body });
      version.current = kept.version;
      tell({ state: pending.current ? 'unsaved' : 'saved', savedAt: kept.savedAt, fault: null, quicker: null });
      await client.invalidateQueries({ queryKey: ['interim-reports'] });
    } catch (error) {
      pending.current ??= body;
      const quicker = quickerThan(error);
      tell((before) => ({ ...before, state: 'failed', quicker, fault: quicker === null ? error : null }));
    } finally {
      running.current = false;
    }
  }, [chapter, client, text.slot]);

  const change = useCallback(
    (body: TextBody): void => {
      pending.current = body;
      tell((before) => (before.state === 'failed' ? before : { ...before, state: 'unsaved' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );

  // leaving the page saves what is waiting
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void save();
    },
    [save],
  );
  // somebody else saved while nothing waits here: their text is shown
  useEffect(() => {
    if (text.version === version.current || pending.current || running.current) return;
    version.current = text.version;
    show((before) => ({ body: text.body, key: before.key + 1 }));
    tell({ state: 'saved', savedAt: text.savedAt, fault: null, quicker: null });
  }, [text.version, text.body, text.savedAt]);

  return {
    ...told,
    shown,
    change,
    saveNow: () => void save(),
    takeTheirs: () => {
      pending.current = null;
      version.current = text.version;
      show((before) => ({ body: text.body, key: before.key + 1 }));
      tell({ state: 'saved', savedAt: text.savedAt, fault: null, quicker: null });
      void client.invalidateQueries({ queryKey: ['interim-reports'] });
    },
    keepMine: () => {
      version.current = text.version;
      void save();
    },
  };
}

function quickerThan(error: unknown): string | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'text-changed-meanwhile') return null;
  return String(error.problem.facts?.savedBy ?? '');
}
