// The steps a major incident allows whoever looks, the next one first; those that need words open a drawer.
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { closeMajor, type MajorPage, type MajorStep } from '../../contract.ts';
import type { DrawerStep } from './major-steps.tsx';
import { majorWords } from './major-words.ts';

export function MajorActions({ page, onStep }: { page: MajorPage; onStep: (step: DrawerStep) => void }) {
  const t = useWords(majorWords);
  const go = useGo();
  const act = useActing('service-desk');
  const may = (step: MajorStep): boolean => page.allowed.includes(step);
  const key = (keys: string, label: string, step: MajorStep, drawer: 'tell' | 'solve' | 'line') =>
    may(step) ? { keys, label, group: 'page' as const, run: () => onStep({ id: drawer }) } : undefined;
  useShortcut(key('u', t('update'), 'tell-major', 'tell'));
  useShortcut(key('r', t('solve'), 'solve-major', 'solve'));
  useShortcut(key('c', t('writeLine'), 'write-major-line', 'line'));
  const review = `/major-incidents/${page.major}/review`;
  const close = () =>
    act.run(
      () => call(closeMajor, { major: page.major }),
      () => go(review),
    );
  return (
    <>
      {may('tell-major') ? (
        <Button kind="primary" icon="bell" onPress={() => onStep({ id: 'tell' })}>
          {t('update')}
        </Button>
      ) : null}
      {may('solve-major') ? (
        <Button icon="check" onPress={() => onStep({ id: 'solve' })}>
          {t('solve')}
        </Button>
      ) : null}
      {may('close-major') ? (
        <Button kind="primary" icon="archive" working={act.working} onPress={close}>
          {t('close')}
        </Button>
      ) : null}
      {page.review ? (
        <ButtonLink href={review} icon="report" kind={page.review.state === 'draft' ? 'primary' : 'secondary'}>
          {t('toReview')}
        </ButtonLink>
      ) : null}
      {may('write-major-line') ? <Button onPress={() => onStep({ id: 'line' })}>{t('writeLine')}</Button> : null}
      {may('reopen-major') ? <Button onPress={() => onStep({ id: 'reopen' })}>{t('reopen')}</Button> : null}
      {may('change-major') ? (
        <Button kind="quiet" icon="edit" onPress={() => onStep({ id: 'change' })}>
          {t('change')}
        </Button>
      ) : null}
    </>
  );
}
