// The page form of a report: accessible, complete in one file, its numbers opening to their records.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeHtml } from './html.ts';
import { pagePolicy } from './html-style.ts';
import { sampleReport } from './sample-report.test-kit.ts';

const page = writeHtml(sampleReport);

describe('a report as a page', () => {
  it('has no script, no style attribute and fetches nothing', () => {
    expect(page).not.toMatch(/<script[\s>]|<[^>]+ (style|on\w+)=|@import|<link|<img|url\((?!data:|#)/i);
  });

  it('states a policy that allows its own style element and no other', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(pagePolicy()).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(pagePolicy()).toMatch(/^default-src 'none'/);
  });

  it('uses every id once, and every link within the page leads somewhere', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const leads = [...page.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
    expect(leads.length).toBeGreaterThan(30);
    for (const id of leads) expect(ids).toContain(id);
  });

  it('links a figure in the text to its page', () => {
    expect(page).toContain(
      '<a href="https://fyr.region.example/figures/result?unit=LT&amp;period=2019-01..2019-08" class="figure" data-figure="result">−3,2\u00a0mnkr</a>',
    );
  });

  it('gives every table a caption and every header cell a scope', () => {
    const tables = page.match(/<table/g)?.length ?? 0;
    expect(page.match(/<caption>/g)).toHaveLength(tables);
    expect(page.match(/<th /g)?.length).toBe(page.match(/<th scope="(col|row)"/g)?.length);
  });

  it('keeps the table behind every chart within reach', () => {
    expect(page.match(/<details>/g)).toHaveLength(7);
    expect(page).toContain('<summary>Visa siffrorna i tabell</summary>');
  });
});
