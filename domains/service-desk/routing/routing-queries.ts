// Answers about routing: the proposal with how sure it is and why, and the models with how right they were.
import { runUnderWay } from '../../../platform/jobs/watched-run.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { equipmentById } from '../../assets/assets.ts';
import { knownServices } from '../../notices/notices.ts';
import { unitsOfPerson } from '../../people/people.ts';
import { caseFor } from '../case-access.ts';
import { knownTeams } from '../team-register.ts';
import { type OpenedCase, wholeWord, wordsIn } from './routed-case.ts';
import { openedCase, signalsOf } from './routing-cases.ts';
import type * as contract from './routing-contract.ts';
import { becauseOf, proposeTeams, type Because as Reason } from './routing-model.ts';
import { historyFor, modelInUse } from './routing-store.ts';
import { trainingJob } from './train-routing.ts';

type Proposal = AnswerOf<typeof contract.proposeTeam>;

export async function proposeTeam(work: Work, input: GivenOf<typeof contract.proposeTeam>): Promise<Proposal> {
  const [units, thing] = await Promise.all([
    input.requester ? unitsOfPerson(work, input.requester) : [],
    input.equipment ? equipmentById(work, input.equipment) : null,
  ]);
  return proposalFor(work, `${input.title} ${input.description}`, {
    openedAt: work.now.getTime() / 1000,
    words: wordsIn(`${input.title} ${input.description}`),
    signals: signalsOf({
      ...input,
      service: input.service ?? thing?.serviceCode ?? null,
      unit: thing?.unit ?? units[0] ?? null,
      place: input.place || (thing?.place ?? ''),
      equipment: thing?.id ?? null,
      requester: input.requester ?? null,
      reporter: work.actor?.id ?? null,
    }),
  });
}

export async function proposeTeamOfCase(
  work: Work,
  input: GivenOf<typeof contract.proposeTeamOfCase>,
): Promise<AnswerOf<typeof contract.proposeTeamOfCase>> {
  const { record } = await caseFor(work, input.case);
  const one = await openedCase(work, record.case_id);
  return {
    ...(one ? await proposalFor(work, `${record.title} ${record.description}`, one) : nothing),
    team: record.team_code,
  };
}

export async function routingModels(work: Work): Promise<AnswerOf<typeof contract.showRouting>> {
  const [models, running] = await Promise.all([
    work.sql<ModelRow>(
      `select version, trained_at, trained_by_name, cases, teams, seconds, accuracy
       from service_desk.routing_models order by version desc limit 20`,
    ),
    runUnderWay(work, trainingJob),
  ]);
  return {
    models: models.map(({ accuracy, ...row }) => ({
      version: row.version,
      trainedAt: row.trained_at.toISOString(),
      trainedBy: row.trained_by_name,
      cases: row.cases,
      teams: row.teams,
      seconds: row.seconds,
      measuredOn: accuracy.cases,
      first: accuracy.first,
      three: accuracy.three,
      people: accuracy.people,
      curve: accuracy.curve,
    })),
    running,
    mayTrain: work.policy.may('service-desk.change-teams'),
  };
}

interface ModelRow {
  [column: string]: unknown;
  version: number;
  trained_at: Date;
  trained_by_name: string;
  cases: number;
  teams: number;
  seconds: number;
  accuracy: { cases: number; first: number; three: number; people: number; curve: number[] };
}

const nothing: Proposal = { model: null, sureness: 'unsure', teams: [], because: [] };

async function proposalFor(work: Work, text: string, of: OpenedCase): Promise<Proposal> {
  const kept = await modelInUse(work);
  if (!kept) return nothing;
  const history = await historyFor(work, kept);
  const known = await knownTeams(work);
  const open = proposeTeams(kept.model, history, of).flatMap(({ team, share }) => {
    const found = known.get(team);
    const hasEnded = !found || (found.endedOn !== null && found.endedOn < work.today);
    return hasEnded ? [] : [{ team, name: found.names[work.language], share }];
  });
  const model = { version: kept.version, trainedAt: kept.trainedAt.toISOString() };
  const [first] = open;
  const { sure, fairly } = kept.accuracy;
  if (!first || first.share < Math.min(sure, fairly)) return { ...nothing, model };
  const reasons = becauseOf(kept.model, history, of, first.team);
  return {
    model,
    sureness: first.share >= sure ? 'sure' : 'fairly',
    teams: open.slice(0, 3).filter((each) => each === first || each.share >= 0.05),
    because: await Promise.all(reasons.map((reason) => told(work, text, reason))),
  };
}

async function told(work: Work, text: string, reason: Reason): Promise<contract.Because> {
  if (reason.kind === 'history')
    return { kind: 'history', signals: [...reason.signals], value: '', had: reason.had, of: reason.of };
  const { signal, value } = reason;
  if (signal === 'word') return { kind: 'word', signals: [], value: wholeWord(text, value), had: null, of: null };
  return { kind: 'signal', signals: [signal], value: await nameOf(work, signal, value), had: null, of: null };
}

/** What a signal says, in people's words; of persons and things nothing but that they spoke. */
async function nameOf(work: Work, signal: string, value: string): Promise<string> {
  if (signal === 'category') return (await knownServices(work)).get(value)?.names[work.language] ?? value;
  if (signal === 'place') return work.part(unitTreeKey).unit(value)?.name ?? value;
  return signal === 'subcategory' || signal === 'symptom' ? value : '';
}
