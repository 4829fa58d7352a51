// The front door and the desk behind it, as those who use them: what hits several people is joined with one press, a fault is
// reported with a sentence, a thing is ordered and approved, and an agent takes and solves a case without touching the mouse.
// Every press and every sentence is counted.
import { describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { journey } from './kit/journey.ts';
import { screenshot } from './kit/screenshot.ts';

describe('the front door', () => {
  journey('a nurse on a phone says the same for me in two interactions', async ({ open }) => {
    const { page, calm } = await open({ as: 'nurse', width: 390, height: 844 });
    const presses = counter();
    await presses.one(
      page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Vägen in' }).click(),
    );
    await page.getByRole('heading', { level: 1, name: 'Vad behöver du?' }).waitFor();
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    await presses.one(page.getByRole('button', { name: 'Samma för mig' }).first().click());
    await page.getByText(/^Du är med i Ä-\d+ och ser när det är löst/).waitFor();
    presses.tell('the same for me', 2);
    await calm();
    await screenshot(page, 'door');
  });

  journey('an unknown fault is reported with one sentence and at most three interactions', async ({ open }) => {
    const { page, calm } = await open({ as: 'nurse', at: '/door', width: 390, height: 844 });
    const presses = counter();
    await page.getByLabel('Vad behöver du?').fill('Sängvågen på sal 4 visar fel. Den visar 300 kg.');
    await presses.one(page.getByRole('button', { name: 'Något är trasigt' }).click());
    await presses.one(page.getByRole('button', { name: 'Anmäl', exact: true }).click());
    await page.getByRole('heading', { level: 1, name: /Sängvågen på sal 4 visar fel$/ }).waitFor();
    presses.tell('unknown fault, with one sentence', 3);
    await calm();
    expect(await axeFindings(page)).toEqual([]);
  });

  journey(
    'an engineer orders with at most four interactions; a head approves what waits for them',
    async ({ open }) => {
      const { page, calm } = await open({ as: 'engineer', at: '/catalogue' });
      const presses = counter();
      await presses.one(page.getByRole('link', { name: /^Bärbar dator/ }).click());
      await presses.one(page.getByText('Granska bilder').click());
      await calm();
      expect(await axeFindings(page)).toEqual([]);
      await presses.one(page.getByRole('button', { name: 'Beställ', exact: true }).click());
      await page.getByText('Väntar på godkännande').first().waitFor();
      presses.tell('standard order', 4);
      const head = await open({ as: 'unit-head', at: '/approvals' });
      await head.page.getByRole('button', { name: 'Godkänn' }).first().click();
      await head.page.getByText('Beställningen är godkänd').waitFor();
      await head.calm();
      expect(await axeFindings(head.page)).toEqual([]);
    },
  );
});

describe('the desk', () => {
  journey('an agent takes, solves and leaves a case by keyboard alone', async ({ open }) => {
    const { page, calm } = await open({ as: 'agent', at: '/cases?view=unassigned' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const record = page.getByRole('region', { name: 'Ärende', exact: true });
    await record.getByRole('heading', { level: 2 }).first().waitFor();
    const number = /Ä-\d+/.exec((await record.textContent()) ?? '')?.[0] ?? 'none';
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('t');
    await page.getByText('Du har ärendet').waitFor();
    await calm();
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Lös' }).waitFor();
    await page.keyboard.type('Provat tillsammans med anmälaren, det fungerar.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ärendet är löst').first().waitFor();
    await calm();
    expect(await record.textContent()).toContain('Provat tillsammans med anmälaren');
    await page.keyboard.press('Escape');
    await record.waitFor({ state: 'detached' });
    await calm();
    expect(await page.getByRole('table').first().textContent()).not.toContain(number);
    await screenshot(page, 'desk');
  });
});

/** Counts what the person has pressed; `tell` holds it against what is promised, and prints it. */
function counter() {
  let pressed = 0;
  return {
    one: async (press: Promise<void>): Promise<void> => {
      pressed++;
      await press;
    },
    tell: (what: string, most: number) => {
      console.log(`${what}: ${pressed} interactions (at most ${most})`);
      expect(pressed).toBeLessThanOrEqual(most);
    },
  };
}
