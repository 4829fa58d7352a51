// What a journey is written with: `journey('…', async ({ open }) => …)`. `open` gives a page as a person; whatever the
// browser complains of meanwhile (an error in the console, the content policy, an answer of 500) fails the journey.
// Pages are taken over from one journey by the next, cleared of everything but the scripts.
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
}

export interface Visit {
  readonly page: Page;
  /** opens an address of the product and waits until it has settled */
  go(path: string): Promise<void>;
  /** comes to an address as a press on a link does, without loading everything anew, and waits until it has settled */
  move(path: string): Promise<void>;
  /** waits until nothing is being fetched and no skeleton stands on the page */
  calm: Calm;
  /** lets a complaint of the browser that belongs to the journey pass, e.g. the 403 of a wrong password */
  expectComplaint(pattern: RegExp): void;
  /** what the browser has complained of since this was asked last */
  complaints(): string[];
  /** the page is read in this language, as after a choice in another tab: the person's own choice stays */
  speak(language: Speech): Promise<void>;
  /** the page is no longer needed; at the end of a journey all are left */
  leave(): Promise<void>;
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
    const opened = new Set<Opened>();
    const left: string[] = [];
    await use((opening) => openPage(opened, opening, ({ complaints }) => left.push(...complaints.left())));
    for (const { complaints } of opened) left.push(...complaints.left());
    await Promise.all([...opened].map(rest));
    expect(left).toEqual([]);
  },
});

/** The same outside a journey, for those that look at many pages and hear for themselves what is complained of. */
export async function walking<T>(walk: (open: Open) => Promise<T>): Promise<T> {
  const opened = new Set<Opened>();
  try {
    return await walk((opening) => openPage(opened, opening));
  } finally {
    await Promise.all([...opened].map(rest));
  }
}

/** The product's address. */
export function address(): string {
  return inject('address');
}

/** `onLeave` hears of a page that is left before the others: what it complained of is forgotten then. */
async function openPage(
  opened: Set<Opened>,
  opening: Opening = {},
  onLeave: (one: Opened) => void = () => {},
): Promise<Visit> {
  const one = idle.pop() ?? (await begin());
  opened.add(one);
  const { context, visit } = one;
  if (opening.as) await signIn(context, opening.as);
  await look(one, opening);
  if (opening.at !== null) await visit.go(opening.at ?? '/');
  const leave = async () => {
    // a page that is left already may be another journey's
    if (!opened.delete(one)) return;
    onLeave(one);
    await rest(one);
  };
  return { ...visit, leave };
}

interface Complaints {
  allow(pattern: RegExp): void;
  left(): string[];
  forget(): void;
}

interface Opened {
  readonly context: BrowserContext;
  readonly visit: Omit<Visit, 'leave'>;
  readonly complaints: Complaints;
}

let shared: Promise<Browser> | undefined;

// Without a sandbox, which neither root nor most containers can give; it only ever opens our own pages.
const flags = ['--no-sandbox', '--disable-setuid-sandbox', '--font-render-hinting=none', '--disable-gpu'];

/** One for all journeys of this worker; it ends with it. */
function openBrowser(): Promise<Browser> {
  const { program, env } = inject('browser');
  return chromium.launch({ executablePath: program, args: flags, env: { ...process.env, ...env } });
}

const seen = { width: 1440, height: 900, scheme: 'light' } as const;

// a browser that has been here before reads no script twice: a page that is left waits for the next journey of this worker
const idle: Opened[] = [];
// of the product itself: from an address of nobody's the browser would go on in a new process, and read all scripts again
const emptyPage = '/health';

async function begin(): Promise<Opened> {
  shared ??= openBrowser();
  const browser = await shared;
  const context = await browser.newContext({
    baseURL: address(),
    reducedMotion: 'reduce',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    acceptDownloads: true,
  });
  // tests and checks run beside the journeys, on as little as two cores
  context.setDefaultTimeout(20_000);
  const complaints = listenToComplaints(context);
  await context.addInitScript(keepLanguageHere);
  const page = await context.newPage();
  const calm = settling(page);
  const visit: Opened['visit'] = {
    page,
    calm,
    go: async (path) => {
      await page.goto(path, { waitUntil: 'commit' });
      await calm();
    },
    move: async (path) => {
      if (await pressed(page, path)) await arrived(page);
      else await page.goto(path, { waitUntil: 'commit' });
      await calm();
    },
    expectComplaint: complaints.allow,
    complaints: () => {
      const left = complaints.left();
      complaints.forget();
      return left;
    },
    speak: async (language) => {
      await page.evaluate(choose, language);
      await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
      await calm();
    },
    ask: async (path) => (await context.request.get(path)).json(),
    tell: async (path, what) => {
      const answer = await context.request.post(path, { data: what });
      if (!answer.ok()) throw new Error(`${path} refused: ${await answer.text()}`);
      return answer.json();
    },
  };
  return { context, visit, complaints };
}

async function look({ visit: { page } }: Opened, opening: Opening): Promise<void> {
  const { width, height, scheme } = { ...seen, ...opening };
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
}

/** As new but for the scripts it has read. On its last page it would hear of what others change, and complain of it. */
async function rest(one: Opened): Promise<void> {
  const { context, visit, complaints } = one;
  try {
    await visit.page.evaluate(forgetAll);
    await visit.page.goto(emptyPage);
    await context.clearCookies();
    complaints.forget();
    idle.push(one);
  } catch {
    // what cannot be cleared is not used again
    await context.close();
  }
}

async function forgetAll(): Promise<void> {
  // a page that was never opened has nothing
  if (location.protocol === 'about:') return;
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}

/** Moves within the web page that stands there; false where none does. */
function pressed(page: Page, path: string): Promise<boolean> {
  return page.evaluate((to) => {
    const heading = document.querySelector('[data-page-title]');
    if (!document.getElementById('fyr') || !heading) return false;
    heading.setAttribute('data-left', '');
    // the router hears of it
    history.pushState({}, '', to);
    return true;
  }, path);
}

/** The page that was left has gone; one that is shown with another record keeps its heading. */
async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-left]'), null, { timeout: 1500 }).catch(() => {});
  await page.evaluate(() => document.querySelector('[data-left]')?.removeAttribute('data-left'));
}

async function signIn(context: BrowserContext, traveller: Traveller): Promise<void> {
  const { login } = personAs(traveller);
  const answer = await context.request.post('/api/sign-in/try', { data: { login } });
  if (!answer.ok()) throw new Error(`${login} was not let in: ${answer.status()} ${await answer.text()}`);
}

function choose(language: Speech): void {
  sessionStorage.setItem('journey.language', language);
  const key = 'fyr.language';
  localStorage.setItem(key, language);
  dispatchEvent(new StorageEvent('storage', { key, newValue: language }));
}

/**
 * The language is kept with the account, which other journeys use at the same time: once one is chosen here, only this page
 * hears of it. Runs before the page's own scripts. (Answers changed outside the page would cost the browser its cache.)
 */
function keepLanguageHere(): void {
  const { fetch } = window;
  window.fetch = async (...asked) => {
    // an empty page, before the first address, has no storage
    const chosen = location.protocol === 'about:' ? null : sessionStorage.getItem('journey.language');
    const to = String(asked[0]);
    if (chosen === null) return fetch(...asked);
    if (to.endsWith('/api/me/language')) return Response.json({});
    const answer = await fetch(...asked);
    if (!to.endsWith('/api/me')) return answer;
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
