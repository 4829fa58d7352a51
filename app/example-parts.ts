// The example region's parts in the order they load, lower domains first: each domain's own example.ts tells its part of
// one story. Imported only when the example is loaded, because some parts hold a lot of text.
import type { Work } from '../platform/work/work.ts';

export interface ExamplePart {
  readonly domain: string;
  /** writes this domain's part in one transaction; called once in the life of a database */
  readonly load: (work: Work) => Promise<void>;
}

const sources: readonly (readonly [domain: string, source: () => Promise<{ loadExample: ExamplePart['load'] }>])[] = [
  ['people', () => import('../domains/people/example.ts')],
  ['notices', () => import('../domains/notices/example.ts')],
  ['suppliers', () => import('../domains/suppliers/example.ts')],
  ['assets', () => import('../domains/assets/example.ts')],
  ['objects', () => import('../domains/objects/example.ts')],
  ['service-desk', () => import('../domains/service-desk/example.ts')],
  ['security', () => import('../domains/security/example.ts')],
  ['intake', () => import('../domains/intake/example.ts')],
  ['finances', () => import('../domains/finances/example.ts')],
  ['workforce', () => import('../domains/workforce/example.ts')],
  ['scenarios', () => import('../domains/scenarios/example.ts')],
  ['portfolio', () => import('../domains/portfolio/example.ts')],
  ['scorecards', () => import('../domains/scorecards/example.ts')],
  ['internal-control', () => import('../domains/internal-control/example.ts')],
  ['interim-reports', () => import('../domains/interim-reports/example.ts')],
];

/** The parts that are not there yet, in order. */
export function exampleParts(there: readonly string[]): Promise<readonly ExamplePart[]> {
  const missing = sources.filter(([domain]) => !there.includes(domain));
  return Promise.all(missing.map(async ([domain, source]) => ({ domain, load: (await source()).loadExample })));
}
