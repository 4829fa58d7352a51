// Every relationship ArchiMate 3.2 has between two elements, as the table of its appendix B: a row per source, in groups of
// targets. Kept because the metamodel alone explains what is wrong but allows pairs that the published table does not have.
// Source: ArchiMate 3.2 Specification, The Open Group (C226), appendix B; letters compared with the table of the open modelling
// tool Archi (com.archimatetool.model/model/relationships.xml, version 3.2).
import type { RelationshipType } from './archimate-types.ts';

/**
 * Whether the table has this relationship between two element types, named as in the exchange file. An association is between
 * any two. Null when a name is not in the table (junctions, and what nobody knows), so that the caller decides.
 */
export function tableHas(type: RelationshipType, source: string, target: string): boolean | null {
  const row = table.get(source);
  if (!row || !table.has(target)) return null;
  return type === 'Association' || (row.get(target) ?? '').includes(letterOf[type]);
}

const letterOf: Readonly<Record<Exclude<RelationshipType, 'Association'>, string>> = {
  Access: 'a',
  Composition: 'c',
  Flow: 'f',
  Aggregation: 'g',
  Assignment: 'i',
  Influence: 'n',
  Realization: 'r',
  Specialization: 's',
  Triggering: 't',
  Serving: 'v',
};

const applicationDoes =
  'ApplicationEvent ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationService';
const businessWho = 'BusinessActor BusinessCollaboration BusinessRole';
const businessDoes = 'BusinessEvent BusinessFunction BusinessInteraction BusinessProcess BusinessService';
const technologyDoes = 'TechnologyEvent TechnologyFunction TechnologyInteraction TechnologyProcess TechnologyService';

/** Targets that mostly go together; a row names a group by its short name and takes exceptions after it. */
const groups: Readonly<Record<string, string>> = {
  application: `ApplicationCollaboration ApplicationComponent ApplicationInterface ${applicationDoes}`,
  applicationDoes,
  business: `BusinessInterface ${businessWho} ${businessDoes}`,
  businessWho,
  businessDoes: `BusinessInterface ${businessDoes}`,
  technology: `CommunicationNetwork Device DistributionNetwork Equipment Facility Node Path SystemSoftware TechnologyCollaboration TechnologyInterface ${technologyDoes}`,
  technologyDoes,
  passive: 'Artifact BusinessObject Contract DataObject Material Representation',
  strategy: 'Capability CourseOfAction Resource ValueStream',
  conduct: 'Capability CourseOfAction ValueStream',
  aims: 'Constraint Goal Outcome Principle Requirement',
  grounds: 'Assessment Driver Meaning Stakeholder Value',
  work: 'ImplementationEvent WorkPackage',
};

const why = 'n grounds; nr aims; ';
const motive = 'n grounds aims; ';
const acting = `ftv application business technology Location Product; a passive; ${why}`;
const structure = `${acting}r strategy; acfginrstv Grouping; `;
const behaviour = `${acting}r conduct; acfgnrstv Grouping; `;
const happening = `${acting}acfgnrstv Grouping; `;
const passive = `${why}r strategy; cgnrs Grouping; `;
const application = `${structure}frtv businessDoes; firtv applicationDoes; cfgrtv ApplicationInterface; `;
const business = `${structure}fitv businessDoes; firtv BusinessService; i work; in Stakeholder; `;
const machine = `${structure}frtv application businessDoes; ai Artifact; firtv technologyDoes; `;
const place = `${machine}fitv businessWho; firtv businessDoes; i work; in Stakeholder; ai Material; `;
const bearing = 'cfgirtv SystemSoftware TechnologyInterface; ';
const joining = 'fgirtv SystemSoftware TechnologyInterface; ';

/** By source: letters, then whom they reach. What stands later in a row replaces what stood before; no letters is nothing. */
const rows: Readonly<Record<string, string>> = {
  ApplicationCollaboration: `${application}fgrtv ApplicationComponent; cfgstv ApplicationCollaboration`,
  ApplicationComponent: `${application}cfgrstv ApplicationComponent`,
  ApplicationEvent: `${happening}cfgstv ApplicationEvent; frtv BusinessEvent`,
  ApplicationFunction: `${behaviour}cfgstv ApplicationFunction; cfgtv ApplicationInteraction ApplicationProcess; frtv ApplicationService BusinessFunction BusinessInteraction BusinessProcess BusinessService`,
  ApplicationInteraction: `${behaviour}cfgtv ApplicationFunction ApplicationProcess; cfgstv ApplicationInteraction; frtv ApplicationService BusinessFunction BusinessInteraction BusinessProcess BusinessService`,
  ApplicationInterface: `${structure}cfgstv ApplicationInterface; fitv ApplicationService; frtv BusinessInterface BusinessService`,
  ApplicationProcess: `${behaviour}cfgtv ApplicationFunction ApplicationInteraction; cfgstv ApplicationProcess; frtv ApplicationService BusinessFunction BusinessInteraction BusinessProcess BusinessService`,
  ApplicationService: `${behaviour}cfgstv ApplicationService; frtv BusinessService`,
  BusinessActor: `${business}cfgstv BusinessActor; cfgitv BusinessInterface; fitv BusinessRole`,
  BusinessCollaboration: `${business}fgtv BusinessActor; cfgstv BusinessCollaboration; cfgitv BusinessInterface; fgitv BusinessRole`,
  BusinessEvent: `${happening}cfgstv BusinessEvent`,
  BusinessFunction: `${behaviour}cfgstv BusinessFunction; cfgtv BusinessInteraction BusinessProcess; frtv BusinessService`,
  BusinessInteraction: `${behaviour}cfgtv BusinessFunction BusinessProcess; cfgstv BusinessInteraction; frtv BusinessService`,
  BusinessInterface: `${structure}cfgstv BusinessInterface; fitv BusinessService`,
  BusinessProcess: `${behaviour}cfgtv BusinessFunction BusinessInteraction; cfgstv BusinessProcess; frtv BusinessService`,
  BusinessRole: `${business}cfgtv BusinessInterface; cfgstv BusinessRole`,
  BusinessService: `${behaviour}cfgstv BusinessService`,
  CommunicationNetwork: `${machine}${joining}frtv business Equipment Facility Node Path TechnologyCollaboration; cfgstv CommunicationNetwork; fgrtv Device; nr Stakeholder`,
  Device: `${machine}${bearing}cfgstv Device`,
  DistributionNetwork: `${place}${joining}firtv business; fgirtv Device Equipment Facility Node; cfgstv DistributionNetwork; frtv Path TechnologyCollaboration; inr Stakeholder`,
  Equipment: `${machine}${bearing}cfgrtv Device; cfgrstv Equipment; ai Material`,
  Facility: `${place}${bearing}cfgirtv Device Equipment; cfgistv Facility; cfgitv Node`,
  Node: `${place}${bearing}cfgirtv Device Equipment; cfgitv Facility; cfgistv Node`,
  Path: `${place}${joining}fgirtv Device Equipment; fgitv Facility Node; cfgstv Path; fgtv TechnologyCollaboration`,
  SystemSoftware: `${machine}${bearing}cfgirstv SystemSoftware`,
  TechnologyCollaboration: `${place}fgirtv Device Equipment SystemSoftware; fgitv Facility Node; cfgstv TechnologyCollaboration; cfgirtv TechnologyInterface`,
  TechnologyEvent: `${happening}cfgstv TechnologyEvent; frtv ApplicationEvent BusinessEvent`,
  TechnologyFunction: `${behaviour}frtv ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationService BusinessFunction BusinessInteraction BusinessProcess BusinessService TechnologyService; cfgstv TechnologyFunction; cfgtv TechnologyInteraction TechnologyProcess`,
  TechnologyInteraction: `${behaviour}frtv ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationService BusinessFunction BusinessInteraction BusinessProcess BusinessService TechnologyService; cfgtv TechnologyFunction TechnologyProcess; cfgstv TechnologyInteraction`,
  TechnologyInterface: `${structure}frtv ApplicationInterface ApplicationService BusinessInterface BusinessService; cfgstv TechnologyInterface; fitv TechnologyService`,
  TechnologyProcess: `${behaviour}frtv ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationService BusinessFunction BusinessInteraction BusinessProcess BusinessService TechnologyService; cfgtv TechnologyFunction TechnologyInteraction; cfgstv TechnologyProcess`,
  TechnologyService: `${behaviour}frtv ApplicationService BusinessService; cfgstv TechnologyService`,
  Artifact: `${passive}r application businessDoes technologyDoes BusinessObject Contract DataObject SystemSoftware TechnologyInterface; cgrs Artifact`,
  BusinessObject: `${passive}cgs BusinessObject Contract`,
  Contract: `${passive}cgs BusinessObject Contract`,
  DataObject: `${passive}r BusinessObject Contract; cgs DataObject`,
  Material: `${passive}r application businessDoes technologyDoes Artifact BusinessObject Contract DataObject Device Equipment SystemSoftware TechnologyInterface; cgrs Material`,
  Representation: `${passive}r BusinessObject Contract; cgs Representation`,
  Capability: `${why}cfgstv Capability; frtv CourseOfAction; ftv Resource ValueStream; cfgnrstv Grouping`,
  CourseOfAction: `${why}ftv Capability Resource ValueStream; cfgstv CourseOfAction; cfgnrstv Grouping`,
  Resource: `${why}fitv Capability ValueStream; frtv CourseOfAction; cfgstv Resource; cfginrstv Grouping`,
  ValueStream: `${why}ftv Capability Resource; frtv CourseOfAction; cfgstv ValueStream; cfgnrstv Grouping`,
  Assessment: `${motive}cgns Assessment Grouping`,
  Driver: `${motive}cgns Driver Grouping`,
  Goal: `${motive}cgns Goal Grouping`,
  Meaning: `${motive}cgns Meaning Grouping`,
  Stakeholder: `${motive}cgns Stakeholder Grouping`,
  Value: `${motive}cgns Value Grouping`,
  Constraint: `${motive}nr Goal Outcome Principle; cgns Constraint Requirement; cgnrs Grouping`,
  Outcome: `${motive}nr Goal; cgns Outcome; cgnrs Grouping`,
  Principle: `${motive}nr Goal Outcome; cgns Principle; cgnrs Grouping`,
  Requirement: `${motive}nr Goal Outcome Principle; cgns Constraint Requirement; cgnrs Grouping`,
  Deliverable: `${why}r application business technology passive strategy Location Plateau Product; nr Stakeholder; cgs Deliverable; cgnrs Grouping`,
  Gap: 'cgs Gap Grouping',
  ImplementationEvent: `${motive}a Deliverable; cfgst ImplementationEvent; ft Plateau WorkPackage; acfgnst Grouping`,
  Plateau: `${why}cgr application business technology passive strategy Location Product; cgnr Constraint Goal Outcome Requirement; a Deliverable; ft work; cfgst Plateau; inr Stakeholder; acfginrst Grouping`,
  WorkPackage: `${why}r application business technology passive strategy Location Product; ar Deliverable; ft ImplementationEvent; frt Plateau; nr Stakeholder; cfgst WorkPackage; acfgnrst Grouping`,
  Product: `${structure}frtv application businessDoes technologyDoes Device Equipment SystemSoftware TechnologyInterface; cfgrtv ApplicationService BusinessService TechnologyService; acg passive; cfgstv Product; acfgnrstv Grouping`,
  Location: `cfgrtv application Path TechnologyCollaboration; cfgirtv applicationDoes business technologyDoes Device Equipment Facility Node SystemSoftware TechnologyInterface; cfgtv CommunicationNetwork DistributionNetwork Product; acg passive; acgi Artifact Material; cgr strategy; cgn grounds; cgnr aims; cginr Stakeholder; cg Deliverable Gap Plateau; cgi work; cfgstv Location; acfginrstv Grouping`,
  Grouping: `cfgirstv application business technology strategy; cfgrstv ApplicationCollaboration ApplicationComponent ApplicationInterface CommunicationNetwork CourseOfAction DistributionNetwork Location Path Product Resource TechnologyCollaboration; acgrs passive Deliverable; acgirs Artifact Material; cgns grounds; cgnrs aims; cginrs Stakeholder; cgs Gap; cfgist work; cfgrst Plateau; acfginrstv Grouping`,
};

const table: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(rows).map(([source, row]) => [source, readRow(row)]),
);

function readRow(row: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of row.split(';')) {
    const [letters = '', ...targets] = part.trim().split(' ');
    for (const target of targets) for (const each of (groups[target] ?? target).split(' ')) found.set(each, letters);
  }
  return found;
}
