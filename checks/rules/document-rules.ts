// Documents lead where they say, and the repository speaks of itself alone: no machine, no registry, no maker.

/** Links of a Markdown text that lead nowhere; `exists` answers for paths from the root. */
export function linkFaults(file: string, text: string, exists: (path: string) => boolean): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map((found) => found[1] ?? '')
    .filter((to) => !/^([a-z]+:|#)/.test(to))
    .filter((to) => !exists(fromRoot(file, to.replace(/[#?].*$/, ''))))
    .map((to) => `${file}: the link to ${to} leads nowhere`);
}

// each in pieces, so that this file does not find itself
const words = (...pieces: (readonly string[])[]): string => pieces.map((each) => each.join('')).join('|');
const foreign: readonly [RegExp, string][] = [
  [
    new RegExp(`(?<![\\w.])(${words(['/wo', 'rk/'], ['/tm', 'p/n24'], ['/ro', 'ot/'], ['/ho', 'me/[a-z]'])})`),
    'a path of one machine',
  ],
  [
    new RegExp(words(['registry\\.', 'npmjs'], ['jf', 'rog'], ['arti', 'factory'], ['verd', 'accio']), 'i'),
    'a package registry',
  ],
  [
    new RegExp(
      `\\b(${words(['Clau', 'de'], ['Anthro', 'pic'], ['Open', 'A', 'I'], ['Chat', 'GPT'], ['Copi', 'lot'], ['LL', 'M'], ['A', 'I'])})\\b`,
    ),
    'a tool it was made with',
  ],
  [
    new RegExp(`\\b(${words(['co-auth', 'ored-by'], ['generated (with|by) ', 'an? '])})`, 'i'),
    'a tool it was made with',
  ],
];

/** Words that have no place in the repository. */
export function foreignWordFaults(file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      foreign.flatMap(([pattern, what]) =>
        pattern.test(line) ? [`${file}:${at + 1}: names ${what}: ${pattern.exec(line)?.[0]}`] : [],
      ),
    );
}

function fromRoot(file: string, to: string): string {
  if (to.startsWith('/')) return to.slice(1);
  const parts = file.split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/') || '.';
}
