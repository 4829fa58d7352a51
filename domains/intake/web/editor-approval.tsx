// Who says yes before an item is delivered: steps one after the other or side by side, from an amount on, how long one waits for
// an answer and what happens then.
import { useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { type ItemDraft, timeOuts } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

export type EditorApprovalProps = {
  draft: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  faults: Readonly<Record<string, string>>;
};

const approvers = ['head', 'head-above', 'owner'] as const;
const numbers = ['1', '2', '3', '4', '5'] as const;

export function EditorApproval({ draft, change, faults }: EditorApprovalProps) {
  const t = useWords(intakeWords);
  const { steps } = draft;
  const set = (at: number, part: Partial<(typeof steps)[number]>) =>
    change({ steps: steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  return (
    <Section title={t('approval')} note={t('editor.stepsNote')}>
      <Stack gap={4}>
        {steps.length === 0 ? <Quiet>{t('editor.noSteps')}</Quiet> : null}
        {steps.map((step, at) => (
          // two steps can be the same: only their place tells them apart
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own
          <Row key={at} gap={3} align="end">
            <Select
              label={t('editor.step')}
              value={numbers[step.step - 1] ?? '1'}
              onChange={(number) => set(at, { step: Number(number) })}
              options={numbers.map((id) => ({ id, label: t('editor.stepNumber', { number: id }) }))}
              width="short"
            />
            <Select
              label={t('editor.approver')}
              value={step.role}
              onChange={(role) => set(at, { role })}
              options={approvers.map((id) => ({ id, label: t(`approver.${id}`) }))}
              width="medium"
            />
            <NumberField
              label={t('editor.fromAmount')}
              value={step.fromOre}
              onChange={(fromOre) => set(at, { fromOre })}
              scale={100}
              decimals={0}
              unit="kr"
              error={faults[`steps.${at}.fromOre`]}
              width="short"
            />
            <IconButton
              icon="close"
              label={t('editor.removeStep', { number: at + 1 })}
              onPress={() => change({ steps: steps.filter((_, index) => index !== at) })}
            />
          </Row>
        ))}
        <div>
          <Button
            icon="add"
            onPress={() =>
              change({
                steps: [...steps, { step: Math.min(5, (steps.at(-1)?.step ?? 0) + 1), role: 'head', fromOre: 0 }],
              })
            }
          >
            {t('editor.addStep')}
          </Button>
        </div>
        {steps.length > 0 ? <Waiting draft={draft} change={change} faults={faults} /> : null}
      </Stack>
    </Section>
  );
}

function Waiting({ draft, change, faults }: EditorApprovalProps) {
  const t = useWords(intakeWords);
  return (
    <>
      <Row gap={4} align="end">
        <NumberField
          label={t('editor.remind')}
          hint={t('editor.workingDays')}
          value={draft.remindDays}
          onChange={(remindDays) => change({ remindDays })}
          error={faults.remindDays}
          width="short"
        />
        <NumberField
          label={t('editor.timeOutAfter')}
          hint={t('editor.workingDays')}
          value={draft.timeOutDays}
          onChange={(timeOutDays) => change({ timeOutDays })}
          error={faults.timeOutDays}
          width="short"
        />
      </Row>
      <RadioGroup
        label={t('editor.timeOut')}
        value={draft.timeOut}
        onChange={(timeOut) => change({ timeOut })}
        choices={timeOuts.map((id) => ({ id, label: t(`timeOut.${id}`) }))}
      />
    </>
  );
}
