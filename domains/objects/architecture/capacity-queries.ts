// Rooms of the data centres as a list and one by one: racks and what stands in them, what is used, promised and free, and the
// requests with their decisions.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { presentDay } from '../../../platform/settings/present-day.ts';
import type { Work } from '../../../platform/work/work.ts';
import type * as contract from './architecture-contract.ts';
import { fillingsOf } from './capacity-history.ts';
import { type Capacity, capacityOf, fits, fullness, fullnessWith, type Room, sumOf } from './capacity-rules.ts';
import { unitName } from './component-rows.ts';

export type RoomRecord = {
  room_id: string;
  name: string;
  place: string;
  unit_code: string;
  decider_unit: string;
  watts: number;
  note: string;
  version: number;
};

export type RequestRecord = {
  request_id: string;
  room_id: string;
  title: string;
  reason: string;
  unit_code: string;
  units: number;
  watts: number;
  wanted_on: string;
  state: contract.RequestState;
  asked_at: Date;
  asked_by_id: string;
  asked_by: string;
  decided_at: Date | null;
  decided_by: string | null;
  decision: string;
};

const change = 'objects.change-architecture';

export async function serverRooms(work: Work): Promise<AnswerOf<typeof contract.listServerRooms>> {
  const rooms = await work.sql<RoomRecord>('select * from objects.server_rooms order by name, room_id');
  const contents = await contentsOf(work);
  const shown = rooms.map((room) => shownRoom(work, room, contents));
  const waiting = contents.requests.filter((each) => each.state === 'asked');
  return {
    rooms: shown,
    waiting: waiting.flatMap((each) => {
      const room = rooms.find((one) => one.room_id === each.room_id);
      return room ? [shownRequest(work, each, room, filledIn(room, contents))] : [];
    }),
    mayRegister: work.policy.may(change),
  };
}

export async function serverRoomPage(work: Work, input: { room: string }): Promise<contract.ServerRoomPage> {
  const room = await roomById(work, input.room);
  const contents = await contentsOf(work, room.room_id);
  const filled = filledIn(room, contents);
  return {
    ...shownRoom(work, room, contents),
    onlyHere: await onlyIn(work, room),
    note: room.note,
    watts: room.watts,
    version: room.version,
    rackList: contents.racks.map((rack) => {
      const held = contents.placements.filter((each) => each.rack_id === rack.rack_id);
      const used = sumOf(held);
      return {
        ...{ rack: rack.rack_id, name: rack.name, units: rack.units, watts: rack.watts },
        ...{ usedUnits: used.units, usedWatts: used.watts },
        holds: held.map((each) => ({
          ...{ component: each.component_id, code: each.code, name: each.name, kind: each.kind, state: each.state },
          ...{ placement: each.placement_id, units: each.units, watts: each.watts },
        })),
      };
    }),
    requests: contents.requests.map((each) => shownRequest(work, each, room, filled)),
    fillings: await fillingsOf(work, room.room_id, await presentDay(work)),
    mayChange: work.policy.may(change, room.unit_code),
  };
}

/** Loads a room; with `lock`, for a step that must find it as it is until the transaction ends. */
export async function roomById(work: Work, roomId: string, lock = false): Promise<RoomRecord> {
  const [room] = await work.sql<RoomRecord>(
    `select * from objects.server_rooms where room_id = $1${lock ? ' for update' : ''}`,
    [roomId],
  );
  if (!room) throw new Refusal('not-found', 'no-such-room');
  return room;
}

/** What is used, promised and free of a room now, and what each rack has left. */
export async function roomFilled(work: Work, room: RoomRecord): Promise<Filled> {
  return filledIn(room, await contentsOf(work, room.room_id));
}

export interface Filled {
  readonly capacity: Capacity;
  readonly racks: readonly { readonly name: string; readonly free: Room }[];
}

/** A request as people see it, with whether it fits now and what the caller may do with it. */
export function shownRequest(
  work: Work,
  each: RequestRecord,
  room: RoomRecord,
  { capacity, racks }: Filled,
): contract.CapacityRequest {
  const isMine = each.asked_by_id === work.actor?.id;
  const isOpen = each.state === 'asked';
  const isToCome = isOpen || each.state === 'granted';
  return {
    ...{ request: each.request_id, room: each.room_id, roomName: room.name, title: each.title, reason: each.reason },
    ...{ unit: each.unit_code, unitName: unitName(work, each.unit_code), units: each.units, watts: each.watts },
    ...{ wantedOn: each.wanted_on, state: each.state, askedBy: each.asked_by, askedAt: each.asked_at.toISOString() },
    ...{ decidedAt: each.decided_at?.toISOString() ?? null, decidedBy: each.decided_by, decision: each.decision },
    fits: !isOpen || fits(each, capacity.free),
    racks: isToCome ? racks.filter((rack) => fits(each, rack.free)).map((rack) => rack.name) : [],
    mayDecide: isOpen && !isMine && work.policy.may('objects.decide-on-capacity', room.decider_unit),
    mayWithdraw: isToCome && isMine,
    mayInstall: each.state === 'granted' && work.policy.may(change, room.unit_code),
  };
}

interface Contents {
  readonly racks: readonly { rack_id: string; room_id: string; name: string; units: number; watts: number }[];
  readonly placements: readonly (contract.ComponentName & {
    placement_id: string;
    rack_id: string;
    room_id: string;
    component_id: string;
    units: number;
    watts: number;
  })[];
  readonly requests: readonly RequestRecord[];
}

/** Racks, what stands in them and requests, of one room or of all. */
async function contentsOf(work: Work, roomId: string | null = null): Promise<Contents> {
  return {
    racks: await work.sql<Contents['racks'][number]>(
      'select * from objects.racks where $1::uuid is null or room_id = $1 order by name, rack_id',
      [roomId],
    ),
    placements: await work.sql<Contents['placements'][number]>(
      `select p.placement_id, p.rack_id, k.room_id, p.component_id, p.units, p.watts, c.code, c.name, c.kind, c.state
       from objects.placements p join objects.racks k using (rack_id) join objects.components c using (component_id)
       where $1::uuid is null or k.room_id = $1 order by c.name, p.placement_id`,
      [roomId],
    ),
    requests: await work.sql<RequestRecord>(
      `select * from objects.capacity_requests where $1::uuid is null or room_id = $1
       order by array_position(array['asked', 'granted', 'installed', 'declined', 'withdrawn'], state), wanted_on, request_id`,
      [roomId],
    ),
  };
}

/** Height is what the racks have; power is what the racks or the room bear, whichever is less. */
function capacityIn(room: RoomRecord, contents: Contents): Capacity {
  const own = <T extends { room_id: string }>(rows: readonly T[]) => rows.filter((row) => row.room_id === room.room_id);
  const total = sumOf(own(contents.racks));
  const promised = own(contents.requests).filter((each) => each.state === 'granted');
  return capacityOf(
    { units: total.units, watts: Math.min(total.watts, room.watts) },
    sumOf(own(contents.placements)),
    sumOf(promised),
  );
}

function filledIn(room: RoomRecord, contents: Contents): Filled {
  const racks = contents.racks.filter((rack) => rack.room_id === room.room_id);
  return {
    capacity: capacityIn(room, contents),
    racks: racks.map((rack) => ({
      name: rack.name,
      free: capacityOf(rack, sumOf(contents.placements.filter((each) => each.rack_id === rack.rack_id)), sumOf([]))
        .free,
    })),
  };
}

/** What stands in this room and in no other. */
async function onlyIn(work: Work, room: RoomRecord): Promise<string[]> {
  const rows = await work.sql<{ code: string }>(
    `select c.code from objects.placements p join objects.racks k using (rack_id) join objects.components c using (component_id)
     where c.state <> 'retired' group by c.code having bool_and(k.room_id = $1) order by c.code`,
    [room.room_id],
  );
  return rows.map((row) => row.code);
}

function shownRoom(work: Work, room: RoomRecord, contents: Contents): contract.ServerRoomRow {
  const capacity = capacityIn(room, contents);
  const asked = contents.requests.filter((each) => each.room_id === room.room_id && each.state === 'asked');
  return {
    ...{ room: room.room_id, name: room.name, place: room.place, unit: room.unit_code, deciderUnit: room.decider_unit },
    unitName: unitName(work, room.unit_code),
    deciderUnitName: unitName(work, room.decider_unit),
    racks: contents.racks.filter((each) => each.room_id === room.room_id).length,
    capacity,
    fullness: fullness(capacity),
    fullnessAsked: fullnessWith(capacity, sumOf(asked)),
    waiting: asked.length,
  };
}
