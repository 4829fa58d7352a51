// What work types, sides, sources of funding and states are called in files and figures. Pure.
import type { Texts } from '../../platform/figures/figure.ts';
import type { ObjectKind, Side } from './object-contract.ts';
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

export const stateWords: Readonly<Record<'none' | 'draft' | 'decided', Texts>> = {
  none: { sv: 'Ingen plan', da: 'Ingen plan', en: 'No plan' },
  draft: { sv: 'Utkast', da: 'Udkast', en: 'Draft' },
  decided: { sv: 'Beslutad', da: 'Besluttet', en: 'Decided' },
};

export const headings = {
  sv: {
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
