// Which relationships ArchiMate forbids between two elements, and why. The published table decides; the layers and aspects of
// the metamodel say which rule is broken, in words people know. Source: ArchiMate 3.2 Specification, The Open Group (C226),
// chapter 5 and appendix B.
import { type ArchimateType, elementTypes, type RelationshipType, relationshipTypes } from './archimate-types.ts';
import { tableHas } from './relation-table.ts';

/** Which rule a relationship breaks. */
export const relationRules = [
  'access-needs-passive-target',
  'access-needs-acting-source',
  'assignment-needs-active-source',
  'assignment-to-motivation',
  'serving-by-or-for-passive',
  'moving-of-passive',
  'motivation-outside-its-layer',
  'realization-downwards',
  'part-of-another-kind',
  'influence-needs-motivation',
  'specialization-of-another-kind',
  'connector-does-not-bear',
  'relationship-as-end',
  'outside-the-table',
] as const;
export type RelationRule = (typeof relationRules)[number];

/**
 * The rule a relationship breaks, or null when it is allowed. Ends are names of element types as in the exchange file, or
 * null where the end is itself a relationship. A type nobody knows forbids nothing. `outside-the-table`: the metamodel has
 * no word against it, the table of appendix B has it not.
 */
export function forbiddenBy(type: RelationshipType, source: string | null, target: string | null): RelationRule | null {
  if (source === null || target === null) return relationshipEnd(type, source, target);
  const [from, to] = [elementTypes.get(source), elementTypes.get(target)];
  if (!from || !to) return null;
  if (from.layer === 'connector' || to.layer === 'connector')
    return ['Composition', 'Aggregation', 'Specialization'].includes(type) ? 'connector-does-not-bear' : null;
  if (tableHas(type, source, target) !== false) return null;
  // what holds things of all kinds takes part in most that its parts do
  const broken =
    from.aspect === 'any' || to.aspect === 'any'
      ? wholes(type, from, source, target)
      : rules[type](from, to, source, target);
  return broken ?? 'outside-the-table';
}

/** Which relationships may stand between two elements instead, an association last; ends as in `forbiddenBy`. */
export function allowedBetween(source: string | null, target: string | null): RelationshipType[] {
  return relationshipTypes.filter((type) => forbiddenBy(type, source, target) === null);
}

type Judge = (from: ArchimateType, to: ArchimateType, source: string, target: string) => RelationRule | null;

const rules: Readonly<Record<RelationshipType, Judge>> = {
  Association: () => null,
  Access: (from, to) => {
    if (to.aspect !== 'passive') return 'access-needs-passive-target';
    return isActing(from) ? null : 'access-needs-acting-source';
  },
  Assignment: (from, to, source, target) => {
    // a technology element is assigned to the artifact it holds, an actor to the stakeholder it is
    if (to.aspect === 'motivation')
      return target === 'Stakeholder' && from.aspect === 'active' ? null : 'assignment-to-motivation';
    return from.aspect === 'active' || source === 'Artifact' ? null : 'assignment-needs-active-source';
  },
  Serving: (from, to) => {
    if (from.aspect === 'motivation' || to.aspect === 'motivation') return 'motivation-outside-its-layer';
    return isActing(from) && isActing(to) ? null : 'serving-by-or-for-passive';
  },
  Triggering: moving,
  Flow: moving,
  Influence: (_, to) => (to.aspect === 'motivation' || to.layer === 'strategy' ? null : 'influence-needs-motivation'),
  Realization: (from, to) => {
    if (from.aspect === 'motivation') return to.aspect === 'motivation' ? null : 'motivation-outside-its-layer';
    return height(from) > height(to) ? 'realization-downwards' : null;
  },
  Composition: partOf,
  Aggregation: partOf,
  Specialization: (from, to) =>
    from.layer === to.layer && from.aspect === to.aspect ? null : 'specialization-of-another-kind',
};

function moving(from: ArchimateType, to: ArchimateType): RelationRule | null {
  if (from.aspect === 'motivation' || to.aspect === 'motivation') return 'motivation-outside-its-layer';
  return isActing(from) && isActing(to) ? null : 'moving-of-passive';
}

function partOf(from: ArchimateType, to: ArchimateType): RelationRule | null {
  return from.layer === to.layer && from.aspect === to.aspect ? null : 'part-of-another-kind';
}

/** A group, a place, a product, a plateau or a gap at one end: they hold all, but are no kind of anything else. */
function wholes(type: RelationshipType, from: ArchimateType, source: string, target: string): RelationRule | null {
  if (type === 'Specialization') return source === target ? null : 'specialization-of-another-kind';
  if (type === 'Composition' || type === 'Aggregation') return from.aspect === 'any' ? null : 'part-of-another-kind';
  return null;
}

/** A relationship at an end: it may be held by a group, a place or a plateau, and associated with an element; nothing else. */
function relationshipEnd(type: RelationshipType, source: string | null, target: string | null): RelationRule | null {
  if (type === 'Association') return source === null && target === null ? 'relationship-as-end' : null;
  const holds = type === 'Composition' || type === 'Aggregation';
  const isHolder = source === 'Grouping' || source === 'Location' || source === 'Plateau';
  return holds && isHolder ? null : 'relationship-as-end';
}

function isActing({ aspect }: ArchimateType): boolean {
  return aspect === 'active' || aspect === 'behaviour';
}

const heights = ['technology', 'application', 'business', 'strategy', 'motivation'];

/** Realisation goes upwards: from technology to what people do, and to why. Implementation realises anything. */
function height({ layer }: ArchimateType): number {
  return heights.indexOf(layer);
}
