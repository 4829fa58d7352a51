// A year in four working lives, tried as somebody new would: who leads an object, who answers for a supplier, who keeps the
// portfolio, and the controller. Each plans and decides, follows up, and sees it where it is reported.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bringIn, store } from './kit/bring-in.ts';
import { sieOf } from './kit/example-files.ts';
import { address, journey, type Visit } from './kit/journey.ts';

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

  journey(
    'the controller brings in a month, follows it up, makes the forecast, comments, checks and closes; what comes late is told',
    async ({ open }) => {
      const visit = await open({ as: 'controller', at: '/imports' });
      const { page, move, ask } = visit;
      // the month comes in
      const file = {
        name: 'september.SE',
        mimeType: 'application/octet-stream',
        buffer: sieOf('2019-09', 100_000_000),
      };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: /^Spara 1\sverifikat$/ }).click();
      await page.getByRole('link', { name: 'Se nyckeltalen' }).waitFor();
      // it is followed up against budget, and opened to its voucher
      await move(`/finances/vouchers?${year}&search=Serviceavtal`);
      await page.getByText('Serviceavtal 2019-09').first().waitFor();
      await move(`/finances?${year}`);
      await page.getByRole('heading', { level: 1, name: 'Ekonomi' }).waitFor();
      // the forecast of the month counts once it is decided
      await move('/finances/forecast?unit=DTD-MT');
      await page.getByRole('button', { name: 'Ny prognos' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Skapa utkastet' }).click();
      const head = await open({ as: 'division-head', at: await explained(visit) });
      await decided(head.page);
      await page.getByText('Beslutad', { exact: true }).first().waitFor();
      // the section's report: what it has no part in is taken out
      const { mayCreateIn } = await ask('/api/interim-reports');
      const { template } = mayCreateIn.find((each: { unit: string; name: string }) => each.unit === 'DTD-MT');
      const report = await begun(visit, template);
      await move(`/interim-reports/${report}`);
      await page
        .getByRole('navigation', { name: 'Kapitel' })
        .getByRole('link', { name: /^Sammanfattning/ })
        .click();
      await page.getByRole('button', { name: 'Föreslå text' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ta in texten' }).click();
      const text = page.getByRole('region', { name: 'Kapitlets text' });
      await text.locator('[contenteditable=true]').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Uppdragen kommer från Landstingsstyrelsen.');
      // the checker finds what does not hold, and mends it by a press
      await page.getByRole('button', { name: 'Byt Landstingsstyrelsen mot Regionstyrelsen' }).click();
      await text.getByText('Uppdragen kommer från Regionstyrelsen.').waitFor();
      await approved(head, report);
      await move('/interim-reports');
      await move(`/interim-reports/${report}`);
      await page.getByRole('button', { name: 'Stäng perioden' }).click();
      await page.getByLabel('Skriv DTD-MT för att bekräfta').fill('DTD-MT');
      for (const reason of await page.getByLabel('Varför stängs perioden ändå?').all())
        await reason.fill('Prov av stängning');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Stäng perioden' }).click();
      await page.getByText(/^Stängd av Karin Strandmark/).waitFor({ timeout: 30_000 });
      const closed = await treeOf(visit, report);
      // a voucher comes after the close: it is told, and the closed report says what it said
      await store(visit, await bringIn(visit, 'finances.ledger-sie', 'sen.SE', sieOf('2019-09', 25_000_000, 'S')));
      await move(`/figures/after-close?${year}`);
      await page.getByText('Serviceavtal 2019-09').first().waitFor({ timeout: 30_000 });
      expect(await treeOf(visit, report)).toBe(closed);
    },
  );
});

const year = 'unit=DTD-MT&period=2019-01..2019-09';

/** Says why each line of the draft on the page holds, which the months so far may contradict; answers where the draft is. */
async function explained(visit: Visit): Promise<string> {
  await visit.page.getByText('Utkast', { exact: true }).first().waitFor();
  const forecast = new URL(visit.page.url()).pathname;
  const draft = `/api${forecast.replace('/forecast/', '/forecasts/')}`;
  const { lines } = await visit.ask(draft);
  for (const { line, method } of lines)
    await send(visit, 'PUT', `${draft}/lines/${line}`, { method, comment: 'Leveranserna kommer i december.' });
  return forecast;
}

async function decided(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Besluta', exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('Prov av beslut.');
  await doIn(page, 'Besluta prognosen');
}

/** A report of the section for the months so far, without what the section has no part in, its cover filled in. */
async function begun(visit: Visit, template: string): Promise<string> {
  const { report } = await visit.tell('/api/interim-reports', {
    ...{ unit: 'DTD-MT', period: '2019-01..2019-09', template, title: 'Medicinsk teknik januari–september 2019' },
  });
  const { chapters } = await visit.ask(`/api/interim-reports/${report}`);
  for (const { chapterId, title } of chapters)
    if (title !== 'Sammanfattning') await send(visit, 'DELETE', `/api/interim-reports/chapters/${chapterId}`);
  const cover = {
    title: 'Medicinsk teknik',
    documentId: 'MT-2019-9',
    responsible: 'Chefen',
    preparedBy: 'Controllern',
  };
  await send(visit, 'PUT', `/api/interim-reports/${report}`, cover);
  return report;
}

/** The division head approves what is written. */
async function approved(head: Visit, report: string): Promise<void> {
  const { chapters } = await head.ask(`/api/interim-reports/${report}`);
  for (const { chapterId } of chapters)
    for (const state of ['ready', 'approved'])
      await send(head, 'PUT', `/api/interim-reports/chapters/${chapterId}/state`, { state });
  for (const state of ['in-review', 'approved'])
    await send(head, 'PUT', `/api/interim-reports/${report}/state`, { state });
  await head.leave();
}

/** What the report says, word for word. */
async function treeOf({ ask }: Visit, report: string): Promise<string> {
  return JSON.stringify((await ask(`/api/interim-reports/${report}/tree`)).tree);
}

async function send({ page }: Visit, method: 'PUT' | 'DELETE', path: string, data: object = {}): Promise<void> {
  const answer = await page.request.fetch(address() + path, { method, data, headers: { origin: address() } });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
}

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

/** Types a day into the dialog's only field for one, part by part. */
async function typeDay(page: Page, day: string): Promise<void> {
  await page.getByRole('dialog').getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
}
