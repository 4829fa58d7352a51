// A year in four working lives, tried as somebody new would: who leads an object, who answers for a supplier, who keeps the
// portfolio, and the controller. Each plans and decides, follows up, and sees it where it is reported.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { journey } from './kit/journey.ts';

describe('a year', () => {
  journey(
    'who leads an object plans the next year, its owner decides, and what was worked is told',
    async ({ open }) => {
      const leader = await open({ as: 'engineer' });
      const { page, calm, move } = leader;
      await page.getByRole('link', { name: 'Patientövervakning', exact: true }).first().click();
      for (const part of ['System och teknik', 'Utfall mot budget', 'Ärenden', 'Risker', 'Leverantörer', 'Beslut'])
        await page.getByRole('heading', { name: part, exact: true }).waitFor();
      await page.getByRole('link', { name: 'Öppna planen' }).click();
      const thisYear = page.url();
      await page.getByRole('button', { name: 'Ny plan' }).click();
      await doIn(page, 'Ny plan');
      await page.getByText('Utkast', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Lägg till mål' }).click();
      await page.getByRole('dialog').getByLabel('Mål').fill('Larmen når rätt person inom en minut');
      await doIn(page, 'Spara');
      await page.getByText('Larmen når rätt person inom en minut').waitFor();
      // who leads it does not decide it
      expect(await page.getByRole('button', { name: 'Besluta planen' }).count()).toBe(0);
      const nextYear = new URL(page.url());
      const owner = await open({ as: 'unit-head', at: nextYear.pathname + nextYear.search });
      await owner.page.getByText('Larmen når rätt person inom en minut').waitFor();
      await owner.page.getByRole('button', { name: 'Besluta planen' }).click();
      await owner.page.getByText('Beslutad', { exact: true }).waitFor();
      await owner.leave();
      await page.getByText('Beslutad', { exact: true }).waitFor();
      await calm();
      await move(new URL(thisYear).pathname + new URL(thisYear).search);
      await writeHours(page, '2019-09-02', '6,5');
      await page.getByRole('button', { name: 'Ändra: Antalet onödiga larm minskar med en fjärdedel' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Utfall/ })
        .click();
      await page.getByRole('option', { name: 'Uppnått', exact: true }).click();
      await doIn(page, 'Spara');
      await page.getByRole('tab', { name: 'Översikt' }).click();
      await page.getByText('1 / 2').waitFor();
    },
  );

  journey(
    'who answers for a supplier takes an option, meets it, and claims what a missed level costs',
    async ({ open }) => {
      const { page } = await open({ as: 'engineer' });
      await page.getByRole('link', { name: 'Bildarkiv och visning av röntgenbilder' }).click();
      await page.getByRole('button', { name: 'Utnyttja optionen' }).click();
      await doIn(page, 'Utnyttja optionen');
      await page.getByRole('button', { name: 'Utnyttja optionen' }).waitFor({ state: 'detached' });
      await page.getByRole('main').getByRole('link', { name: 'Röntgenteknik Nord AB' }).first().click();
      await page.getByRole('tab', { name: 'Uppföljning' }).click();
      await page.getByRole('button', { name: 'Ta upp en fråga' }).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('Bilderna öppnas för långsamt');
      await doIn(page, 'Spara');
      await page.getByText('Bilderna öppnas för långsamt').first().waitFor();
      await page.getByRole('button', { name: 'Planera möte' }).first().click();
      await typeDay(page, new Date().toISOString().slice(0, 10));
      await doIn(page, 'Planera möte');
      // the agenda has filled itself: the matter, and the months below their level
      await page.getByRole('heading', { level: 1, name: /Operativ uppföljning/ }).waitFor();
      await page.getByRole('link', { name: 'Bilderna öppnas för långsamt' }).waitFor();
      await page.getByRole('button', { name: 'Nytt beslut' }).click();
      await page.getByRole('dialog').getByLabel('Beslut').fill('Leverantören mäter svarstiden varje vecka.');
      await doIn(page, 'Spara');
      await page.getByRole('button', { name: 'Mötet har hållits' }).click();
      await page.getByText('Hållet', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'Röntgenteknik Nord AB' }).first().click();
      await page.getByRole('tab', { name: 'Nivåer och viten' }).click();
      await page.getByRole('button', { name: 'Kräv: 2019-08 Röntgenbilder' }).click();
      await page.getByText(/Vitet för 2019-08 är/).waitFor();
      await doIn(page, 'Kräv');
      await page.getByRole('button', { name: 'Krediterat: 2019-08 Röntgenbilder' }).waitFor();
    },
  );

  journey('who keeps the portfolio follows a need to the council, its assignment and its benefit', async ({ open }) => {
    const { page, move } = await open({ as: 'division-head', at: '/portfolio/needs' });
    await page.getByRole('link', { name: 'Framför ett behov' }).first().click();
    await page.getByRole('combobox', { name: 'Enhet som behöver det' }).fill('medicinsk teknik');
    // written in full and left with Tab, it is chosen
    await page.getByRole('option', { name: /^Medicinsk teknik/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByLabel('Rubrik').fill('Se var lånad utrustning står');
    const said = {
      Problem: 'Ingen vet var pumparna är när de behövs.',
      'Önskad effekt': 'Den som behöver en pump ser var den står.',
      'Så märks det': 'Minuter till pumpen är på plats',
      'Vilka berörs': 'Vårdavdelningarna',
      'Hur många': '900',
      'Så görs det i dag': 'Någon går runt och letar.',
      'Förankrat med': 'Verksamhetschefen',
    };
    for (const [field, text] of Object.entries(said)) await page.getByLabel(field).fill(text);
    await page.getByRole('button', { name: 'Framför ett behov' }).click();
    await page.getByText(/Behovet är N-\d+/).waitFor();
    await page.getByRole('button', { name: 'Gå vidare' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('Vad den som framförde behovet ska läsa')
      .fill('Tack, rådet tar upp det.');
    await doIn(page, 'Spara');
    await move('/portfolio/meetings');
    await page.getByRole('link', { name: /2019-09-18/ }).click();
    await page.getByRole('button', { name: 'Ta upp ett ärende' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Behov' }).fill('lånad utrustning');
    await page.getByRole('option', { name: /Se var lånad utrustning står/ }).click();
    await page.getByRole('dialog').getByLabel('Förslag till beslut').fill('Prova på två avdelningar.');
    await doIn(page, 'Ta upp ett ärende');
    await page.getByRole('button', { name: 'Besluta' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enligt förslaget' }).click();
    await page.getByRole('dialog').getByText('Ge ett uppdrag').click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Enhet som får uppdraget' }).fill('Medicinsk teknik');
    await page.getByRole('option', { name: /^Medicinsk teknik/ }).click();
    await doIn(page, 'Besluta');
    await page.getByText('Rådet följer förslaget: Prova på två avdelningar.').waitFor();
    await page.getByRole('link', { name: /^A-\d+ Se var lånad utrustning står/ }).click();
    await page.getByRole('heading', { name: 'Nyttor', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Lägg till nytta' }).click();
    await page.getByRole('dialog').getByLabel('Nytta').fill('Tid till pumpen');
    await page.getByRole('dialog').getByLabel('Mäts i').fill('minuter');
    await page.getByRole('dialog').getByLabel('I dag').fill('40');
    await page.getByRole('dialog').getByLabel('Mål').fill('10');
    await typeDay(page, '2020-12-31');
    await doIn(page, 'Spara');
    await page.getByRole('button', { name: 'Mät', exact: true }).click();
    await typeDay(page, '2019-09-05');
    await page.getByRole('dialog').getByLabel('Uppmätt').fill('25');
    await doIn(page, 'Spara');
    await page.getByText('50 % av vägen.').waitFor();
  });

  journey('the controller compares the objects, opens the money, and ties a risk to an object', async ({ open }) => {
    const { page, calm, move } = await open({ as: 'controller', at: '/objects/plans' });
    await page.getByRole('link', { name: 'Dialys' }).first().click();
    await page.getByRole('tab', { name: 'Översikt' }).click();
    await page.getByRole('heading', { name: 'Utfall mot budget' }).waitFor();
    const object = new URL(page.url()).pathname;
    expect(await page.getByRole('heading', { name: 'Risker', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Se verifikaten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Verifikat' }).waitFor();
    await calm();
    await move('/internal-control/risks/new');
    await page.getByLabel('Risk', { exact: true }).fill('Vattnet till dialysen räcker inte');
    await choose(page, /Förvaltningsobjekt/, /Dialys/);
    await choose(page, /Sannolikhet/, /^3 /);
    await choose(page, /Konsekvens/, /^4 /);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('heading', { level: 1, name: /Vattnet till dialysen/ }).waitFor();
    await move(object);
    await page.getByRole('heading', { name: 'Risker', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Vattnet till dialysen räcker inte' }).waitFor();
  });
});

/** Hours of a day on an activity; the row stands first in the list. */
async function writeHours(page: Page, day: string, hours: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv in timmar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('group', { name: 'Dag' }).getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
  await dialog.getByLabel('Använda timmar').fill(hours);
  await dialog.getByRole('button', { name: /Aktivitet/ }).click();
  await page.getByRole('option', { name: /Nya larmgränser/ }).click();
  await doIn(page, 'Spara');
  await page.getByRole('row', { name: new RegExp(`${day}.*${hours}`) }).waitFor();
}

async function doIn(page: Page, verb: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function choose(page: Page, field: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Types a day into the dialog's only field for one, part by part. */
async function typeDay(page: Page, day: string): Promise<void> {
  await page.getByRole('dialog').getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
}
