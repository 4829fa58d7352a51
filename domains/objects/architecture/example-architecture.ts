// Loads the example region's architecture: parts with their history and KLASSA, what they stand on, and integrations.
import { stableId } from '../../../example/stable-id.ts';
import { type Cell, copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';
import { exampleSupplierId, exampleSuppliers } from '../../suppliers/example-suppliers.ts';
import { keepFindable } from './component-step.ts';
import { loadCapacity } from './example-capacity.ts';
import { exampleIntegrations, exampleNeeds } from './example-connections.ts';
import type { ExampleComponent } from './example-part.ts';
import { exampleComponents } from './example-parts.ts';

/** Loads it; `objectId` gives the id of a management object of the example by its code. */
export async function loadArchitecture(work: Work, objectId: (code: string) => string): Promise<void> {
  await copyComponents(work, objectId);
  await copyClassifications(work);
  await copyRelations(work);
  await copyIntegrations(work);
  await loadCapacity(work, exampleComponentId);
  await keepFindable(
    work,
    exampleComponents.map((each) => ({
      ...{ component_id: exampleComponentId(each.code), code: each.code, name: each.name, about: each.about ?? '' },
      ...{ vendor_name: each.vendor ?? '', unit_code: each.unit },
    })),
  );
}

/** The id of a part of the example by its code. */
export function exampleComponentId(code: string): string {
  return stableId('component', code);
}

/** how many days ago the register began, what was judged first was judged, and most was judged last */
const ago = { registered: 800, first: 600, last: 200 } as const;
const author = 'Peter Sandklint';

/** The supplier of the example with that name; null where the register has none. */
function vendorId(name: string | undefined): string | null {
  return name !== undefined && exampleSuppliers.some((each) => each.name === name) ? exampleSupplierId(name) : null;
}

async function copyComponents(work: Work, objectId: (code: string) => string): Promise<void> {
  await copyRows(
    work.connection(),
    'objects.components',
    [
      ...['component_id', 'code', 'kind', 'name', 'about', 'unit_code', 'object_id', 'vendor_name', 'vendor_id'],
      ...['product_version', 'state', 'ends_on', 'service_code', 'confidentiality', 'integrity', 'availability'],
      'traceability',
      ...['classified_on', 'version', 'registered_at', 'changed_at'],
    ],
    exampleComponents.map((each): Cell[] => {
      const [confidentiality = null, integrity = null, availability = null, traceability = null] = each.levels ?? [];
      return [
        ...[exampleComponentId(each.code), each.code, each.kind, each.name, each.about ?? '', each.unit],
        ...[each.object === undefined ? null : objectId(each.object), each.vendor ?? '', vendorId(each.vendor)],
        each.product ?? '',
        ...[each.state ?? 'in-use', each.endsOn ?? null, each.known ?? null],
        ...[confidentiality, integrity, availability, traceability, each.levels ? decidedOn(work, each) : null],
        ...[
          each.levels ? 2 : 1,
          registeredAt(work),
          each.levels ? `${decidedOn(work, each)}T12:00:00Z` : registeredAt(work),
        ],
      ];
    }),
  );
  await copyRows(
    work.connection(),
    'objects.component_entries',
    ['component_id', 'ordinal', 'at', 'what', 'text', 'changes', 'by_name'],
    exampleComponents.flatMap((each): Cell[][] => [
      [exampleComponentId(each.code), 1, registeredAt(work), 'registered', '', null, author],
      ...(each.levels
        ? [
            [
              exampleComponentId(each.code),
              2,
              `${decidedOn(work, each)}T12:00:00Z`,
              'classified',
              reasonOf(each),
              null,
              author,
            ],
          ]
        : []),
    ]),
  );
}

async function copyClassifications(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'objects.classifications',
    [
      ...['component_id', 'ordinal', 'confidentiality', 'integrity', 'availability', 'traceability'],
      ...['reason', 'decided_on', 'decided_by', 'noted_at'],
    ],
    exampleComponents.flatMap((each): Cell[][] => {
      if (!each.levels) return [];
      const [confidentiality, integrity, availability, traceability] = each.levels;
      const row = (ordinal: number, available: number, day: string, reason: string): Cell[] => [
        ...[exampleComponentId(each.code), ordinal, confidentiality, integrity, available, traceability],
        ...[reason, day, author, `${day}T12:00:00Z`],
      ];
      // the most important were judged once before, and lower: that they must always be there was learnt from a stop
      const before = availability >= 3 && confidentiality >= 3;
      const now = row(before ? 2 : 1, availability, decidedOn(work, each), reasonOf(each));
      return before
        ? [
            row(1, availability - 1, daysBefore(work, ago.first), 'Första klassningen, tillsammans med verksamheten.'),
            now,
          ]
        : [now];
    }),
  );
}

async function copyRelations(work: Work): Promise<void> {
  const known = new Set(exampleComponents.map((each) => each.code));
  const row = (provider: string, dependant: string, effect: string, group = '', needed = 1): Cell[] => {
    if (!known.has(provider) || !known.has(dependant)) throw new Error(`${dependant} needs ${provider}: who is that?`);
    return [
      ...[stableId('relation', `${provider} ${dependant} ${group}`), 'serving', exampleComponentId(provider)],
      ...[exampleComponentId(dependant), effect, group, needed, registeredAt(work), author],
    ];
  };
  await copyRows(
    work.connection(),
    'objects.relations',
    ['relation_id', 'type', 'source_id', 'target_id', 'effect', 'group_name', 'needed', 'noted_at', 'by_name'],
    exampleNeeds.flatMap(({ code, stops = [], weakens = [], ways = [] }) => [
      ...stops.map((provider) => row(provider, code, 'stops')),
      ...weakens.map((provider) => row(provider, code, 'weakens')),
      ...ways.flatMap((way) => way.parts.map((provider) => row(provider, code, 'stops', way.name, way.of))),
    ]),
  );
}

async function copyIntegrations(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'objects.integrations',
    [
      ...['integration_id', 'code', 'name', 'source_id', 'target_id', 'direction', 'pattern', 'platform_id', 'carries'],
      ...['unit_code', 'weight', 'interface_version', 'state', 'registered_at', 'changed_at'],
    ],
    exampleIntegrations.map((each): Cell[] => [
      ...[stableId('integration', each.code), each.code, each.name, exampleComponentId(each.source)],
      ...[exampleComponentId(each.target), each.isTwoWay ? 'two-way' : 'one-way', each.pattern],
      ...[each.platform === null ? null : exampleComponentId(each.platform), each.carries, 'DTD-STA', each.weight],
      ...[each.version, 'in-use', registeredAt(work), registeredAt(work)],
    ]),
  );
}

/** So many days before the day the example is loaded, because a classification is due again after a year or two. */
function daysBefore(work: Work, days: number): string {
  return new Date(Date.parse(`${work.today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function decidedOn(work: Work, each: ExampleComponent): string {
  return daysBefore(work, each.classifiedDaysAgo ?? ago.last);
}

function registeredAt(work: Work): string {
  return `${daysBefore(work, ago.registered)}T09:00:00Z`;
}

function reasonOf(each: ExampleComponent): string {
  const [confidentiality, integrity, availability] = each.levels ?? [0, 0, 0];
  if (integrity === 4 || availability === 4) return 'Fel eller avbrott kan skada patienter inom minuter.';
  if (confidentiality >= 3) return 'Uppgifter om patienters hälsa. Klassad med verksamheten och informationssäkerhet.';
  return 'Klassad med objektets båda sidor.';
}
