// The steps a case allows whoever looks, the next one first; those that need words open a drawer. The letters work while
// nobody types.

import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type CasePage, type CaseStep, closeCase, startCase, takeCase } from '../contract.ts';
import type { DrawerStep } from './case-steps.tsx';
import { DeclareFromCase } from './major/case-major.tsx';
import { RecordFromCase } from './reliability/record-from-case.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

export type CaseActionsProps = { page: CasePage; onStep: (step: DrawerStep) => void; within: boolean };

export function CaseActions({ page, onStep, within }: CaseActionsProps) {
  const t = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const may = (step: CaseStep): boolean => page.allowed.includes(step);
  const { case: caseId, version } = page;
  const take = () =>
    act.run(
      () => call(takeCase, { case: caseId, version }),
      () => showNotice({ text: t('taken') }),
    );
  const mayTake = may('take-case') && !page.isMine;
  const key = (keys: string, label: string, allowed: boolean, run: () => void) =>
    allowed ? { keys, label, group: 'page' as const, run } : undefined;
  useShortcut(key('t', t('take'), mayTake, take));
  useShortcut(key('r', t('resolve'), may('resolve-case'), () => onStep('resolve')));
  useShortcut(key('w', t('wait'), may('wait-case'), () => onStep('wait')));
  useShortcut(key('v', t('assign'), may('assign-case'), () => onStep('assign')));
  return (
    <>
      {mayTake ? (
        <Button kind="primary" icon="person" working={act.working} onPress={take}>
          {t('take')}
        </Button>
      ) : null}
      {may('start-case') && page.state === 'waiting' ? (
        <Button working={act.working} onPress={() => act.run(() => call(startCase, { case: caseId, version }))}>
          {t('start')}
        </Button>
      ) : null}
      {may('resolve-case') ? (
        <Button kind={mayTake ? 'secondary' : 'primary'} icon="check" onPress={() => onStep('resolve')}>
          {t('resolve')}
        </Button>
      ) : null}
      {may('wait-case') ? <Button onPress={() => onStep('wait')}>{t('wait')}</Button> : null}
      {may('assign-case') ? <Button onPress={() => onStep('assign')}>{t('assign')}</Button> : null}
      {may('close-case') ? (
        <Button
          kind="primary"
          icon="check"
          working={act.working}
          onPress={() => act.run(() => call(closeCase, { case: caseId }))}
        >
          {t('close')}
        </Button>
      ) : null}
      {may('reopen-case') ? <Button onPress={() => onStep('reopen')}>{t('reopen')}</Button> : null}
      {may('change-case') ? (
        <Button kind="quiet" icon="edit" onPress={() => onStep('change')}>
          {t('change')}
        </Button>
      ) : null}
      {may('merge-case') && !within ? (
        <Button kind="quiet" icon="link" onPress={() => onStep('merge')}>
          {t('merge')}
        </Button>
      ) : null}
      {within ? null : <DeclareFromCase page={page} />}
      {within ? null : <RecordFromCase page={page} />}
      {may('cancel-case') ? (
        <Button kind="quiet" onPress={() => onStep('cancel')}>
          {t('cancel')}
        </Button>
      ) : null}
    </>
  );
}
