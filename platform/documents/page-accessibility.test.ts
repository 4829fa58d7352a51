// Opens the finished page in a real browser: axe must find nothing in light, dark and on a phone, and the page's own
// content security policy must let everything of it through.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from './html.ts';
import { sampleReport } from './sample-report.test-kit.ts';

let browser: Browser;

// In one process, Chromium ends with the first page that is closed.
const severalPages = chromium.args.filter((flag) => flag !== '--single-process');

beforeAll(async () => {
  const options = { executablePath: await chromium.executablePath(), args: severalPages, headless: true };
  browser = await playwright.launch(options).catch(async () => {
    // A machine without the NSS libraries: the package brings them.
    const packed = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')));
    const libraries = `${await inflate(packed)}/lib`;
    return playwright.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  });
}, 60_000);

afterAll(() => browser?.close());

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const views = [
  ['in light', { width: 1280, height: 900 }, 'light'],
  ['in dark', { width: 1024, height: 768 }, 'dark'],
  ['on a phone', { width: 390, height: 844 }, 'light'],
] as const;

describe('the page of a report', () => {
  it.each(views)('gives axe nothing to remark on %s', async (_, viewport, colorScheme) => {
    const page = await browser.newPage({ viewport, colorScheme });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.setContent(writeHtml(sampleReport));
    await page
      .locator('details')
      .first()
      .evaluate((element) => element.setAttribute('open', ''));
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations.map((each) => each.id + ": " + each.nodes[0].html))',
    );
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('does not scroll sideways on a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.setContent(writeHtml(sampleReport));
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.close();
  });

  it('draws its charts in the colours of the dark page', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.setContent(writeHtml(sampleReport));
    const stroke = await page.evaluate<string>(
      'getComputedStyle(document.querySelector("svg path[stroke=\'var(--chart-1)\']")).stroke',
    );
    expect(stroke).toBe('rgb(116, 184, 230)');
    await page.close();
  });
});
