// What every day begins with: the start page of each role, finding things by keyboard, one's language and light, a phone in
// the hand, and how soon a press is answered.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { journey } from './kit/journey.ts';
import { personAs, travellers } from './kit/persons.ts';
import { slowestPress, watchPresses } from './kit/press-time.ts';
import { screenshot } from './kit/screenshot.ts';

const scope = 'unit=DTD&period=2019-01..2019-08';

describe.concurrent('the start page', () => {
  for (const as of travellers)
    journey(`the ${as} is greeted by name, with at most seven tasks`, async ({ open }) => {
      const { page } = await open({ as });
      const [given] = personAs(as).name.split(' ');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Hej ${given}`);
      const tasks = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('listitem');
      const shown = await tasks.filter({ visible: true }).count();
      expect(shown).toBeGreaterThan(1);
      // start, seven tasks, and more
      expect(shown).toBeLessThanOrEqual(9);
      expect(await axeFindings(page)).toEqual([]);
    });
});

describe.concurrent('by keyboard', () => {
  journey('Ctrl-K and a few letters lead to a figure', async ({ open }) => {
    const { page, calm } = await open({ as: 'controller' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Sök eller gå till' }).waitFor();
    await page.keyboard.type('sjukfrån');
    await page
      .getByRole('option', { name: /^Kort sjukfrånvaro/ })
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (let press = 0; press < 12; press++) {
      const chosen = await page
        .locator('[role=option][data-focused]')
        .textContent({ timeout: 1000 })
        .catch(() => '');
      if (chosen?.startsWith('Kort sjukfrånvaro')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kort sjukfrånvaro' }).waitFor();
    await calm();
    await screenshot(page, 'figure');
  });

  journey('g and a letter goes there, ? tells of all keys, Escape closes', async ({ open }) => {
    const { page } = await open({ as: 'controller' });
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('heading', { level: 1, name: 'Nyckeltal' }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  journey(
    'a figure opens to its records, and a record to its voucher, where the figure came from',
    async ({ open }) => {
      const { page, calm } = await open({ as: 'controller', at: `/figures?${scope}` });
      await page.getByRole('link', { name: 'Resultat', exact: true }).press('Enter');
      await page.getByRole('heading', { name: 'Poster' }).waitFor();
      await calm();
      const record = page.locator('main a[href^="/finances/vouchers/"]').first();
      const words = await record.textContent();
      await record.press('Enter');
      await page.getByRole('table', { name: 'Rader' }).waitFor();
      expect(await page.getByRole('main').textContent()).toContain(words);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Resultat' }).waitFor();
    },
  );
});

describe('as one likes it', () => {
  journey('Danish and English are one press away, and stay at the next sign-in', async ({ open }) => {
    const { page, calm } = await open({ as: 'portfolio-officer', at: '/figures' });
    await page.getByRole('button', { name: /Språk: / }).click();
    await page.getByRole('menuitemradio', { name: 'Dansk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nøgletal' }).waitFor();
    await calm();
    const elsewhere = await open({ as: 'portfolio-officer', at: '/figures' });
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Nøgletal' }).waitFor();
    await elsewhere.page.evaluate(keepLanguageSlowly);
    const kept = elsewhere.page.waitForResponse('**/api/me/language');
    await elsewhere.page.getByRole('button', { name: /Sprog: / }).click();
    await elsewhere.page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Nyckeltal' }).waitFor();
    await kept;
    await elsewhere.calm();
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Nyckeltal' }).waitFor();
  });

  journey('dark is chosen by hand, before the first paint of the next page', async ({ open }) => {
    const { page, calm } = await open({ as: 'auditor', at: '/figures' });
    const light = await backgroundOf(page);
    await page.getByRole('button', { name: /utseende och utloggning/ }).click();
    await page.getByRole('menuitemradio', { name: 'Mörkt' }).click();
    await page.keyboard.press('Escape');
    const dark = await backgroundOf(page);
    expect(dark).not.toBe(light);
    await calm();
    await page.reload();
    await calm();
    expect(await backgroundOf(page)).toBe(dark);
    await page.getByRole('button', { name: /utseende och utloggning/ }).click();
    await page.getByRole('menuitemradio', { name: 'Som datorn' }).click();
    await calm();
  });
});

describe.concurrent('on a phone', () => {
  journey('four entries stand at the bottom, and the rest under More', async ({ open }) => {
    const { page, calm } = await open({ as: 'controller', width: 390, height: 844 });
    const bar = page.getByRole('navigation', { name: 'Huvudmeny' });
    const entries = bar.getByRole('listitem').filter({ visible: true });
    expect(await entries.count()).toBe(4);
    const box = await bar.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThanOrEqual(843);
    for (const entry of await entries.all())
      expect((await entry.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await bar.getByRole('button', { name: 'Mer' }).filter({ visible: true }).click();
    await page.getByRole('menuitem', { name: 'Nyckeltal' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nyckeltal' }).waitFor();
    await calm();
    await screenshot(page, 'phone');
  });
});

describe('how soon a press is answered', () => {
  journey(
    'sorting a table, moving between pages and opening the palette, in milliseconds to the next paint',
    async ({ open }) => {
      const { page, calm } = await open({ as: 'controller', at: `/figures/finances.result?${scope}` });
      await watchPresses(page);
      await page.getByRole('button', { name: 'Enhet', exact: true }).first().click();
      await calm();
      const sorting = await slowestPress(page);
      await page
        .getByRole('navigation', { name: 'Huvudmeny' })
        .getByRole('link', { name: 'Start', exact: true })
        .click();
      await calm();
      const moving = await slowestPress(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('res');
      await calm();
      const typing = await slowestPress(page);
      console.log(`next paint after sorting ${sorting} ms, moving ${moving} ms, the palette ${typing} ms`);
      expect(Math.max(sorting, moving, typing)).toBeGreaterThan(0);
    },
  );
});

function backgroundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** The account keeps the language later than the page asks for everything anew; until then it answers with the old one. */
function keepLanguageSlowly(): void {
  const { fetch } = window;
  window.fetch = async (...asked) => {
    if (String(asked[0]).endsWith('/api/me/language')) await new Promise((resolve) => setTimeout(resolve, 500));
    return fetch(...asked);
  };
}
