// What routing knows of a case: what was known when it was opened, and which team had it from when on. Nothing else may enter,
// or a proposal would be made from what only the outcome told. Pure.

/** What is known at opening, by kind of signal. */
export const signalNames = [
  'requester',
  'reporter',
  'place',
  'category',
  'subcategory',
  'symptom',
  'equipment',
  'channel',
  'level',
] as const;
export type SignalName = (typeof signalNames)[number];
export type Signals = Readonly<Partial<Record<SignalName, string>>>;

/** What is asked about: a case as it was, or as it would be, opened. Instants are epoch seconds. */
export interface OpenedCase {
  readonly openedAt: number;
  readonly signals: Signals;
  /** the words of its title and description, when people wrote them */
  readonly words: readonly string[];
}

export interface RoutedCase extends OpenedCase {
  readonly id: string;
  /** which team had it from when on; settled: it was solved there */
  readonly moves: readonly { readonly at: number; readonly team: string; readonly isSettled: boolean }[];
}

/** Signals that say more together; each is also asked about by itself. */
const together: readonly (readonly SignalName[])[] = [
  ['category', 'subcategory'],
  ['subcategory', 'symptom'],
  ['category', 'subcategory', 'symptom'],
  ['subcategory', 'place'],
  ['category', 'place'],
  ['category', 'equipment'],
  ['reporter', 'subcategory'],
  ['reporter', 'category'],
  ['reporter', 'place'],
  ['requester', 'category'],
  ['requester', 'subcategory'],
  ['category', 'subcategory', 'place'],
  ['category', 'subcategory', 'reporter'],
  ['subcategory', 'symptom', 'reporter'],
];

/** The sets of signals whose history is kept; the first is empty: all cases. */
export const historyKeys: readonly (readonly SignalName[])[] = [
  [],
  ...signalNames.filter((name) => name !== 'channel' && name !== 'level').map((name) => [name]),
  ...together,
];

/** The value of each key for these signals; null where a signal is missing. */
export function keyValues(signals: Signals): (string | null)[] {
  return historyKeys.map((names) => {
    let value = '';
    for (const name of names) {
      const part = signals[name];
      if (part === undefined) return null;
      value += `${part}\n`;
    }
    return value;
  });
}

/** What the linear model sees: each signal, each word, the hour and the day, and the pairs when asked for. */
export function featuresOf({ signals, words, openedAt }: OpenedCase, withPairs: boolean): string[] {
  const found = Object.entries(signals).map(([name, value]) => `${name}=${value}`);
  for (const word of new Set(words)) found.push(`word=${word}`);
  found.push(`hour=${Math.floor(openedAt / 3600) % 24}`, `day=${Math.floor(openedAt / 86_400) % 7}`);
  if (withPairs)
    for (const names of together) {
      const values = names.map((name) => signals[name]);
      if (!values.includes(undefined)) found.push(`${names.join('+')}=${values.join('\n')}`);
    }
  return found;
}

/** The word as it stands in the text, of which only the beginning was learnt. */
export function wholeWord(text: string, beginning: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.find((word) => word.startsWith(beginning)) ?? beginning;
}

/** The words of a text that can tell something: from three letters on, cut where Swedish and Danish endings begin. */
export function wordsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  // long rows of digits are numbers of people and things: they say nothing of the team and must not be learnt
  const said = words.filter((word) => !/\d{6}/.test(word));
  return [...new Set(said.map((word) => word.slice(0, 9)))].slice(0, 60);
}
