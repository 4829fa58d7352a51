// Data-centre capacity: rooms and racks, what is used, promised and free, who decides, and requests with their decisions. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { ComponentName, readArchitecture } from './component-contract.ts';

const domain = 'objects';
const change = 'objects.change-architecture';
const RoomId = z.uuid();
const RequestId = z.uuid();
const Short = z.string().trim().max(120);
const Words = z.string().trim().max(4000);
const UnitCode = z.string().trim().min(1).max(40);
const Units = z.int().min(1).max(2000);
const Watts = z.int().min(0).max(10_000_000);

/** Height in rack units, power in watts. */
const Room = z.object({ units: z.int(), watts: z.int() });
const CapacityFacts = z.object({ total: Room, used: Room, promised: Room, free: Room });

export const requestStates = ['asked', 'granted', 'declined', 'withdrawn', 'installed'] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

export const CapacityRequest = z
  .object({
    request: RequestId,
    room: RoomId,
    roomName: z.string(),
    title: z.string(),
    reason: z.string(),
    unit: z.string(),
    unitName: z.string(),
    units: z.int(),
    watts: z.int(),
    wantedOn: z.iso.date(),
    state: RequestState,
    askedAt: z.iso.datetime({ offset: true }),
    askedBy: z.string(),
    decidedAt: z.iso.datetime({ offset: true }).nullable(),
    decidedBy: z.string().nullable(),
    decision: z.string(),
    /** there is room for it now */
    fits: z.boolean(),
    /** the racks that have room for it whole, while it waits or is promised; none: it must be parted, or something moved */
    racks: z.array(z.string()),
    mayDecide: z.boolean(),
    mayWithdraw: z.boolean(),
    mayInstall: z.boolean(),
  })
  .meta({ id: 'CapacityRequest' });
export type CapacityRequest = z.infer<typeof CapacityRequest>;

export const ServerRoomRow = z
  .object({
    room: RoomId,
    name: z.string(),
    place: z.string(),
    unit: z.string(),
    unitName: z.string(),
    deciderUnit: z.string(),
    deciderUnitName: z.string(),
    racks: z.int(),
    capacity: CapacityFacts,
    /** per cent of the scarcer of height and power */
    fullness: z.int(),
    /** the same if everything that waits were granted; over 100 when it does not all fit */
    fullnessAsked: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'ServerRoomRow' });
export type ServerRoomRow = z.infer<typeof ServerRoomRow>;

export const RackRow = z
  .object({
    rack: z.uuid(),
    name: z.string(),
    units: z.int(),
    watts: z.int(),
    usedUnits: z.int(),
    usedWatts: z.int(),
    holds: z.array(ComponentName.extend({ placement: z.uuid(), units: z.int(), watts: z.int() })),
  })
  .meta({ id: 'Rack' });
export type RackRow = z.infer<typeof RackRow>;

/** A room as it stood at the end of a month. */
export const RoomFilling = z
  .object({ month: z.string(), total: Room, used: Room, promised: Room, fullness: z.int() })
  .meta({ id: 'RoomFilling' });
export type RoomFilling = z.infer<typeof RoomFilling>;

export const ServerRoomPage = ServerRoomRow.extend({
  note: z.string(),
  watts: z.int(),
  version: z.int(),
  rackList: z.array(RackRow),
  /** what stands in this room and in no other, by code: what stops if the room does */
  onlyHere: z.array(z.string()),
  requests: z.array(CapacityRequest),
  /** how it filled, month by month, from the first that is known */
  fillings: z.array(RoomFilling),
  mayChange: z.boolean(),
}).meta({ id: 'ServerRoom' });
export type ServerRoomPage = z.infer<typeof ServerRoomPage>;

export const listServerRooms = query({
  id: 'list-server-rooms',
  domain,
  path: '/server-rooms',
  summary: 'Rooms of the data centres with what is used, promised and free, and the requests that wait for a decision',
  permission: readArchitecture,
  input: z.object({}),
  output: z.object({
    rooms: z.array(ServerRoomRow),
    waiting: z.array(CapacityRequest),
    mayRegister: z.boolean(),
  }),
});

export const showServerRoom = query({
  id: 'show-server-room',
  domain,
  path: '/server-rooms/:room',
  summary: 'One room: racks, what stands in them, requests and decisions',
  permission: readArchitecture,
  input: z.object({ room: RoomId }),
  output: ServerRoomPage,
  refuses: ['no-such-room'],
});

export const setServerRoom = action({
  id: 'set-server-room',
  domain,
  path: '/server-rooms',
  summary: 'Register a room, or correct one that is there',
  permission: change,
  unit: 'unit',
  input: z.object({
    /** left out: a new one */
    room: RoomId.optional(),
    name: Short.min(2),
    place: Short.default(''),
    unit: UnitCode,
    deciderUnit: UnitCode,
    watts: Watts.min(1),
    note: Words.default(''),
    version: z.int().min(1).optional(),
  }),
  output: ServerRoomPage,
  refuses: ['no-such-room', 'unknown-unit', 'room-name-taken', 'changed-meanwhile', 'out-of-your-hands'],
});

export const setRack = action({
  id: 'set-rack',
  domain,
  path: '/server-rooms/:room/racks',
  summary: 'Register a rack in a room, or correct the one of that name; never smaller than what stands in it',
  permission: change,
  input: z.object({ room: RoomId, name: Short.min(1), units: z.int().min(1).max(60), watts: Watts.min(1) }),
  output: ServerRoomPage,
  refuses: ['no-such-room', 'rack-holds-more'],
});

export const placeComponent = action({
  id: 'place-component',
  domain,
  path: '/server-rooms/:room/placements',
  summary: 'Put a part into a rack with its height and power, correct it, or (units 0) take it out',
  permission: change,
  input: z.object({
    room: RoomId,
    rack: z.uuid(),
    component: z.uuid(),
    units: z.int().min(0).max(60),
    watts: Watts,
    /** the granted request that this fulfils */
    request: RequestId.optional(),
  }),
  output: ServerRoomPage,
  refuses: ['no-such-room', 'no-such-component', 'rack-is-full', 'no-such-request', 'not-granted'],
});

export const askForCapacity = action({
  id: 'ask-for-capacity',
  domain,
  path: '/capacity-requests',
  summary: 'Ask for height and power in a room',
  permission: 'objects.ask-for-capacity',
  unit: 'unit',
  input: z.object({
    room: RoomId,
    title: Short.min(3),
    reason: Words.default(''),
    /** the unit that asks */
    unit: UnitCode,
    units: Units,
    watts: Watts,
    wantedOn: z.iso.date(),
  }),
  output: CapacityRequest,
  refuses: ['no-such-room', 'unknown-unit'],
});

export const decideOnCapacity = action({
  id: 'decide-on-capacity',
  domain,
  path: '/capacity-requests/:request/decision',
  summary: 'Grant or decline a request, with the reason; what is granted is promised until it is installed',
  permission: 'objects.decide-on-capacity',
  input: z.object({
    request: RequestId,
    decision: z.enum(['granted', 'declined']),
    reason: z.string().trim().min(3).max(4000),
  }),
  output: CapacityRequest,
  refuses: ['no-such-request', 'decided-already', 'no-room-for-it', 'not-your-decision', 'own-request'],
});

export const withdrawCapacity = action({
  id: 'withdraw-capacity',
  domain,
  path: '/capacity-requests/:request/withdraw',
  summary: 'Take back a request that is not installed; what was promised is free again',
  permission: 'objects.ask-for-capacity',
  input: z.object({ request: RequestId }),
  output: CapacityRequest,
  refuses: ['no-such-request', 'decided-already', 'not-your-request'],
});
