// When a page has come to rest: every request is answered (but the live line, which never ends), nothing is busy, the fonts
// are there and two frames have been drawn. Journeys wait for this instead of for a time. What stays busy a second longer
// than its requests is part of the page: the gallery shows some; elsewhere page-faults.ts finds it.
import type { Page, Request } from 'playwright-core';

export type Calm = () => Promise<void>;

const quietFor = 80;
const outlasted = 1000;
const patience = 30_000;

/** Begins to watch a page; the returned function waits until it has settled. Errors: what it was still waiting for. */
export function settling(page: Page): Calm {
  const open = new Set<Request>();
  let lastChange = performance.now();
  const ended = (request: Request): void => {
    open.delete(request);
    lastChange = performance.now();
  };
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    open.add(request);
    lastChange = performance.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    const until = performance.now() + patience;
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      const quiet = performance.now() - lastChange;
      if (open.size > 0 || quiet < quietFor) continue;
      if (await drawn(page, quiet > outlasted)) return;
    }
    throw new Error(
      `${page.url()} did not settle; open: ${[...open].map((each) => each.url()).join(', ') || 'nothing'}`,
    );
  };
}

/** A page in the middle of a move has no document to ask; it is asked again. */
function drawn(page: Page, busyStays: boolean): Promise<boolean> {
  return page
    .evaluate(async (stay) => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return document.querySelector('h1') !== null && (stay || document.querySelector('[aria-busy=true]') === null);
    }, busyStays)
    .catch(() => false);
}
