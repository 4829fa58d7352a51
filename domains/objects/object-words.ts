// What work types, sides, sources of funding and states are called in files and figures. Pure.
import type { Texts } from '../../platform/figures/figure.ts';
import type { ObjectKind, ObjectState, Side } from './object-contract.ts';
import type { Funding, WorkType } from './plan-contract.ts';

export const workTypeWords: Readonly<Record<WorkType, Texts>> = {
  maintenance: { sv: 'Vidmakthållande', da: 'Vedligeholdelse', en: 'Maintenance' },
  development: { sv: 'Vidareutveckling', da: 'Videreudvikling', en: 'Development' },
};

export const sideWords: Readonly<Record<Side, Texts>> = {
  business: { sv: 'Verksamhet', da: 'Fagområde', en: 'Business' },
  it: { sv: 'It och teknik', da: 'It og teknik', en: 'IT and technology' },
};

export const fundingWords: Readonly<Record<Funding, Texts>> = {
  frame: { sv: 'Ramanslag', da: 'Rammebevilling', en: 'Frame' },
  'central-it': { sv: 'Central it-budget', da: 'Centralt it-budget', en: 'Central IT budget' },
  investment: { sv: 'Investering', da: 'Investering', en: 'Investment' },
  project: { sv: 'Projekt', da: 'Projekt', en: 'Project' },
};

export const kindWords: Readonly<Record<ObjectKind, Texts>> = {
  medical: { sv: 'Medicinsk teknik', da: 'Medicoteknik', en: 'Medical technology' },
  it: { sv: 'It', da: 'It', en: 'IT' },
};

export const planStateWords: Readonly<Record<'none' | 'draft' | 'decided', Texts>> = {
  none: { sv: 'Ingen plan', da: 'Ingen plan', en: 'No plan' },
  draft: { sv: 'Utkast', da: 'Udkast', en: 'Draft' },
  decided: { sv: 'Beslutad', da: 'Besluttet', en: 'Decided' },
};

export const objectStateWords: Readonly<Record<ObjectState, Texts>> = {
  proposed: { sv: 'Föreslaget', da: 'Foreslået', en: 'Proposed' },
  establishing: { sv: 'Etableras', da: 'Etableres', en: 'Being established' },
  'in-force': { sv: 'I förvaltning', da: 'I forvaltning', en: 'Managed' },
  ended: { sv: 'Avslutat', da: 'Afsluttet', en: 'Ended' },
};

export const headings = {
  sv: {
    objects: 'Förvaltningsobjekt',
    objectState: 'Läge',
    business: 'Verksamhet',
    businessLeads: 'Leder för verksamheten',
    it: 'It och teknik',
    itLeads: 'Leder för tekniken',
    since: 'I förvaltning sedan',
    rounding: 'Avrundning',
    plans: 'Förvaltningsplaner',
    code: 'Kod',
    object: 'Objekt',
    family: 'Objektfamilj',
    state: 'Plan',
    workType: 'Arbetstyp',
    side: 'Sida',
    funding: 'Finansiering',
    month: 'Månad',
    plannedHours: 'Planerade timmar',
    usedHours: 'Använda timmar',
    plannedSalary: 'Planerad lönekostnad',
    usedSalary: 'Använd lönekostnad',
    plannedAmount: 'Planerade inköp',
    goals: 'Mål',
    goalsMet: 'Uppnådda mål',
  },
  da: {
    objects: 'Forvaltningsobjekter',
    objectState: 'Status',
    business: 'Fagområde',
    businessLeads: 'Leder for fagområdet',
    it: 'It og teknik',
    itLeads: 'Leder for teknikken',
    since: 'I forvaltning siden',
    rounding: 'Afrunding',
    plans: 'Forvaltningsplaner',
    code: 'Kode',
    object: 'Objekt',
    family: 'Objektfamilie',
    state: 'Plan',
    workType: 'Arbejdstype',
    side: 'Side',
    funding: 'Finansiering',
    month: 'Måned',
    plannedHours: 'Planlagte timer',
    usedHours: 'Anvendte timer',
    plannedSalary: 'Planlagt lønudgift',
    usedSalary: 'Anvendt lønudgift',
    plannedAmount: 'Planlagte indkøb',
    goals: 'Mål',
    goalsMet: 'Opnåede mål',
  },
  en: {
    objects: 'Management objects',
    objectState: 'State',
    business: 'Business',
    businessLeads: 'Leads for the business',
    it: 'IT and technology',
    itLeads: 'Leads for the technology',
    since: 'Managed since',
    rounding: 'Rounding',
    plans: 'Object plans',
    code: 'Code',
    object: 'Object',
    family: 'Object family',
    state: 'Plan',
    workType: 'Work type',
    side: 'Side',
    funding: 'Funding',
    month: 'Month',
    plannedHours: 'Planned hours',
    usedHours: 'Hours used',
    plannedSalary: 'Planned salary cost',
    usedSalary: 'Salary cost used',
    plannedAmount: 'Planned purchases',
    goals: 'Goals',
    goalsMet: 'Goals met',
  },
} as const;
