// What an agent does with mail that became no case, without a mouse: reads it, makes a case of it, adds it to a case, throws it
// away; the same on a phone.
import { describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { journey } from './kit/journey.ts';
import { screenshot } from './kit/screenshot.ts';

describe('mail in quarantine', () => {
  journey('is made a case by keyboard alone', async ({ open }) => {
    const { page, calm } = await open({ as: 'agent', at: '/cases/mail' });
    await page.getByRole('link', { name: 'Höstens kurser för dig som arbetar med IT' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Höstens kurser för dig som arbetar med IT' }).waitFor();
    await page.getByText('Anmäl dig före den sista i månaden.').waitFor();
    await calm();
    await screenshot(page, 'mail');
    await page.keyboard.press('n');
    const drawer = page.getByRole('dialog', { name: 'Gör ett ärende' });
    await drawer.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Fråga om kurserna i höst');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /Fråga om kurserna i höst/ }).waitFor();
    await page.getByText('Mejl från nyheter@utbildning.example').waitFor();
    await page.getByRole('link', { name: 'Visa mejlet' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  journey('is thrown away with a reason on a phone, found again and added to its case', async ({ open }) => {
    const { page, go } = await open({ as: 'agent', at: '/cases/mail', width: 390, height: 844 });
    await page.getByRole('link', { name: 'Autosvar: Fråga om uppgradering' }).click();
    await page.getByRole('button', { name: 'Kasta' }).click();
    await page.getByRole('dialog', { name: 'Kasta' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('Ett autosvar till ett gammalt ärende');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Mejlet är kastat').waitFor();
    await go('/cases/mail?state=thrown-away');
    await page.getByRole('link', { name: 'Autosvar: Fråga om uppgradering' }).click();
    await page.getByText('Ett autosvar till ett gammalt ärende').waitFor();
    await page.getByRole('button', { name: 'Lägg till i ett ärende' }).click();
    await page.getByRole('dialog', { name: 'Lägg till i ett ärende' }).waitFor();
    await page.keyboard.type('Bilderna kommer inte');
    await page.getByRole('option', { name: /Bilderna kommer inte upp på läsrummet/ }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /Bilderna kommer inte upp på läsrummet/ }).waitFor();
    await page.getByText('Mejl från support@leverantor.example').waitFor();
  });
});
