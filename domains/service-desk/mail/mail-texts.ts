// What stands around an agent's words in a mail, in three languages.
import type { Language } from '../../../platform/work/work.ts';

interface MailTexts {
  readonly received: string;
  readonly receivedNote: string;
  readonly resolved: string;
  readonly reopenNote: string;
  readonly replyNote: string;
  readonly restricted: string;
  readonly restrictedSubject: string;
  readonly followed: string;
  readonly restrictedCase: string;
  readonly digestSubject: (cases: number) => string;
  readonly digestNote: string;
  readonly open: string;
  readonly number: string;
  readonly title: string;
}

export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  sv: {
    received: 'Tack, vi har tagit emot ditt mejl. Det är nu ett ärende hos oss.',
    receivedNote: 'Vill du lägga till något? Svara på det här mejlet. Ändra inte ämnet.',
    resolved: 'Ärendet är löst.',
    reopenNote: 'Fungerar det ändå inte? Svara på det här mejlet, så öppnar vi ärendet igen.',
    replyNote: 'Svara på det här mejlet, så hamnar ditt svar i ärendet.',
    restricted: 'Det finns något nytt i ditt ärende. Innehållet visas bara i Fyr, eftersom ärendet är skyddat.',
    restrictedSubject: 'Något nytt i ditt ärende',
    followed: 'Du får mejlet för att du följer ärendet. I Fyr kan du sluta följa det, eller välja bort mejlen.',
    restrictedCase: 'skyddat ärende',
    digestSubject: (cases) => (cases === 1 ? 'Nytt i ett ärende du följer' : `Nytt i ${cases} ärenden du följer`),
    digestNote:
      'Du får mejlet en gång om dagen för att du följer ärendena. I ett ärende väljer du mejl direkt, en gång om dagen eller inga.',
    open: 'Öppna ärendet',
    number: 'Ärende',
    title: 'Rubrik',
  },
  da: {
    received: 'Tak, vi har modtaget din mail. Den er nu en sag hos os.',
    receivedNote: 'Vil du tilføje noget? Svar på denne mail. Lad emnet stå.',
    resolved: 'Sagen er løst.',
    reopenNote: 'Virker det alligevel ikke? Svar på denne mail, så åbner vi sagen igen.',
    replyNote: 'Svar på denne mail, så kommer dit svar ind i sagen.',
    restricted: 'Der er noget nyt i din sag. Indholdet vises kun i Fyr, fordi sagen er beskyttet.',
    restrictedSubject: 'Noget nyt i din sag',
    followed: 'Du får mailen, fordi du følger sagen. I Fyr kan du holde op med at følge den eller fravælge mails.',
    restrictedCase: 'beskyttet sag',
    digestSubject: (cases) => (cases === 1 ? 'Nyt i en sag, du følger' : `Nyt i ${cases} sager, du følger`),
    digestNote:
      'Du får mailen en gang om dagen, fordi du følger sagerne. I en sag vælger du mails med det samme, en gang om dagen eller slet ikke.',
    open: 'Åbn sagen',
    number: 'Sag',
    title: 'Overskrift',
  },
  en: {
    received: 'Thank you, we have received your e-mail. It is now a case with us.',
    receivedNote: 'Would you like to add something? Reply to this e-mail. Leave the subject as it is.',
    resolved: 'The case is resolved.',
    reopenNote: 'Does it still not work? Reply to this e-mail and we open the case again.',
    replyNote: 'Reply to this e-mail and your answer goes into the case.',
    restricted: 'There is something new in your case. It is shown only in Fyr, because the case is restricted.',
    restrictedSubject: 'Something new in your case',
    followed: 'You get this because you follow the case. In Fyr you can stop following it, or choose to get no e-mail.',
    restrictedCase: 'restricted case',
    digestSubject: (cases) => (cases === 1 ? 'News in a case you follow' : `News in ${cases} cases you follow`),
    digestNote:
      'You get this once a day because you follow the cases. In a case you choose e-mail at once, once a day or none.',
    open: 'Open the case',
    number: 'Case',
    title: 'Title',
  },
};
