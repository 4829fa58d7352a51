// What can be done with data-centre capacity: rooms, racks and what stands in them, requests and their decisions. Two people
// deciding the same request: the second is told that it is decided.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { keepFilling } from './capacity-history.ts';
import {
  type RequestRecord,
  type RoomRecord,
  roomById,
  roomFilled,
  serverRoomPage,
  shownRequest,
} from './capacity-queries.ts';
import { fits } from './capacity-rules.ts';
import { componentFor } from './component-access.ts';

const change = 'objects.change-architecture';

export async function setServerRoom(
  work: Work,
  input: GivenOf<typeof contract.setServerRoom>,
): Promise<contract.ServerRoomPage> {
  for (const field of ['unit', 'deciderUnit'] as const) checkUnit(work, field, input[field]);
  const room = input.room ?? work.newId();
  if (input.room !== undefined) {
    const before = await roomToChange(work, input.room);
    if (input.version !== undefined && input.version !== before.version)
      throw new Refusal('conflict', 'changed-meanwhile', { version: before.version });
  }
  await work
    .sql(
      `insert into objects.server_rooms (room_id, name, place, unit_code, decider_unit, watts, note)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (room_id) do update set name = excluded.name, place = excluded.place, unit_code = excluded.unit_code,
         decider_unit = excluded.decider_unit, watts = excluded.watts, note = excluded.note,
         version = objects.server_rooms.version + 1`,
      [room, input.name, input.place, input.unit, input.deciderUnit, input.watts, input.note],
    )
    .catch(nameTaken);
  await remember(work, await roomById(work, room));
  work.audit({ subject: 'server-room', subjectId: room, unit: input.unit });
  return serverRoomPage(work, { room });
}

export async function setRack(work: Work, input: GivenOf<typeof contract.setRack>): Promise<contract.ServerRoomPage> {
  const room = await roomToChange(work, input.room);
  const [held] = await work.sql<{ units: number; watts: number }>(
    `select coalesce(sum(p.units), 0)::int as units, coalesce(sum(p.watts), 0)::int as watts
     from objects.placements p join objects.racks k using (rack_id) where k.room_id = $1 and k.name = $2`,
    [room.room_id, input.name],
  );
  if (held && !fits(held, input))
    throw new Refusal('conflict', 'rack-holds-more', { units: held.units, watts: held.watts });
  await work.sql(
    `insert into objects.racks (rack_id, room_id, name, units, watts) values ($1, $2, $3, $4, $5)
     on conflict (room_id, name) do update set units = excluded.units, watts = excluded.watts`,
    [work.newId(), room.room_id, input.name, input.units, input.watts],
  );
  await remember(work, room);
  work.audit({ subject: 'server-room', subjectId: room.room_id, unit: room.unit_code, detail: input });
  return serverRoomPage(work, input);
}

export async function placeComponent(
  work: Work,
  input: GivenOf<typeof contract.placeComponent>,
): Promise<contract.ServerRoomPage> {
  const room = await roomToChange(work, input.room);
  const component = await componentFor(work, input.component);
  const [rack] = await work.sql<{ units: number; watts: number }>(
    'select units, watts from objects.racks where rack_id = $1 and room_id = $2 for update',
    [input.rack, room.room_id],
  );
  if (!rack) throw new Refusal('not-found', 'no-such-room');
  await work.sql('delete from objects.placements where rack_id = $1 and component_id = $2', [
    input.rack,
    component.component_id,
  ]);
  if (input.units > 0) await place(work, input, rack);
  if (input.request !== undefined) await fulfil(work, input.request, room);
  await remember(work, room);
  work.audit({ subject: 'server-room', subjectId: room.room_id, unit: room.unit_code, detail: input });
  return serverRoomPage(work, input);
}

export async function askForCapacity(
  work: Work,
  input: GivenOf<typeof contract.askForCapacity>,
): Promise<contract.CapacityRequest> {
  checkUnit(work, 'unit', input.unit);
  const room = await roomById(work, input.room);
  const request = work.newId();
  await work.sql(
    `insert into objects.capacity_requests (request_id, room_id, title, reason, unit_code, units, watts, wanted_on, state,
       asked_at, asked_by_id, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10, $11)`,
    [
      ...[request, room.room_id, input.title, input.reason, input.unit, input.units, input.watts, input.wantedOn],
      ...[work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
    ],
  );
  work.audit({ subject: 'capacity-request', subjectId: request, unit: input.unit });
  return requestPage(work, request);
}

export async function decideOnCapacity(
  work: Work,
  input: GivenOf<typeof contract.decideOnCapacity>,
): Promise<contract.CapacityRequest> {
  const { request, room } = await requestToChange(work, input.request);
  if (!work.policy.may('objects.decide-on-capacity', room.decider_unit))
    throw new Refusal('not-allowed', 'not-your-decision', { unit: room.decider_unit });
  if (request.asked_by_id === work.actor?.id) throw new Refusal('conflict', 'own-request');
  if (request.state !== 'asked') throw new Refusal('conflict', 'decided-already', { by: request.decided_by ?? '' });
  const { free } = (await roomFilled(work, room)).capacity;
  if (input.decision === 'granted' && !fits(request, free))
    throw new Refusal('conflict', 'no-room-for-it', { units: free.units, watts: free.watts });
  await work.sql(
    `update objects.capacity_requests set state = $2, decision = $3, decided_at = $4, decided_by = $5 where request_id = $1`,
    [request.request_id, input.decision, input.reason, work.now, work.actor?.name ?? ''],
  );
  await remember(work, room);
  work.audit({ subject: 'capacity-request', subjectId: request.request_id, unit: room.decider_unit, detail: input });
  return requestPage(work, request.request_id);
}

export async function withdrawCapacity(work: Work, input: { request: string }): Promise<contract.CapacityRequest> {
  const { request, room } = await requestToChange(work, input.request);
  if (request.asked_by_id !== work.actor?.id) throw new Refusal('not-allowed', 'not-your-request');
  if (request.state !== 'asked' && request.state !== 'granted')
    throw new Refusal('conflict', 'decided-already', { by: request.decided_by ?? '' });
  await work.sql("update objects.capacity_requests set state = 'withdrawn' where request_id = $1", [
    request.request_id,
  ]);
  await remember(work, room);
  work.audit({ subject: 'capacity-request', subjectId: request.request_id, unit: request.unit_code });
  return requestPage(work, request.request_id);
}

/** Keeps how full the room is after a step. */
async function remember(work: Work, room: RoomRecord): Promise<void> {
  await keepFilling(work, room.room_id, (await roomFilled(work, room)).capacity);
}

async function place(
  work: Work,
  input: GivenOf<typeof contract.placeComponent>,
  rack: { units: number; watts: number },
): Promise<void> {
  const [used] = await work.sql<{ units: number; watts: number }>(
    `select coalesce(sum(units), 0)::int as units, coalesce(sum(watts), 0)::int as watts
     from objects.placements where rack_id = $1`,
    [input.rack],
  );
  const free = { units: rack.units - (used?.units ?? 0), watts: rack.watts - (used?.watts ?? 0) };
  if (!fits(input, free)) throw new Refusal('conflict', 'rack-is-full', { units: free.units, watts: free.watts });
  await work.sql(
    'insert into objects.placements (placement_id, rack_id, component_id, units, watts) values ($1, $2, $3, $4, $5)',
    [work.newId(), input.rack, input.component, input.units, input.watts],
  );
}

/** What was promised now stands there. */
async function fulfil(work: Work, requestId: string, room: RoomRecord): Promise<void> {
  const { request } = await requestToChange(work, requestId);
  if (request.room_id !== room.room_id) throw new Refusal('not-found', 'no-such-request');
  if (request.state !== 'granted') throw new Refusal('conflict', 'not-granted');
  await work.sql("update objects.capacity_requests set state = 'installed' where request_id = $1", [requestId]);
}

async function roomToChange(work: Work, roomId: string): Promise<RoomRecord> {
  const room = await roomById(work, roomId, true);
  if (!work.policy.may(change, room.unit_code))
    throw new Refusal('not-allowed', 'not-allowed', { permission: change, unit: room.unit_code });
  return room;
}

async function requestToChange(work: Work, requestId: string): Promise<{ request: RequestRecord; room: RoomRecord }> {
  const [found] = await work.sql<RequestRecord>('select * from objects.capacity_requests where request_id = $1', [
    requestId,
  ]);
  if (!found) throw new Refusal('not-found', 'no-such-request');
  // the room first, as every step does: who waits for it finds the request as the other left it
  const room = await roomById(work, found.room_id, true);
  const [request] = await work.sql<RequestRecord>(
    'select * from objects.capacity_requests where request_id = $1 for update',
    [requestId],
  );
  return { request: request ?? found, room };
}

async function requestPage(work: Work, requestId: string): Promise<contract.CapacityRequest> {
  const { request, room } = await requestToChange(work, requestId);
  return shownRequest(work, request, room, await roomFilled(work, room));
}

function checkUnit(work: Work, field: string, unit: string): void {
  if (!work.part(unitTreeKey).unit(unit))
    throw new Refusal('invalid', 'unknown-unit', { unit }, [
      { path: field, code: 'unknown-unit', message: 'unknown-unit' },
    ]);
}

/** Two rooms with one name: what the unique constraint says, in words. */
function nameTaken(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : '';
  const code = 'room-name-taken';
  if (constraint === 'server_rooms_name_key')
    throw new Refusal('conflict', code, {}, [{ path: 'name', code, message: code }]);
  throw error;
}
