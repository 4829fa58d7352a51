// The web half of the house: one line per domain, in the order they matter to most people.

import { assetsWeb } from '../domains/assets/web/assets-web.tsx';
import { financesWeb } from '../domains/finances/web/finances-web.tsx';
import { planningWeb } from '../domains/finances/web/planning/planning-web.tsx';
import { intakeWeb } from '../domains/intake/web/intake-web.tsx';
import { interimReportsWeb } from '../domains/interim-reports/web/interim-reports-web.tsx';
import { subjectsWeb } from '../domains/interim-reports/web/subjects/subjects-web.tsx';
import { internalControlWeb } from '../domains/internal-control/web/internal-control-web.tsx';
import { noticesWeb } from '../domains/notices/web/notices-web.tsx';
import { architectureWeb } from '../domains/objects/web/architecture/architecture-web.tsx';
import { objectsWeb } from '../domains/objects/web/objects-web.tsx';
import { peopleWeb } from '../domains/people/web/people-web.tsx';
import { councilWeb } from '../domains/portfolio/web/council/council-web.tsx';
import { improvementsWeb } from '../domains/portfolio/web/improvements/improvements-web.tsx';
import { needsWeb } from '../domains/portfolio/web/needs/needs-web.tsx';
import { portfolioWeb } from '../domains/portfolio/web/portfolio-web.tsx';
import { roundsWeb } from '../domains/portfolio/web/rounds/rounds-web.tsx';
import { scenariosWeb } from '../domains/scenarios/web/scenarios-web.tsx';
import { scorecardsWeb } from '../domains/scorecards/web/scorecards-web.tsx';
import { securityWeb } from '../domains/security/web/security-web.tsx';
import { alarmsWeb } from '../domains/service-desk/web/alarms/alarms-web.tsx';
import { changesWeb } from '../domains/service-desk/web/changes/changes-web.tsx';
import { deskWeb } from '../domains/service-desk/web/desk/desk-web.tsx';
import { knowledgeWeb } from '../domains/service-desk/web/knowledge/knowledge-web.tsx';
import { majorWeb } from '../domains/service-desk/web/major/major-web.tsx';
import { reliabilityWeb } from '../domains/service-desk/web/reliability/reliability-web.tsx';
import { routingWeb } from '../domains/service-desk/web/routing/routing-web.tsx';
import { satisfactionWeb } from '../domains/service-desk/web/satisfaction/satisfaction-web.tsx';
import { serviceDeskWeb } from '../domains/service-desk/web/service-desk-web.tsx';
import { suppliersWeb } from '../domains/suppliers/web/suppliers-web.tsx';
import { workforceWeb } from '../domains/workforce/web/workforce-web.tsx';
import type { DomainWeb } from './domain-web.ts';

export const domains: readonly DomainWeb[] = [
  intakeWeb,
  serviceDeskWeb,
  deskWeb,
  knowledgeWeb,
  changesWeb,
  satisfactionWeb,
  alarmsWeb,
  majorWeb,
  routingWeb,
  reliabilityWeb,
  noticesWeb,
  securityWeb,
  assetsWeb,
  objectsWeb,
  suppliersWeb,
  architectureWeb,
  peopleWeb,
  portfolioWeb,
  needsWeb,
  roundsWeb,
  councilWeb,
  improvementsWeb,
  scorecardsWeb,
  financesWeb,
  interimReportsWeb,
  subjectsWeb,
  internalControlWeb,
  workforceWeb,
  planningWeb,
  scenariosWeb,
];
