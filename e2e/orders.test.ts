// From a fault at a machine to somebody's first day: a nurse on a phone, the manager with a mail, the head who takes somebody on,
// and the owner who changes what can be ordered. Interactions are counted, and the counts are printed.
import { describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { address, journey, type Visit } from './kit/journey.ts';
import { mailAbout } from './kit/mailbox.ts';

const phone = { width: 390, height: 844 };

describe('ordering and approving', () => {
  journey('a nurse on a phone reports a fault from the QR code on a machine with one sentence', async ({ open }) => {
    const visit = await open({ as: 'nurse', at: null, ...phone });
    const { rows } = await visit.ask('/api/equipment/mine');
    const thing = rows.find((row: { isShared: boolean }) => row.isShared) ?? rows[0];
    await visit.go(`/e/${thing.number}`);
    const { page, calm } = visit;
    const count = counter('unknown fault by QR code', 3);
    await count(page.getByRole('link', { name: 'Anmäl fel' }).click());
    await page.getByText(`Det gäller ${thing.number}`).waitFor();
    await page.getByLabel('Vad behöver du?').fill('Skärmen är svart sedan i morse.');
    await count(page.getByRole('button', { name: 'Anmäl', exact: true }).click());
    await page.getByRole('heading', { level: 1, name: /Skärmen är svart sedan i morse/ }).waitFor();
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    count.tell();
  });

  journey(
    'a nurse orders a screen on a phone, and the manager approves from the mail without signing in',
    async ({ open }) => {
      const nurse = await open({ as: 'nurse', at: '/catalogue', ...phone });
      const count = counter('standard order', 4);
      await count(nurse.page.getByRole('link', { name: /^Skärm/ }).click());
      await count(nurse.page.getByText('På bordet').click());
      await count(nurse.page.getByRole('button', { name: 'Beställ', exact: true }).click());
      await nurse.page.getByText('Väntar på godkännande').first().waitFor();
      await nurse.calm();
      expect(await axeFindings(nurse.page)).toEqual([]);
      count.tell();
      const link = await linkOf(nurse);
      const manager = await open({ at: link, ...phone });
      const deciding = counter('approval from the mail, with the link', 2, 1);
      await manager.page.getByRole('heading', { level: 1, name: /Skärm/ }).waitFor();
      expect(await manager.page.getByText('På bordet').count()).toBe(1);
      await manager.calm();
      expect(await axeFindings(manager.page)).toEqual([]);
      // looking has decided nothing
      await nurse.page.reload();
      await nurse.page.getByText('Väntar på godkännande').first().waitFor();
      await deciding(manager.page.getByRole('button', { name: 'Godkänn' }).click());
      await manager.page.getByText('Beställningen är godkänd').waitFor();
      deciding.tell();
      await nurse.page.reload();
      await nurse.page.getByText('med länken i mejlet').waitFor();
      await nurse.page.getByText('På väg').first().waitFor();
      await manager.page.reload();
      await manager.page.getByText('Beställningen är redan godkänd.').waitFor();
      expect(await manager.page.getByRole('button', { name: 'Godkänn' }).count()).toBe(0);
    },
  );

  journey('a head takes somebody on with at most six inputs, and sees every task with its day', async ({ open }) => {
    const visit = await open({ as: 'unit-head', at: '/catalogue' });
    const { page, calm } = visit;
    const count = counter('onboarding', 6);
    await count(page.getByRole('link', { name: /^Ny medarbetare/ }).click());
    await count(page.getByLabel('Namn').fill('Nora Nyström'));
    await count(typeDay(page, 'Första arbetsdagen', dayAhead(21)));
    await count(page.getByText('På kontor').click());
    await count(page.getByText('Behöver mobiltelefon').click());
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    await count(page.getByRole('button', { name: 'Beställ', exact: true }).click());
    await page.getByText('Väntar på godkännande').first().waitFor();
    count.tell();
    // a head does not approve their own order: the mail goes to the one above
    const link = await linkOf(visit);
    const above = await open({ at: link });
    await above.page.getByRole('button', { name: 'Godkänn' }).click();
    await above.page.getByText('Beställningen är godkänd').waitFor();
    await page.reload();
    const parts = page.getByRole('table', { name: 'Delar' });
    await parts.waitFor();
    expect(await parts.getByRole('row').count()).toBe(6);
    expect(await parts.textContent()).toMatch(/\d{4}-\d\d-\d\d/);
    await page.getByText('0 av 5 är klara.').waitFor();
    await calm();
    expect(await axeFindings(page)).toEqual([]);
  });

  journey(
    'an owner changes an item without code: kept while typing, faults by their field, a new version',
    async ({ open }) => {
      const { page, calm, go, expectComplaint } = await open({ as: 'unit-head', at: '/catalogue/keep' });
      await page
        .getByRole('link', { name: /Ultraljudsapparat/ })
        .first()
        .click();
      expectComplaint(/400 .*\/publish/);
      const about = page.getByRole('group', { name: 'Beskrivning' }).getByLabel('På svenska');
      await about.fill('Upphandlad modell, med utbildning på plats.');
      await page.getByRole('button', { name: 'Lägg till fråga' }).click();
      const question = page.getByRole('region', { name: 'Utan namn' });
      await question
        .getByRole('group', { name: 'Fråga', exact: true })
        .getByLabel('På svenska')
        .fill('Var ska den stå?');
      // the form beside it follows, and what was typed survives
      await page.getByRole('textbox', { name: 'Var ska den stå?' }).waitFor();
      await page.getByText('Sparat', { exact: false }).first().waitFor();
      await calm();
      await page.reload();
      await page.getByRole('textbox', { name: 'Var ska den stå?' }).waitFor();
      expect(await about.inputValue()).toBe('Upphandlad modell, med utbildning på plats.');
      await page.getByRole('button', { name: 'Publicera' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publicera' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // two languages are missing, each said beside its own field
      expect(await page.getByText('Skriv minst').or(page.getByText('Fyll i det här.')).count()).toBeGreaterThanOrEqual(
        2,
      );
      await calm();
      expect(await axeFindings(page)).toEqual([]);
      const named = page
        .getByRole('region', { name: 'Var ska den stå?' })
        .getByRole('group', { name: 'Fråga', exact: true });
      await named.getByLabel('På danska').fill('Hvor skal den stå?');
      await named.getByLabel('På engelska').fill('Where will it stand?');
      await page.getByRole('button', { name: 'Publicera' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publicera' }).click();
      await page.getByText(/^Publicerad, gäller från/).waitFor();
      await go('/catalogue/ultrasound');
      await page.getByRole('textbox', { name: 'Var ska den stå?' }).waitFor();
    },
  );

  journey('my page on a phone: what is new, my cases, orders and equipment in one page', async ({ open }) => {
    const { page, calm, tell } = await open({ as: 'engineer', at: '/my', ...phone });
    await page.getByText('Från och med nu visas här').waitFor();
    await page.getByRole('heading', { name: 'Min utrustning' }).waitFor();
    await tell('/api/door', { what: 'idea', text: 'Visa lediga verkstadstider på en skärm i korridoren.' });
    await page
      .getByRole('link', { name: /Visa lediga verkstadstider/ })
      .first()
      .waitFor();
    await calm();
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** The address in the mail about the order one is looking at. */
async function linkOf({ page }: Visit): Promise<string> {
  const number = /B-\d+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? 'none';
  const { text } = await mailAbout(number);
  const path = /\/approve\/[\w-]+/.exec(text)?.[0];
  if (!path) throw new Error(`no link in: ${text}`);
  return new URL(path, address()).pathname;
}

async function typeDay(page: Visit['page'], label: string, day: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
}

/** A day so many days from today, as this machine has it. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Counts what the person does; `tell` holds it against what is promised, and prints it. */
function counter(what: string, most: number, already = 0) {
  let done = already;
  const one = async (act: Promise<void>): Promise<void> => {
    done++;
    await act;
  };
  return Object.assign(one, {
    tell: () => {
      console.log(`${what}: ${done} interactions (at most ${most})`);
      expect(done).toBeLessThanOrEqual(most);
    },
  });
}
