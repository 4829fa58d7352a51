// The one risk the example's division follows by internal control, with what its executions have shown.
import type { Control } from './contract.ts';

export const exampleControl: Omit<Control, 'control' | 'position' | 'executions'> = {
  risk: 'Utvecklingsuppdrag blir inte klara i tid och hindrar andra uppdrag',
  probability: 3,
  consequence: 3,
  action: 'Alla uppdrag planeras, bemannas och följs upp på samma sätt',
  method: 'Uppdrag som håller tidplanen och tas i drift utan större störning räknas',
  frequency: 'tertial',
  owner: 'Divisionschefen',
};

export const exampleExecutions: readonly Omit<Control['executions'][number], 'by'>[] = [
  {
    doneOn: '2019-05-07',
    outcome: 'works-partly',
    result: 'Fyra av sex uppdrag höll tidplanen. Ett driftsattes med en störning som är uppföljd.',
    evidence: 'Uppdragslistan 2019-05-06',
  },
  {
    doneOn: '2019-09-05',
    outcome: 'works-partly',
    result: 'Fem av åtta uppdrag håller tidplanen. Inget har gett en större störning när det togs i drift.',
    evidence: 'Uppdragslistan 2019-09-04',
  },
];
