// The way in, for somebody with only a keyboard, and for somebody who has forgotten.
import { describe, expect } from 'vitest';
import { axeFindings } from './kit/accessibility.ts';
import { journey } from './kit/journey.ts';
import { personAs } from './kit/persons.ts';
import { screenshot } from './kit/screenshot.ts';

describe('signing in', () => {
  journey('an example person comes in with the keyboard alone', async ({ open }) => {
    const { page, calm } = await open();
    const { name } = personAs('controller');
    await page.getByRole('button', { name }).waitFor();
    for (let press = 0; press < 30; press++) {
      if ((await page.evaluate(() => document.activeElement?.closest('button')?.textContent))?.includes(name)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
    await calm();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Hej ${name.split(' ')[0]}`);
    await screenshot(page, 'start');
  });

  journey('a wrong password is answered in words, and the page stays usable', async ({ open }) => {
    const { page, expectComplaint } = await open();
    expectComplaint(/403.*\/api\/sign-in/);
    await page.getByLabel('Användarnamn').fill(personAs('controller').login);
    await page.getByLabel('Lösenord').fill('inte det rätta');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: /\S/ });
    await alert.waitFor();
    expect(await alert.textContent()).not.toContain('wrong-login-or-password');
    expect(await alert.textContent()).toMatch(/lösenord/i);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: /^Sign in/, level: 1 }).waitFor();
  });

  journey('signing out closes every page', async ({ open }) => {
    const { page, calm } = await open({ as: 'nurse', at: '/figures' });
    await page.getByRole('button', { name: /utloggning/ }).click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { name: /^Logga in/, level: 1 }).waitFor();
    await page.goto('/figures');
    await calm();
    await page.getByRole('heading', { name: /^Logga in/, level: 1 }).waitFor();
  });
});
