// What a journey is written with: `journey('…', async ({ open }) => …)`. `open` gives a page as a person; whatever the
// browser complains of meanwhile (an error in the console, the content policy, an answer of 500) fails the journey.
// A browser that has been here before reads no script twice: journeys that only look take over one another's (`again`).
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { personAs, type Traveller } from './persons.ts';
import { type Calm, settling } from './settling.ts';

export type Speech = 'sv' | 'da' | 'en';

export interface Opening {
  /** whom to be; without one, nobody is signed in */
  readonly as?: Traveller;
  /** where to begin, `/` unless told; `null` opens nothing yet */
  readonly at?: string | null;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** takes over the page of an earlier journey of this person, which has all scripts; for those that change nothing */
  readonly again?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** opens an address of the product and waits until it has settled */
  go(path: string): Promise<void>;
  /** waits until nothing is being fetched and no skeleton stands on the page */
  calm: Calm;
  /** lets a complaint of the browser that belongs to the journey pass, e.g. the 403 of a wrong password */
  expectComplaint(pattern: RegExp): void;
  /** from the next address on the page speaks this language, whatever the person has chosen */
  speak(language: Speech): Promise<void>;
  /** what is asked of the API as this person; the parsed answer */
  ask(path: string): Promise<Answer>;
  /** what is told to the API as this person: JSON fields, or the bytes of a file. Errors: with the refusal */
  tell(path: string, what: object | Buffer): Promise<Answer>;
}

// what a journey reads of it, it looks at in the same line
// biome-ignore lint/suspicious/noExplicitAny: the contracts are typed on both sides; a journey stands outside them
export type Answer = any;

export type Open = (opening?: Opening) => Promise<Visit>;

export const journey = base.extend<{ open: Open }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the pattern, also of a fixture that needs nothing
  open: async ({}, use) => {
    const opened: Opened[] = [];
    await use(async (opening = {}) => {
      const one = opening.again ? await takeOver(opening) : await begin(opening);
      opened.push(one);
      if (opening.at !== null) await one.visit.go(opening.at ?? '/');
      return one.visit;
    });
    await Promise.all(opened.map(leave));
    expect(opened.flatMap(({ complaints }) => complaints.left())).toEqual([]);
  },
});

/** The same outside a journey, for what several of them need to know first. */
export async function walking<T>(walk: (open: Open) => Promise<T>): Promise<T> {
  const opened: Opened[] = [];
  try {
    return await walk(async (opening = {}) => {
      const one = opening.again ? await takeOver(opening) : await begin(opening);
      opened.push(one);
      if (opening.at !== null) await one.visit.go(opening.at ?? '/');
      return one.visit;
    });
  } finally {
    await Promise.all(opened.map(leave));
  }
}

/** The product's address. */
export function address(): string {
  return inject('address');
}

interface Complaints {
  allow(pattern: RegExp): void;
  left(): string[];
  /** what comes from now on belongs to another journey */
  forget(): void;
}

interface Opened {
  readonly context: BrowserContext;
  readonly visit: Visit;
  readonly complaints: Complaints;
  /** the idle ones of the same person, where this one waits for the next journey */
  readonly idle: Opened[] | null;
}

let shared: Promise<Browser> | undefined;
const idleOf = new Map<Traveller | null, Opened[]>();

/** An idle page of this person as it was when it was new, or a new one. Their number is that of journeys at a time. */
async function takeOver(opening: Opening): Promise<Opened> {
  const idle = idleOf.get(opening.as ?? null) ?? [];
  idleOf.set(opening.as ?? null, idle);
  const one = idle.pop();
  if (!one) return begin(opening, idle);
  const { width, height, scheme } = { ...seen, ...opening };
  one.complaints.forget();
  await one.visit.page.emulateMedia({ colorScheme: scheme });
  await one.visit.page.setViewportSize({ width, height });
  return one;
}

const seen = { width: 1440, height: 900, scheme: 'light' } as const;

async function begin(opening: Opening, idle: Opened[] | null = null): Promise<Opened> {
  shared ??= chromium.connect(inject('browser'));
  const browser = await shared;
  const { width, height, scheme } = { ...seen, ...opening };
  const context = await browser.newContext({
    baseURL: address(),
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    acceptDownloads: true,
  });
  // tests and checks run beside the journeys, on as little as two cores
  context.setDefaultTimeout(20_000);
  const complaints = listenToComplaints(context);
  if (opening.as) await signIn(context, opening.as);
  await context.addInitScript(hearLanguage);
  const page = await context.newPage();
  const calm = settling(page);
  const visit: Visit = {
    page,
    calm,
    go: async (path) => {
      await page.goto(path, { waitUntil: 'commit' });
      await calm();
    },
    expectComplaint: complaints.allow,
    speak: (language) => speak(page, language),
    ask: async (path) => (await context.request.get(path)).json(),
    tell: async (path, what) => {
      const answer = await context.request.post(path, { data: what });
      if (!answer.ok()) throw new Error(`${path} refused: ${await answer.text()}`);
      return answer.json();
    },
  };
  return { context, visit, complaints, idle };
}

/**
 * A shared page that has been somewhere waits for the next journey; the others go with everything they kept. It waits on an
 * empty page: on its last one it would hear of what others change, ask again, and complain of it in the next journey's name.
 */
async function leave(one: Opened): Promise<void> {
  const { page } = one.visit;
  if (!one.idle || page.url() === 'about:blank') return one.context.close();
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  one.idle.push(one);
}

async function signIn(context: BrowserContext, traveller: Traveller): Promise<void> {
  const { login } = personAs(traveller);
  const answer = await context.request.post('/api/sign-in/try', { data: { login } });
  if (!answer.ok()) throw new Error(`${login} was not let in: ${answer.status()} ${await answer.text()}`);
}

/** The language is kept with the account, which other journeys use at the same time: here only this page hears of it. */
function speak(page: Page, language: Speech): Promise<void> {
  return page.evaluate((chosen) => {
    localStorage.setItem('fyr.language', chosen);
    localStorage.setItem('journey.language', chosen);
  }, language);
}

/** Runs before the page's own scripts. (Answers changed outside the page would cost the browser its cache.) */
function hearLanguage(): void {
  // an empty page, before the first address, has no storage
  const chosen = location.protocol === 'about:' ? null : localStorage.getItem('journey.language');
  if (chosen === null) return;
  const { fetch } = window;
  window.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    if (!String(asked[0]).endsWith('/api/me')) return answer;
    const told = await answer.json();
    if (told.me) told.me.language = chosen;
    return Response.json(told);
  };
}

function listenToComplaints(context: BrowserContext): Complaints {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => heard.push(`thrown: ${error.error().stack ?? error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} from ${response.url()}`);
  });
  return {
    allow: (pattern) => void allowed.push(pattern),
    left: () => heard.filter((one) => !allowed.some((pattern) => pattern.test(one))),
    forget: () => {
      heard.length = 0;
      allowed.length = 0;
    },
  };
}
