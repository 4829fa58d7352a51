// What a supplier promised, keeps and tells: levels measured by the house's figures, penalties to the öre, reports held row by
// row against Fyr's own record.
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, type TestHouse } from '../../checks/kit/test-house.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import { examplePersonId } from '../people/example.ts';
import * as contract from './contract.ts';
import { reportFace } from './reports/report-face.ts';
import { elsewhere, head, measuring, nurse, openSuppliers, reader, steps } from './suppliers.test-kit.ts';

let t: TestHouse;
let { register, agree } = steps(undefined as never); // set before the first test
beforeAll(async () => {
  t = await openSuppliers([measuring]);
  ({ register, agree } = steps(t));
});
afterAll(() => t.close());

const penaltyRule = { step: 100, shareEach: 250 };

async function promised(over: Partial<InputOf<typeof contract.agreeLevel>> = {}) {
  const { supplier, organisationNumber } = await register();
  const { agreement } = await agree(supplier, { services: ['journal', 'mail'], monthlyFeeOre: 114_700_000 });
  const input = {
    agreement,
    measure: 'availability',
    service: 'journal',
    target: 99_900,
    penaltyRule,
    ...over,
  } as const;
  const { level } = await t.run(contract.agreeLevel, input, head);
  return { supplier, organisationNumber, agreement, level };
}

const send = (
  supplier: string,
  content: string,
  over: Partial<InputOf<typeof contract.sendReport>> = {},
  caller = head,
) =>
  t.run(
    contract.sendReport,
    { supplier, period: '2019-08..2019-08', name: 'rapport.csv', ...over },
    { ...caller, upload: { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' } },
  );

test('a level is measured by the figure that stands for its measure, month by month', async () => {
  const { supplier, agreement, level } = await promised();
  const page = await t.run(contract.showLevels, { supplier }, reader);
  expect(page.months[0]).toBe('2019-08');
  expect(page.levels).toMatchObject([{ level, isMeasured: true, unit: 'percent', decimals: 3 }]);
  const seen = page.levels[0]?.months
    .slice(0, 4)
    .map(({ month, value, isMet, penalty }) => [month, value, isMet, penalty?.ore]);
  expect(seen).toEqual([
    ['2019-08', 99_917, true, 0],
    // 0,101 per cent short: two begun steps of 2,5 per cent of 1 147 000 kr
    ['2019-07', 99_799, false, 5_735_000],
    ['2019-06', 99_950, true, 0],
    ['2019-05', null, null, undefined],
  ]);
  expect(page.unclaimedOre).toBe(5_735_000);
  await t.run(contract.agreeLevel, { agreement, measure: 'outages', service: 'mail', target: 2 }, head);
  const other = (await t.run(contract.showLevels, { supplier }, reader)).levels.find(
    (each) => each.measure === 'outages',
  );
  expect(other).toMatchObject({ isMeasured: false, penaltyRule: null });
  expect(await t.audited('agree-level')).toBeGreaterThan(0);
});

test('a level that cannot be is refused, and one ends for another to begin', async () => {
  const { agreement, level } = await promised();
  const again = (over: Partial<InputOf<typeof contract.agreeLevel>>) =>
    t.run(
      contract.agreeLevel,
      { agreement, measure: 'availability', service: 'journal', target: 99_900, ...over },
      head,
    );
  const wrong: [Partial<InputOf<typeof contract.agreeLevel>>, string][] = [
    [{}, 'level-agreed-already'],
    [{ service: 'images' }, 'service-not-in-agreement'],
    [{ priority: 1 }, 'no-priority-for-measure'],
    [{ service: 'mail', target: 100_001 }, 'target-above-hundred'],
    [{ service: 'mail', penaltyRule: { step: 1 } }, 'penalty-without-amount'],
    [{ service: 'mail', fromOn: '2019-02-01', toOn: '2019-01-01' }, 'ends-before-it-starts'],
  ];
  for (const [over, code] of wrong) await expect(again(over), code).rejects.toMatchObject({ code });
  await expect(t.run(contract.endLevel, { level, toOn: '2017-01-01' }, head)).rejects.toMatchObject({
    code: 'ends-before-it-starts',
  });
  await t.run(contract.endLevel, { level, toOn: '2019-07-15' }, head);
  expect(await again({ fromOn: '2019-07-16', target: 99_800 })).toMatchObject({ level: expect.any(String) });
  expect(await t.audited('end-level')).toBe(1);
});

test('a penalty is claimed with what it was computed from, then credited; a waiver says why', async () => {
  const { supplier, level } = await promised();
  const settle = (over: Partial<InputOf<typeof contract.settlePenalty>>) =>
    t.run(contract.settlePenalty, { level, month: '2019-07', state: 'claimed', ...over }, head);
  await expect(settle({ month: '2019-09' })).rejects.toMatchObject({ code: 'month-not-over' });
  await expect(settle({ month: '2019-06' })).rejects.toMatchObject({ code: 'no-penalty-then' });
  await expect(settle({ state: 'waived' })).rejects.toMatchObject({ code: 'waiver-needs-reason' });
  await expect(settle({ state: 'credited' })).rejects.toMatchObject({ code: 'not-from-this-penalty-state' });
  expect(await settle({})).toMatchObject({ state: 'claimed', ore: 5_735_000 });
  await expect(settle({})).rejects.toMatchObject({ code: 'not-from-this-penalty-state' });
  expect(await t.run(contract.showLevels, { supplier }, reader)).toMatchObject({
    claimedOre: 5_735_000,
    unclaimedOre: 0,
  });
  expect(await settle({ state: 'credited', text: 'Kreditfaktura 4711' })).toMatchObject({ ore: 5_735_000 });
  const page = await t.run(contract.showLevels, { supplier }, reader);
  expect(page).toMatchObject({ claimedOre: 0, creditedOre: 5_735_000 });
  expect(page.levels[0]?.months[1]?.claim).toMatchObject({ state: 'credited', measured: 99_799, isChanged: false });
  expect(await t.audited('settle-penalty')).toBe(2);
});

test('a penalty of a quarter is held against the whole quarter when it is over, within the year’s ceiling', async () => {
  const { supplier, level } = await promised({
    penaltyRule: { ...penaltyRule, per: 'quarter', yearCapOre: 8_000_000 },
  });
  const claim = (month: string) => t.run(contract.settlePenalty, { level, month, state: 'claimed' }, head);
  expect((await t.run(contract.showLevels, { supplier }, reader)).unclaimedOre).toBe(0);
  await expect(claim('2019-07')).rejects.toMatchObject({ code: 'no-penalty-then' });
  t.clock = new Date('2019-10-02T08:00:00Z');
  const page = await t.run(contract.showLevels, { supplier }, reader);
  // (99 799 + 99 917) / 200 000: one begun step, 2,5 per cent of three months’ fee is 86 025 kr, and the year allows 80 000
  expect(page.levels[0]?.months[0]).toMatchObject({
    month: '2019-09',
    value: null,
    over: { from: '2019-07', to: '2019-09', value: 99_858 },
    penalty: { steps: 1, ore: 8_000_000, cappedBy: 'year' },
  });
  expect(page.unclaimedOre).toBe(8_000_000);
  expect(await claim('2019-09')).toMatchObject({ ore: 8_000_000 });
  const after = await t.run(contract.showLevels, { supplier }, reader);
  expect(after.levels[0]?.months[0]?.claim).toMatchObject({ measured: 99_858, isChanged: false });
  t.clock = new Date('2019-09-10T08:00:00Z');
});

test('the ceiling of an agreement holds for all its levels together, and a claim tells that it stopped there', async () => {
  const { supplier, agreement, level } = await promised({ penaltyRule: { step: 100, oreEach: 3_000_000 } });
  const set = (over: Partial<InputOf<typeof contract.setPenaltyCeiling>>, caller = head) =>
    t.run(contract.setPenaltyCeiling, { agreement, per: 'quarter', ...over }, caller);
  await expect(set({ ore: 1 }, reader)).rejects.toMatchObject({ code: 'not-your-supplier' });
  await expect(set({ ore: 1 }, elsewhere)).rejects.toMatchObject({ code: 'no-such-agreement' });
  await expect(set({ ore: 1, share: 1 })).rejects.toMatchObject({ code: 'ceiling-amount-or-share' });
  await expect(set({ share: 100 })).rejects.toMatchObject({ code: 'ceiling-needs-value' });
  await t.run(contract.changeAgreement, { agreement, valueOre: 100_000_000 }, head);
  // 4 per cent of a million kronor; July is 6 000 000 öre by the level's own rule
  expect(await set({ share: 400 })).toEqual({ agreement, ceilingOre: 4_000_000 });
  await expect(t.run(contract.changeAgreement, { agreement, valueOre: 0 }, head)).rejects.toMatchObject({
    code: 'ceiling-needs-value',
  });
  expect(await t.run(contract.showAgreement, { agreement }, reader)).toMatchObject({
    penaltyCeiling: { per: 'quarter', ore: null, share: 400, ceilingOre: 4_000_000 },
  });
  const seen = () => t.run(contract.showLevels, { supplier }, reader);
  expect((await seen()).unclaimedOre).toBe(4_000_000);
  const claim = () => t.run(contract.settlePenalty, { level, month: '2019-07', state: 'claimed' }, head);
  expect(await claim()).toMatchObject({ ore: 4_000_000 });
  const after = await seen();
  expect(after.ceilings[0]).toMatchObject({ from: '2019-07', to: '2019-09', ore: 4_000_000, leftOre: 0 });
  expect(after.levels.find((each) => each.level === level)?.months[1]?.claim).toMatchObject({
    ore: 4_000_000,
    wholeOre: 6_000_000,
    cappedBy: 'agreement',
  });
  expect(after.unclaimedOre).toBe(0);
  // another level of the same agreement, in the same quarter
  await t.run(contract.endLevel, { level, toOn: '2019-07-31' }, head);
  const { level: next } = await t.run(
    contract.agreeLevel,
    {
      ...{ agreement, measure: 'availability', service: 'journal', target: 99_999, fromOn: '2019-08-01' },
      penaltyRule: { step: 100, oreEach: 1_000 },
    },
    head,
  );
  const ask = t.run(contract.settlePenalty, { level: next, month: '2019-08', state: 'claimed' }, head);
  await expect(ask).rejects.toMatchObject({ code: 'agreement-ceiling-reached' });
  await t.run(contract.settlePenalty, { level, month: '2019-07', state: 'waived', text: 'Förlikning' }, head);
  expect((await seen()).unclaimedOre).toBe(1_000);
  expect(await t.audited('set-penalty-ceiling')).toBe(1);
});

const headings = 'Period;Tjänst;Mått;Prioritet;Enhet;Värde;Datum;Text';

test('a report stands row by row beside Fyr’s own record, and what was left out is there too', async () => {
  const { supplier, agreement } = await promised();
  await t.run(contract.agreeLevel, { agreement, measure: 'outages', service: 'mail', target: 2 }, head);
  const page = await send(
    supplier,
    [
      headings,
      '2019-08;journal;availability;;%;99,95;;',
      '2019-08;journal;change;;;;2019-08-12;Ny version',
      '2019-08;;risk;;;;;',
    ].join('\n'),
  );
  expect(page).toMatchObject({ state: 'received', rows: 2, wrong: 0, counts: { differs: 1, told: 1, missing: 1 } });
  expect(page.lines).toMatchObject([
    { line: 2, outcome: 'differs', told: 9995, own: 9992, difference: 3, decimals: 2, serviceName: 'Journalsystemet' },
    { line: 3, outcome: 'told', on: '2019-08-12' },
    { line: null, outcome: 'missing', measure: 'outages', service: 'mail', own: null },
  ]);
  const right = await send(supplier, `${headings}\n2019-08;journal;availability;;procent;99.917;;`);
  expect(right.lines[0]).toMatchObject({ outcome: 'agrees', told: 99_917, own: 99_917, difference: 0 });
});

test('wrong rows say where, what and what was expected; nothing that was sent is lost', async () => {
  const { supplier } = await promised();
  const rows = [
    `${headings};Eget`,
    '2019-08;journal;availability;;minuter;44640;;;x1',
    '2019-07;journal;availability;;%;99,9;;;',
    '2019-08;rontgen;availability;;%;99,9;;;',
    '2019-08;journal;uptime;;%;99,9;;;',
  ];
  const page = await send(supplier, rows.join('\n'));
  expect(
    page.lines
      .slice(0, 4)
      .map((line) => [line.line, line.problems.map(({ field, code, expected }) => [field, code, expected])]),
  ).toEqual([
    [
      2,
      [
        ['unit', 'wrong-unit', '%'],
        ['value', 'out-of-range', '0–100'],
      ],
    ],
    [3, [['period', 'wrong-period', '2019-08']]],
    [4, [['service', 'unknown-service', 'journal, mail']]],
    [5, [['measure', 'unknown-measure', expect.stringContaining('availability')]]],
  ]);
  expect(page.lines[0]?.cells).toMatchObject({ unit: 'minuter', value: '44640', text: 'Eget: x1' });
  expect(page.counts).toMatchObject({ wrong: 4, missing: 1 });
  // a download answers with a file; its bytes are read while its connection is open
  const csv = (await t.run(contract.exportReport, { report: page.report, format: 'csv' }, reader)) as FileAnswer;
  const lines = (await text(Readable.from(csv.content))).trim().split(/\r?\n/);
  expect(lines).toHaveLength(6);
  expect(lines[1]).toContain('Enhet ”minuter”: fel enhet. Fyr räknar inte om. Väntat: %.');
  await t.house.look(reader, async (work) => {
    const { downloadReport } = await import('./reports/report-queries.ts');
    const file = await downloadReport(work, page);
    expect(await text(Readable.from(file.content))).toBe(rows.join('\n'));
  });
  expect(await t.run(contract.downloadReport, { report: page.report }, reader)).toMatchObject({ name: 'rapport.csv' });
});

test.each([
  ['{"period":"2019-08",', 'not-readable'],
  ['{"hello":1}', 'not-readable'],
  ['{"period":"2019-08","rows":[]}', 'no-rows'],
  ['bara prat', 'not-readable'],
  ['{"supplier":{"organisationNumber":"559999-0024"},"period":"2019-08","rows":[{}]}', 'wrong-supplier'],
])('%s is kept and says what is wrong', async (content, code) => {
  const { supplier } = await promised();
  const page = await send(supplier, content, { name: 'rapport.json' });
  expect(page.lines[0]).toMatchObject({ outcome: 'wrong', problems: [{ code }] });
});

test('a report is for months that are over, is answered once, and is read by those who read the supplier', async () => {
  const { supplier } = await promised();
  await expect(send(supplier, 'x', { period: '2019-09..2019-09' })).rejects.toMatchObject({ code: 'period-not-over' });
  await expect(send(supplier, '')).rejects.toMatchObject({ code: 'file-empty' });
  const { report } = await send(
    supplier,
    '{"period":"2019-08","rows":[{"service":"journal","measure":"availability","unit":"%","value":99.92}]}',
  );
  const answer = (state: 'accepted' | 'sent-back', text = '') =>
    t.run(contract.answerReport, { report, state, text }, head);
  await expect(answer('sent-back')).rejects.toMatchObject({ code: 'sending-back-needs-reason' });
  expect(await answer('sent-back', 'Två decimaler saknas.')).toMatchObject({ state: 'sent-back', mayChange: false });
  await expect(answer('accepted')).rejects.toMatchObject({ code: 'report-answered-already' });
  expect(await t.run(contract.showReport, { report }, reader)).toMatchObject({
    state: 'sent-back',
    answer: 'Två decimaler saknas.',
  });
  const list = await t.run(contract.listReports, { supplier, limit: 1 }, reader);
  expect(list).toMatchObject({ rows: [{ report, state: 'sent-back' }], next: null, keys: [], mayChange: false });
  for (const who of [elsewhere, nurse])
    for (const ask of [
      () => t.run(contract.showReport, { report }, who),
      () => t.run(contract.exportReport, { report }, who),
      () => t.run(contract.downloadReport, { report }, who),
      () => t.run(contract.answerReport, { report, state: 'accepted' }, who),
      () => t.run(contract.listReports, { supplier }, who),
      () => t.run(contract.reportTemplate, { supplier }, who),
      () => t.run(contract.showLevels, { supplier }, who),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: 'not-found' });
  const none = examplePersonId('none');
  for (const ask of [
    () => send(supplier, 'x', {}, reader),
    () => t.run(contract.makeReportKey, { supplier }, reader),
    () => t.run(contract.revokeReportKey, { supplier, key: none }, reader),
    () => t.run(contract.answerReport, { report, state: 'accepted' }, reader),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: 'not-allowed' });
  for (const ask of [
    () => t.run(contract.showReport, { report: none }, head),
    () => t.run(contract.exportReport, { report: none }, head),
    () => t.run(contract.downloadReport, { report: none }, head),
    () => t.run(contract.showLevels, { supplier, to: 'augusti' }, head),
    () => t.run(contract.reportTemplate, { supplier, month: 'x' }, head),
    () => t.run(contract.makeReportKey, { supplier: none }, head),
    () => t.run(contract.listReports, { supplier, limit: 0 }, head),
  ])
    await expect(ask()).rejects.toThrow(Refusal);
  expect([await t.audited('send-supplier-report'), await t.audited('answer-supplier-report')]).toEqual([
    expect.any(Number),
    1,
  ]);
});

test('only those who change the supplier change its levels', async () => {
  const { agreement, level } = await promised();
  for (const who of [reader, nurse, nobody])
    for (const ask of [
      () => t.run(contract.agreeLevel, { agreement, measure: 'cases', service: 'mail', target: 1 }, who),
      () => t.run(contract.endLevel, { level, toOn: '2019-12-31' }, who),
      () => t.run(contract.settlePenalty, { level, month: '2019-07', state: 'claimed' }, who),
    ])
      await expect(ask()).rejects.toMatchObject({
        kind: who === reader ? 'not-allowed' : who === nurse ? 'not-found' : 'not-signed-in',
      });
  await expect(t.run(contract.endLevel, { level: agreement, toOn: '2019-12-31' }, head)).rejects.toMatchObject({
    code: 'no-such-level',
  });
});

test('the template holds a row with its unit for everything promised, and the schema the same measures', async () => {
  const { supplier } = await promised();
  // downloads answer with a file
  const csv = (await t.run(contract.reportTemplate, { supplier, format: 'csv' }, reader)) as FileAnswer;
  const lines = (await text(Readable.from(csv.content))).trim().split(/\r?\n/);
  expect(lines[1]).toContain('2019-08;journal;availability;;%');
  const answer = (await t.run(contract.reportTemplate, { supplier, format: 'schema' }, reader)) as FileAnswer; // as above
  const schema = JSON.parse(await text(Readable.from([answer.content])));
  expect(schema.properties.rows.items.oneOf).toHaveLength(10);
});

test('the supplier’s own system sends with its key, and no longer once the key is revoked', async () => {
  const { supplier } = await promised();
  const { key, secret, address } = await t.run(contract.makeReportKey, { supplier }, head);
  expect(address).toContain('/api/supplier-reports/inbox');
  const app = fastify();
  app.setErrorHandler((error, _request, reply) =>
    reply
      .status(error instanceof Refusal ? 400 : 500)
      .send({ code: error instanceof Refusal ? error.code : String(error) }),
  );
  reportFace(app, t.house);
  const post = (authorization: string, payload: string, period = '2019-08..2019-08') =>
    app.inject({
      method: 'POST',
      url: `/api/supplier-reports/inbox?period=${period}`,
      headers: { authorization, 'content-type': 'application/json' },
      payload,
    });
  const body =
    '{"period":"2019-08","rows":[{"service":"journal","measure":"availability","unit":"min","value":99.92}]}';
  const sent = await post(`Bearer ${secret}`, body);
  expect(sent.json()).toMatchObject({
    rows: 1,
    wrong: [{ line: 1, field: 'unit', code: 'wrong-unit', expected: '%' }],
  });
  expect((await post(`Bearer ${secret}`, body, 'augusti')).json()).toMatchObject({ code: 'invalid-input' });
  expect((await post('Bearer fyr_wrong', body)).json()).toMatchObject({ code: 'wrong-key' });
  const { keys, rows } = await t.run(contract.listReports, { supplier }, head);
  expect(rows).toMatchObject([{ channel: 'api' }]);
  expect(keys).toMatchObject([{ key, hint: secret.slice(0, 8), lastUsedAt: expect.any(String), revokedAt: null }]);
  await t.run(contract.revokeReportKey, { supplier, key }, head);
  await expect(t.run(contract.revokeReportKey, { supplier, key }, head)).rejects.toMatchObject({ code: 'no-such-key' });
  expect((await post(`Bearer ${secret}`, body)).json()).toMatchObject({ code: 'wrong-key' });
  expect([await t.audited('make-report-key'), await t.audited('revoke-report-key')]).toEqual([1, 1]);
  await app.close();
});
