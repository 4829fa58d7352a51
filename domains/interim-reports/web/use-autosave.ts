// Saves a text as it is typed: a moment after the last key, and at once when one leaves. Who was slower than somebody else is
// told, and chooses which text stays; nothing typed is lost on the way.
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { TextBody } from '../../../platform/documents/text-body-rules.ts';
import { call, ProblemError } from '../../../web/client.ts';
import { type ChapterText, changeChapterText } from '../contract.ts';

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
  /** puts another text in the place of what stands there, as if it had been typed */
  replace: (body: TextBody) => void;
  saveNow: () => void;
  takeTheirs: () => void;
  keepMine: () => void;
};

export function useAutosave(chapter: string, text: ChapterText): Autosave {
  const client = useQueryClient();
  const [told, tell] = useState<Told>({ ...saved, savedAt: text.savedAt });
  const [shown, show] = useState({ body: text.body, key: 0 });
  const version = useRef(text.version);
  const { pending, running, save, change } = useSaving(chapter, text.slot, version, tell);
  const showTheirs = useCallback(() => {
    pending.current = null;
    version.current = text.version;
    show((before) => ({ body: text.body, key: before.key + 1 }));
    tell({ ...saved, savedAt: text.savedAt });
  }, [pending, text.body, text.savedAt, text.version]);
  // somebody else saved while nothing waits here: their text is shown
  useEffect(() => {
    if (text.version !== version.current && !pending.current && !running.current) showTheirs();
  }, [pending, running, showTheirs, text.version]);
  return {
    ...told,
    shown,
    change,
    replace: (body) => {
      show((before) => ({ body, key: before.key + 1 }));
      change(body);
    },
    saveNow: () => {
      if (pending.current) void save();
    },
    takeTheirs: () => {
      showTheirs();
      void client.invalidateQueries({ queryKey: ['interim-reports'] });
    },
    keepMine: () => {
      version.current = text.version;
      void save();
    },
  };
}

type Told = Pick<Autosave, 'state' | 'savedAt' | 'fault' | 'quicker'>;
const saved = { state: 'saved', fault: null, quicker: null } as const;

/** Sends what waits, one at a time: a moment after the last change, and at once when one leaves. */
function useSaving(
  chapter: string,
  slot: string,
  version: RefObject<number>,
  tell: (next: (before: Told) => Told) => void,
) {
  const client = useQueryClient();
  const pending = useRef<TextBody | null>(null);
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useCallback(async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    // what is typed while a save is under way goes with the next one
    for (let body = pending.current; body; body = pending.current) {
      pending.current = null;
      tell((before) => ({ ...before, state: 'saving' }));
      try {
        const kept = await call(changeChapterText, { chapter, slot, version: version.current, body });
        version.current = kept.version;
        tell(() => ({ ...saved, savedAt: kept.savedAt }));
      } catch (error) {
        pending.current ??= body;
        const quicker = quickerThan(error);
        tell((before) => ({ ...before, state: 'failed', quicker, fault: quicker === null ? error : null }));
        break;
      }
    }
    running.current = false;
    await client.invalidateQueries({ queryKey: ['interim-reports'] });
  }, [chapter, client, slot, tell, version]);
  const change = useCallback(
    (body: TextBody): void => {
      pending.current = body;
      tell((before) => (before.state === 'failed' ? before : { ...before, state: 'unsaved' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save, tell],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (pending.current) void save();
    },
    [save],
  );
  return { pending, running, save, change };
}

function quickerThan(error: unknown): string | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'text-changed-meanwhile') return null;
  return String(error.problem.facts?.savedBy ?? '');
}
