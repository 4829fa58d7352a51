// After the close: late events of every kind in every room, and the list of differences says exactly what was injected, held
// against a book kept beside it. The closed report stays as it was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone, type TestHouse } from '../../checks/kit/test-house.ts';
import { afterClose } from '../../platform/figures/difference.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { freezeOf } from '../../platform/figures/freeze.ts';
import { program } from '../../platform/jobs/jobs.ts';
import * as contract from './contract.ts';
import { exampleReportId as report } from './example.ts';
import { exampleHouse } from './example-house.test-kit.ts';
import { injectLate, unlike } from './late-events.test-kit.ts';

const controller = someone('controller', 'DTD', 'Karin Strandmark');
const period = { from: '2019-01', to: '2019-08' };
const caller = { actor: program('late') };
let t: TestHouse;
beforeAll(async () => {
  t = await exampleHouse();
}, 120_000);
afterAll(() => t.close());

/** Accounts of the balance sheet are in no result. */
const isBalance = (account: unknown) => typeof account === 'string' && account < '3000';

test('sixty late events of all kinds: the list of differences is what was injected, and the closed report is as it was', async () => {
  await t.run(contract.closeReport, { report, unit: 'DTD', despite: [] }, controller);
  const { tree } = await t.run(contract.previewReport, { report }, controller);
  const booked = await t.house.act('late', caller, (work) => injectLate(work, 60, 'late events'));
  const { differences, facts, sources } = await t.house.look(caller, async (work) => {
    const freeze = await freezeOf(work, 'DTD', period);
    if (!freeze) throw new Error('the period is closed');
    const book = figureBook(work);
    return { ...(await afterClose(work, freeze, [...book.figures.values()])), sources: book.sources };
  });
  expect(unlike(booked, facts, sources)).toEqual([]);
  expect(booked.length).toBeGreaterThan(60);
  expect(new Set(booked.map((each) => each.source)).size).toBeGreaterThanOrEqual(14);

  // the sums that moved moved by what was booked
  const moved = new Map(differences.map((each) => [each.definition.id, each]));
  const by = (figure: string) => {
    const found = moved.get(figure);
    return found ? Number((found.present.exact?.n ?? 0n) - (found.frozen.exact?.n ?? 0n)) : 0;
  };
  const within = booked.flatMap(({ source, before, after }) =>
    (
      [
        [before, -1],
        [after, 1],
      ] as const
    ).flatMap(([said, sign]) =>
      said && said.on >= '2019-01-01' && said.on <= '2019-08-31' && said.unit.startsWith('DTD')
        ? [{ source: isBalance(said.things.account) ? 'balance' : source, sign, things: said.things }]
        : [],
    ),
  );
  const sumOf = (source: string, thing?: string) =>
    within
      .filter((each) => each.source === source)
      .reduce((sum, { sign, things }) => sum + sign * Number(thing ? things[thing] : 1), 0);
  expect({
    result: by('finances.result'),
    extraTime: by('workforce.extra-time'),
    hours: by('objects.used-hours'),
    improvements: by('portfolio.completed-improvements'),
    incidents: by('security.incidents'),
    majors: by('service-desk.major-incidents'),
  }).toEqual({
    result: 0 - sumOf('ledger', 'amount'),
    extraTime: sumOf('time', 'extra_seconds'),
    hours: sumOf('object-hours', 'seconds'),
    improvements: sumOf('improvements'),
    incidents: sumOf('security-incidents'),
    majors: sumOf('major-incidents'),
  });

  expect((await t.run(contract.previewReport, { report }, controller)).tree).toEqual(tree);
}, 60_000);
