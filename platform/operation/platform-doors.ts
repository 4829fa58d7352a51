// The platform's own operations, jobs and permissions, in the same form as a domain's: one list the house puts first.
import { auditDoor } from '../audit/audit-door.ts';
import { figuresDoor } from '../figures/figures-door.ts';
import { importsDoor } from '../imports/imports-door.ts';
import { jobsDoor } from '../jobs/jobs-door.ts';
import { searchDoor } from '../search/search.ts';
import { settingsDoor } from '../settings/settings-door.ts';
import { signInDoor } from '../sign-in/sign-in-door.ts';
import { unitsDoor } from '../work/units-door.ts';
import type { Domain } from './domain.ts';

export const platformDoors: readonly Domain[] = [
  signInDoor,
  auditDoor,
  figuresDoor,
  importsDoor,
  searchDoor,
  jobsDoor,
  settingsDoor,
  unitsDoor,
];
