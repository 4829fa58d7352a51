// The main job from end to end, on one region and in this order: a ledger comes in and a figure moves; a text gets its
// figure, the report is approved and the period closed; and what comes after the close is told, figure by figure, while the
// closed report stays the same bytes.
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { exampleSieFile } from '../domains/finances/example-sie.ts';
import { axeFindings } from './kit/accessibility.ts';
import { bringIn, store } from './kit/bring-in.ts';
import { pageNamedSie, shiftedTable, sieOfOneMillion } from './kit/example-files.ts';
import { journey, type Visit } from './kit/journey.ts';
import { screenshot } from './kit/screenshot.ts';

const scope = 'unit=DTD&period=2019-01..2019-08';
const service = `/figures/finances.mt-service?${scope}`;

describe('files come in', () => {
  journey('a SIE file is previewed and stored, a figure moves, and moves back when it is undone', async ({ open }) => {
    const { page, go, calm } = await open({ as: 'controller', at: service });
    const before = await millions(page);
    await go('/imports');
    await choose(page, 'glömt avtal.SE', sieOfOneMillion());
    const keep = page.getByRole('button', { name: /^Spara 1\sverifikat$/ });
    await keep.waitFor();
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    const address = page.url();
    await go(service);
    expect(await millions(page)).toBe(before);
    await go(address);
    await keep.click();
    await page.getByRole('link', { name: 'Se nyckeltalen' }).waitFor();
    await go(service);
    expect(await millions(page)).toBeCloseTo(before + 1, 5);
    await go(address);
    await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
    await page
      .getByText('ångrad')
      .or(page.getByText(/togs bort igen/))
      .first()
      .waitFor();
    await go(service);
    expect(await millions(page)).toBe(before);
  });

  journey('a page named .SE is refused in words', async ({ open }) => {
    const { page, calm } = await open({ as: 'controller', at: '/imports' });
    await choose(page, 'huvudbok.SE', pageNamedSie);
    await page
      .getByText(/webbsida|HTML/i)
      .first()
      .waitFor();
    await calm();
    expect(await page.getByRole('button', { name: /^Spara/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  journey('a table with a shifted column says on which line', async ({ open }) => {
    const { page, calm } = await open({ as: 'controller', at: '/imports' });
    await page.getByRole('button', { name: /Vad innehåller filen/ }).click();
    await page.getByRole('option', { name: 'Huvudbok, tabell' }).click();
    await choose(page, 'rader.csv', shiftedTable);
    await page.getByRole('heading', { name: 'Det här är fel i filen' }).waitFor();
    await calm();
    expect(await page.getByRole('main').textContent()).toMatch(/rad 3/i);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('a report is finished', () => {
  journey('a figure is put into a text, and the live page says it', async ({ open }) => {
    const { page, calm } = await open({ as: 'controller', at: '/interim-reports' });
    await openChapter(page, calm, 'Medarbetare');
    await page.getByRole('button', { name: 'Ge tillbaka', exact: true }).click();
    await page.getByLabel('Skäl').fill('Sjukfrånvaron ska stå i första stycket.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ge tillbaka' }).click();
    const text = page.getByRole('region', { name: 'Kapitlets text' });
    await text.locator('[contenteditable=true]').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Medel av sjukfrånvaron är ');
    await text.getByRole('button', { name: /^Infoga nyckeltal/ }).click();
    await calm();
    await page.getByRole('combobox', { name: 'Nyckeltal' }).fill('Sjukfrånvaro');
    await page.getByRole('option').first().click();
    await page.getByText('Så här står det i texten:').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Infoga' }).click();
    await page.keyboard.type('.');
    const said = page.getByRole('region', { name: 'Färdig sida' }).getByText(/Medel av sjukfrånvaron är/);
    // what was typed before the figure may be saved and shown first
    await expect.poll(() => said.textContent(), { timeout: 10_000 }).toMatch(/Medel av sjukfrånvaron är \d+,\d+\s%\./);
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'report');
    await page.getByRole('button', { name: 'Klart för granskning' }).click();
    await page.getByRole('button', { name: 'Klart för granskning' }).waitFor({ state: 'detached' });
  });

  journey('the division head approves the chapter and the report', async ({ open }) => {
    const { page, calm } = await open({ as: 'division-head', at: '/interim-reports' });
    await openChapter(page, calm, 'Medarbetare');
    await page.getByRole('button', { name: 'Godkänn kapitlet' }).click();
    await page.getByRole('button', { name: 'Godkänn rapporten' }).click();
    await page.getByText('Godkänd', { exact: true }).first().waitFor();
  });

  journey('the period is closed; downloaded twice, the three forms are the same bytes', async ({ open }) => {
    const visit = await open({ as: 'controller', at: '/interim-reports' });
    const { page, calm } = visit;
    await page.getByRole('link', { name: /^Delårsrapport januari/ }).click();
    await page.getByRole('button', { name: 'Stäng perioden' }).click();
    await page.getByLabel('Skriv DTD för att bekräfta').fill('DTD');
    for (const reason of await page.getByLabel('Varför stängs perioden ändå?').all())
      await reason.fill('Prov av stängning');
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stäng perioden' }).click();
    // every figure is frozen and three documents are made, on a machine that does much else meanwhile
    await page.getByText(/^Stängd av Karin Strandmark/).waitFor({ timeout: 30_000 });
    const first = await closedFiles(visit);
    expect(await closedFiles(visit)).toEqual(first);
    expect(Object.keys(first)).toEqual(['docx', 'pdf', 'html']);
  });

  journey('a late voucher is told as after the close, with exactly the figures it moved', async ({ open }) => {
    const visit = await open({ as: 'controller', at: '/interim-reports' });
    const { page, go, calm } = visit;
    await page.getByRole('link', { name: /^Delårsrapport januari/ }).click();
    const closed = await closedFiles(visit);
    const before = await valuesOf(visit);
    await store(visit, await bringIn(visit, 'finances.ledger-sie', 'augusti.SE', exampleSieFile('2019-08')));
    const after = await valuesOf(visit);
    const moved = [...after].filter(([figure, value]) => before.get(figure) !== value).map(([figure]) => figure);
    expect(moved).toContain('finances.mt-service');
    await go(`/figures/after-close?${scope}`);
    const links = page.locator('main a[href^="/figures/"]');
    // every figure is counted anew for this page, and the machine may do much else meanwhile
    await links.first().waitFor({ timeout: 30_000 });
    await calm();
    const told = await links.evaluateAll((found) =>
      found.map((link) => /\/figures\/([^/?]+)\?/.exec(link.getAttribute('href') ?? '')?.[1]),
    );
    const listed = new Set(told.filter((figure) => figure?.includes('.')));
    expect([...listed].toSorted()).toEqual(moved.toSorted());
    expect(await page.getByRole('main').textContent()).toContain('Reparation av autoklav');
    expect(await axeFindings(page)).toEqual([]);
    await go('/interim-reports');
    await page.getByRole('link', { name: /^Delårsrapport januari/ }).click();
    await calm();
    expect(await closedFiles(visit)).toEqual(closed);
  });
});

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}

/** The figure's value as its page says it, in millions. */
async function millions(page: Page): Promise<number> {
  const name = await page
    .getByRole('link', { name: /^Utfall: / })
    .first()
    .getAttribute('aria-label');
  const text =
    name ??
    (await page
      .getByRole('link', { name: /^Utfall: / })
      .first()
      .textContent()) ??
    '';
  return Number(
    text
      .replace(/^Utfall: /, '')
      .replace('−', '-')
      .replace(/\s/g, '')
      .replace(',', '.'),
  );
}

async function openChapter(page: Page, calm: () => Promise<void>, title: string): Promise<void> {
  await page.getByRole('link', { name: /^Delårsrapport januari/ }).click();
  await page
    .getByRole('navigation', { name: 'Kapitel' })
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .click();
  await calm();
}

/** The hash of each form of the report on the page, when all three have been made. */
async function closedFiles({ page, go }: Visit): Promise<Record<string, string>> {
  await page.getByRole('button', { name: 'Ladda ned' }).click();
  const links = await page.getByRole('menuitem').evaluateAll((items) => items.map((item) => item.getAttribute('href')));
  await page.keyboard.press('Escape');
  const hashes: Record<string, string> = {};
  for (const form of ['docx', 'pdf', 'html']) {
    const address = links.find((link) => link?.includes(form));
    const ask = () => page.request.get(address ?? 'missing', { timeout: 30_000 });
    let answer = await ask();
    for (const until = Date.now() + 20_000; !answer.ok() && Date.now() < until; ) answer = await ask();
    expect(answer.status(), `${form} of the closed report`).toBe(200);
    hashes[form] = createHash('sha256')
      .update(await answer.body())
      .digest('hex');
  }
  await go(page.url());
  return hashes;
}

/** Every figure's exact value for the division and the period. */
async function valuesOf(visit: Visit): Promise<Map<string, string>> {
  const { values } = await visit.ask(`/api/figures/values?${scope}`);
  return new Map(values.map((each: { figure: string; value: unknown }) => [each.figure, JSON.stringify(each.value)]));
}
