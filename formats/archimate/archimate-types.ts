// The elements and relationships of ArchiMate 3.x, each element with its layer and its aspect: the facts the rules of
// relationships rest on. Source: ArchiMate 3.2 Specification, The Open Group (C226), chapters 4 to 12.

export type ArchimateLayer =
  | 'motivation'
  | 'strategy'
  | 'business'
  | 'application'
  | 'technology'
  | 'implementation'
  | 'composite'
  | 'connector';
/** What acts, what it does, what it is done to; `any` for what holds things of all three. */
export type ArchimateAspect = 'active' | 'behaviour' | 'passive' | 'motivation' | 'any';

export interface ArchimateType {
  readonly layer: ArchimateLayer;
  readonly aspect: ArchimateAspect;
}

export const relationshipTypes = [
  'Composition',
  'Aggregation',
  'Assignment',
  'Realization',
  'Serving',
  'Access',
  'Influence',
  'Triggering',
  'Flow',
  'Specialization',
  'Association',
] as const;
export type RelationshipType = (typeof relationshipTypes)[number];

/** Every element type by its name in the exchange file; the physical elements are of the technology layer. */
export const elementTypes: ReadonlyMap<string, ArchimateType> = new Map([
  ...of(
    'motivation',
    'motivation',
    'Stakeholder Driver Assessment Goal Outcome Principle Requirement Constraint Meaning Value',
  ),
  ...of('strategy', 'active', 'Resource'),
  ...of('strategy', 'behaviour', 'Capability ValueStream CourseOfAction'),
  ...of('business', 'active', 'BusinessActor BusinessRole BusinessCollaboration BusinessInterface'),
  ...of('business', 'behaviour', 'BusinessProcess BusinessFunction BusinessInteraction BusinessEvent BusinessService'),
  ...of('business', 'passive', 'BusinessObject Contract Representation'),
  ...of('business', 'any', 'Product'),
  ...of('application', 'active', 'ApplicationComponent ApplicationCollaboration ApplicationInterface'),
  ...of(
    'application',
    'behaviour',
    'ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationEvent ApplicationService',
  ),
  ...of('application', 'passive', 'DataObject'),
  ...of(
    'technology',
    'active',
    'Node Device SystemSoftware TechnologyCollaboration TechnologyInterface Path CommunicationNetwork',
  ),
  ...of('technology', 'active', 'Equipment Facility DistributionNetwork'),
  ...of(
    'technology',
    'behaviour',
    'TechnologyFunction TechnologyProcess TechnologyInteraction TechnologyEvent TechnologyService',
  ),
  ...of('technology', 'passive', 'Artifact Material'),
  ...of('implementation', 'behaviour', 'WorkPackage ImplementationEvent'),
  ...of('implementation', 'passive', 'Deliverable'),
  ...of('implementation', 'any', 'Plateau Gap'),
  ...of('composite', 'any', 'Grouping Location'),
  ...of('connector', 'any', 'AndJunction OrJunction'),
]);

/** Whether a word is one of the eleven relationships. */
export function isRelationshipType(word: string): word is RelationshipType {
  return (relationshipTypes as readonly string[]).includes(word); // the list is wider as plain words
}

function of(layer: ArchimateLayer, aspect: ArchimateAspect, names: string): [string, ArchimateType][] {
  return names.split(' ').map((name) => [name, { layer, aspect }]);
}
