// The example's council: a meeting in June whose decisions are being carried out, and one in September with its agenda; and the
// benefits and partners of what was decided before.
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { exampleAssignmentId } from './example-assignments.ts';
import { exampleNeedId, exampleRound } from './example-needs.ts';
import { atWork, type ExampleStep, insertRows, member, nameOf, stepRows } from './example-rows.ts';

const unit_code = 'DTD';
const head = member('Ljungsele');
const june = stableId('council-meeting', '2019-06-12');
const september = stableId('council-meeting', '2019-09-18');

export async function loadCouncil(work: Work): Promise<void> {
  await insertRows(work, 'portfolio.meetings', [
    {
      meeting_id: june,
      unit_code,
      body: 'Utvecklingsrådet',
      held_on: '2019-06-12',
      place: 'Regionhuset, rum 4',
      minutes: 'Rådet gick igenom tre frågor. Nästa möte tar upp det som förvaltningarna har prioriterat tillsammans.',
      is_held: true,
      version: 2,
    },
    {
      meeting_id: september,
      unit_code,
      body: 'Utvecklingsrådet',
      held_on: '2019-09-18',
      place: 'Regionhuset, rum 4',
      minutes: '',
      is_held: false,
      version: 1,
    },
  ]);
  const rows = matters.map((each, at) => ({
    matter_id: stableId('council-matter', each.title),
    number: 301 + at,
    unit_code,
    basis: '',
    proposal: '',
    decision: '',
    object_code: '',
    version: each.state === 'open' ? 1 : 2,
    decided_at: each.state === 'open' ? null : atWork('2019-06-12'),
    decided_by: each.state === 'open' ? null : nameOf(head),
    ...each,
  }));
  await insertRows(work, 'portfolio.matters', rows);
  await work.sql("select setval('portfolio.matter_numbers', $1)", [300 + rows.length]);
  await insertRows(work, 'portfolio.steps', stepRows(rows.flatMap(stepsOf)));
  await loadBenefits(work);
}

const matters = [
  {
    meeting_id: june,
    title: 'Digital kallelse i stället för brev',
    object_code: 'VARDINFO',
    basis: 'Kostnaden är räknad på anbud. Nyttan är räknad på färre uteblivna besök och mindre porto.',
    proposal: 'Anslut till grannregionens tjänst och börja med psykiatrin.',
    need_id: exampleNeedId('Digital kallelse i stället för brev'),
    state: 'approved',
    decision: 'Rådet följer förslaget. Anslutningen av övriga mottagningar tas upp i höst.',
    money_ore: 900 * 100_000,
    funding: 'investment',
    investment_id: stableId('investment', '2019/IT-09'),
  },
  {
    meeting_id: june,
    title: 'Styrning av datahallarna',
    object_code: 'INFRA',
    basis: 'Två datahallar delas av åtta förvaltningar. Ingen har rätt att säga nej.',
    proposal: 'Ge divisionen i uppdrag att föreslå vem som beslutar.',
    state: 'approved',
    decision: 'Uppdraget ges till divisionen. En ledare utses före oktober.',
    assignment_id: exampleAssignmentId('Styrning av datahallarna'),
  },
  {
    meeting_id: june,
    title: 'Bokning av möteslokaler från telefonen',
    need_id: exampleNeedId('Bokning av möteslokaler från telefonen'),
    state: 'declined',
    decision: 'Fastigheter har en tjänst på väg. Behovet tas med dit.',
  },
  {
    meeting_id: september,
    title: 'Uppehållet i lagringen av ultraljudsbilder',
    object_code: 'BILD',
    basis: 'Den som leder uppdraget är i Älvsund tills magnetkameran är i drift.',
    proposal: 'Vänta till november, eller utse en annan ledare nu.',
    state: 'open',
  },
  {
    meeting_id: september,
    title: 'Varning när läkemedel inte passar ihop',
    object_code: 'VARDINFO',
    basis: 'Förvaltningarna har satt det först i den gemensamma prioriteringen.',
    proposal: 'Påbörja i januari.',
    need_id: exampleNeedId('Varning när läkemedel inte passar ihop'),
    state: 'open',
  },
  {
    meeting_id: september,
    title: 'Utveckling 2020',
    round_id: exampleRound,
    basis: 'Ordningen från den gemensamma prioriteringen, med timmar och pengar.',
    proposal: 'Fastställ planen.',
    state: 'open',
  },
] as const;

function stepsOf(each: { matter_id: string; state: string; title: string; decision: string }): ExampleStep[] {
  const of = { id: each.matter_id, kind: 'matter', unit: unit_code, by: head };
  return [
    { ...of, on: '2019-05-29', what: 'given', state: 'open', text: each.title },
    ...(each.state === 'open'
      ? []
      : [{ ...of, on: '2019-06-12', what: 'decided', state: each.state, text: each.decision }]),
  ];
}

async function loadBenefits(work: Work): Promise<void> {
  const monitoring = exampleAssignmentId('Ny övervakning av patienter på intensiven');
  const desk = exampleAssignmentId('En gemensam servicedesk för IT och medicinsk teknik');
  const benefit = (assignment_id: string, title: string, unit_word: string, baseline: number, target: number) => ({
    benefit_id: stableId('benefit', title),
    assignment_id,
    title,
    unit_word,
    baseline,
    target,
    due_on: '2019-12-31',
  });
  await insertRows(work, 'portfolio.benefits', [
    benefit(monitoring, 'Larm utan orsak per dygn', 'larm', 140, 60),
    benefit(desk, 'Minuter till svar', 'minuter', 14, 5),
  ]);
  const measured = (title: string, measured_on: string, value: number) => ({
    benefit_id: stableId('benefit', title),
    measured_on,
    value,
    at: atWork(measured_on),
    by_name: nameOf(head),
  });
  await insertRows(work, 'portfolio.benefit_measurements', [
    measured('Larm utan orsak per dygn', '2019-05-15', 95),
    measured('Larm utan orsak per dygn', '2019-08-28', 58),
    measured('Minuter till svar', '2019-06-28', 9),
  ]);
  const partners = [
    ['Älvnäsets kommun', 'municipality'],
    ['Norrvikens universitet', 'university'],
    ['Region Fjällbygd', 'region'],
  ] as const;
  await insertRows(
    work,
    'portfolio.partners',
    partners.map(([name, kind]) => ({ partner_id: stableId('partner', name), kind, name })),
  );
  await insertRows(work, 'portfolio.participations', [
    {
      assignment_id: exampleAssignmentId('Samlad lagring av ultraljudsbilder'),
      partner_id: stableId('partner', 'Region Fjällbygd'),
      part: 'Delar upphandling och krav',
      from_on: '2019-02-01',
    },
    {
      assignment_id: exampleAssignmentId('Gemensam plattform för integration'),
      partner_id: stableId('partner', 'Älvnäsets kommun'),
      part: 'Ansluter hemtjänstens system',
      from_on: '2019-03-01',
    },
    {
      assignment_id: exampleAssignmentId('Metod för förstudier'),
      partner_id: stableId('partner', 'Norrvikens universitet'),
      part: 'Följer hur metoden används',
      from_on: '2019-04-01',
    },
  ]);
}
