// Decides what a key press means: the registry of shortcuts, sequences such as "g" then "k", and silence while someone
// types. Pure, so that the rules can be tested; shortcuts.tsx binds it to the page.

export type Shortcut = {
  /** "c", "?", "mod+k" (Ctrl, or Cmd on a Mac), or a sequence "g k". */
  keys: string;
  label: string;
  /** Under which heading the help shows it. */
  group: 'anywhere' | 'go' | 'list' | 'page';
  run: () => void;
};

export type KeyPress = { key: string; ctrl: boolean; meta: boolean; alt: boolean; typing: boolean; at: number };

export type Keyboard = {
  /** The latest registration of the same keys wins until it is taken away again. Returns the taking away. */
  register: (shortcut: Shortcut) => () => void;
  /** The shortcut this press completes, if any. */
  press: (press: KeyPress) => Shortcut | undefined;
  all: () => readonly Shortcut[];
  setSingleKeys: (on: boolean) => void;
  singleKeys: () => boolean;
};

const patienceMs = 1200;

export function createKeyboard(): Keyboard {
  let shortcuts: readonly Shortcut[] = [];
  let single = true;
  let begun: { keys: string; at: number } | undefined;
  return {
    register(shortcut) {
      shortcuts = [...shortcuts, shortcut];
      return () => {
        shortcuts = shortcuts.filter((one) => one !== shortcut);
      };
    },
    press(press) {
      const stroke = strokeOf(press);
      if (stroke === undefined || (!stroke.includes('+') && (!single || press.typing))) {
        begun = undefined;
        return undefined;
      }
      const keys = begun && press.at - begun.at < patienceMs ? `${begun.keys} ${stroke}` : stroke;
      const found = latest(shortcuts, keys) ?? latest(shortcuts, stroke);
      begun =
        !found && shortcuts.some((one) => one.keys.startsWith(`${stroke} `))
          ? { keys: stroke, at: press.at }
          : undefined;
      return found;
    },
    all: () => withoutShadowed(shortcuts),
    setSingleKeys(on) {
      single = on;
    },
    singleKeys: () => single,
  };
}

/** The keys as shown to a person: "Ctrl K", "g k". */
export function keysText(keys: string, mac: boolean): readonly string[] {
  return keys
    .split(' ')
    .flatMap((stroke) => stroke.split('+').map((key) => (key === 'mod' ? (mac ? '⌘' : 'Ctrl') : shown(key))));
}

function shown(key: string): string {
  const names: Record<string, string> = { enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓' };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

function strokeOf(press: KeyPress): string | undefined {
  if (press.alt || ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'Dead'].includes(press.key)) return undefined;
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  return press.ctrl || press.meta ? `mod+${key}` : key;
}

function latest(shortcuts: readonly Shortcut[], keys: string): Shortcut | undefined {
  return shortcuts.findLast((one) => one.keys === keys);
}

function withoutShadowed(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  return shortcuts.filter((one) => latest(shortcuts, one.keys) === one);
}
