// What the letters about suppliers say, in three languages. Pure.
import type { Language } from '../../../platform/work/work.ts';
import type { DueKind } from '../agreements/agreement-contract.ts';

interface LetterTexts {
  readonly subject: Readonly<Record<DueKind, string>>;
  readonly lead: Readonly<Record<DueKind, string>>;
  readonly agreement: string;
  readonly supplier: string;
  readonly latest: string;
  readonly left: (days: number) => string;
  readonly timeLeft: string;
  readonly open: string;
  readonly why: string;
}

export const letterTexts: Readonly<Record<Language, LetterTexts>> = {
  sv: {
    subject: {
      notice: 'Avtal ska sägas upp eller förlängas',
      end: 'Avtal upphör',
      option: 'Option ska avgöras',
    },
    lead: {
      notice: 'Sista dagen att säga upp avtalet närmar sig. Den som inte gör något låter det gå vidare.',
      end: 'Avtalet upphör av sig självt den dagen. Bestäm vad som ska komma efter.',
      option: 'Optionen ska utnyttjas eller avböjas senast den dagen.',
    },
    agreement: 'Avtal',
    supplier: 'Leverantör',
    latest: 'Senast',
    left: (days) => (days === 1 ? '1 dag' : `${days} dagar`),
    timeLeft: 'Tid kvar',
    open: 'Öppna avtalet',
    why: 'Du får mejlet för att du ansvarar för leverantören eller leder enheten som gör det.',
  },
  da: {
    subject: {
      notice: 'Aftale skal opsiges eller fortsætte',
      end: 'Aftale ophører',
      option: 'Option skal afgøres',
    },
    lead: {
      notice: 'Sidste dag for at opsige aftalen nærmer sig. Gør ingen noget, fortsætter den.',
      end: 'Aftalen ophører af sig selv den dag. Bestem, hvad der skal komme efter.',
      option: 'Optionen skal udnyttes eller afvises senest den dag.',
    },
    agreement: 'Aftale',
    supplier: 'Leverandør',
    latest: 'Senest',
    left: (days) => (days === 1 ? '1 dag' : `${days} dage`),
    timeLeft: 'Tid tilbage',
    open: 'Åbn aftalen',
    why: 'Du får mailen, fordi du har ansvar for leverandøren eller leder den enhed, der har det.',
  },
  en: {
    subject: {
      notice: 'An agreement is to be given notice or goes on',
      end: 'An agreement ends',
      option: 'An option is to be decided',
    },
    lead: {
      notice: 'The last day to give notice is near. Whoever does nothing lets the agreement go on.',
      end: 'The agreement ends by itself that day. Decide what comes after it.',
      option: 'The option is to be taken or declined by that day.',
    },
    agreement: 'Agreement',
    supplier: 'Supplier',
    latest: 'At the latest',
    left: (days) => (days === 1 ? '1 day' : `${days} days`),
    timeLeft: 'Time left',
    open: 'Open the agreement',
    why: 'You get this mail because you manage the supplier or head the unit that does.',
  },
};

interface QuestionTexts {
  readonly subject: (region: string) => string;
  readonly lead: (region: string, half: string) => string;
  readonly answer: string;
  readonly by: (until: string) => string;
  readonly why: string;
}

export const questionTexts: Readonly<Record<Language, QuestionTexts>> = {
  sv: {
    subject: (region) => `Hur fungerar samarbetet med ${region}?`,
    lead: (region, half) =>
      `Vi på ${region} vill veta hur ni tycker att samarbetet med oss fungerar under halvåret ${half}. Det är en fråga, och plats för en kommentar.`,
    answer: 'Svara på frågan',
    by: (until) =>
      `Svara senast ${until}. Ni kan ändra svaret med samma länk tills det har tagits upp på ett möte. Ni behöver inte logga in.`,
    why: 'Du får mejlet för att du är kontaktperson hos leverantören. Svaret sparas med ditt namn och läses av dem som följer upp avtalen.',
  },
  da: {
    subject: (region) => `Hvordan fungerer samarbejdet med ${region}?`,
    lead: (region, half) =>
      `Vi i ${region} vil gerne vide, hvordan I synes, samarbejdet med os fungerer i halvåret ${half}. Det er ét spørgsmål, og der er plads til en kommentar.`,
    answer: 'Besvar spørgsmålet',
    by: (until) =>
      `Svar senest ${until}. I kan ændre svaret med samme link, indtil det er taget op på et møde. I behøver ikke at logge ind.`,
    why: 'Du får mailen, fordi du er kontaktperson hos leverandøren. Svaret gemmes med dit navn og læses af dem, der følger aftalerne op.',
  },
  en: {
    subject: (region) => `How is the co-operation with ${region}?`,
    lead: (region, half) =>
      `We at ${region} should like to know how you find the co-operation with us in the half-year ${half}. It is one question, with room for a comment.`,
    answer: 'Answer the question',
    by: (until) =>
      `Answer by ${until}. You can correct the answer by the same link until a meeting has taken it up. You need not sign in.`,
    why: 'You get this mail because you are a contact at the supplier. The answer is kept with your name and read by those who follow the agreements up.',
  },
};
