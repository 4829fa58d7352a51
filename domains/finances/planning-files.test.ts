// The tables of forecasts, investments and deviations as files: what the page shows, for those who may see the page and
// nobody else.
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import type { InputOf, Operation } from '../../platform/operation/operation.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { decideForecast, openForecast, setForecastLine } from './forecast-contract.ts';
import * as investments from './investment-contract.ts';
import { financesHouse } from './ledger.test-kit.ts';
import { bookLines, even, setBudget } from './planning.test-kit.ts';
import * as files from './planning-files-contract.ts';
import { explainVariance, recordVariance } from './variance-contract.ts';

const controller = someone('controller', 'R');
const elsewhere = someone('controller', 'B');
const employee = someone('employee');
const format = 'csv' as const;
const mkr = 100_000_000;
const asked = { unit: 'A', period: '2019-01..2019-08' };
const refused = { kind: 'not-allowed' };

let t: TestHouse;
beforeAll(async () => {
  t = await financesHouse();
  await bookLines(t, [
    { costCentre: '100', group: 'personnel', year: 2018, amounts: even(10 * mkr) },
    { costCentre: '100', group: 'personnel', year: 2019, amounts: even(11 * mkr, 8) },
    { costCentre: '100', group: 'supplies', year: 2019, amounts: even(mkr, 8), object: 'STERIL' },
  ]);
  await setBudget(t, 2019, [{ unit: 'A', group: 'personnel', amounts: even(10 * mkr) }]);
});
afterAll(() => t.close());

async function file<E extends Operation>(operation: E, input: InputOf<E>, who = controller) {
  const answer = await t.run(operation, input, who);
  // a download answers with a file
  const { name, content } = answer as FileAnswer;
  // … whose content is a stream
  const all = (await text(content as Readable)).replace('\uFEFF', '').trimEnd().split('\r\n');
  return { name, heading: all[0] ?? '', lines: all.slice(1) };
}

test('forecasts leave as versions, as the lines of one, as the methods of a line, and as overrides in hindsight', async () => {
  const page = await t.run(openForecast, { unit: 'A', asOf: '2019-08', comment: 'Första försöket' }, controller);
  const { version } = page;
  const line = page.lines.find((each) => each.costGroup === 'personnel')?.line ?? '';
  await t.run(
    setForecastLine,
    {
      ...{ version, line, method: 'override' as const, reason: 'Avtalet löper ut.' },
      months: ['09', '10', '11', '12'].map((month) => ({ month: `2019-${month}`, amount: -12 * mkr })),
    },
    controller,
  );
  const versions = await file(files.exportForecasts, { unit: 'A', format });
  expect(versions.heading).toBe('Prognos per;Nummer;Läge;Kommentar;Av;Datum;"Resultat, helår";Mot årsbudget');
  expect(versions.lines).toEqual([expect.stringMatching(/^2019-08;1;Utkast;Första försöket;a controller;/)]);
  const lines = await file(files.exportForecast, { version, format });
  expect(lines.name).toBe('Prognos A 2019-08 1.csv');
  expect(lines.lines[0]).toMatch(/^Personal;Avdelning A;-88000000,00;-8000000,00;-48000000,00;-136000000,00;/);
  expect(lines.lines[0]).toMatch(/;Egen bedömning;Avtalet löper ut\.$/);
  expect(lines.lines.at(-1)).toMatch(/^Resultat;/);
  const methods = await file(files.exportForecastLine, { version, line, format });
  expect(methods.lines).toHaveLength(4);
  expect(methods.lines[0]).toMatch(/^Takten hittills;-44000000,00;/);
  expect(methods.lines.at(-1)).toMatch(/^Tjänster;;;.*tjänster saknas$/);
  await t.run(decideForecast, { version, note: 'Avtalet är uppsagt.' }, someone('division-head', 'R'));
  const scores = await file(files.exportOverrideScores, { unit: 'A', format });
  expect(scores.heading).toMatch(/^Rad;Prognos per;Skäl;Av;/);
  expect(scores.lines).toEqual(['Personal;2019-08;Avtalet löper ut.;a controller;0;;;;inte känt än']);
  for (const who of [elsewhere, employee]) {
    await expect(t.run(files.exportForecasts, { unit: 'A' }, who)).rejects.toMatchObject(refused);
    await expect(t.run(files.exportOverrideScores, { unit: 'A' }, who)).rejects.toMatchObject(refused);
  }
  await expect(t.run(files.exportForecast, { version }, employee)).rejects.toMatchObject(refused);
  await expect(t.run(files.exportForecast, { version }, elsewhere)).rejects.toMatchObject({ code: 'forecast-unknown' });
  await expect(t.run(files.exportForecastLine, { version, line }, employee)).rejects.toMatchObject(refused);
});

test('investments leave as the report’s table, as decisions in their order, and with what one of them has cost', async () => {
  const decide = (number: string, amount: number) =>
    t.run(
      investments.decideInvestment,
      {
        ...{ year: 2019, number, decidedOn: '2019-02-01', unit: 'A', category: 'mt', item: `Värmare ${number}` },
        ...{ responsible: 'Mats Rönfjäll', amount },
      },
      controller,
    );
  const { decision } = await decide('MT-2', 900_00);
  await decide('MT-10', 500_00);
  await t.run(
    investments.bookInvestmentPayment,
    { decision, on: '2019-03-04', amount: 250_50, reference: 'LF 1' },
    controller,
  );
  const table = await file(files.exportInvestmentTable, { ...asked, format });
  expect(table.heading).toMatch(/^Kategori;Ram 2019;"Utfall, före 2019";"Utfall, 2019";Summa;/);
  expect(table.lines[0]).toMatch(/^Totalt;0,00;0,00;250,50;250,50;/);
  const list = await file(files.exportInvestments, { ...asked, sort: '-amount', format });
  expect(list.lines.map((line) => line.split(';')[2])).toEqual(['MT-2', 'MT-10']);
  expect(list.lines[0]).toMatch(
    /^Värmare MT-2;2019;MT-2;2019-02-01;Avdelning A;MT;.*;Planerad;;900,00;250,50;250,50;$/,
  );
  const paged = { ...asked, sort: 'amount' as const, limit: 1 };
  const first = await t.run(investments.listInvestments, paged, controller);
  const second = await t.run(investments.listInvestments, { ...paged, after: first.next ?? '' }, controller);
  expect([...first.rows, ...second.rows].map((row) => row.number)).toEqual(['MT-10', 'MT-2']);
  expect(second.next).toBeNull();
  const payments = await file(files.exportInvestment, { decision, format });
  expect(payments.lines).toEqual(['2019-03-04;Värmare MT-2;LF 1;250,50']);
  expect((await file(files.exportInvestment, { decision, table: 'forecasts', format })).lines).toEqual([]);
  for (const who of [elsewhere, employee]) {
    await expect(t.run(files.exportInvestmentTable, asked, who)).rejects.toMatchObject(refused);
    await expect(t.run(files.exportInvestments, asked, who)).rejects.toMatchObject(refused);
  }
  await expect(t.run(files.exportInvestment, { decision }, employee)).rejects.toMatchObject(refused);
  await expect(t.run(files.exportInvestment, { decision }, elsewhere)).rejects.toMatchObject({
    code: 'investment-unknown',
  });
});

test('deviations leave so that every line’s drivers and rest add up to its deviation', async () => {
  await t.run(
    recordVariance,
    { kind: 'takeover', unit: 'A', title: 'Sterilteknik', from: '2018-01', object: 'STERIL' },
    controller,
  );
  const { heading, lines } = await file(files.exportVariance, { ...asked, format });
  expect(heading).toBe(
    'Rad;Budget;Utfall;Avvikelse;Pris och lön;Volym;Vakanser;Tid;Engångsposter;Uppdrag utan budget;Oförklarat',
  );
  for (const line of lines) {
    const [, , , deviation, ...parts] = line.split(';').map((each) => Math.round(Number(each.replace(',', '.')) * 100));
    expect(parts.reduce((sum, each) => sum + each, 0)).toBe(deviation);
  }
  const all = (await t.run(explainVariance, asked, controller)).lines[0];
  expect(lines[0]?.split(';')[3]).toBe(`${(all?.deviation ?? 0) / 100},00`);
  const drivers = await file(files.exportVarianceDrivers, { ...asked, format });
  expect(drivers.lines).toEqual(['Sterilteknik;Uppdrag utan budget;-8000000,00']);
  const records = await file(files.exportVarianceRecords, { unit: 'A', year: 2019, format });
  expect(records.lines).toEqual([
    expect.stringMatching(/^Sterilteknik;Övertaget uppdrag;Avdelning A;2018-01;;STERIL;;;;;a controller;/),
  ]);
  for (const who of [elsewhere, employee]) {
    await expect(t.run(files.exportVariance, asked, who)).rejects.toMatchObject(refused);
    await expect(t.run(files.exportVarianceDrivers, asked, who)).rejects.toMatchObject(refused);
    await expect(t.run(files.exportVarianceRecords, { unit: 'A', year: 2019 }, who)).rejects.toMatchObject(refused);
  }
});
