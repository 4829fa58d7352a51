// The example region's two halls: racks, what stands in them, and four requests, of which two wait for their decision.
import { stableId } from '../../../example/stable-id.ts';
import { type Cell, copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';

/** Loads it; `component` gives the id of a part of the example by its code. */
export async function loadCapacity(work: Work, component: (code: string) => string): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'objects.server_rooms',
    ['room_id', 'name', 'place', 'unit_code', 'decider_unit', 'watts', 'note'],
    [
      [roomId('A'), 'Datahall A', 'Norrvikens sjukhus, hus T, plan 0', 'DTD-DRI', 'DTD-DRI', 42_000, hallNote],
      [roomId('B'), 'Datahall B', 'Älvnäsets sjukhus, hus C, plan 0', 'DTD-DRI', 'DTD-DRI', 24_000, ''],
    ],
  );
  await copyRows(connection, 'objects.racks', ['rack_id', 'room_id', 'name', 'units', 'watts'], racks());
  await copyRows(
    connection,
    'objects.placements',
    ['placement_id', 'rack_id', 'component_id', 'units', 'watts'],
    placed.map(([hall, rack, code, units, watts]): Cell[] => [
      ...[stableId('placement', `${hall}${rack} ${code}`), rackId(hall, rack), component(code), units, watts],
    ]),
  );
  await copyRows(
    connection,
    'objects.room_fillings',
    [
      ...['room_id', 'ordinal', 'at', 'total_units', 'total_watts', 'used_units', 'used_watts', 'promised_units'],
      'promised_watts',
    ],
    (['A', 'B'] as const).flatMap(fillings),
  );
  await copyRows(
    connection,
    'objects.capacity_requests',
    [
      ...['request_id', 'room_id', 'title', 'reason', 'unit_code', 'units', 'watts', 'wanted_on', 'state', 'asked_at'],
      ...['asked_by_id', 'asked_by', 'decided_at', 'decided_by', 'decision'],
    ],
    requests.map((each, at): Cell[] => {
      const [hall, title, reason, unit, units, watts, wantedOn, state, decision] = each;
      const decided = state === 'asked' ? null : '2019-08-20T08:00:00Z';
      return [
        ...[stableId('capacity-request', String(at)), roomId(hall), title, reason, unit, units, watts, wantedOn, state],
        ...['2019-08-14T08:00:00Z', 'example', 'Samir Hallnäs', decided, decided && 'Peter Sandklint', decision],
      ];
    }),
  );
}

const hallNote = 'Kylan räcker till 42 kW. Ny kyla är beställd till våren.';
const rackCounts = { A: 6, B: 4 } as const;
type Hall = keyof typeof rackCounts;

const placed: readonly (readonly [Hall, number, string, number, number])[] = [
  ['A', 1, 'SRV-01', 28, 6200],
  ['A', 2, 'SRV-01', 30, 6600],
  ['A', 3, 'LAG-01', 36, 5200],
  ['A', 4, 'LAG-03', 32, 3800],
  ['A', 5, 'SRV-03', 18, 4100],
  ['A', 6, 'NAT-01', 14, 2400],
  ['B', 1, 'SRV-02', 30, 6600],
  ['B', 2, 'LAG-02', 36, 5200],
  ['B', 3, 'NAT-02', 12, 2100],
];

/** When what stands in each hall was placed, in the order above. */
const placedOn: Readonly<Record<Hall, readonly string[]>> = {
  A: ['2016-10-04', '2017-02-14', '2017-03-07', '2017-11-21', '2018-09-18', '2019-05-14'],
  B: ['2017-05-16', '2018-02-06', '2019-01-22'],
};

/** What a hall held after each step: it begins empty, fills part by part, and in August something is promised in hall B. */
function fillings(hall: Hall): Cell[][] {
  const total = [rackCounts[hall] * 42, hall === 'A' ? 42_000 : 24_000];
  const own = placed.filter(([where]) => where === hall);
  const sums = own.map((_, at) => {
    const held = own.slice(0, at + 1);
    const units = held.reduce((sum, each) => sum + each[3], 0);
    return [units, held.reduce((sum, each) => sum + each[4], 0)] as const;
  });
  const promised = requests.filter((each) => each[0] === hall && each[7] === 'granted');
  const steps = sums.map((sum, at): Cell[] => [`${placedOn[hall][at]}T09:00:00Z`, ...total, ...sum, 0, 0]);
  const last = sums.at(-1) ?? [0, 0];
  const granted = promised.map((each): Cell[] => ['2019-08-20T08:00:00Z', ...total, ...last, each[4], each[5]]);
  return [...steps, ...granted].map((step, at) => [roomId(hall), at + 1, ...step]);
}

const requests: readonly (readonly [Hall, string, string, string, number, number, string, string, string])[] = [
  [
    'A',
    'Servrar för Bildgranskaren',
    'Grafikkort för granskning av röntgenbilder.',
    'DTD-MT',
    8,
    4800,
    '2019-11-01',
    'asked',
    '',
  ],
  ['B', 'Reserv för Vakten', 'Andra noden flyttas från hall A.', 'DTD-MT', 4, 900, '2019-10-01', 'asked', ''],
  [
    'B',
    'Testmiljö för Vårdakten',
    'Under införandet av version 10.',
    'DTD-UTV',
    10,
    2200,
    '2019-09-15',
    'granted',
    'Finns plats till årsskiftet.',
  ],
  [
    'A',
    'Egen lagring för Ögonbilden',
    'Bilder från ögonbottenkameror.',
    'DTD-MT',
    12,
    2500,
    '2019-09-01',
    'declined',
    'Använd den gemensamma lagringen.',
  ],
];

function roomId(hall: Hall): string {
  return stableId('server-room', hall);
}

function rackId(hall: Hall, rack: number): string {
  return stableId('rack', `${hall}${rack}`);
}

function racks(): Cell[][] {
  return (['A', 'B'] as const).flatMap((hall) =>
    Array.from({ length: rackCounts[hall] }, (_, at): Cell[] => [
      ...[rackId(hall, at + 1), roomId(hall), `${hall}${at + 1}`, 42, 8000],
    ]),
  );
}
