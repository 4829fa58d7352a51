// What a mail to the owner of a control, a remedy or a finding says, in three languages. Pure.
import type { Language } from '../../platform/work/work.ts';
import type { Duty } from './duty-contract.ts';
import type { ReminderStage } from './duty-rules.ts';

interface ReminderTexts {
  readonly subject: Readonly<Record<Duty, Readonly<Record<ReminderStage, string>>>>;
  readonly what: Readonly<Record<Duty, string>>;
  readonly about: string;
  readonly latest: string;
  readonly open: string;
  readonly why: string;
}

export const reminderMailTexts: Readonly<Record<Language, ReminderTexts>> = {
  sv: {
    subject: {
      control: {
        soon: 'En kontroll ska snart göras',
        today: 'En kontroll ska göras i dag',
        late: 'En kontroll är försenad',
      },
      remedy: {
        soon: 'En åtgärd ska snart vara klar',
        today: 'En åtgärd ska vara klar i dag',
        late: 'En åtgärd är försenad',
      },
      answer: {
        soon: 'En iakttagelse ska snart besvaras',
        today: 'En iakttagelse ska besvaras i dag',
        late: 'Svaret på en iakttagelse är försenat',
      },
    },
    what: { control: 'Kontroll', remedy: 'Åtgärd', answer: 'Iakttagelse' },
    about: 'Hör till',
    latest: 'Senast',
    open: 'Öppna i Fyr',
    why: 'Du får mejlet för att du är ansvarig.',
  },
  da: {
    subject: {
      control: {
        soon: 'En kontrol skal snart udføres',
        today: 'En kontrol skal udføres i dag',
        late: 'En kontrol er forsinket',
      },
      remedy: {
        soon: 'Et tiltag skal snart være færdigt',
        today: 'Et tiltag skal være færdigt i dag',
        late: 'Et tiltag er forsinket',
      },
      answer: {
        soon: 'En iagttagelse skal snart besvares',
        today: 'En iagttagelse skal besvares i dag',
        late: 'Svaret på en iagttagelse er forsinket',
      },
    },
    what: { control: 'Kontrol', remedy: 'Tiltag', answer: 'Iagttagelse' },
    about: 'Hører til',
    latest: 'Senest',
    open: 'Åbn i Fyr',
    why: 'Du får mailen, fordi du er ansvarlig.',
  },
  en: {
    subject: {
      control: {
        soon: 'A control is due soon',
        today: 'A control is due today',
        late: 'A control is late',
      },
      remedy: {
        soon: 'A remedy is due soon',
        today: 'A remedy is due today',
        late: 'A remedy is late',
      },
      answer: {
        soon: 'A finding is to be answered soon',
        today: 'A finding is to be answered today',
        late: 'The answer to a finding is late',
      },
    },
    what: { control: 'Control', remedy: 'Remedy', answer: 'Finding' },
    about: 'Belongs to',
    latest: 'No later than',
    open: 'Open in Fyr',
    why: 'You get this mail because you are responsible.',
  },
};
