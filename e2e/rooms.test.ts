// What people come to single rooms for: telling of an outage, judging a measure, looking at what a reorganisation would do,
// and finding out who did what.
import { describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { journey } from './kit/journey.ts';
import { screenshot } from './kit/screenshot.ts';

describe('the rooms', () => {
  journey('an outage is published and stands on the status page for somebody without sign-in', async ({ open }) => {
    const { page, calm } = await open({ as: 'communicator', at: '/notices/new' });
    const title = 'Telefonin är nere i Bergsele';
    await page.getByText('Det går inte att använda.').click();
    await page.getByLabel('Rubrik').fill(title);
    await page.getByText('Telefoni', { exact: true }).click();
    await calm();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publicera nu' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const anybody = await open({ at: '/status' });
    await anybody.page.getByRole('heading', { name: title }).waitFor();
    expect(
      await anybody.page
        .getByRole('listitem')
        .filter({ hasText: /^Telefoni/ })
        .textContent(),
    ).toContain('Avbrott');
    expect(await axeFindings(anybody.page)).toEqual([]);
    await screenshot(anybody.page, 'status');
  });

  journey('the division head judges a measure, and the scorecard says who and why', async ({ open }) => {
    const { page, calm } = await open({ as: 'division-head', at: '/scorecards?unit=DTD&period=2019-01..2019-08' });
    await screenshot(page, 'scorecard');
    await page.getByRole('button', { name: 'Åtgärder: Säkerhetsincidenter' }).click();
    await page.getByRole('menuitem', { name: 'Bedöm' }).click();
    const dialog = page.getByRole('dialog', { name: /^Bedöm/ });
    await dialog.getByRole('button', { name: /Måluppfyllelse/ }).click();
    await page
      .getByRole('option', { name: /^Uppfyllt|^Uppfyllda?$/ })
      .first()
      .click();
    await dialog.getByLabel('Motivering').fill('Registret är i bruk sedan i måndags.');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    await calm();
    const row = page.getByRole('row').filter({ hasText: 'Säkerhetsincidenter' });
    expect(await row.textContent()).toContain('Bedömt av Margareta Ljungsele: Registret är i bruk sedan i måndags.');
    expect(await row.textContent()).toContain('Uppfyllt');
  });

  journey('a reorganisation is looked at before it is decided: who and what would move', async ({ open }) => {
    const { page, calm } = await open({ as: 'administrator', at: '/people/reorganisations' });
    await page.getByRole('link', { name: 'Medicinsk teknik samlas i två grupper' }).click();
    await page.getByRole('heading', { name: 'Det här händer' }).waitFor();
    await calm();
    const moving = await page.getByRole('heading', { name: /^Medarbetare som byter enhet/ }).textContent();
    const rows = page.getByRole('table', { name: 'Medarbetare som byter enhet' }).getByRole('row');
    expect((await rows.count()) - 1).toBe(Number(moving?.match(/\d+/)?.[0]));
    await page.getByRole('button', { name: 'Ta bort steg 2' }).click();
    await page.getByRole('heading', { name: /^Medarbetare som byter enhet/ }).waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
  });

  journey('the auditor finds in the log who did it', async ({ open }) => {
    const { page } = await open({ as: 'auditor', at: '/audit' });
    const log = page.getByRole('main');
    await log
      .getByText(/Loggade in som person i exemplet|Publicerade ett meddelande|Läste in exempel/)
      .first()
      .waitFor();
  });
});
