// A line of the forecast as the server answers with it: what its page, charts and drawers show.
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import type { readForecastLine } from '../../forecast-contract.ts';

export type LineAnswer = AnswerOf<typeof readForecastLine>;
