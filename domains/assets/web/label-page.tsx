// Where a QR label leads: the piece one stands before, made for a phone. Everybody signed in may open it; who has the piece
// is not told. What can be done from here stands in one row below the facts.
import { useQuery } from '@tanstack/react-query';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { Facts, PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { findEquipmentByLabel } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import { StateChip } from './equipment-marks.tsx';

export function LabelPage() {
  const t = useWords(assetsWords);
  const refused = useRefusalText();
  const label = usePathParam('label');
  const { data, error } = useQuery(asking(findEquipmentByLabel, { label }));
  if (error) return <ErrorState what={refused(error)} todo={t('checkLabel')} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <div className="page">
      <PageHeader number={data.number} title={data.name} mark={<StateChip state={data.state} />} />
      <Stack gap={5}>
        {data.isMine ? (
          <Row>
            <Chip icon="person">{t('yours')}</Chip>
          </Row>
        ) : null}
        <Facts
          facts={[
            { label: t('model'), value: `${data.manufacturer} ${data.model}`.trim() || '–' },
            { label: t('unit'), value: data.unitName },
            { label: t('place'), value: data.place || '–' },
            ...(data.serviceName ? [{ label: t('service'), value: data.serviceName }] : []),
          ]}
        />
        <Row>
          <ButtonLink href={`/door?thing=${data.number}`} kind="primary" icon="alert">
            {t('reportFault')}
          </ButtonLink>
          {data.maySee ? (
            <ButtonLink href={`/equipment/${data.equipment}`} icon="equipment">
              {t('openPage')}
            </ButtonLink>
          ) : null}
        </Row>
      </Stack>
    </div>
  );
}
