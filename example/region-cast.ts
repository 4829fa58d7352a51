// The persons one can try the example region as: who they are, where they work, what they are trusted with, and their
// story in one sentence per language. Their names and places are fixed; everybody else is drawn by chance.
import type { ExampleSex } from './region-names.ts';

export type ExampleRole =
  | 'unit-head'
  | 'division-head'
  | 'controller'
  | 'hr-analyst'
  | 'communicator'
  | 'auditor'
  | 'agent'
  | 'incident-manager'
  | 'security-officer'
  | 'internal-control-officer'
  | 'portfolio-officer'
  | 'administrator';

export interface ExampleTrust {
  readonly role: ExampleRole;
  readonly unit: string | null;
}

export interface CastMember {
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: ExampleSex;
  readonly birthYear: number;
  readonly unit: string;
  readonly title: string;
  /** the role and the unit it holds in (null: the whole region); null for an employee without special trust */
  readonly trust: ExampleTrust | null;
  /** what they are trusted with besides */
  readonly also?: ExampleTrust;
  readonly story: { readonly sv: string; readonly da: string; readonly en: string };
}

/** Who holds a place from the beginning: everybody else is drawn around them. */
export const seatedCast: readonly CastMember[] = [
  {
    givenName: 'Karin',
    familyName: 'Strandmark',
    sex: 'woman',
    birthYear: 1979,
    unit: 'DTD-STA',
    title: 'Controller',
    trust: { role: 'controller', unit: 'DTD' },
    story: {
      sv: 'Controller. Läser in huvudboken, lägger prognosen och stänger perioden.',
      da: 'Controller. Indlæser finansbogholderiet, lægger prognosen og lukker perioden.',
      en: 'Controller. Imports the ledger, makes the forecast and closes the period.',
    },
  },
  {
    givenName: 'Margareta',
    familyName: 'Ljungsele',
    sex: 'woman',
    birthYear: 1964,
    unit: 'DTD',
    title: 'Divisionschef',
    trust: { role: 'division-head', unit: 'DTD' },
    story: {
      sv: 'Divisionschef. Ser divisionens styrkort och godkänner delårsrapporten.',
      da: 'Divisionschef. Ser divisionens målkort og godkender delårsrapporten.',
      en: 'Division head. Looks at the division’s scorecard and approves the interim report.',
    },
  },
  {
    givenName: 'Mats',
    familyName: 'Rönfjäll',
    sex: 'man',
    birthYear: 1970,
    unit: 'DTD-MT',
    title: 'Sektionschef',
    trust: { role: 'unit-head', unit: 'DTD-MT' },
    story: {
      sv: 'Sektionschef för medicinsk teknik. Följer sin sektion och skriver sina kommentarer.',
      da: 'Sektionschef for medicoteknik. Følger sin sektion og skriver sine kommentarer.',
      en: 'Head of the medical technology section. Follows the section and writes its comments.',
    },
  },
  {
    givenName: 'Johan',
    familyName: 'Ekvall',
    sex: 'man',
    birthYear: 1983,
    unit: 'RLK-HR',
    title: 'HR-analytiker',
    trust: { role: 'hr-analyst', unit: null },
    story: {
      sv: 'HR-analytiker. Läser in arbetad tid och frånvaro och följer sjukfrånvaron.',
      da: 'HR-analytiker. Indlæser arbejdstid og fravær og følger sygefraværet.',
      en: 'HR analyst. Imports worked time and absence and follows sick leave.',
    },
  },
  {
    givenName: 'Elin',
    familyName: 'Solbacka',
    sex: 'woman',
    birthYear: 1986,
    unit: 'DTD-STA',
    title: 'Kommunikatör',
    trust: { role: 'communicator', unit: 'DTD' },
    story: {
      sv: 'Kommunikatör. Berättar om driftstörningar och planerade avbrott.',
      da: 'Kommunikationsmedarbejder. Informerer om driftsforstyrrelser og planlagte afbrydelser.',
      en: 'Communicator. Tells people about disruptions and planned outages.',
    },
  },
  {
    givenName: 'Samir',
    familyName: 'Hallnäs',
    sex: 'man',
    birthYear: 1988,
    unit: 'DTD-MT2',
    title: 'Medicinteknisk ingenjör',
    trust: null,
    story: {
      sv: 'Medicinteknisk ingenjör. Ser sin enhet, sina nyckeltal och driftinformationen.',
      da: 'Medicotekniker. Ser sin enhed, sine nøgletal og driftsmeddelelserne.',
      en: 'Medical technology engineer. Sees the own unit, its figures and the notices.',
    },
  },
  {
    givenName: 'Amina',
    familyName: 'Vikholm',
    sex: 'woman',
    birthYear: 1991,
    unit: 'DAK-IVA',
    title: 'Intensivvårdssjuksköterska',
    trust: null,
    story: {
      sv: 'Sjuksköterska på intensiven. Vill veta vad som inte fungerar just nu, på en halv minut.',
      da: 'Sygeplejerske på intensiv. Vil på et halvt minut vide, hvad der ikke virker lige nu.',
      en: 'Intensive care nurse. Wants to know in half a minute what does not work just now.',
    },
  },
  {
    givenName: 'Jonas',
    familyName: 'Tallfors',
    sex: 'man',
    birthYear: 1976,
    unit: 'DTD-DRI',
    title: 'Driftledare',
    trust: { role: 'administrator', unit: null },
    story: {
      sv: 'Administratör. Sköter organisationen, kontona och rollerna.',
      da: 'Administrator. Passer organisationen, kontiene og rollerne.',
      en: 'Administrator. Looks after the organisation, the accounts and the roles.',
    },
  },
  {
    givenName: 'Helena',
    familyName: 'Åsgård',
    sex: 'woman',
    birthYear: 1968,
    unit: 'RLK-REV',
    title: 'Revisor',
    trust: { role: 'auditor', unit: null },
    story: {
      sv: 'Revisor. Öppnar siffror till sina underlag och läser händelseloggen.',
      da: 'Revisor. Åbner tal til deres bilag og læser hændelsesloggen.',
      en: 'Auditor. Opens figures to the records behind them and reads the audit log.',
    },
  },
];

/**
 * Who was named later: each gives a name to somebody drawn by chance with this unit, title and sex, so that nothing
 * counted about the staff changes with them. Their birth year is that person's.
 */
export const namedCast: readonly Omit<CastMember, 'birthYear'>[] = [
  {
    givenName: 'Lina',
    familyName: 'Myrberg',
    sex: 'woman',
    unit: 'DTD-SD',
    title: 'Servicedesktekniker',
    trust: { role: 'agent', unit: 'DTD' },
    story: {
      sv: 'Handläggare i servicedesk. Tar emot, löser och för vidare, helst utan mus.',
      da: 'Sagsbehandler i servicedesk. Tager imod, løser og sender videre, helst uden mus.',
      en: 'Agent in the service desk. Takes in, solves and passes on, preferably without a mouse.',
    },
  },
  {
    givenName: 'Peter',
    familyName: 'Sandklint',
    sex: 'man',
    unit: 'DTD-DRI',
    title: 'Driftledare',
    trust: { role: 'incident-manager', unit: null },
    story: {
      sv: 'Incidentledare. Leder allvarliga störningar från första tecken till granskning.',
      da: 'Hændelsesleder. Leder større hændelser fra første tegn til evaluering.',
      en: 'Incident manager. Leads major incidents from the first sign to the review.',
    },
  },
  {
    givenName: 'Torsten',
    familyName: 'Lindhage',
    sex: 'man',
    unit: 'DTD-STA',
    title: 'Informationssäkerhetsansvarig',
    trust: { role: 'security-officer', unit: null },
    also: { role: 'internal-control-officer', unit: null },
    story: {
      sv: 'Informationssäkerhetsansvarig. Håller samman säkerhetsincidenterna med deras frister, och regionens interna kontroll.',
      da: 'Informationssikkerhedsansvarlig. Holder sammen på sikkerhedshændelserne med deres frister og på regionens interne kontrol.',
      en: 'Information security officer. Holds together the security incidents with their deadlines, and the region’s internal control.',
    },
  },
  {
    givenName: 'Ebba',
    familyName: 'Klarhed',
    sex: 'woman',
    unit: 'DTD-STA',
    title: 'Projektledare',
    trust: { role: 'portfolio-officer', unit: 'DTD' },
    story: {
      sv: 'Portföljansvarig. Håller samman behov, prioritering och rådets möten.',
      da: 'Porteføljeansvarlig. Holder sammen på behov, prioritering og rådets møder.',
      en: 'Portfolio officer. Holds needs, prioritisation and the council’s meetings together.',
    },
  },
];

export const cast: readonly (typeof namedCast)[number][] = [...seatedCast, ...namedCast];
