// The map, what falls if something falls, and what in the register needs somebody's eyes. Pure.
import { z } from 'zod';
import { query } from '../../../platform/operation/operation.ts';
import { Levels } from './classification-rules.ts';
import { ComponentName, readArchitecture } from './component-contract.ts';
import { ComponentKind, Effect, LifecycleState } from './component-rules.ts';

const domain = 'objects';

/** Short names, because a map holds thousands: `k` kind, `c` code, `n` name, `u` unit, `o` management object, `s` state. */
export const MapNode = z
  .object({
    id: z.string(),
    c: z.string(),
    n: z.string(),
    k: ComponentKind,
    u: z.string(),
    o: z.string().nullable(),
    s: LifecycleState,
    /** KLASSA; null: not classified */
    l: Levels.nullable(),
  })
  .meta({ id: 'MapNode' });
export type MapNode = z.infer<typeof MapNode>;

/** From what carries to what stands on it, by place in the list of nodes; an integration has its id and goes with the data. */
export const MapEdge = z
  .object({
    f: z.int(),
    t: z.int(),
    e: Effect,
    /** some of several ways */
    g: z.boolean(),
    i: z.string().nullable(),
    n: z.string(),
  })
  .meta({ id: 'MapEdge' });
export type MapEdge = z.infer<typeof MapEdge>;

export const showMap = query({
  id: 'show-map',
  domain,
  path: '/architecture/map',
  summary: 'Every part that is not retired and how the parts hang together, for a map',
  permission: readArchitecture,
  input: z.object({}),
  output: z.object({
    nodes: z.array(MapNode),
    edges: z.array(MapEdge),
    units: z.record(z.string(), z.string()),
    objects: z.record(z.string(), z.string()),
  }),
});

export const FallenComponent = ComponentName.extend({
  /** how many steps from what was stopped */
  wave: z.int(),
  /** the name of what it could not bear to lose last */
  because: z.string().nullable(),
}).meta({ id: 'FallenComponent' });
export type FallenComponent = z.infer<typeof FallenComponent>;

export const Impact = z
  .object({
    stopped: z.array(ComponentName),
    falls: z.array(FallenComponent),
    weakens: z.array(ComponentName),
    integrations: z.array(z.object({ integration: z.uuid(), code: z.string(), name: z.string() })),
    /** counted whole, also where the lists are cut */
    counts: z.object({ falls: z.int(), weakens: z.int(), integrations: z.int() }),
    /** circles that any of these parts are in */
    circles: z.array(z.array(ComponentName)),
    milliseconds: z.number(),
  })
  .meta({ id: 'Impact' });
export type Impact = z.infer<typeof Impact>;

export const showImpact = query({
  id: 'show-impact',
  domain,
  path: '/architecture/impact',
  summary: 'What falls if these parts stop, in waves; what stands but is weakened; at most 5 000 rows of each',
  permission: readArchitecture,
  input: z.object({
    /** ids or codes of parts, with commas between */
    parts: z.string().trim().min(1).max(2000),
  }),
  output: Impact,
  refuses: ['no-such-component'],
});

export const faultKinds = [
  'circle',
  'forbidden-relation',
  'no-owner',
  'not-classified',
  'review-due',
  'not-borne',
  'out-of-support',
] as const;

export const ArchitectureFault = z
  .object({
    kind: z.enum(faultKinds),
    /** what it is about, the first the one to open */
    parts: z.array(ComponentName),
    /** what more there is to say: an aspect, a day, a code of the rule */
    fact: z.string(),
  })
  .meta({ id: 'ArchitectureFault' });
export type ArchitectureFault = z.infer<typeof ArchitectureFault>;

export const listArchitectureFaults = query({
  id: 'list-architecture-faults',
  domain,
  path: '/architecture/faults',
  summary:
    'What needs somebody’s eyes: circles, forbidden relations, parts without owner or classification, demands not borne',
  permission: readArchitecture,
  input: z.object({ kind: z.enum(faultKinds).optional() }),
  output: z.object({
    faults: z.array(ArchitectureFault),
    counts: z.record(z.string(), z.int()),
  }),
});
