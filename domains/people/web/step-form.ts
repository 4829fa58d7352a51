// What is typed about a step, and the step it becomes. Pure.
import type { ReorganisationPage, ReorganisationStep, UnitKind } from '../contract.ts';

export const stepKinds = ['rename', 'move', 'merge', 'split', 'close', 'create'] as const;

export type StepForm = {
  kind: (typeof stepKinds)[number];
  /** the unit the step is about */
  unit: string;
  /** the code of a unit that comes to be */
  newUnit: string;
  name: string;
  unitKind: UnitKind;
  parent: string;
  successor: string;
  into: string;
  continues: boolean;
  persons: readonly string[];
};

export const emptyStep: StepForm = {
  kind: 'rename',
  unit: '',
  newUnit: '',
  name: '',
  unitKind: 'section',
  parent: '',
  successor: '',
  into: '',
  continues: true,
  persons: [],
};

/** The step as the operation takes it; what is missing is said by the operation. */
export function stepOf(form: StepForm): ReorganisationStep {
  const { kind, unit, newUnit, name, unitKind } = form;
  switch (kind) {
    case 'create':
      return { kind, unit: newUnit, name, unitKind, parent: form.parent || null };
    case 'rename':
      return { kind, unit, name };
    case 'move':
      return { kind, unit, parent: form.parent };
    case 'close':
      return { kind, unit, successor: form.successor || null };
    case 'merge':
      return { kind, units: [unit], into: form.into };
    case 'split': {
      const part = { unit: newUnit, name, unitKind, persons: [...form.persons], costCentres: [] };
      return { kind, unit, continues: form.continues, parts: [part] };
    }
  }
}

/** The plan of a page with other steps, as the operation takes it. */
export function planWith(
  page: Pick<ReorganisationPage, 'reorganisation' | 'title' | 'reason' | 'takesEffectOn'>,
  steps: readonly ReorganisationStep[],
) {
  const { reorganisation, title, reason, takesEffectOn } = page;
  return { reorganisation, title, reason, takesEffectOn, steps: [...steps] };
}
