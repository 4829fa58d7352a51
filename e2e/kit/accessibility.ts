// axe on the page as it stands, by the rules of WCAG 2.2 A and AA and axe's own best practices. It is run from outside the
// page's content policy, which stays on.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, in readable lines: rule, what to do, where, at most three places of each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // sound is waited for; the style sheets' text, which it would fetch as well, is asked for by no rule that is on
  const options: RunOptions = { resultTypes: ['violations'], preload: { assets: ['media'] } };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    // runs in the page, where axe has just been put
    (given) => (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return violations
    .map(ours)
    .filter(({ nodes }) => nodes.length > 0)
    .flatMap(lines);
}

/** Without the component library's own announcer: empty images it writes its spoken texts into, and clears again. */
function ours(found: Result): Result {
  const announcer = /^<div role="img" aria-labelledby="react-aria[^"]*"><\/div>$/;
  return { ...found, nodes: found.nodes.filter(({ html }) => !announcer.test(html)) };
}

function lines({ id, help, nodes }: Result): string[] {
  return nodes.slice(0, 3).map((node) => {
    const why = node.any.concat(node.all, node.none)[0]?.message ?? '';
    return `${id}: ${help} (${nodes.length} places). ${node.target.join(' ')} ${node.html.slice(0, 160)} ${why}`.trim();
  });
}
