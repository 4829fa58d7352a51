// What a mail about a legal clock says, in three languages. Pure.
import type { Language } from './law-words.ts';
import type { ReminderStage } from './reminder-rules.ts';

interface ReminderTexts {
  readonly subject: Readonly<Record<ReminderStage | 'at-once', string>>;
  readonly incident: string;
  readonly latest: string;
  readonly atOnce: string;
  readonly open: string;
  readonly why: string;
}

export const reminderMailTexts: Readonly<Record<Language, ReminderTexts>> = {
  sv: {
    subject: {
      half: 'Halva tiden till en laglig frist har gått',
      soon: 'En laglig frist går snart ut',
      late: 'En laglig frist har gått ut',
      'at-once': 'En rapport ska skickas snarast',
    },
    incident: 'Säkerhetsincident',
    latest: 'Senast',
    atOnce: 'snarast',
    open: 'Öppna incidenten',
    why: 'Du får mejlet för att du leder incidenten eller ansvarar för säkerhet. Vad som har hänt står bara i Fyr.',
  },
  da: {
    subject: {
      half: 'Halvdelen af tiden til en lovbestemt frist er gået',
      soon: 'En lovbestemt frist udløber snart',
      late: 'En lovbestemt frist er udløbet',
      'at-once': 'En indberetning skal sendes snarest',
    },
    incident: 'Sikkerhedshændelse',
    latest: 'Senest',
    atOnce: 'snarest',
    open: 'Åbn hændelsen',
    why: 'Du får mailen, fordi du leder hændelsen eller har ansvar for sikkerhed. Hvad der er sket, står kun i Fyr.',
  },
  en: {
    subject: {
      half: 'Half the time to a legal deadline has passed',
      soon: 'A legal deadline is near',
      late: 'A legal deadline has passed',
      'at-once': 'A report is to be sent at once',
    },
    incident: 'Security incident',
    latest: 'At the latest',
    atOnce: 'at once',
    open: 'Open the incident',
    why: 'You get this mail because you lead the incident or answer for security. What has happened stands in Fyr alone.',
  },
};
