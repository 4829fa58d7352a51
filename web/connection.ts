// Whether Fyr can be reached. The browser tells when the network is gone; the client tells when the server did not
// answer; then the server is asked again, gently, until it is ready. Nothing typed is lost meanwhile. The server itself tells
// when its database takes nothing: then everything is read, and nothing kept.
import { useSyncExternalStore } from 'react';

export type Connection = 'online' | 'offline' | 'restarting' | 'read-only';

let current: Exclude<Connection, 'read-only'> = 'online';
let readOnly = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => (current === 'online' && readOnly ? 'read-only' : current));
}

/** Called by the client when a request got no answer, or 502, 503 or 504. */
export function reportServerGone(): void {
  if (current === 'online') set('restarting');
  askAgain(1000);
}

/** Called by the client when a request was answered. */
export function reportServerBack(): void {
  set('online');
}

/** Called with what the server says of its database. */
export function reportReadOnly(now: boolean): void {
  if (now === readOnly) return;
  readOnly = now;
  for (const tell of listeners) tell();
}

/** Listens to the browser. Called once, by the shell. Returns how to stop. */
export function watchConnection(): () => void {
  const offline = () => set('offline');
  const online = () => {
    set('restarting');
    askAgain(0);
  };
  window.addEventListener('offline', offline);
  window.addEventListener('online', online);
  if (!navigator.onLine) offline();
  return () => {
    window.removeEventListener('offline', offline);
    window.removeEventListener('online', online);
    clearTimeout(timer);
  };
}

function askAgain(waitMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void ask(waitMs), waitMs);
}

async function ask(waitedMs: number): Promise<void> {
  const ready = await fetch('/ready', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (ready) set('online');
  else if (current !== 'offline') askAgain(Math.min(15_000, Math.max(1000, waitedMs * 1.6)));
}

function set(next: typeof current): void {
  if (next === current) return;
  current = next;
  if (next === 'online') clearTimeout(timer);
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
