// What the investment figures are called and how they are defined, in three languages.
import type { Texts } from '../../platform/figures/figure.ts';
import type { InvestmentColumn, InvestmentTableRowName } from './investment-table.ts';

export const rowTexts: Readonly<Record<InvestmentTableRowName, Texts>> = {
  total: { sv: 'totalt', da: 'i alt', en: 'total' },
  it: { sv: 'IT', da: 'IT', en: 'IT' },
  mt: { sv: 'MT', da: 'MT', en: 'MT' },
};

export const columnTexts: Readonly<Record<InvestmentColumn, { readonly name: Texts; readonly definition: Texts }>> = {
  frame: {
    name: { sv: 'Investeringsram', da: 'Investeringsramme', en: 'Investment frame' },
    definition: {
      sv: 'Summan av de beslut som satt, höjt eller sänkt årets ram.',
      da: 'Summen af de beslutninger, der har sat, hævet eller sænket årets ramme.',
      en: 'The sum of the decisions that set, raised or lowered the year’s frame.',
    },
  },
  carried: {
    name: { sv: 'Kvar av tidigare beslut', da: 'Rest fra tidligere beslutninger', en: 'Left of earlier decisions' },
    definition: {
      sv: 'Beslutat belopp minus betalt före årets början, för tidigare års beslut som inte var levererade när året började. Det som blir över när ett beslut är levererat förfaller.',
      da: 'Besluttet beløb minus betalt før årets begyndelse, for tidligere års beslutninger, der ikke var leveret, da året begyndte. Det, der er tilbage efter levering, bortfalder.',
      en: 'Committed minus paid before the year began, for earlier years’ decisions not delivered by then. What is left over on delivery lapses.',
    },
  },
  'outcome-earlier': {
    name: {
      sv: 'Utfall av tidigare beslut',
      da: 'Forbrug på tidligere beslutninger',
      en: 'Paid for earlier decisions',
    },
    definition: {
      sv: 'Betalt under perioden för beslut från år före periodens år.',
      da: 'Betalt i perioden for beslutninger fra år før periodens år.',
      en: 'Paid in the period for decisions of years before the period’s year.',
    },
  },
  'outcome-this': {
    name: { sv: 'Utfall av årets beslut', da: 'Forbrug på årets beslutninger', en: 'Paid for this year’s decisions' },
    definition: {
      sv: 'Betalt under perioden för beslut från periodens år.',
      da: 'Betalt i perioden for beslutninger fra periodens år.',
      en: 'Paid in the period for decisions of the period’s year.',
    },
  },
  outcome: {
    name: { sv: 'Investeringsutfall', da: 'Investeringsforbrug', en: 'Paid for investments' },
    definition: {
      sv: 'Betalt under perioden för beslut från periodens år och tidigare.',
      da: 'Betalt i perioden for beslutninger fra periodens år og tidligere.',
      en: 'Paid in the period for decisions of the period’s year and earlier.',
    },
  },
  forecast: {
    name: { sv: 'Årsprognos för investeringar', da: 'Årsprognose for investeringer', en: 'Investment forecast' },
    definition: {
      sv: 'Summan av vad varje beslut väntas kosta under året, betalt och kommande, enligt det som gällde i periodens sista månad.',
      da: 'Summen af, hvad hver beslutning ventes at koste i året, betalt og kommende, efter det, der gjaldt i periodens sidste måned.',
      en: 'The sum of what each decision is expected to cost in the year, paid and to come, as thought in the period’s last month.',
    },
  },
};
