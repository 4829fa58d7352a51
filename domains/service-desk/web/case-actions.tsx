// The steps a case allows whoever looks: the two or three that come next stand as buttons, the rest under a menu. Those that
// need words open a drawer. The letters work while nobody types, and stand in the menu.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { Menu, type MenuEntry } from '../../../web/ui/menu.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type CasePage, type CaseStep, closeCase, startCase, takeCase } from '../contract.ts';
import type { DrawerStep } from './case-steps.tsx';
import { useFollowSteps } from './desk/follow-case.tsx';
import { useDeclareStep } from './major/case-major.tsx';
import { useRecordStep } from './reliability/record-from-case.ts';
import { serviceDeskWords } from './service-desk-words.ts';

export type CaseActionsProps = { page: CasePage; onStep: (step: DrawerStep) => void; within: boolean };

type Step = { id: string; label: string; icon: IconName; may: boolean; run: () => void; keys?: string };

const asButtons = 3;
/** what nobody should be led to: it never stands out, even where it is the only step */
const givesUp: ReadonlySet<string> = new Set(['cancel', 'merge']);

export function CaseActions({ page, onStep, within }: CaseActionsProps) {
  const t = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const steps = useSteps(page, onStep, act).filter((step) => step.may);
  const more = [...useFollowSteps(page), useDeclareStep(page), useRecordStep(page)];
  const entries: MenuEntry[] = [
    ...steps.slice(asButtons).map(({ id, label, icon, run, keys }) => ({
      id,
      label,
      icon,
      onAction: run,
      ...(keys ? { keys: keys.toUpperCase() } : {}),
      ...(id === 'cancel' ? { danger: true } : {}),
    })),
    ...more.flatMap((entry) => entry ?? []),
  ];
  return (
    <>
      {steps.slice(0, asButtons).map((step, index) => (
        <Button
          key={step.id}
          kind={index === 0 && !givesUp.has(step.id) ? 'primary' : 'secondary'}
          icon={step.icon}
          working={act.working}
          onPress={step.run}
        >
          {step.label}
        </Button>
      ))}
      {entries.length > 0 ? <Menu label={t('moreSteps')} groups={[{ entries }]} small={within} /> : null}
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
    </>
  );
}

/** In the order in which they come: what one does first with a case in this state stands first. */
function useSteps(
  page: CasePage,
  onStep: CaseActionsProps['onStep'],
  act: Pick<ReturnType<typeof useActing>, 'run'>,
): Step[] {
  const t = useWords(serviceDeskWords);
  const may = (step: CaseStep): boolean => page.allowed.includes(step);
  const { case: caseId, version } = page;
  const take = () =>
    act.run(
      () => call(takeCase, { case: caseId, version }),
      () => showNotice({ text: t('taken') }),
    );
  const start = () => act.run(() => call(startCase, { case: caseId, version }));
  const close = () => act.run(() => call(closeCase, { case: caseId }));
  const drawer = (id: DrawerStep, icon: IconName, keys?: string): Step => ({
    id,
    label: t(id),
    icon,
    may: may(`${id}-case`),
    run: () => onStep(id),
    ...(keys ? { keys } : {}),
  });
  const steps: Step[] = [
    { id: 'take', label: t('take'), icon: 'person', may: may('take-case') && !page.isMine, run: take, keys: 't' },
    {
      id: 'start',
      label: t('start'),
      icon: 'arrowRight',
      may: may('start-case') && page.state === 'waiting',
      run: start,
    },
    { id: 'close', label: t('close'), icon: 'check', may: may('close-case'), run: close },
    drawer('resolve', 'check', 'r'),
    drawer('reopen', 'undo'),
    drawer('assign', 'people', 'v'),
    drawer('wait', 'clock', 'w'),
    drawer('change', 'edit', 'e'),
    drawer('merge', 'link'),
    drawer('cancel', 'close'),
  ];
  useStepKey(steps, 'take');
  useStepKey(steps, 'resolve');
  useStepKey(steps, 'assign');
  useStepKey(steps, 'wait');
  useStepKey(steps, 'change');
  return steps;
}

function useStepKey(steps: readonly Step[], id: string): void {
  const step = steps.find((each) => each.id === id);
  useShortcut(
    step?.keys && step.may ? { keys: step.keys, label: step.label, group: 'page', run: step.run } : undefined,
  );
}
