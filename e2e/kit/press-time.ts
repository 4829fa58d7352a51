// How long a press takes to the next paint, as the browser itself measures it (Event Timing): in steps of 8 ms.
import type { Page } from 'playwright-core';

/** Begins to measure every press and key on this page. */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { presses: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (/^(click|keydown|pointerup)$/.test(entry.name)) seen.push(entry.duration);
      // 16 ms is the least the browser tells of
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
}

/** The slowest since it was last asked; 0 when all were quicker than the browser tells of. */
export function slowestPress(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 50));
    const seen: unknown = Reflect.get(window, 'presses');
    const durations = Array.isArray(seen) ? seen.splice(0).map(Number) : [];
    return Math.round(Math.max(0, ...durations));
  });
}
