// What key presses mean: sequences, silence while typing, the latest offer first.
import { describe, expect, it } from 'vitest';
import { createKeyboard, type KeyPress, keysText, type Shortcut } from './keyboard.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  meta: false,
  alt: false,
  typing: false,
  at: 0,
  ...change,
});
const shortcut = (keys: string): Shortcut => ({ keys, label: keys, group: 'page', run: () => undefined });

describe('the keyboard', () => {
  it('finds a single key and a key with Ctrl or Cmd', () => {
    const keyboard = createKeyboard();
    keyboard.register(shortcut('c'));
    keyboard.register(shortcut('mod+k'));
    expect(keyboard.press(press('c'))?.keys).toBe('c');
    expect(keyboard.press(press('k', { ctrl: true }))?.keys).toBe('mod+k');
    expect(keyboard.press(press('K', { meta: true }))?.keys).toBe('mod+k');
  });

  it('is silent while someone types, except for keys with Ctrl', () => {
    const keyboard = createKeyboard();
    keyboard.register(shortcut('c'));
    keyboard.register(shortcut('mod+k'));
    expect(keyboard.press(press('c', { typing: true }))).toBeUndefined();
    expect(keyboard.press(press('k', { typing: true, ctrl: true }))?.keys).toBe('mod+k');
  });

  it('joins "g" and the next key when they come close together', () => {
    const keyboard = createKeyboard();
    keyboard.register(shortcut('g k'));
    keyboard.register(shortcut('k'));
    expect(keyboard.press(press('g', { at: 0 }))).toBeUndefined();
    expect(keyboard.press(press('k', { at: 500 }))?.keys).toBe('g k');
    keyboard.press(press('g', { at: 1000 }));
    expect(keyboard.press(press('k', { at: 5000 }))?.keys).toBe('k');
  });

  it('forgets a begun sequence when typing comes between', () => {
    const keyboard = createKeyboard();
    keyboard.register(shortcut('g k'));
    keyboard.press(press('g'));
    keyboard.press(press('x', { typing: true }));
    expect(keyboard.press(press('k'))).toBeUndefined();
  });

  it('lets the latest offer of the same keys win until it leaves', () => {
    const keyboard = createKeyboard();
    const below = shortcut('e');
    const above = shortcut('e');
    keyboard.register(below);
    const leave = keyboard.register(above);
    expect(keyboard.press(press('e'))).toBe(above);
    expect(keyboard.all()).toEqual([above]);
    leave();
    expect(keyboard.press(press('e'))).toBe(below);
  });

  it('can have its single keys switched off, for those who speak to their computer', () => {
    const keyboard = createKeyboard();
    keyboard.register(shortcut('c'));
    keyboard.register(shortcut('mod+k'));
    keyboard.setSingleKeys(false);
    expect(keyboard.press(press('c'))).toBeUndefined();
    expect(keyboard.press(press('k', { ctrl: true }))?.keys).toBe('mod+k');
  });

  it('shows keys as they stand on the keyboard', () => {
    expect(keysText('mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(keysText('g n', true)).toEqual(['G', 'N']);
  });
});
