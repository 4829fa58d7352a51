// Binds the keyboard registry to the page: one listener, a hook for anybody who offers a shortcut, and the person's
// choice to switch single keys off (some speak to their computer, and speech becomes keys).
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createKeyboard, type Keyboard, type Shortcut } from './keyboard.ts';

const storageKey = 'fyr.single-keys';
const keyboard: Keyboard = createKeyboard();
const listeners = new Set<() => void>();
let version = 0;

/** Offers a shortcut while the component is on the page. Pass `undefined` to offer none. */
export function useShortcut(shortcut: Shortcut | undefined): void {
  const latest = useRef(shortcut);
  useEffect(() => {
    latest.current = shortcut;
  });
  const keys = shortcut?.keys;
  const label = shortcut?.label ?? '';
  const group = shortcut?.group ?? 'page';
  useEffect(() => {
    if (keys === undefined) return;
    const leave = keyboard.register({ keys, label, group, run: () => latest.current?.run() });
    tell();
    return () => {
      leave();
      tell();
    };
  }, [keys, label, group]);
}

/** Everything that can be pressed right now, for the help and the command palette. */
export function useShortcuts(): readonly Shortcut[] {
  useSyncExternalStore(subscribe, () => version);
  return keyboard.all();
}

export function useSingleKeys(): [boolean, (on: boolean) => void] {
  useSyncExternalStore(subscribe, () => version);
  return [keyboard.singleKeys(), chooseSingleKeys];
}

/** Listens to the whole page. Called once, by the shell. Returns how to stop. */
export function listenToKeys(): () => void {
  keyboard.setSingleKeys(localStorage.getItem(storageKey) !== 'off');
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function chooseSingleKeys(on: boolean): void {
  keyboard.setSingleKeys(on);
  localStorage.setItem(storageKey, on ? 'on' : 'off');
  tell();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const overlay = document.querySelector('[role="dialog"][data-modal], [role="menu"], [role="listbox"][data-floating]');
  const found = keyboard.press({
    key: event.key,
    ctrl: event.ctrlKey,
    meta: event.metaKey,
    alt: event.altKey,
    typing: overlay !== null || isTyping(event.target),
    at: event.timeStamp,
  });
  if (!found) return;
  event.preventDefault();
  found.run();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  return target.closest('[role="combobox"], [role="spinbutton"], [role="textbox"]') !== null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  version += 1;
  for (const listener of listeners) listener();
}
