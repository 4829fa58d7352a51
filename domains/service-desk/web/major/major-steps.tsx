// The steps with a major incident that need words or a choice, each in its drawer.

import type { MajorPage, MajorRole, MajorTask } from '../../contract.ts';
import { Change, Join, Role } from './major-change-drawers.tsx';
import { Finish, Line, Reopen, Solve, Task, Tell } from './major-telling-drawers.tsx';

export type DrawerStep =
  | { readonly id: 'tell' | 'solve' | 'reopen' | 'line' | 'change' | 'join' | 'task' | 'action' }
  | { readonly id: 'role'; readonly role: MajorRole }
  | { readonly id: 'finish'; readonly task: MajorTask };

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
  }
}
