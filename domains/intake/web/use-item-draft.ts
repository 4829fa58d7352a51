// A draft that keeps itself: what is typed lies in the browser at once and with the server as soon as the hands rest, so that
// neither a lost connection nor a closed tab takes anything away.
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../../../web/client.ts';
import { type ItemDraft, type ItemEditor, saveItemDraft } from '../contract.ts';

export type SavedAs = 'saved' | 'saving' | 'unsaved' | 'failed';

export type KeptDraft = {
  draft: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  state: SavedAs;
  savedAt: string | null;
  /** Somebody else has saved meanwhile: what stands here is not written over theirs. */
  refused: unknown;
  /** Keeps it now; answers whether it is kept. */
  keep: () => Promise<boolean>;
  /** Forgets what lies in this browser. */
  forget: () => void;
};

export function useItemDraft(editor: ItemEditor): KeptDraft {
  const place = `fyr.item-draft.${editor.item}`;
  const [draft, setDraft] = useState(() => lyingHere(place, editor.saved) ?? editor.draft);
  const [state, setState] = useState<SavedAs>(draft === editor.draft ? 'saved' : 'unsaved');
  const [savedAt, setSavedAt] = useState(editor.savedAt);
  const [refused, setRefused] = useState<unknown>(null);
  const saved = useRef(editor.saved);
  const latest = useRef(draft);
  const waiting = useRef<Promise<boolean> | null>(null);
  const save = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    setState('saving');
    try {
      const answer = await call(saveItemDraft, { item: editor.item, draft: sent, saved: saved.current });
      saved.current = answer.saved;
      setSavedAt(answer.savedAt);
      setRefused(null);
      const isLatest = latest.current === sent;
      setState(isLatest ? 'saved' : 'unsaved');
      if (isLatest) localStorage.removeItem(place);
      return isLatest || (await save());
    } catch (error) {
      setState('failed');
      if (error instanceof ProblemError && error.problem.code !== 'offline') setRefused(error);
      return false;
    }
  }, [editor.item, place]);
  const keep = useCallback(() => {
    waiting.current ??= save().finally(() => {
      waiting.current = null;
    });
    return waiting.current;
  }, [save]);
  useEffect(() => {
    if (state !== 'unsaved') return;
    const timer = setTimeout(() => void keep(), 700);
    return () => clearTimeout(timer);
  }, [state, keep]);
  return {
    draft,
    state,
    savedAt,
    refused,
    keep: () => (state === 'saved' ? Promise.resolve(true) : keep()),
    forget: () => localStorage.removeItem(place),
    change: (part) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      localStorage.setItem(place, JSON.stringify({ saved: saved.current, draft: next }));
      setDraft(next);
      setState('unsaved');
    },
  };
}

/** What this browser kept and the server has not got, when it was typed on top of what the server has. */
function lyingHere(place: string, saved: number): ItemDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (kept === null || typeof kept !== 'object' || !('saved' in kept) || !('draft' in kept)) return null;
    // only this hook writes under this name
    return kept.saved === saved ? (kept.draft as ItemDraft) : null;
  } catch {
    return null;
  }
}
