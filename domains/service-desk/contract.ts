// What the service desk offers, in one place: permissions and events here, operations in the contracts beside this one.
import { z } from 'zod';
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './agreed-contract.ts';
export * from './alarms/alarm-contract.ts';
export * from './case-contract.ts';
export * from './case-list-contract.ts';
export * from './changes/change-contract.ts';
export * from './desk/desk-contract.ts';
export * from './files/case-file-contract.ts';
export * from './knowledge/knowledge-contract.ts';
export * from './knowledge/template-contract.ts';
export * from './mail/mail-contract.ts';
export * from './major/major-contract.ts';
export * from './major/review-contract.ts';
export * from './objects/object-cases-contract.ts';
export * from './relations/relation-contract.ts';
export * from './reliability/reliability-contract.ts';
export * from './retention/retention-contract.ts';
export * from './routing/routing-contract.ts';
export * from './satisfaction/satisfaction-contract.ts';
export * from './team-contract.ts';

export const serviceDeskPermissions: Permissions = {
  'service-desk.open-case': ['employee'],
  'service-desk.work-cases': ['agent', 'incident-manager'],
  // asked again of the object: whoever reads its plan reads how its services fare
  'service-desk.read-object-cases': ['employee'],
  'service-desk.read-agreed': ['agent', 'incident-manager', 'administrator'],
  'service-desk.change-agreed': ['incident-manager', 'administrator'],
  'service-desk.read-alarms': ['agent', 'incident-manager', 'administrator'],
  'service-desk.change-alarm-rules': ['incident-manager', 'administrator'],
  'service-desk.change-alarm-sources': ['administrator'],
  'service-desk.read-reliability': ['employee'],
  'service-desk.record-outages': ['agent', 'incident-manager'],
  'service-desk.change-reliability': ['incident-manager', 'administrator'],
  'service-desk.read-figures': ['employee'],
  'service-desk.read-satisfaction': ['agent', 'incident-manager', 'unit-head', 'division-head', 'controller'],
  'service-desk.unmask-numbers': ['agent', 'incident-manager'],
  'service-desk.read-articles': ['employee'],
  'service-desk.write-templates': ['agent', 'incident-manager'],
  'service-desk.write-articles': ['agent', 'incident-manager'],
  'service-desk.read-majors': ['employee'],
  'service-desk.lead-majors': ['incident-manager'],
  'service-desk.change-retention': ['administrator'],
  'service-desk.change-teams': ['incident-manager', 'administrator'],
  'service-desk.read-changes': ['agent', 'incident-manager', 'unit-head', 'division-head', 'administrator'],
  'service-desk.plan-changes': ['agent', 'incident-manager'],
  'service-desk.allow-changes': ['incident-manager', 'unit-head'],
  'service-desk.set-change-rules': ['incident-manager'],
};

/** What other domains may subscribe to; the payload is a CaseTold. */
export const caseEvents = ['case-opened', 'case-changed', 'case-resolved', 'case-closed'] as const;
export const CaseTold = z.object({ caseId: z.string() });
export type CaseTold = z.infer<typeof CaseTold>;
