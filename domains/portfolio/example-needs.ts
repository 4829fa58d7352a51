// The example's needs in the database, with two pre-studies (one followed up afterwards), and the round in which five
// administrations put ten of them in order together.

import { random } from '../../example/random.ts';
import { stableId } from '../../example/stable-id.ts';
import { keepSearchEntries } from '../../platform/search/search.ts';
import { writeSetting } from '../../platform/settings/settings.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleAssignmentId } from './example-assignments.ts';
import type { ExampleNeed } from './example-need.ts';
import { exampleNeeds } from './example-need-texts.ts';
import { atWork, type ExampleStep, insertRows, member, stepRows } from './example-rows.ts';
import { needSearchEntry } from './needs/need-rows.ts';
import { studyQuestions } from './needs/need-words.ts';

export const exampleRound = stableId('prioritisation-round', '2020');

export function exampleNeedId(title: string): string {
  return stableId('portfolio-need', title);
}

const office = 'DTD';
const firstNumber = 201;
const ultrasound = 'Se alla ultraljudsbilder av en patient på ett ställe';
const head = member('Ljungsele');

export async function loadNeeds(work: Work): Promise<void> {
  await writeSetting(work, '', 'portfolio-office', office);
  const rows = exampleNeeds.map(recordOf);
  await insertRows(work, 'portfolio.needs', rows);
  await work.sql("select setval('portfolio.need_numbers', $1)", [firstNumber + rows.length - 1]);
  await insertRows(work, 'portfolio.steps', stepRows(exampleNeeds.flatMap(stepsOf)));
  await insertRows(work, 'portfolio.studies', [finishedStudy(), begunStudy()]);
  await keepSearchEntries(work, rows.map(needSearchEntry));
  await loadRound(work);
}

/** What some of them are about, by the code of the management object. */
const objectOf: Readonly<Record<string, string>> = {
  [ultrasound]: 'BILD',
  'Samla ultraljudsbilderna': 'BILD',
  'Larm från sängar ska nå telefonen': 'TELEFONI',
  'Journal på surfplatta vid hembesök': 'VARDINFO',
  'Spårning av sterila instrument': 'STERIL',
  'Varning när läkemedel inte passar ihop': 'VARDINFO',
  'Plats för egna mätningar i journalen': 'VARDINFO',
  'Gemensam väntelista för operation': 'OPERATION',
  'Digital kallelse i stället för brev': 'VARDINFO',
};

/** Which system some of them are about, by its code in the architecture. */
const systemOf: Readonly<Record<string, string>> = {
  'Varning när läkemedel inte passar ihop': 'SYS-002',
  'Plats för egna mätningar i journalen': 'SYS-001',
  'Journal på surfplatta vid hembesök': 'SYS-001',
};

function recordOf(each: ExampleNeed, index: number) {
  const system = systemOf[each.title];
  return {
    need_id: exampleNeedId(each.title),
    number: firstNumber + index,
    source: each.source,
    unit_code: each.unit,
    office_code: office,
    title: each.title,
    object_code: objectOf[each.title] ?? '',
    component_id: system === undefined ? null : stableId('component', system),
    problem: each.problem,
    effect: each.effect,
    measure: each.measure,
    concerned: each.concerned,
    volume: each.volume,
    today: each.today,
    anchored_with: each.anchoredWith,
    state: each.state,
    joined_to: each.joinedTo ? exampleNeedId(each.joinedTo) : null,
    assignment_id:
      each.title === ultrasound || each.joinedTo === ultrasound
        ? exampleAssignmentId('Samlad lagring av ultraljudsbilder')
        : null,
    by_id: each.by === 'Samir Hallnäs' ? stableId('account', member('Hallnäs').number) : null,
    by_name: each.by,
    told_at: atWork(each.on),
    version: 1,
    changed_at: atWork(each.on),
  };
}

function stepsOf(each: ExampleNeed): ExampleStep[] {
  const of = { id: exampleNeedId(each.title), kind: 'need', unit: each.unit, on: each.on };
  const first = each.source === 'import' ? 'imported' : each.source === 'door' ? 'from-door' : 'given';
  return [
    { ...of, what: first, state: 'new', by: null, byName: each.by },
    ...(each.joinedTo ? [{ ...of, what: 'joined', state: 'new', by: head, text: each.joinedTo }] : []),
    ...(each.state === 'new' ? [] : [{ ...of, what: 'state', state: each.state, by: head }]),
  ];
}

const answers = (given: readonly string[]) =>
  studyQuestions.sv.map((question, at) => ({ question, answer: given[at] ?? '' }));

/** Money in hundreds of kronor. */
const alternative = (
  name: string,
  investment: number,
  yearly: number,
  hours: number,
  benefit: number,
  consequences: string,
) => ({
  name,
  about: '',
  investmentOre: investment * 100_00,
  yearlyOre: yearly * 100_00,
  hours,
  benefitOre: benefit * 100_00,
  consequences,
});

function finishedStudy(): object {
  return {
    need_id: exampleNeedId('Digital kallelse i stället för brev'),
    leader_name: 'Elin Solbacka',
    begun_on: '2018-09-10',
    questions: answers([
      'Var tionde patient uteblir, eftersom brevet kommer sent eller tappas bort.',
      'Uteblivna besök fortsätter att kosta tider som andra väntar på.',
      'Mottagningarna är positiva. Äldre vill kunna välja brev.',
      'Två grannregioner har en tjänst som går att ansluta till.',
      'Namn, tid och plats. Samma skydd som journalen.',
      'Objektet Patientadministration.',
    ]),
    technical:
      'Kallelsen skapas i journalen och skickas genom integrationsplattformen. Brev finns kvar för den som väljer det.',
    alternatives: [
      alternative(
        'Anslut till grannregionens tjänst',
        9_000,
        2_400,
        1_400,
        12_000,
        'Följer deras tidplan för nya funktioner.',
      ),
      alternative('Bygg egen', 21_000, 3_100, 5_200, 12_000, 'Eget ansvar dygnet runt.'),
      alternative('Fortsätt med brev', 0, 4_100, 0, 0, 'Uteblivna besök blir inte färre.'),
    ],
    version: 1,
    proposed: 0,
    proposal: 'Anslut till grannregionens tjänst och börja med psykiatrin.',
    basis: 'Kostnaden är räknad på anbud. Nyttan är räknad på färre uteblivna besök och mindre porto.',
    expected_on: '2019-06-30',
    finished_on: '2018-12-14',
    actual_cost_ore: 9_600 * 100_00,
    actual_done_on: '2019-07-24',
    actual_benefit_ore: 8_800 * 100_00,
    followed_on: '2019-09-05',
    lesson: 'Nyttan räknades på alla mottagningar från första dagen. De ansluts en i taget.',
  };
}

function begunStudy(): object {
  return {
    need_id: exampleNeedId('Spårning av sterila instrument'),
    leader_name: 'Mats Rönfjäll',
    begun_on: '2019-04-01',
    questions: answers([
      'Ett fel på ett instrument gör att allt måste återkallas.',
      'Risken för patienterna finns kvar.',
    ]),
    technical: '',
    proposal: '',
    basis: '',
    lesson: '',
    version: 1,
    alternatives: [
      alternative('Rutkoder på galler', 3_200, 400, 900, 1_100, 'Enskilda instrument går inte att följa.'),
      alternative('Rutkoder på varje instrument', 7_800, 900, 2_300, 2_600, 'Instrumenten måste märkas om.'),
    ],
  };
}

const named = (id: string, sv: string, da: string, en: string) => ({ id, name: sv, names: { sv, da, en } });
const resources = [
  { ...named('it', 'IT-utvecklare', 'It-udviklere', 'IT developers'), hours: 9_000 },
  { ...named('mt', 'Medicintekniker', 'Medicoteknikere', 'Medical technicians'), hours: 3_000 },
  { ...named('lead', 'Projektledare', 'Projektledere', 'Project leaders'), hours: 4_200 },
];
const criteria = [
  { ...named('patient', 'Nytta för patienten', 'Gavn for patienten', 'Benefit to the patient'), weight: 4 },
  { ...named('safety', 'Säkerhet', 'Sikkerhed', 'Safety'), weight: 3 },
  { ...named('staff', 'Nytta för personalen', 'Gavn for personalet', 'Benefit to staff'), weight: 2 },
  { ...named('money', 'Ekonomi', 'Økonomi', 'Economy'), weight: 1 },
];
const parties = ['HSF', 'FTV', 'DSE', 'RLK', 'DTD'];

/** What each ready need takes, in thousands of kronor and hours, and how it is seen at best; who sees it differs by chance. */
const wanted: readonly (readonly [
  title: string,
  cost: number,
  it: number,
  mt: number,
  lead: number,
  seen: number,
  must?: true,
])[] = [
  ['Varning när läkemedel inte passar ihop', 6_400, 1_900, 0, 700, 5],
  ['Larm från sängar ska nå telefonen', 8_900, 1_100, 1_600, 800, 4],
  ['Gemensam väntelista för operation', 11_500, 2_800, 0, 1_100, 4],
  ['Digital anmälan till provtagning', 4_300, 1_300, 0, 500, 3],
  ['Fjärrstöd från specialist i ambulansen', 7_700, 900, 1_200, 600, 4],
  ['Journal på surfplatta vid hembesök', 5_800, 1_600, 0, 600, 3],
  ['Remisser till folktandvården utan papper', 2_900, 1_200, 0, 400, 3, true],
  ['Tolk på skärm', 1_800, 300, 0, 300, 3],
  ['Beställ transporter i samma system som patienten', 4_900, 1_700, 0, 600, 2],
  ['Robot för löpande fakturor', 2_200, 800, 0, 300, 1],
];

async function loadRound(work: Work): Promise<void> {
  const round_id = exampleRound;
  const chance = random('prioritisation');
  await insertRows(work, 'portfolio.rounds', [
    {
      round_id,
      unit_code: office,
      title: 'Utveckling 2020',
      state: 'meeting',
      criteria,
      resources,
      money_ore: 32_000 * 100_000,
      version: 2,
      created_at: atWork('2019-08-19'),
    },
  ]);
  await insertRows(
    work,
    'portfolio.round_parties',
    parties.map((unit_code) => ({ round_id, unit_code })),
  );
  await insertRows(
    work,
    'portfolio.round_needs',
    wanted.map(([title, cost, it, mt, lead, , must]) => ({
      round_id,
      need_id: exampleNeedId(title),
      hours: { it, mt, lead },
      cost_ore: cost * 100_000,
      is_must: must ?? false,
    })),
  );
  const scores = wanted.flatMap(([title, , , , , seen]) =>
    parties.flatMap((unit_code) =>
      criteria.map(({ id }) => ({
        round_id,
        need_id: exampleNeedId(title),
        unit_code,
        criterion: id,
        score: Math.min(5, Math.max(0, seen + apart(chance.next()))),
        at: atWork('2019-08-28'),
        by_name: null,
      })),
    ),
  );
  await insertRows(work, 'portfolio.scores', scores);
  await insertRows(
    work,
    'portfolio.steps',
    stepRows([
      { id: round_id, kind: 'round', unit: office, on: '2019-08-19', what: 'given', state: 'scoring', by: head },
    ]),
  );
}

/** Most see it alike, some a step apart, a few two. */
function apart(chance: number): number {
  if (chance < 0.03) return -2;
  if (chance < 0.14) return -1;
  return chance > 0.86 ? 1 : 0;
}
