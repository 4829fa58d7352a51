// The operations of satisfaction, bound to their functions: a part of the desk's door.
import { bind } from '../../../platform/operation/domain.ts';
import { answerSatisfaction, askAfterClosing, askedOfMine, satisfactionOf } from './satisfaction.ts';
import { satisfactionByService } from './satisfaction-by-service.ts';
import * as contract from './satisfaction-contract.ts';

export const satisfactionOperations = [
  bind(contract.listSatisfactionAsked, askedOfMine),
  bind(contract.showSatisfaction, satisfactionOf),
  bind(contract.answerSatisfaction, answerSatisfaction),
  bind(contract.readSatisfaction, satisfactionByService),
];

export const satisfactionSubscriptions = [{ event: 'case-closed', run: askAfterClosing }];
