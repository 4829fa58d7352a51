// Where models are kept and how the newest is brought into memory: the model as trained, and beside it the history, which goes on
// with every case that changes. Each process keeps its own and catches up when asked.
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Remembered, Work } from '../../../platform/work/work.ts';
import { inSlices } from './in-slices.ts';
import type { RoutingAccuracy } from './measure-routing.ts';
import { mostCases, routedCases } from './routing-cases.ts';
import { type RoutingModel, replayOf } from './routing-model.ts';
import type { TeamHistory } from './team-history.ts';

export const routingTopic = 'service-desk.routing';

const Accuracy = z.object({
  cases: z.number(),
  first: z.number(),
  three: z.number(),
  people: z.number(),
  curve: z.array(z.number()),
  sure: z.number(),
  fairly: z.number(),
});

export interface KeptModel {
  readonly version: number;
  readonly trainedAt: Date;
  readonly model: RoutingModel;
  readonly accuracy: RoutingAccuracy;
}

/** The newest model; null before one was trained. */
export function modelInUse(work: Work): Promise<KeptModel | null> {
  return work.recall(newest);
}

/** What the cases tell until now, by the teams of this model. */
export async function historyFor(work: Work, kept: KeptModel): Promise<TeamHistory> {
  const found = histories.get(kept) ?? beginHistory(work, kept);
  histories.set(kept, found);
  const live = await found;
  const changed = await routedCases(work, new Date(live.until.getTime() - overlap));
  if (work.now > live.until) live.until = work.now;
  for (const one of changed) {
    const last = one.moves.at(-1);
    const team = last ? live.places.get(last.team) : undefined;
    if (last && team !== undefined) live.history.note(one.id, one, team, last.isSettled);
  }
  return live.history;
}

/** Keeps a model; it is in use from the commit on. */
export async function keepModel(
  work: Work,
  model: RoutingModel,
  accuracy: RoutingAccuracy,
  trained: { readonly by: string; readonly cases: number; readonly seconds: number },
): Promise<number> {
  const [row] = await work.sql<{ version: number }>(
    `insert into service_desk.routing_models (version, trained_at, trained_by_name, cases, teams, seconds, accuracy, model)
     select coalesce(max(version), 0) + 1, $1, $2, $3, $4, $5, $6, $7 from service_desk.routing_models returning version`,
    [
      work.now,
      trained.by,
      trained.cases,
      model.teams.length,
      Math.round(trained.seconds),
      JSON.stringify(accuracy),
      gzipSync(serialize(model)),
    ],
  );
  const version = row?.version ?? 0;
  // the figures of earlier ones stay; the models themselves are only needed to go back one
  await work.sql("update service_desk.routing_models set model = '' where version < $1", [version - 1]);
  work.touch(routingTopic);
  return version;
}

/** a transaction that was open while we looked may have been committed since */
const overlap = 60_000;

interface Live {
  readonly history: TeamHistory;
  readonly places: ReadonlyMap<string, number>;
  until: Date;
}

const histories = new WeakMap<KeptModel, Promise<Live>>();

async function beginHistory(work: Work, kept: KeptModel): Promise<Live> {
  const places = new Map(kept.model.teams.map((team, place) => [team, place]));
  const cases = await routedCases(work);
  const replay = replayOf(cases.slice(-mostCases), places);
  await inSlices(
    (function* () {
      for (const one of cases) {
        replay.upTo(one.openedAt);
        yield;
      }
      replay.upTo(Number.POSITIVE_INFINITY);
    })(),
  );
  return { history: replay.history, places, until: work.now };
}

const newest: Remembered<KeptModel | null> = {
  name: 'service-desk.routing',
  topic: routingTopic,
  load: async (work) => {
    const [row] = await work.sql<{ version: number; trained_at: Date; accuracy: unknown; model: Buffer }>(
      'select version, trained_at, accuracy, model from service_desk.routing_models order by version desc limit 1',
    );
    if (!row) return null;
    // written by keepModel
    const model = deserialize(gunzipSync(row.model)) as RoutingModel;
    return { version: row.version, trainedAt: row.trained_at, model, accuracy: Accuracy.parse(row.accuracy) };
  },
};
