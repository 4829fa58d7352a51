// The domains of this house, lower ones first: the order in which migrations run and examples load. Adding a domain is
// one line here and one in web/domains.ts.
import { assets } from '../domains/assets/assets.ts';
import { finances } from '../domains/finances/finances.ts';
import { intake } from '../domains/intake/intake.ts';
import { interimReports } from '../domains/interim-reports/interim-reports.ts';
import { internalControl } from '../domains/internal-control/internal-control.ts';
import { notices } from '../domains/notices/notices.ts';
import { objects } from '../domains/objects/objects.ts';
import { people } from '../domains/people/people.ts';
import { portfolio } from '../domains/portfolio/portfolio.ts';
import { scenarios } from '../domains/scenarios/scenarios.ts';
import { scorecards } from '../domains/scorecards/scorecards.ts';
import { security } from '../domains/security/security.ts';
import { serviceDesk } from '../domains/service-desk/service-desk.ts';
import { suppliers } from '../domains/suppliers/suppliers.ts';
import { workforce } from '../domains/workforce/workforce.ts';
import type { Domain } from '../platform/operation/domain.ts';
import { platformDoors } from '../platform/operation/platform-doors.ts';

const working: readonly Domain[] = [
  people,
  notices,
  suppliers,
  assets,
  objects,
  serviceDesk,
  security,
  intake,
  finances,
  workforce,
  scenarios,
  portfolio,
  scorecards,
  internalControl,
  interimReports,
];

export const domains: readonly Domain[] = [...platformDoors, ...working];
