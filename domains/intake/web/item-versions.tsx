// The versions of an item, latest first: from when each holds, what is new in it and who published it.
import { useWords } from '../../../web/language.tsx';
import { History } from '../../../web/ui/history.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import type { ItemEditor } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

export function ItemVersions({ history }: { history: ItemEditor['history'] }) {
  const t = useWords(intakeWords);
  if (history.length === 0) return null;
  return (
    <Section title={t('versions')}>
      <History
        label={t('versions')}
        events={history.map((version) => ({
          id: String(version.version),
          at: version.at,
          who: version.by ?? t('versions.example'),
          what: t(`version.${version.state}`, { number: version.version, day: version.validFrom }),
          icon: version.state === 'withdrawn' ? 'archive' : version.state === 'coming' ? 'clock' : 'check',
          ...(version.note ? { detail: version.note } : {}),
        }))}
      />
    </Section>
  );
}
