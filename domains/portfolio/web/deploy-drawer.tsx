// Says that the result of an assignment was put to use: which day, by which change, how it went, and which review tells of trouble.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { useCan } from '../../../web/viewer.tsx';
import { listChanges, listMajors } from '../../service-desk/contract.ts';
import { type AssignmentPage, deployAssignment, deployments } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

export function DeployDrawer({ page, onClose }: { page: AssignmentPage; onClose: () => void }) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const readsChanges = useCan()('service-desk.read-changes');
  const [deployedOn, setDeployedOn] = useState(page.deployedOn ?? undefined);
  const [deployment, setDeployment] = useState(page.deployment ?? ('without-trouble' as const));
  const [text, setText] = useState(page.deploymentText);
  const [review, setReview] = useState(page.review);
  const [major, setMajor] = useState(page.reviewOf?.major);
  const [change, setChange] = useState(page.deployedBy?.change);
  const isTold = deployment === 'with-trouble';
  const save = () =>
    call(deployAssignment, {
      assignment: page.assignment,
      version: page.version,
      deployedOn: deployedOn ?? '',
      deployment,
      text,
      review,
      // one that the reader may not know of stays as it is
      ...(isTold && major === page.reviewOf?.major ? {} : { reviewMajor: isTold ? (major ?? null) : null }),
      ...(change === page.deployedBy?.change ? {} : { change: change ?? null }),
    });
  const told = () => {
    showNotice({ text: t('saved') });
    onClose();
  };
  return (
    <ActingDrawer title={t('deploy')} verb={t('save')} act={act} onDo={() => act.run(save, told)} onClose={onClose}>
      <DateField
        label={t('deployedOn')}
        value={deployedOn}
        onChange={setDeployedOn}
        error={act.faults.deployedOn}
        required
      />
      <RadioGroup
        label={t('deployment.how')}
        value={deployment}
        onChange={setDeployment}
        choices={deployments.map((id) => ({ id, label: t(`deployment.${id}`) }))}
      />
      {readsChanges ? (
        <ComboBox
          label={t('deployedBy')}
          value={change}
          {...(page.deployedBy ? { valueLabel: `${page.deployedBy.number} ${page.deployedBy.title}` } : {})}
          onChange={setChange}
          options={findChanges}
          error={act.faults.change}
          optional
        />
      ) : null}
      {isTold ? (
        <>
          <TextArea label={t('trouble')} value={text} onChange={setText} error={act.faults.text} rows={3} required />
          <ComboBox
            label={t('reviewOf')}
            hint={t('reviewOfHint')}
            value={major}
            {...(page.reviewOf ? { valueLabel: `${page.reviewOf.number} ${page.reviewOf.title}` } : {})}
            onChange={setMajor}
            options={findMajors}
            error={act.faults.reviewMajor}
            optional
          />
          <TextField label={t('review')} hint={t('reviewHint')} value={review} onChange={setReview} optional />
        </>
      ) : null}
    </ActingDrawer>
  );
}

async function findMajors(search: string, signal: AbortSignal) {
  const { rows } = await call(listMajors, { limit: 200 }, { signal });
  const asked = search.toLowerCase();
  return rows
    .map((row) => ({ id: row.major, label: `${row.number} ${row.title}`, note: row.beganAt.slice(0, 10) }))
    .filter((each) => each.label.toLowerCase().includes(asked))
    .slice(0, 30);
}

async function findChanges(search: string, signal: AbortSignal) {
  const { rows } = await call(listChanges, { view: 'all', limit: 200 }, { signal });
  const asked = search.toLowerCase();
  return rows
    .map((row) => ({ id: row.change, label: `${row.number} ${row.title}`, note: row.startsAt?.slice(0, 10) ?? '' }))
    .filter((each) => each.label.toLowerCase().includes(asked))
    .slice(0, 30);
}
