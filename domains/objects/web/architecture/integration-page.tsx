// One integration: both ends, what carries it, which information, and how much falls without it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Paragraphs, Prose, Stack } from '../../../../web/ui/layout.tsx';
import { Facts } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { showIntegration } from '../../architecture/integration-contract.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { ComponentLink, StateChip } from './component-marks.tsx';
import { IntegrationDrawer } from './integration-drawer.tsx';

export function IntegrationPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showIntegration, { integration: usePathParam('integration') }));
  const [isChanging, setChanging] = useState(false);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('integrations'), href: '/integrations' }]}
      number={data.code}
      title={data.name}
      mark={<StateChip state={data.state} />}
      facts={[
        { label: t('pattern'), value: t(`pattern.${data.pattern}`) },
        { label: t('weight'), value: t(`weight.${data.weight}`) },
        { label: t('interfaceVersion'), value: data.interfaceVersion || '–' },
        { label: t('ifItStops'), value: t('fallsCount', { count: data.falls }) },
      ]}
      actions={
        data.mayChange ? (
          <Button icon="edit" onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        ) : undefined
      }
      onEdit={data.mayChange ? () => setChanging(true) : undefined}
    >
      <Stack gap={6}>
        <Facts
          stacked
          facts={[
            { label: t('from'), value: <ComponentLink part={data.source} /> },
            { label: t('to'), value: <ComponentLink part={data.target} /> },
            { label: t('direction'), value: t(`direction.${data.direction}`) },
            {
              label: t('platform'),
              value: data.platform ? <ComponentLink part={data.platform} /> : t('nothingBetween'),
            },
            { label: t('unit'), value: data.unitName },
            { label: t('information'), value: data.carries || '–' },
          ]}
        />
        {data.note ? (
          <Prose>
            <Paragraphs text={data.note} />
          </Prose>
        ) : null}
      </Stack>
      {isChanging ? <IntegrationDrawer page={data} onClose={() => setChanging(false)} /> : null}
    </RecordFrame>
  );
}
