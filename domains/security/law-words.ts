// What the laws, their steps and receivers, the forms and their questions are called, in three languages: the pages and the
// exported file say the same. Pure.
import type { FormId } from './form-rules.ts';
import type { Receiver, Regime, Step } from './law-rules.ts';

export type Language = 'sv' | 'da' | 'en';
type Named<T extends string> = Readonly<Record<Language, Readonly<Record<T, string>>>>;

export const regimeWords: Named<Regime> = {
  sv: {
    nis: 'Nät- och informationssäkerhet',
    'personal-data': 'Personuppgiftsincident',
    device: 'Medicinteknisk produkt',
    'care-harm': 'Allvarlig vårdskada',
    deviation: 'Avvikelse',
  },
  da: {
    nis: 'Net- og informationssikkerhed',
    'personal-data': 'Brud på persondatasikkerheden',
    device: 'Medicinsk udstyr',
    'care-harm': 'Alvorlig patientskade',
    deviation: 'Utilsigtet hændelse',
  },
  en: {
    nis: 'Network and information security',
    'personal-data': 'Personal data breach',
    device: 'Medical device',
    'care-harm': 'Serious harm in care',
    deviation: 'Deviation',
  },
};

export const stepWords: Named<Step> = {
  sv: {
    'early-warning': 'Tidig varning',
    notification: 'Anmälan',
    intermediate: 'Delrapport på begäran',
    progress: 'Lägesrapport',
    final: 'Slutrapport',
    inform: 'Information till berörda',
  },
  da: {
    'early-warning': 'Tidlig varsling',
    notification: 'Underretning',
    intermediate: 'Foreløbig rapport efter anmodning',
    progress: 'Statusrapport',
    final: 'Endelig rapport',
    inform: 'Information til berørte',
  },
  en: {
    'early-warning': 'Early warning',
    notification: 'Notification',
    intermediate: 'Intermediate report on request',
    progress: 'Progress report',
    final: 'Final report',
    inform: 'Information to those affected',
  },
};

const authorities = {
  msb: 'MSB',
  imy: 'Integritetsskyddsmyndigheten',
  datainspektionen: 'Datainspektionen',
  datatilsynet: 'Datatilsynet',
  lakemedelsverket: 'Läkemedelsverket',
  ivo: 'IVO',
  lmst: 'Lægemiddelstyrelsen',
};

export const receiverWords: Named<Receiver> = {
  sv: {
    ...authorities,
    csirt: 'CSIRT-enheten',
    virk: 'Virk',
    persons: 'De registrerade',
    recipients: 'Tjänstens mottagare',
    manufacturer: 'Tillverkaren',
    dpsd: 'Dansk Patientsikkerhedsdatabase',
    'own-record': 'Egen avvikelsehantering',
  },
  da: {
    ...authorities,
    csirt: 'CSIRT-enheden',
    virk: 'Virk',
    persons: 'De registrerede',
    recipients: 'Tjenestens modtagere',
    manufacturer: 'Producenten',
    dpsd: 'Dansk Patientsikkerhedsdatabase',
    'own-record': 'Egen registrering af afvigelser',
  },
  en: {
    ...authorities,
    csirt: 'The CSIRT unit',
    virk: 'Virk',
    persons: 'The persons concerned',
    recipients: 'The recipients of the service',
    manufacturer: 'The manufacturer',
    dpsd: 'Danish Patient Safety Database',
    'own-record': 'Own record of deviations',
  },
};

export const formWords: Named<FormId> = {
  sv: {
    'nis-early-warning': 'Tidig varning',
    'nis-notification': 'Incidentanmälan',
    'nis-intermediate': 'Delrapport eller lägesrapport',
    'nis-final': 'Slutrapport',
    'personal-data-notification': 'Anmälan av personuppgiftsincident',
    'device-notification': 'Anmälan om medicinteknisk produkt',
    'care-harm-notification': 'Anmälan av allvarlig vårdskada',
    'deviation-report': 'Avvikelserapport',
  },
  da: {
    'nis-early-warning': 'Tidlig varsling',
    'nis-notification': 'Underretning om hændelse',
    'nis-intermediate': 'Foreløbig rapport eller statusrapport',
    'nis-final': 'Endelig rapport',
    'personal-data-notification': 'Anmeldelse af brud på persondatasikkerheden',
    'device-notification': 'Indberetning om medicinsk udstyr',
    'care-harm-notification': 'Anmeldelse af alvorlig patientskade',
    'deviation-report': 'Rapport om utilsigtet hændelse',
  },
  en: {
    'nis-early-warning': 'Early warning',
    'nis-notification': 'Incident notification',
    'nis-intermediate': 'Intermediate or progress report',
    'nis-final': 'Final report',
    'personal-data-notification': 'Notification of a personal data breach',
    'device-notification': 'Report about a medical device',
    'care-harm-notification': 'Report of serious harm in care',
    'deviation-report': 'Deviation report',
  },
};

/** What a question is called; a question without a name is a mistake that a test finds. */
export function fieldWord(field: string, language: Language): string {
  return fieldNames[field]?.[languages.indexOf(language)] ?? field;
}

const languages: readonly Language[] = ['sv', 'da', 'en'];

const fieldNames: Readonly<Record<string, readonly [string, string, string]>> = {
  reference: ['Vårt nummer', 'Vores nummer', 'Our number'],
  organisation: ['Organisation', 'Organisation', 'Organisation'],
  unit: ['Ansvarig enhet', 'Ansvarlig enhed', 'Responsible unit'],
  contact: ['Kontaktperson', 'Kontaktperson', 'Contact'],
  title: ['Rubrik', 'Overskrift', 'Heading'],
  happenedAt: ['När det hände', 'Hvornår det skete', 'When it happened'],
  awareAt: ['När det blev känt', 'Hvornår det blev kendt', 'When it became known'],
  handledAt: ['När det var hanterat', 'Hvornår det var håndteret', 'When it was handled'],
  description: ['Vad som har hänt', 'Hvad der er sket', 'What has happened'],
  malicious: [
    'Misstänks en avsiktlig eller olaglig handling?',
    'Er der mistanke om en bevidst eller ulovlig handling?',
    'Is a malicious or unlawful act suspected?',
  ],
  crossBorder: ['Kan det påverka andra länder?', 'Kan det påvirke andre lande?', 'Can it affect other countries?'],
  services: ['Påverkade tjänster', 'Påvirkede tjenester', 'Services affected'],
  affected: ['Hur många som påverkas', 'Hvor mange der er påvirket', 'How many are affected'],
  severity: ['Allvarlighet', 'Alvorlighed', 'Severity'],
  impact: ['Påverkan på verksamheten', 'Påvirkning af driften', 'Impact on the operations'],
  indicators: ['Tekniska kännetecken på angrepp', 'Tekniske tegn på angreb', 'Technical signs of attack'],
  measures: ['Vidtagna åtgärder', 'Trufne foranstaltninger', 'Measures taken'],
  remaining: ['Vad som återstår', 'Hvad der mangler', 'What remains'],
  question: ['Vad myndigheten har frågat', 'Hvad myndigheden har spurgt om', 'What the authority has asked'],
  present: ['Läget nu', 'Status nu', 'The situation now'],
  cause: ['Orsak', 'Årsag', 'Cause'],
  lessons: ['Lärdomar', 'Læring', 'Lessons'],
  protectionOfficer: ['Dataskyddsombud', 'Databeskyttelsesrådgiver', 'Data protection officer'],
  personCategories: ['Vilka personer det gäller', 'Hvilke personer det drejer sig om', 'Which persons it concerns'],
  personCount: ['Ungefärligt antal personer', 'Omtrentligt antal personer', 'Approximate number of persons'],
  dataCategories: ['Vilka uppgifter det gäller', 'Hvilke oplysninger det drejer sig om', 'Which data it concerns'],
  recordCount: ['Ungefärligt antal poster', 'Omtrentligt antal poster', 'Approximate number of records'],
  consequences: ['Sannolika följder', 'Sandsynlige følger', 'Likely consequences'],
  personsTold: ['Hur de berörda har informerats', 'Hvordan de berørte er informeret', 'How those affected were told'],
  whyLate: ['Varför anmälan är sen', 'Hvorfor anmeldelsen er forsinket', 'Why the notification is late'],
  place: ['Plats', 'Sted', 'Place'],
  deviceName: ['Produkt', 'Produkt', 'Product'],
  deviceModel: ['Modell', 'Model', 'Model'],
  manufacturer: ['Tillverkare', 'Producent', 'Manufacturer'],
  serialNumber: ['Serie- eller lotnummer', 'Serie- eller lotnummer', 'Serial or lot number'],
  udi: ['UDI', 'UDI', 'UDI'],
  patientOutcome: ['Följd för patienten', 'Følge for patienten', 'Outcome for the patient'],
  deviceKept: ['Är produkten sparad, och var?', 'Er produktet gemt, og hvor?', 'Is the product kept, and where?'],
  manufacturerTold: [
    'När tillverkaren underrättades',
    'Hvornår producenten blev underrettet',
    'When the manufacturer was told',
  ],
  patientTold: ['Hur patienten har informerats', 'Hvordan patienten er informeret', 'How the patient was told'],
};
