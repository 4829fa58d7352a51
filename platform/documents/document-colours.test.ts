// The colours of charts and documents can be read by everybody: contrast, and lightness for the colour-blind.
import { describe, expect, it } from 'vitest';
import { type DocumentColours, darkColours, lightColours } from './document-colours.ts';

type Triple = [number, number, number];

const linear = (colour: string): Triple => {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

/** WCAG 2.2 contrast ratio. */
const contrast = (one: string, other: string): number => {
  const light = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low = 0, high = 0] = [light(linear(one)), light(linear(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** OKLab, https://bottosson.github.io/posts/oklab/ */
const oklab = ([r, g, b]: Triple): Triple => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** Full protanopia, deuteranopia and tritanopia after Machado, Oliveira and Fernandes (2009). */
const sights: Record<string, [Triple, Triple, Triple]> = {
  ordinary: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (colour: string, sight: [Triple, Triple, Triple]): Triple => {
  const [r, g, b] = linear(colour);
  const row = (t: Triple) => Math.min(1, Math.max(0, t[0] * r + t[1] * g + t[2] * b));
  return oklab([row(sight[0]), row(sight[1]), row(sight[2])]);
};

const themes: [string, DocumentColours][] = [
  ['light', lightColours],
  ['dark', darkColours],
];

describe.each(themes)('the %s colours', (_, colours) => {
  it.each(Object.entries(sights))('of charts can be told apart in %s sight', (_name, sight) => {
    const all = colours.chart.map((colour) => seen(colour, sight));
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1))
        expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThan(0.11);
  });

  it('of charts, lines and marks reach 3:1 against their paper', () => {
    for (const colour of [...colours.chart, colours.lastYear, colours.lineStrong])
      expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it('of text reach 4.5:1 against their paper', () => {
    const { ink, quiet, sea, green, amber, red, grey } = colours;
    for (const colour of [ink, quiet, sea, green, amber, red, grey])
      expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(4.5);
  });
});
