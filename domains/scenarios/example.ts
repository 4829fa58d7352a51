// The example division's kept scenarios of autumn 2019: what the controller laid before the division head in September.
import { castAs, divisionCode } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import type { Assumptions } from './contract.ts';

const told: readonly { readonly name: string; readonly note: string; readonly assumptions: Assumptions }[] = [
  {
    name: 'Anställningsstopp oktober–december',
    note: 'Underlag till divisionsledningen den 18 september: vad ger det att inte ersätta den som slutar?',
    assumptions: { freeze: { from: '2019-10', units: [], replaced: 10_000 }, index: [], investments: [] },
  },
  {
    name: 'Licenserna stiger 4 procent från oktober',
    note: 'Leverantörernas varsel i augusti. Konsulterna räknas upp lika mycket.',
    assumptions: {
      freeze: null,
      index: [
        { costGroup: 'licences', rise: 400, from: '2019-10' },
        { costGroup: 'consultants', rise: 400, from: '2019-10' },
      ],
      investments: [],
    },
  },
];

/** Keeps them for the division, as its controller. */
export async function loadExample(work: Work): Promise<void> {
  const { number, givenName, familyName } = castAs('controller');
  await work.sql(
    `insert into scenarios.scenarios (scenario_id, unit, from_month, to_month, name, note, assumptions, created_at, created_by_id, created_by_name)
     select s.id, $1, '2019-01', '2019-08', s.name, s.note, s.assumptions, '2019-09-17T07:20:00Z'::timestamptz, $3, $4
     from json_to_recordset($2) as s(id uuid, name text, note text, assumptions jsonb)`,
    [
      divisionCode,
      JSON.stringify(told.map((each) => ({ id: stableId('scenario', each.name), ...each }))),
      stableId('account', number),
      `${givenName} ${familyName}`,
    ],
  );
}
