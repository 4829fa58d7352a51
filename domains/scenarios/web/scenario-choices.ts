// What a scenario can be made of, as the server answers: units, lines, investments.
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import type { readScenarioChoices } from '../contract.ts';

export type Choices = AnswerOf<typeof readScenarioChoices>;
