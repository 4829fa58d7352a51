// A rule for alarms as the server lists it: what the list and its drawer show.
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import type { listAlarmRules } from '../../contract.ts';

export type RuleRow = AnswerOf<typeof listAlarmRules>['rows'][number];
