// The palette keeps its promises: text 4.5:1 and marks 3:1 in light and dark, the charts' colours the same as in
// documents, and no colour named anywhere else in the web.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { darkColours, lightColours } from '../../platform/documents/document-colours.ts';

const web = path.resolve(import.meta.dirname, '..');
const tokens = readTokens();
const surfaces = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-chosen'];

describe('tokens.css', () => {
  it.each(['text', 'text-quiet', 'sea', 'red', 'green', 'amber'])('%s can be read on every surface', (name) => {
    for (const surface of surfaces) expectContrast(name, surface, 4.5);
  });

  it.each([
    ['on-sea-fill', 'sea-fill'],
    ['on-sea-fill', 'sea-fill-hover'],
    ['on-red-fill', 'red-fill'],
    ['on-red-fill', 'red-fill-hover'],
    ['sea', 'sea-soft'],
    ['text', 'sea-soft'],
    ['amber', 'amber-soft'],
    ['text', 'amber-soft'],
    ['red', 'red-soft'],
    ['text', 'red-soft'],
    ['green', 'green-soft'],
    ['text', 'green-soft'],
    ['surface', 'text'],
    ['text', 'sea-line'],
  ])('%s can be read on %s', (name, ground) => {
    expectContrast(name, ground, 4.5);
  });

  it.each(['line-strong', 'focus', 'sea-fill', 'amber-mark', 'red-mark', 'green-mark', 'grey-mark'])(
    '%s can be seen on every surface marks stand on',
    (name) => {
      for (const surface of ['surface', 'surface-raised', 'surface-sunken']) expectContrast(name, surface, 3);
    },
  );

  it('has the colours of charts that documents have', () => {
    const kept = (mode: 'light' | 'dark') => [1, 2, 3, 4, 5, 6].map((at) => tokens.get(`chart-${at}`)?.[mode]);
    expect(kept('light')).toEqual(lightColours.chart);
    expect(kept('dark')).toEqual(darkColours.chart);
  });

  it('is the only file in the web that names a colour', () => {
    const named = filesUnder(web)
      .filter((file) => /\.(css|tsx?)$/.test(file) && !/tokens\.(css|test\.ts)$/.test(file))
      .filter((file) =>
        /#[0-9a-f]{3}([0-9a-f]{3})?([0-9a-f]{2})?\b|\b(rgb|hsl|oklch)a?\(/i.test(readFileSync(file, 'utf8')),
      );
    expect(named).toEqual([]);
  });
});

function expectContrast(name: string, ground: string, least: number): void {
  for (const mode of ['light', 'dark'] as const) {
    const ratio = contrast(tokens.get(name)?.[mode] ?? '', tokens.get(ground)?.[mode] ?? '');
    expect(ratio, `${name} on ${ground}, ${mode}`).toBeGreaterThanOrEqual(least);
  }
}

function readTokens(): Map<string, { light: string; dark: string }> {
  const text = readFileSync(path.join(web, 'ui', 'tokens.css'), 'utf8');
  const found = text.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
