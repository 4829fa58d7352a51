// After the tests: which operations of the house nobody has shown to work, to refuse the wrong person, to refuse bad input
// and to be audited. Reads what the test houses wrote down (kit/operation-record.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { domains } from '../app/domains.ts';
import { Record, type Seen } from './kit/operation-record.ts';
import { operationFaults } from './rules/operation-rules.ts';

const folder = process.env.FYR_OPERATIONS ?? '';
if (!existsSync(folder)) {
  console.error('Nothing was written down. Run it together with the tests: npm test -- tests operations');
  process.exit(1);
}
const seen = new Map<string, Seen[]>();
for (const file of readdirSync(folder))
  for (const [id, one] of Object.entries(Record.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))))
    seen.set(id, [...(seen.get(id) ?? []), one]);
const operations = domains.flatMap((domain) => domain.operations.map(({ operation }) => operation));
const everybodys = new Set(
  domains.flatMap(({ permissions }) =>
    Object.entries(permissions).flatMap(([name, roles]) => (roles.includes('employee') ? [name] : [])),
  ),
);
const faults = operations.flatMap((operation) => operationFaults(operation, seen.get(operation.id) ?? [], everybodys));
for (const fault of faults) console.error(fault);
console.log(`${operations.length} operations, ${faults.length} things not shown by any test`);
process.exitCode = faults.length > 0 || operations.length < 50 ? 1 : 0;
