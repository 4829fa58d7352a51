// The steps with a major incident that need words or a choice, each in its drawer.

import type { MajorPage, MajorRole, MajorTask } from '../../contract.ts';
import type { LegalStep } from '../../legal-clock-rules.ts';
import { Aware, Legal } from './legal-drawers.tsx';
import { Change, Join, Role } from './major-change-drawers.tsx';
import { Finish, Line, Reopen, Solve, Task, Tell } from './major-telling-drawers.tsx';

export type DrawerStep =
  | { readonly id: 'tell' | 'solve' | 'reopen' | 'line' | 'change' | 'join' | 'task' | 'action' | 'aware' }
  | { readonly id: 'role'; readonly role: MajorRole }
  | { readonly id: 'finish'; readonly task: MajorTask }
  | { readonly id: 'legal'; readonly step: LegalStep };

export function MajorDrawer({ page, step, onClose }: { page: MajorPage; step: DrawerStep; onClose: () => void }) {
  const props = { page, onClose };
  switch (step.id) {
    case 'tell':
      return <Tell {...props} />;
    case 'solve':
      return <Solve {...props} />;
    case 'reopen':
      return <Reopen {...props} />;
    case 'line':
      return <Line {...props} />;
    case 'task':
    case 'action':
      return <Task {...props} kind={step.id} />;
    case 'finish':
      return <Finish task={step.task} onClose={onClose} />;
    case 'change':
      return <Change {...props} />;
    case 'role':
      return <Role {...props} role={step.role} />;
    case 'join':
      return <Join {...props} />;
    case 'aware':
      return <Aware {...props} />;
    case 'legal':
      return <Legal {...props} step={step.step} />;
  }
}
