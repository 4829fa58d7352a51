// Pictures for the README, taken by the journeys themselves so that they never show what is not there. Written only when
// asked: FYR_SCREENSHOTS=1 npm test -- journeys
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Writes docs/screenshots/NAME.png of what stands in the window. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.FYR_SCREENSHOTS) return;
  await page.screenshot({ path: path.resolve('docs/screenshots', `${name}.png`), animations: 'disabled' });
}
