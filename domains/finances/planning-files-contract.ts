// The tables of forecasts, investments and deviations as files, under what the tables themselves ask. Pure.
import { z } from 'zod';
import { fileOf } from './file-contract.ts';
import { listForecasts, listOverrideScores, readForecast, readForecastLine } from './forecast-contract.ts';
import { listInvestments, readInvestment, readInvestmentTable } from './investment-contract.ts';
import { explainVariance, listVarianceRecords } from './variance-contract.ts';

export const exportForecasts = fileOf(listForecasts, listForecasts.input.omit({ after: true, limit: true }), {
  id: 'export-forecasts',
  path: '/finances/forecasts/export',
  summary: 'The forecasts of a unit, as XLSX or CSV',
});

export const exportForecast = fileOf(readForecast, readForecast.input, {
  id: 'export-forecast',
  path: '/finances/forecasts/:version/export',
  summary: 'The lines of a forecast with what each implies, as XLSX or CSV',
});

export const exportForecastLine = fileOf(readForecastLine, readForecastLine.input, {
  id: 'export-forecast-line',
  path: '/finances/forecasts/:version/lines/:line/export',
  summary: 'What each method says of a forecast’s line, as XLSX or CSV',
});

export const exportOverrideScores = fileOf(listOverrideScores, listOverrideScores.input, {
  id: 'export-override-scores',
  path: '/finances/override-scores/export',
  summary: 'How decided overrides turned out, as XLSX or CSV',
});

export const exportInvestmentTable = fileOf(readInvestmentTable, readInvestmentTable.input, {
  id: 'export-investment-table',
  path: '/finances/investment-table/export',
  summary: 'The report’s investment table with the pace that follows from it, as XLSX or CSV',
});

export const exportInvestments = fileOf(listInvestments, listInvestments.input.omit({ after: true, limit: true }), {
  id: 'export-investments',
  path: '/finances/investments/export',
  summary: 'All investment decisions that match, as XLSX or CSV',
});

export const exportInvestment = fileOf(
  readInvestment,
  readInvestment.input.extend({ table: z.enum(['payments', 'forecasts']).default('payments') }),
  {
    id: 'export-investment',
    path: '/finances/investments/:decision/export',
    summary: 'The payments or the forecasts of one investment decision, as XLSX or CSV',
  },
);

export const exportVariance = fileOf(explainVariance, explainVariance.input, {
  id: 'export-variance',
  path: '/finances/variance/export',
  summary: 'Every line’s deviation from budget with what each driver explains, as XLSX or CSV',
});

export const exportVarianceDrivers = fileOf(
  explainVariance,
  explainVariance.input.extend({
    /** `all`, a heading or a cost group */
    of: z.string().max(60).default('all'),
    level: z.enum(['all', 'heading', 'cost-group']).default('all'),
  }),
  {
    id: 'export-variance-drivers',
    path: '/finances/variance/drivers/export',
    summary: 'The records that explain the deviation of one line, as XLSX or CSV',
  },
);

export const exportVarianceRecords = fileOf(listVarianceRecords, listVarianceRecords.input, {
  id: 'export-variance-records',
  path: '/finances/variance-records/export',
  summary: 'The records drivers come from, as XLSX or CSV',
});
