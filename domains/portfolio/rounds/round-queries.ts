// Rounds of joint prioritisation as lists, pages and files. A round is seen by those who read rounds where it is led or in an
// administration that takes part: then everybody's scores are seen.
import type { OutColumn, OutRow } from '../../../formats/tables/out-columns.ts';
import { tableFile } from '../../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import type * as contract from '../contract.ts';
import type { RoundPage } from '../contract.ts';
import { needNumber } from '../needs/need-rows.ts';
import { officeOf } from '../office/office.ts';
import { stepsOf } from '../steps.ts';
import { denominator, differencesIn, rankingOf, tenthsOf } from './ranking-rules.ts';
import { roundColumns } from './round-words.ts';

const read = 'portfolio.read-rounds';

export type RoundRecord = {
  round_id: string;
  unit_code: string;
  title: string;
  state: RoundPage['state'];
  criteria: readonly Omit<RoundPage['criteria'][number], 'shown'>[];
  resources: readonly Omit<RoundPage['resources'][number], 'shown'>[];
  money_ore: number;
  version: number;
  created_at: Date;
};

export async function listRounds(
  work: Work,
  input: GivenOf<typeof contract.listRounds>,
): Promise<AnswerOf<typeof contract.listRounds>> {
  const units = work.policy.unitsWith(read);
  const rows = await work.sql<RoundRecord & { needs: number; parties: number }>(
    `select r.*, (select count(*)::int from portfolio.round_needs n where n.round_id = r.round_id) as needs,
       (select count(*)::int from portfolio.round_parties p where p.round_id = r.round_id) as parties
     from portfolio.rounds r where $1::text[] is null or r.unit_code = any($1)
       or exists (select 1 from portfolio.round_parties p where p.round_id = r.round_id and p.unit_code = any($1))
     order by r.created_at desc limit $2`,
    [units === 'all' ? null : units, input.limit],
  );
  const tree = work.part(unitTreeKey);
  const office = await officeOf(work);
  return {
    rounds: rows.map((row) => ({
      ...rowOf(row, tree.unit(row.unit_code)?.name),
      needs: row.needs,
      parties: row.parties,
    })),
    mayBegin: work.policy.may('portfolio.lead-needs', office),
    beginIn: office,
  };
}

/** Loads a round the caller may see. */
export async function roundFor(work: Work, id: string, lock = ''): Promise<{ round: RoundRecord; parties: string[] }> {
  const [round] = await work.sql<RoundRecord>(`select * from portfolio.rounds where round_id = $1${lock}`, [id]);
  const parties = (
    await work.sql<{ unit_code: string }>(
      'select unit_code from portfolio.round_parties where round_id = $1 order by unit_code',
      [id],
    )
  ).map((each) => each.unit_code);
  if (!round || ![round.unit_code, ...parties].some((unit) => work.policy.may(read, unit)))
    throw new Refusal('not-found', 'no-such-round');
  return { round, parties };
}

export async function roundPage(work: Work, input: { round: string }): Promise<RoundPage> {
  const { round, parties } = await roundFor(work, input.round);
  const inside = await insideOf(work, input.round);
  const tree = work.part(unitTreeKey);
  const name = (unit: string) => tree.unit(unit)?.name ?? unit;
  const scoredBy = (unit: string) => inside.scores.filter((each) => each.unit_code === unit);
  return {
    ...rowOf(round, name(round.unit_code)),
    needs: inside.needs.length,
    parties: parties.length,
    version: round.version,
    criteria: round.criteria.map((each) => ({ ...each, shown: namedIn(work, each) })),
    resources: round.resources.map((each) => ({ ...each, shown: namedIn(work, each) })),
    moneyOre: round.money_ore,
    partyUnits: parties.map((unit) => ({
      unit,
      name: name(unit),
      scored: new Set(scoredBy(unit).map((each) => each.need_id)).size,
      mayScore: round.state !== 'settled' && work.policy.may('portfolio.score-needs', unit),
    })),
    ranked: rankedIn(round, inside, name),
    scores: inside.scores.map((each) => ({
      need: each.need_id,
      unit: each.unit_code,
      criterion: each.criterion,
      score: each.score,
      by: each.by_name ?? '',
    })),
    steps: await stepsOf(work, input.round),
    mayLead: work.policy.may('portfolio.lead-needs', round.unit_code),
  };
}

export async function exportRound(work: Work, input: GivenOf<typeof contract.exportRound>): Promise<FileAnswer> {
  const page = await roundPage(work, input);
  const words = roundColumns[work.language];
  const columns: OutColumn[] = [
    { heading: words.rank, kind: 'integer' },
    ...[words.number, words.title, words.unit].map((heading) => ({ heading, kind: 'text' as const })),
    { heading: words.value, kind: 'decimal', decimals: 1 },
    ...page.criteria.map(({ shown }) => ({ heading: shown, kind: 'decimal' as const, decimals: 1 })),
    ...page.resources.map(({ shown }) => ({ heading: `${shown}, h`, kind: 'integer' as const })),
    { heading: words.money, kind: 'amount' },
  ];
  const rows = page.ranked.map(
    (row): OutRow => [
      row.rank,
      row.number,
      row.title,
      row.unitName,
      row.tenths,
      ...row.byCriterion.map((each) => each.tenths),
      ...page.resources.map(({ id }) => row.hours[id] ?? 0),
      row.costOre,
    ],
  );
  return tableFile(input.format, page.title, columns, rows);
}

interface Inside {
  readonly needs: readonly NeedInRound[];
  readonly scores: readonly ScoreRecord[];
  readonly settlements: readonly { need_id: string; criterion: string; score: number; note: string }[];
}

async function insideOf(work: Work, round: string): Promise<Inside> {
  const [needs, scores, settlements] = await Promise.all([
    work.sql<NeedInRound>(
      `select r.need_id, r.hours, r.cost_ore, r.is_must, n.number, n.title, n.unit_code
       from portfolio.round_needs r join portfolio.needs n using (need_id) where r.round_id = $1 order by n.number`,
      [round],
    ),
    work.sql<ScoreRecord>('select * from portfolio.scores where round_id = $1', [round]),
    work.sql<Inside['settlements'][number]>('select * from portfolio.settlements where round_id = $1', [round]),
  ]);
  return { needs, scores, settlements };
}

/** The needs in their order, each with what it takes and how it is seen by each criterion. */
function rankedIn(
  round: RoundRecord,
  { needs, scores, settlements }: Inside,
  name: (unit: string) => string,
): RoundPage['ranked'] {
  const ranked = rankingOf(
    needs.map((each) => each.need_id),
    round.criteria,
    scores.map((each) => ({ need: each.need_id, unit: each.unit_code, criterion: each.criterion, score: each.score })),
    settlements.map((each) => ({ need: each.need_id, criterion: each.criterion, score: each.score })),
  );
  const differing = new Set(differencesIn(ranked).map((each) => `${each.need} ${each.criterion}`));
  const noteOf = (need: string, criterion: string) =>
    settlements.find((one) => one.need_id === need && one.criterion === criterion)?.note ?? '';
  return ranked.flatMap((each) => {
    const need = needs.find((one) => one.need_id === each.need);
    if (!need) return [];
    return {
      need: each.need,
      number: needNumber(need.number),
      title: need.title,
      unitName: name(need.unit_code),
      rank: each.rank,
      value: each.value,
      tenths: tenthsOf(each.value, round.criteria),
      isMust: need.is_must,
      costOre: need.cost_ore,
      hours: need.hours,
      byCriterion: each.byCriterion.map(({ used, ...rest }) => ({
        ...rest,
        tenths: used === null ? null : Math.round((used * 10) / denominator),
        note: noteOf(each.need, rest.criterion),
        differs: differing.has(`${each.need} ${rest.criterion}`),
      })),
    };
  });
}

type NeedInRound = {
  need_id: string;
  hours: Record<string, number>;
  cost_ore: number;
  is_must: boolean;
  number: number;
  title: string;
  unit_code: string;
};

type ScoreRecord = { need_id: string; unit_code: string; criterion: string; score: number; by_name: string | null };

function rowOf(round: RoundRecord, unitName: string | undefined) {
  return {
    round: round.round_id,
    title: round.title,
    unit: round.unit_code,
    unitName: unitName ?? round.unit_code,
    state: round.state,
    createdAt: round.created_at.toISOString(),
  };
}

/** Its own words in the reader's language, else what it was called first. */
function namedIn(
  work: Work,
  { name, names }: RoundRecord['criteria'][number] | RoundRecord['resources'][number],
): string {
  return names?.[work.language] || name;
}
