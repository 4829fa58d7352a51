// A house with every room the division's report stands on, filled with the example region once for all tests that use it.
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { assets } from '../assets/assets.ts';
import { loadExample as loadFinances } from '../finances/example.ts';
import { finances } from '../finances/finances.ts';
import { loadExample as loadInternalControl } from '../internal-control/example.ts';
import { internalControl } from '../internal-control/internal-control.ts';
import { loadExample as loadNotices } from '../notices/example.ts';
import { notices } from '../notices/notices.ts';
import { loadExample as loadObjects } from '../objects/example.ts';
import { objects } from '../objects/objects.ts';
import { loadExample as loadPeople } from '../people/example.ts';
import { people } from '../people/people.ts';
import { loadExample as loadPortfolio } from '../portfolio/example.ts';
import { portfolio } from '../portfolio/portfolio.ts';
import { loadExample as loadScorecard } from '../scorecards/example.ts';
import { scorecards } from '../scorecards/scorecards.ts';
import { loadExample as loadSecurity } from '../security/example.ts';
import { security } from '../security/security.ts';
import { loadExample as loadDesk } from '../service-desk/example.ts';
import { serviceDesk } from '../service-desk/service-desk.ts';
import { loadExample as loadSuppliers } from '../suppliers/example.ts';
import { suppliers } from '../suppliers/suppliers.ts';
import { loadExample as loadWorkforce } from '../workforce/example.ts';
import { workforce } from '../workforce/workforce.ts';
import { loadExample } from './example.ts';
import { interimReports } from './interim-reports.ts';

const rooms = [
  people,
  notices,
  suppliers,
  assets,
  objects,
  serviceDesk,
  security,
  finances,
  workforce,
  portfolio,
  scorecards,
  internalControl,
  interimReports,
];
const fillings = [
  loadPeople,
  loadNotices,
  loadSuppliers,
  loadObjects,
  loadDesk,
  loadSecurity,
  loadFinances,
  loadWorkforce,
  loadPortfolio,
  loadScorecard,
  loadInternalControl,
  loadExample,
];

/** A fresh copy of it, at a moment when the report is approved and can be closed. */
export function exampleHouse(at = '2019-09-20T08:00:00Z'): Promise<TestHouse> {
  return testHouse(rooms, at, fillings);
}
