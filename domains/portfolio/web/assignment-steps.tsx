// The steps with an assignment that need words or a choice: how it stands, what is said for a period, what it waits for,
// a correction.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type AssignmentPage, addDependency, changeAssignment, dependencyKinds, listAssignments } from '../contract.ts';
import { AssignmentFields, saidOf } from './assignment-fields.tsx';
import { DeployDrawer } from './deploy-drawer.tsx';
import { portfolioWords } from './portfolio-words.ts';
import { SetStatusDrawer } from './set-status-drawer.tsx';
import { TellDrawer } from './tell-drawer.tsx';

export type AssignmentDrawer = 'status' | 'tell' | 'wait' | 'deploy' | 'change';
type Props = { page: AssignmentPage; onClose: () => void };

export function AssignmentStepDrawer({ drawer, ...rest }: Props & { drawer: AssignmentDrawer }) {
  if (drawer === 'status') return <SetStatusDrawer row={rest.page} onClose={rest.onClose} />;
  if (drawer === 'tell') return <TellDrawer {...rest} />;
  if (drawer === 'wait') return <Wait {...rest} />;
  return drawer === 'deploy' ? <DeployDrawer {...rest} /> : <Change {...rest} />;
}

/** Runs a step and closes the drawer when it went well. */
function useStep(onClose: () => void, told: string) {
  const act = useActing('portfolio');
  const run = (what: () => Promise<unknown>) =>
    act.run(what, () => {
      showNotice({ text: told });
      onClose();
    });
  return { act, run };
}

function Wait({ page, onClose }: Props) {
  const t = useWords(portfolioWords);
  const { act, run } = useStep(onClose, t('saved'));
  const [kind, setKind] = useState<(typeof dependencyKinds)[number]>('resource');
  const [on, setOn] = useState<string>();
  const [text, setText] = useState('');
  const add = () => call(addDependency, { assignment: page.assignment, on: on ?? null, text, kind });
  return (
    <ActingDrawer title={t('waits.add')} verb={t('save')} act={act} onDo={() => run(add)} onClose={onClose}>
      <RadioGroup
        label={t('waits.kind')}
        value={kind}
        onChange={setKind}
        choices={dependencyKinds.map((id) => ({ id, label: t(`waits.${id}`) }))}
      />
      <TextField
        label={t('waits.text')}
        hint={t('waits.textHint')}
        value={text}
        onChange={setText}
        error={act.faults.text}
        optional
      />
      <ComboBox
        label={t('waits.on')}
        value={on}
        onChange={setOn}
        options={findOthers(page.assignment)}
        error={act.faults.on}
        optional
      />
    </ActingDrawer>
  );
}

function findOthers(itself: string) {
  return async (search: string, signal: AbortSignal) => {
    const { rows } = await call(listAssignments, { limit: 20, ...(search ? { search } : {}) }, { signal });
    return rows
      .filter((row) => row.assignment !== itself)
      .map((row) => ({ id: row.assignment, label: `${row.number} ${row.title}`, note: row.unitName }));
  };
}

function Change({ page, onClose }: Props) {
  const t = useWords(portfolioWords);
  const { act, run } = useStep(onClose, t('saved'));
  const [said, setSaid] = useState(() => saidOf(page));
  const save = () => call(changeAssignment, { assignment: page.assignment, version: page.version, ...said });
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={() => run(save)} onClose={onClose}>
      <AssignmentFields
        said={said}
        ownerName={page.owner ?? undefined}
        onChange={(part) => setSaid((before) => ({ ...before, ...part }))}
        faults={act.faults}
      />
    </ActingDrawer>
  );
}
