// What the example region's people answered when they had been helped: of every closed case by the same rules as in the house,
// so that the figures have something to say, and one question that still stands for two of the cast.
import { cast, castAs, personOf, random } from '../../../example/region.ts';
import { stableId } from '../../../example/stable-id.ts';
import { type Cell, copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ExampleCase } from '../example-case.ts';
import { asksFor, daysBetween } from './satisfaction-rules.ts';

type Closed = Pick<ExampleCase, 'id' | 'state' | 'channel' | 'openedAt' | 'resolvedAt' | 'closedAt' | 'reopened'> & {
  readonly person: { readonly number: string };
};

const praise = [
  'Snabbt och vänligt.',
  'Tack, det löste sig direkt.',
  'Bra att ni kom upp till avdelningen.',
  'Äntligen någon som lyssnade.',
] as const;
const blame = [
  'Det tog för lång tid.',
  'Fick förklara samma sak tre gånger.',
  'Felet kom tillbaka dagen efter.',
  'Ingen ringde som lovat.',
] as const;

/** Puts the question for every closed case and answers about half of them. */
export async function loadSatisfaction(work: Work, cases: readonly Closed[]): Promise<void> {
  const chance = random('satisfaction');
  const last = new Map<string, number>();
  const rows: Cell[][] = [];
  const closed = cases.filter((each) => each.closedAt !== null);
  for (const each of closed.toSorted((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0))) {
    const at = each.closedAt?.getTime() ?? 0;
    const person = each.person.number;
    const isAsked = asksFor({
      state: each.state,
      channel: each.channel,
      isMerged: false,
      wasSolved: each.resolvedAt !== null,
    });
    if (!isAsked || at - (last.get(person) ?? 0) < daysBetween * 86_400_000) continue;
    last.set(person, at);
    const score = chance.next() < 0.56 ? scoreOf(each, chance.next()) : null;
    const said = score === null || chance.next() > 0.25 ? '' : chance.pick(score >= 4 ? praise : blame);
    const answered = score === null ? null : new Date(at + chance.between(1, 90) * 3_600_000).toISOString();
    rows.push([each.id, stableId('person', person), new Date(at).toISOString(), score, said, answered]);
  }
  await copyRows(
    work.connection(),
    'service_desk.satisfaction',
    ['case_id', 'person_id', 'asked_at', 'score', 'comment', 'answered_at'],
    rows,
  );
  await putStanding(work);
}

/** The longer it took, and when it had to be opened again, the fewer points. */
function scoreOf(each: Closed, luck: number): number {
  const hours = ((each.resolvedAt?.getTime() ?? 0) - each.openedAt.getTime()) / 3_600_000;
  const pleased = 4.9 - Math.min(1.6, hours / 60) - each.reopened * 1.4 - luck ** 2 * 1.9;
  return Math.min(5, Math.max(1, Math.round(pleased)));
}

/** A nurse and an engineer whose case was closed the other day. */
async function putStanding(work: Work): Promise<void> {
  const nurse = personOf(cast.find((each) => each.givenName === 'Amina') ?? { givenName: '', familyName: '' });
  const agent = castAs('agent');
  for (const [index, one] of [nurse, castAs('employee')].entries()) {
    const id = stableId('case asked', one.number);
    const [opened, closed] = [4, 2].map((days) => new Date(work.now.getTime() - days * 86_400_000).toISOString());
    await work.sql(
      `insert into service_desk.cases (case_id, kind, state, title, description, channel, impact, urgency, priority,
         service_code, requester_id, requester_name, reporter_id, team_code, assignee_id, assignee_name, solution,
         opened_at, answered_at, resolved_at, closed_at, changed_at)
       values ($1, 'incident', 'closed', $2, '', 'portal', 3, 2, 4, 'workplace', $3, $4, $5, 'servicedesk', $6, $7, $8,
         $9, $9, $10, $10, $10)`,
      [
        id,
        index === 0 ? 'Etikettskrivaren på IVA drar snett' : 'Dockan tappar den ena skärmen',
        stableId('person', one.number),
        `${one.givenName} ${one.familyName}`,
        stableId('account', one.number),
        stableId('account', agent.number),
        `${agent.givenName} ${agent.familyName}`,
        index === 0 ? 'Valsen är rengjord och bytt.' : 'Dockans programvara är uppdaterad.',
        opened,
        closed,
      ],
    );
    await work.sql(
      `insert into service_desk.case_entries (case_id, ordinal, at, what, text, is_open, channel, by_name)
       values ($1, 1, $2, 'opened', '', true, 'portal', $4), ($1, 2, $3, 'closed', '', true, null, $4)`,
      [id, opened, closed, `${one.givenName} ${one.familyName}`],
    );
    await work.sql('insert into service_desk.satisfaction (case_id, person_id, asked_at) values ($1, $2, $3)', [
      id,
      stableId('person', one.number),
      closed,
    ]);
  }
}
