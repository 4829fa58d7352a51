// The words of the plain status page, which must work without the web application and its word files.
import type { NoticeLevel, ServiceState } from './contract.ts';

export interface StatusWords {
  readonly languageName: string;
  readonly locale: string;
  readonly title: string;
  readonly allWorks: string;
  readonly someDoNot: string;
  readonly plannedOnly: string;
  readonly asOf: string;
  readonly refresh: string;
  readonly now: string;
  readonly services: string;
  readonly upcoming: string;
  readonly recent: string;
  readonly nothingNow: string;
  readonly nothingUpcoming: string;
  readonly nothingRecent: string;
  readonly noServices: string;
  readonly from: string;
  readonly expectedEnd: string;
  readonly ended: string;
  readonly concerns: string;
  readonly timeline: string;
  readonly signIn: string;
  readonly otherLanguages: string;
  readonly published: string;
  readonly resolved: string;
  readonly history: string;
  readonly nothingHappened: string;
  readonly badDays: (outage: number, degraded: number) => string;
  readonly whatHappened: string;
  readonly goesOn: string;
  readonly lasted: (seconds: number) => string;
  readonly subscribe: string;
  /** the page is a copy, so many minutes old */
  readonly kept: (minutes: number) => string;
  readonly mails: MailWords;
  readonly forms: FormWords;
  readonly states: Readonly<Record<ServiceState, string>>;
  readonly levels: Readonly<Record<NoticeLevel, string>>;
}

/** of the messages subscribers get */
interface MailWords {
  readonly confirmSubject: string;
  readonly confirmText: string;
  readonly confirm: string;
  readonly ignore: string;
  readonly gatheredSubject: (count: number) => string;
  readonly open: string;
  readonly change: string;
  readonly stop: string;
}

/** of the plain pages on which one subscribes, confirms and stops */
interface FormWords {
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly services: string;
  readonly servicesHint: string;
  readonly send: string;
  readonly sent: string;
  readonly wrongAddress: string;
  readonly tooMany: string;
  readonly confirmTitle: string;
  readonly confirm: string;
  readonly confirmed: string;
  readonly endTitle: string;
  readonly end: string;
  readonly ended: string;
  readonly wrongLink: string;
  readonly back: string;
}

export const statusWords: Readonly<Record<'sv' | 'da' | 'en', StatusWords>> = {
  sv: {
    languageName: 'Svenska',
    locale: 'sv-SE',
    title: 'Driftinformation',
    allWorks: 'Allt fungerar',
    someDoNot: 'Allt fungerar inte som det ska',
    plannedOnly: 'Planerat arbete pågår',
    asOf: 'Läget',
    refresh: 'Visa läget nu',
    now: 'Just nu',
    services: 'Tjänster',
    upcoming: 'Planerat',
    recent: 'De senaste sju dagarna',
    nothingNow: 'Det finns inget att berätta om just nu.',
    nothingUpcoming: 'Inget är planerat.',
    nothingRecent: 'Inget har hänt de senaste sju dagarna.',
    noServices: 'Inga tjänster visas här än.',
    from: 'Från',
    expectedEnd: 'Väntas vara klart',
    ended: 'Klart',
    concerns: 'Gäller',
    timeline: 'Händelser',
    signIn: 'Logga in i Fyr',
    otherLanguages: 'Andra språk',
    published: 'Första meddelandet',
    resolved: 'Löst',
    history: 'De senaste 90 dagarna',
    nothingHappened: 'Inga avbrott eller störningar.',
    badDays: (outage, degraded) =>
      `${days(outage, 'dag', 'dagar')} med avbrott, ${days(degraded, 'dag', 'dagar')} med störning.`,
    whatHappened: 'Vad som hände',
    goesOn: 'och pågår',
    lasted: (seconds) => duration(seconds, ['timme', 'timmar', 'minut', 'minuter', 'dygn', 'dygn']),
    subscribe: 'Få besked när något händer',
    kept: (minutes) =>
      `Fyr svarar inte just nu. Det här är läget som det var för ${minutes} minuter sedan. Använd reservrutinen om en tjänst inte fungerar.`,
    mails: {
      confirmSubject: 'Bekräfta att du vill få driftinformation',
      confirmText:
        'Någon, troligen du, har bett om besked till den här adressen när något händer med regionens tjänster.',
      confirm: 'Ja, skicka besked hit',
      ignore: 'Var det inte du behöver du inte göra något. Då skickas inget mer.',
      gatheredSubject: (count) => `Driftinformation sedan i går: ${count}`,
      open: 'Läs mer',
      change: 'Ändra vad du följer',
      stop: 'Sluta skicka besked hit',
    },
    forms: {
      title: 'Få besked när något händer',
      lead: 'Skriv din e-postadress. Du får ett brev med en länk som bekräftar den.',
      address: 'E-postadress',
      services: 'Tjänster',
      servicesHint: 'Välj ingen för att få besked om alla.',
      send: 'Skicka länken',
      sent: 'Tack. Om adressen stämmer kommer snart ett brev med en länk. Öppna den för att börja få besked.',
      wrongAddress: 'Skriv en hel e-postadress, till exempel namn@region.example.',
      tooMany: 'Just nu är det många som anmäler sig. Försök igen om en stund.',
      confirmTitle: 'Bekräfta adressen',
      confirm: 'Ja, skicka besked',
      confirmed: 'Klart. Du får besked när något händer.',
      endTitle: 'Sluta få besked',
      end: 'Sluta skicka',
      ended: 'Klart. Inget mer skickas till adressen.',
      wrongLink: 'Länken gäller inte längre. Anmäl dig igen för att få en ny.',
      back: 'Till driftinformationen',
    },
    states: { works: 'Fungerar', planned: 'Planerat arbete', degraded: 'Störning', outage: 'Avbrott' },
    levels: { information: 'Information', planned: 'Planerat arbete', degraded: 'Störning', outage: 'Avbrott' },
  },
  da: {
    languageName: 'Dansk',
    locale: 'da-DK',
    title: 'Driftsmeddelelser',
    allWorks: 'Alt virker',
    someDoNot: 'Ikke alt virker, som det skal',
    plannedOnly: 'Planlagt arbejde er i gang',
    asOf: 'Status',
    refresh: 'Vis status nu',
    now: 'Lige nu',
    services: 'Tjenester',
    upcoming: 'Planlagt',
    recent: 'De seneste syv dage',
    nothingNow: 'Der er intet at melde lige nu.',
    nothingUpcoming: 'Intet er planlagt.',
    nothingRecent: 'Der er intet sket de seneste syv dage.',
    noServices: 'Der vises ingen tjenester her endnu.',
    from: 'Fra',
    expectedEnd: 'Ventes klar',
    ended: 'Klar',
    concerns: 'Gælder',
    timeline: 'Forløb',
    signIn: 'Log ind i Fyr',
    otherLanguages: 'Andre sprog',
    published: 'Første besked',
    resolved: 'Løst',
    history: 'De seneste 90 dage',
    nothingHappened: 'Ingen afbrydelser eller forstyrrelser.',
    badDays: (outage, degraded) =>
      `${days(outage, 'dag', 'dage')} med afbrydelse, ${days(degraded, 'dag', 'dage')} med forstyrrelse.`,
    whatHappened: 'Hvad der skete',
    goesOn: 'og er i gang',
    lasted: (seconds) => duration(seconds, ['time', 'timer', 'minut', 'minutter', 'døgn', 'døgn']),
    subscribe: 'Få besked, når der sker noget',
    kept: (minutes) =>
      `Fyr svarer ikke lige nu. Her er status, som den var for ${minutes} minutter siden. Brug nødproceduren, hvis en tjeneste ikke virker.`,
    mails: {
      confirmSubject: 'Bekræft, at du vil have driftsmeddelelser',
      confirmText:
        'Nogen, sandsynligvis dig, har bedt om besked til denne adresse, når der sker noget med regionens tjenester.',
      confirm: 'Ja, send besked hertil',
      ignore: 'Var det ikke dig, skal du ikke gøre noget. Så sendes der ikke mere.',
      gatheredSubject: (count) => `Driftsmeddelelser siden i går: ${count}`,
      open: 'Læs mere',
      change: 'Ret, hvad du følger',
      stop: 'Hold op med at sende besked hertil',
    },
    forms: {
      title: 'Få besked, når der sker noget',
      lead: 'Skriv din e-mailadresse. Du får et brev med et link, der bekræfter den.',
      address: 'E-mailadresse',
      services: 'Tjenester',
      servicesHint: 'Vælg ingen for at få besked om alle.',
      send: 'Send linket',
      sent: 'Tak. Hvis adressen er rigtig, kommer der snart et brev med et link. Åbn det for at begynde at få besked.',
      wrongAddress: 'Skriv en hel e-mailadresse, for eksempel navn@region.example.',
      tooMany: 'Lige nu er der mange, der tilmelder sig. Prøv igen om lidt.',
      confirmTitle: 'Bekræft adressen',
      confirm: 'Ja, send besked',
      confirmed: 'Så er det klaret. Du får besked, når der sker noget.',
      endTitle: 'Stop beskeder',
      end: 'Hold op med at sende',
      ended: 'Så er det klaret. Der sendes ikke mere til adressen.',
      wrongLink: 'Linket gælder ikke længere. Tilmeld dig igen for at få et nyt.',
      back: 'Til driftsmeddelelserne',
    },
    states: { works: 'Virker', planned: 'Planlagt arbejde', degraded: 'Forstyrrelse', outage: 'Afbrydelse' },
    levels: { information: 'Information', planned: 'Planlagt arbejde', degraded: 'Forstyrrelse', outage: 'Afbrydelse' },
  },
  en: {
    languageName: 'English',
    locale: 'en-GB',
    title: 'Service status',
    allWorks: 'Everything works',
    someDoNot: 'Not everything works as it should',
    plannedOnly: 'Planned work is going on',
    asOf: 'As of',
    refresh: 'Show the status now',
    now: 'Now',
    services: 'Services',
    upcoming: 'Planned',
    recent: 'The last seven days',
    nothingNow: 'There is nothing to tell just now.',
    nothingUpcoming: 'Nothing is planned.',
    nothingRecent: 'Nothing has happened in the last seven days.',
    noServices: 'No services are shown here yet.',
    from: 'From',
    expectedEnd: 'Expected to end',
    ended: 'Ended',
    concerns: 'Concerns',
    timeline: 'What happened',
    signIn: 'Sign in to Fyr',
    otherLanguages: 'Other languages',
    published: 'First notice',
    resolved: 'Resolved',
    history: 'The last 90 days',
    nothingHappened: 'No outages or disruptions.',
    badDays: (outage, degraded) =>
      `${days(outage, 'day', 'days')} with an outage, ${days(degraded, 'day', 'days')} with a disruption.`,
    whatHappened: 'What happened',
    goesOn: 'and goes on',
    lasted: (seconds) => duration(seconds, ['hour', 'hours', 'minute', 'minutes', 'day', 'days']),
    subscribe: 'Be told when something happens',
    kept: (minutes) =>
      `Fyr does not answer just now. This is how it stood ${minutes} minutes ago. Use the reserve routine if a service does not work.`,
    mails: {
      confirmSubject: 'Confirm that you want service status by mail',
      confirmText:
        'Somebody, probably you, has asked to be told at this address when something happens to the region’s services.',
      confirm: 'Yes, write to me',
      ignore: 'If it was not you, you need do nothing. Then nothing more is sent.',
      gatheredSubject: (count) => `Service news since yesterday: ${count}`,
      open: 'Read more',
      change: 'Change what you follow',
      stop: 'Stop writing to this address',
    },
    forms: {
      title: 'Be told when something happens',
      lead: 'Write your mail address. You get a message with a link that confirms it.',
      address: 'Mail address',
      services: 'Services',
      servicesHint: 'Choose none to be told of all.',
      send: 'Send the link',
      sent: 'Thank you. If the address is right, a message with a link comes soon. Open it to begin being told.',
      wrongAddress: 'Write a whole mail address, such as name@region.example.',
      tooMany: 'Many people are signing up just now. Try again in a while.',
      confirmTitle: 'Confirm the address',
      confirm: 'Yes, write to me',
      confirmed: 'Done. You are told when something happens.',
      endTitle: 'Stop being told',
      end: 'Stop writing',
      ended: 'Done. Nothing more is sent to the address.',
      wrongLink: 'The link is no longer good. Sign up again to get a new one.',
      back: 'To the service status',
    },
    states: { works: 'Works', planned: 'Planned work', degraded: 'Disruption', outage: 'Outage' },
    levels: { information: 'Information', planned: 'Planned work', degraded: 'Disruption', outage: 'Outage' },
  },
};

function days(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "2 hours 15 minutes": the two largest parts that say something; at least a minute. */
function duration(seconds: number, [hour, hours, minute, minutes, day, wholeDays]: readonly string[]): string {
  const all = Math.max(1, Math.round(seconds / 60));
  const parts = [
    { count: Math.floor(all / 1440), one: day, many: wholeDays },
    { count: Math.floor((all % 1440) / 60), one: hour, many: hours },
    { count: all % 60, one: minute, many: minutes },
  ];
  const said = parts.filter((each) => each.count > 0).slice(0, 2);
  return said.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(' ');
}
