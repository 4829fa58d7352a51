// What the mails to partners say, in three languages. Pure.
import type { Language } from '../../../platform/work/work.ts';

export interface FollowMailTexts {
  readonly subject: (partner: string) => string;
  readonly lead: (name: string) => string;
  readonly changesSubject: (partner: string) => string;
  readonly changesLead: string;
  readonly change: (before: string, now: string) => string;
  readonly act: string;
  readonly until: (day: string) => string;
  readonly letters: string;
  readonly stop: string;
}

export const followMailTexts: Readonly<Record<Language, FollowMailTexts>> = {
  sv: {
    subject: (partner) => `Följ uppdragen som ${partner} är med i`,
    lead: (name) => `${name} har bjudit in dig att följa uppdragen. Du behöver inget konto.`,
    changesSubject: (partner) => `Nytt läge i uppdrag som ${partner} är med i`,
    changesLead: 'Det här har ändrats sedan det förra mejlet.',
    change: (before, now) => `${now} (förut: ${before})`,
    act: 'Se hur uppdragen går',
    until: (day) =>
      `Länken är din och gäller till ${day}. Den som har länken ser det du ser, så skicka den inte vidare.`,
    letters: 'Du får ett mejl när ett läge har ändrats, högst ett om dagen.',
    stop: 'Sluta få mejl',
  },
  da: {
    subject: (partner) => `Følg de opgaver, som ${partner} er med i`,
    lead: (name) => `${name} har inviteret dig til at følge opgaverne. Du behøver ingen konto.`,
    changesSubject: (partner) => `Ny status på opgaver, som ${partner} er med i`,
    changesLead: 'Det her er ændret siden den forrige mail.',
    change: (before, now) => `${now} (før: ${before})`,
    act: 'Se, hvordan opgaverne går',
    until: (day) =>
      `Linket er dit og gælder til ${day}. Den, der har linket, ser det, du ser, så send det ikke videre.`,
    letters: 'Du får en mail, når en status er ændret, højst én om dagen.',
    stop: 'Få ikke flere mails',
  },
  en: {
    subject: (partner) => `Follow the assignments ${partner} takes part in`,
    lead: (name) => `${name} has invited you to follow the assignments. You need no account.`,
    changesSubject: (partner) => `New status of assignments ${partner} takes part in`,
    changesLead: 'This has changed since the last mail.',
    change: (before, now) => `${now} (before: ${before})`,
    act: 'See how the assignments go',
    until: (day) => `The link is yours and works until ${day}. Whoever has it sees what you see, so do not pass it on.`,
    letters: 'You get a mail when a status has changed, at most one a day.',
    stop: 'Stop these mails',
  },
};
