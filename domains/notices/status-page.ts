// The status page as plain HTML: the page that must still open when everything else is slow. No script, one small
// stylesheet, every value escaped. Pure.
import type { PublicNotice, PublicStatus, ServiceHistory, ServiceState } from './contract.ts';
import { type StatusWords, statusWords } from './status-words.ts';

export type PageLanguage = keyof typeof statusWords;

/** The whole document; instants are shown in the region's time zone. */
export function statusPage(status: PublicStatus, language: PageLanguage, timeZone: string): string {
  const words = statusWords[language];
  const show = (instant: string): string => timeElement(instant, status.asOf, words, timeZone);
  const notices = (list: readonly PublicNotice[], empty: string): string =>
    list.length ? list.map((each) => article(each, status, words, show)).join('') : `<p class="quiet">${empty}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(`${words.title} · ${status.region}`)}</title>
<link rel="stylesheet" href="/status.css">
<link rel="icon" href="/mark.svg">
</head>
<body>
<header>
<p>${safe(status.region)}</p>
<nav aria-label="${words.otherLanguages}">${languageLinks(language)}<a href="/">${words.signIn}</a></nav>
</header>
<main>
<h1>${words.title}</h1>
${keptMark}
<p class="whole ${overall(status)}">${mark(overall(status))}<strong>${sentence(status, words)}</strong></p>
<p class="quiet">${words.asOf} ${show(status.asOf)}. <a href="/status?language=${language}">${words.refresh}</a></p>
<section><h2>${words.now}</h2>${notices(status.current, words.nothingNow)}</section>
<section><h2>${words.services}</h2>${serviceList(status, words)}</section>
<section><h2>${words.upcoming}</h2>${notices(status.upcoming, words.nothingUpcoming)}</section>
<section><h2>${words.recent}</h2>${notices(status.recent, words.nothingRecent)}</section>
<section><h2>${words.history}</h2>${status.history.map((each) => historyPart(each, words, show)).join('')}</section>
<p><a href="/status/subscribe?language=${language}">${words.subscribe}</a></p>
</main>
</body>
</html>
`;
}

/** A page that was kept, with the sentence that says so and since when; `minutes` old. */
export function asKeptPage(page: string, language: PageLanguage, minutes: number): string {
  const text = statusWords[language].kept(minutes);
  return page.replace(keptMark, `<p class="kept" role="status">${mark('degraded')}${safe(text)}</p>`);
}

/** Text as it may stand in HTML. */
export function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => unsafe[sign] ?? sign);
}

const unsafe: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const keptMark = '<!-- kept -->';

/** One service's ninety days as a strip, and what happened in them in words. */
function historyPart(history: ServiceHistory, words: StatusWords, show: (instant: string) => string): string {
  const count = (state: string) => history.days.filter((each) => each === state).length;
  const [outage, degraded] = [count('outage'), count('degraded')];
  const summed = outage + degraded === 0 ? words.nothingHappened : words.badDays(outage, degraded);
  const cells = history.days
    .map((state, at) =>
      state === 'works'
        ? ''
        : `<rect class="${state}" x="${at * 4}" y="${state === 'outage' ? 0 : 8}" width="3" height="${state === 'outage' ? 16 : 8}"/>`,
    )
    .join('');
  const strip = `<svg class="days" viewBox="0 0 ${history.days.length * 4} 16" preserveAspectRatio="none" aria-hidden="true"><path class="base" d="M0 15h${history.days.length * 4}"/>${cells}</svg>`;
  const rows = history.outages.slice(0, 20).map((each) => {
    const until = each.endsAt ? `–${show(each.endsAt)}` : ` ${words.goesOn}`;
    return `<li>${show(each.startsAt)}${until}: ${words.states[each.level]}, ${words.lasted(each.seconds)}. <span lang="${each.language}">${safe(each.title)}</span></li>`;
  });
  const list = rows.length
    ? `<details><summary>${words.whatHappened}</summary><ol class="timeline">${rows.join('')}</ol></details>`
    : '';
  return `<div class="history"><h3>${safe(history.name)}</h3>${strip}<p class="quiet">${summed}</p>${list}</div>`;
}

function languageLinks(language: PageLanguage): string {
  return Object.entries(statusWords)
    .filter(([code]) => code !== language)
    .map(([code, { languageName }]) => `<a href="/status?language=${code}" lang="${code}">${languageName}</a>`)
    .join('');
}

const byWeight: readonly ServiceState[] = ['outage', 'degraded', 'planned'];

function overall(status: PublicStatus): ServiceState {
  return byWeight.find((state) => status.current.some((each) => each.level === state)) ?? 'works';
}

function sentence(status: PublicStatus, words: StatusWords): string {
  const state = overall(status);
  if (state === 'works') return words.allWorks;
  return state === 'planned' ? words.plannedOnly : words.someDoNot;
}

function serviceList({ services }: PublicStatus, words: StatusWords): string {
  if (services.length === 0) return `<p class="quiet">${words.noServices}</p>`;
  const rows = services.map(
    (each) =>
      `<li><span>${safe(each.name)}</span><span class="${each.state}">${mark(each.state)}${words.states[each.state]}</span></li>`,
  );
  return `<ul class="services">${rows.join('')}</ul>`;
}

function article(
  notice: PublicNotice,
  status: PublicStatus,
  words: StatusWords,
  show: (instant: string) => string,
): string {
  const over = notice.entries.at(-1)?.state === 'resolved' || (notice.endsAt !== null && notice.endsAt <= status.asOf);
  const broken = notice.level === 'outage' || notice.level === 'degraded';
  const resolved = notice.entries.at(-1)?.state === 'resolved';
  const ends = over && (resolved || !broken) ? words.ended : words.expectedEnd;
  const names = notice.services.flatMap((code) => status.services.find((each) => each.service === code)?.name ?? []);
  return `<article class="${notice.level}">
<p class="level">${mark(notice.level)}${words.levels[notice.level]}</p>
<h3 lang="${notice.language}">${safe(notice.title)}</h3>
<div lang="${notice.language}">${paragraphs(notice.body)}</div>
<dl>
<div><dt>${words.from}</dt><dd>${show(notice.startsAt)}</dd></div>
${notice.endsAt ? `<div><dt>${ends}</dt><dd>${show(notice.endsAt)}</dd></div>` : ''}
${names.length ? `<div><dt>${words.concerns}</dt><dd>${names.map(safe).join(', ')}</dd></div>` : ''}
</dl>
${timeline(notice, words, show)}
</article>`;
}

/** The timeline, newest first; a notice that was only published has none worth showing. */
function timeline(notice: PublicNotice, words: StatusWords, show: (instant: string) => string): string {
  if (notice.entries.length < 2) return '';
  const rows = notice.entries.toReversed().map((entry) => {
    const text = entry.text ? `<span lang="${notice.language}">${safe(entry.text)}</span>` : words.published;
    const resolved = entry.state === 'resolved' ? `<strong>${words.resolved}.</strong> ` : '';
    return `<li>${show(entry.at)} ${resolved}${text}</li>`;
  });
  return `<h4>${words.timeline}</h4><ol class="timeline">${rows.join('')}</ol>`;
}

// shape beside colour and word, so that it reads without colours; drawn, because not every computer's font has the signs
const shapes: Readonly<Record<ServiceState | 'information', string>> = {
  works: '<path d="M1 1h10v10H1z"/>',
  planned: '<path d="M6 0l6 6-6 6-6-6z"/>',
  degraded: '<circle cx="6" cy="6" r="5.4"/>',
  outage: '<path d="M6 .6 11.8 11.2H.2z"/>',
  information: '<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="2"/>',
};

function mark(state: ServiceState | 'information'): string {
  return `<svg class="mark" viewBox="0 0 12 12" aria-hidden="true">${shapes[state]}</svg>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) => `<p>${safe(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Today only the time of day, else the day too. */
function timeElement(instant: string, asOf: string, words: StatusWords, timeZone: string): string {
  const at = new Date(instant);
  const { day, clock } = formatsOf(words.locale, timeZone);
  // Swedes and Danes write 14.05
  const time = words.locale === 'en-GB' ? clock.format(at) : clock.format(at).replace(':', '.');
  const sameDay = day.format(at) === day.format(new Date(asOf));
  return `<time datetime="${safe(instant)}">${sameDay ? time : `${day.format(at)} ${time}`}</time>`;
}

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

// making a format costs more than the rest of the page
const formats = new Map<string, Formats>();

function formatsOf(locale: string, timeZone: string): Formats {
  const known = formats.get(`${locale} ${timeZone}`);
  if (known) return known;
  const made = {
    day: new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
    clock: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }),
  };
  formats.set(`${locale} ${timeZone}`, made);
  return made;
}
