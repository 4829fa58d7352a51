// What people offers, in four parts, with the permissions and the event that belong to all of them. Pure.
import { z } from 'zod';
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './account-contract.ts';
export * from './organisation-contract.ts';
export * from './person-contract.ts';
export * from './reorganisation-contract.ts';

export const peoplePermissions: Permissions = {
  'people.read-register': ['employee'],
  'people.read-employments': ['unit-head', 'division-head', 'hr-analyst', 'administrator'],
  'people.change-register': ['hr-analyst', 'administrator'],
  'people.read-reorganisations': ['division-head', 'hr-analyst', 'controller', 'auditor', 'administrator'],
  'people.change-organisation': ['administrator'],
  'people.import-register': ['administrator'],
  'people.administer-accounts': ['administrator'],
};

/** Told when a reorganisation has been carried out; other domains may subscribe. */
export const organisationChanged = 'organisation-changed';
export const OrganisationChanged = z.object({ reorganisation: z.string(), on: z.string(), units: z.array(z.string()) });
export type OrganisationChanged = z.infer<typeof OrganisationChanged>;
