// The import law (ARCHITECTURE.md): who may import whom, judged by dependency-cruiser over every file. Fails as well when
// it has cruised nothing, which is what a parser that cannot read TypeScript looks like.
import { readdirSync } from 'node:fs';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

const rooms = ['app', 'domains', 'platform', 'formats', 'web', 'example', 'checks', 'e2e', 'bench'];
const pure = '(contract|[a-z-]+-contract|[a-z-]+-rules|[a-z-]+-words)\\.ts$';
/** platform files without Node, DOM or database: contracts and the web may use them */
const purePlatform = [
  'platform/refusal/',
  'platform/operation/(operation|page-mark)\\.ts$',
  'platform/permission/roles\\.ts$',
  'platform/figures/(figure|period|rational|show|figures-contract|evaluate|suppress)\\.ts$',
  'platform/documents/(report-tree|trend-look|chart-spec|chart-options|chart-scale|chart-series|number-format|document-words|plain-text|tree-parts|document-colours)\\.ts$',
  'platform/[a-z-]+/[a-z-]+-contract\\.ts$',
  'platform/calendar/',
];

const law: NonNullable<IConfiguration['forbidden']> = [
  {
    name: 'no-circles',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'formats-know-nobody',
    severity: 'error',
    from: { path: '^formats/', pathNot: '\\.test(-kit)?\\.ts$' },
    to: { path: '^(platform|domains|web|app|example)/' },
  },
  {
    name: 'platform-knows-no-domain',
    severity: 'error',
    from: { path: '^platform/', pathNot: '\\.test(-kit)?\\.ts$' },
    to: { path: '^(domains|web|app|example|checks)/' },
  },
  {
    name: 'domains-meet-at-doors',
    severity: 'error',
    from: { path: '^domains/([^/]+)/', pathNot: '\\.test(-kit)?\\.ts$|/example[^/]*\\.ts$' },
    to: {
      path: '^domains/',
      pathNot: [
        '^domains/$1/',
        '^domains/([^/]+)/\\1\\.ts$',
        '/contract\\.ts$',
        '-rules\\.ts$',
        '/web/[a-z-]+-(web|parts)\\.tsx?$',
      ],
    },
  },
  {
    name: 'web-imports-no-server',
    severity: 'error',
    from: { path: '(^web/|^domains/[^/]+/web/)', pathNot: '\\.test\\.ts$' },
    to: {
      path: '^(platform|domains|formats|app|example)/',
      pathNot: [
        ...purePlatform.map((each) => `^${each}`),
        pure,
        '^domains/[^/]+/web/',
        '^formats/.*(problem-text|problem-words|guess-mapping).*',
      ],
    },
  },
  {
    name: 'contracts-are-pure',
    severity: 'error',
    from: { path: '^domains/[^/]+/(contract|[a-z-]+-contract|[a-z-]+-rules)\\.ts$' },
    to: {
      path: '^(platform|app|web|example|formats|domains|node:)',
      pathNot: [...purePlatform.map((each) => `^${each}`), pure],
    },
  },
  {
    name: 'product-needs-no-dev-tools',
    severity: 'error',
    from: { path: '^(app|domains|platform|formats|example)/', pathNot: '\\.test(-kit)?\\.ts$|build-web' },
    to: { dependencyTypes: ['npm-dev'] },
  },
];

const there = readdirSync('.');
const result = await cruise(
  rooms.filter((room) => there.includes(room)),
  {
    parser: 'swc',
    ruleSet: { forbidden: law },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|node_modules)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
);
const { summary } = judged(result.output);
for (const violation of summary.violations)
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
console.log(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
);
process.exitCode = summary.violations.length > 0 || summary.totalCruised < 50 ? 1 : 0;

function judged(output: string | ICruiseResult): ICruiseResult {
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output;
}
