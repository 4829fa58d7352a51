// The operations on forecasts bound to their functions, for the door. A list, no logic.
import { bind } from '../../platform/operation/domain.ts';
import * as actions from './forecast-actions.ts';
import * as contract from './forecast-contract.ts';
import { decideForecast } from './forecast-deciding.ts';
import * as forecastFiles from './forecast-files.ts';
import * as queries from './forecast-queries.ts';
import { overrideScores } from './forecast-scores.ts';
import * as files from './planning-files-contract.ts';

export const forecastOperations = [
  bind(contract.listForecasts, queries.forecastList),
  bind(contract.readForecast, queries.forecastPage),
  bind(contract.readForecastLine, queries.forecastLinePage),
  bind(contract.openForecast, actions.openForecast),
  bind(contract.setForecastLine, actions.setForecastLine),
  bind(contract.refreshForecast, actions.refreshForecast),
  bind(contract.commentForecast, actions.commentForecast),
  bind(contract.decideForecast, decideForecast),
  bind(contract.withdrawForecast, actions.withdrawForecast),
  bind(contract.listOverrideScores, overrideScores),
  bind(files.exportForecasts, forecastFiles.exportForecasts),
  bind(files.exportForecast, forecastFiles.exportForecast),
  bind(files.exportForecastLine, forecastFiles.exportForecastLine),
  bind(files.exportOverrideScores, forecastFiles.exportOverrideScores),
];
