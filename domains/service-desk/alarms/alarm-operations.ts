// The operations and jobs of alarms, bound to their functions: a list, no logic.
import { type BoundOperation, bind, type Job, type Subscription } from '../../../platform/operation/domain.ts';
import * as contract from './alarm-contract.ts';
import { calmAlarm, releaseAlarms } from './alarm-moments.ts';
import { listAlarms } from './alarm-queries.ts';
import { listAlarmRules, removeAlarmRule, setAlarmRule, tryAlarmRules } from './alarm-rulebook.ts';
import { addAlarmSource, listAlarmSources, revokeAlarmSource } from './alarm-sources.ts';
import { endStorm } from './alarm-storms.ts';
import { takeUpAlarms } from './take-up-alarms.ts';

export const alarmOperations: readonly BoundOperation[] = [
  bind(contract.listAlarms, listAlarms),
  bind(contract.listAlarmRules, listAlarmRules),
  bind(contract.setAlarmRule, setAlarmRule),
  bind(contract.removeAlarmRule, removeAlarmRule),
  bind(contract.tryAlarmRules, tryAlarmRules),
  bind(contract.listAlarmSources, listAlarmSources),
  bind(contract.addAlarmSource, addAlarmSource),
  bind(contract.revokeAlarmSource, revokeAlarmSource),
];

export const alarmJobs: readonly Job[] = [
  { name: 'take-up-alarms', run: takeUpAlarms },
  { name: 'calm-alarm', run: calmAlarm },
  { name: 'end-alarm-storm', run: endStorm },
  { name: 'release-alarms', run: releaseAlarms },
];

/** Announced work that ends earlier than it said. */
export const alarmSubscriptions: readonly Subscription[] = [
  { event: 'notice-resolved', run: releaseAlarms },
  { event: 'notice-withdrawn', run: releaseAlarms },
];
