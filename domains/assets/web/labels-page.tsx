// The sheet of labels for chosen pieces: looked at here, printed by the browser. The QR code holds the address of the piece
// at this house, so that any phone's camera opens it.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { type EquipmentLabel, printLabels } from '../contract.ts';
import { assetsWords } from './assets-words.ts';
import './labels.css';
import { QrCode } from './qr-code.tsx';

export function LabelsPage() {
  const t = useWords(assetsWords);
  const refused = useRefusalText();
  const [ids] = useParam('ids');
  const { data, error } = useQuery({ ...asking(printLabels, { ids: ids ?? '' }), enabled: ids !== undefined });
  const labels = data?.labels ?? [];
  const isEmpty = ids === undefined || data?.labels.length === 0;
  return (
    <div className="page">
      <div className="screen-only">
        <PageHeader
          crumbs={[{ label: t('equipment'), href: '/equipment' }]}
          title={t('labelsTitle')}
          lead={t('labelsLead')}
          actions={
            labels.length > 0 ? (
              <Button kind="primary" icon="print" onPress={() => window.print()}>
                {t('print')}
              </Button>
            ) : null
          }
        />
      </div>
      {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
      {isEmpty ? (
        <EmptyState
          icon="print"
          title={t('labelsNone')}
          action={<ButtonLink href="/equipment">{t('toList')}</ButtonLink>}
        >
          {t('labelsNoneNote')}
        </EmptyState>
      ) : (
        <ul className="label-sheet">
          {labels.map((label) => (
            <li key={label.equipment}>
              <Label label={label} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Label({ label }: { label: EquipmentLabel }) {
  const t = useWords(assetsWords);
  return (
    <div className="equipment-label">
      <QrCode text={`${window.location.origin}/e/${label.number}`} label={t('qrOf', { number: label.number })} />
      <div className="equipment-label-words">
        <strong className="numeric">{label.number}</strong>
        <span>{label.name}</span>
        {label.model ? <span>{label.model}</span> : null}
        <span>{label.unitName}</span>
      </div>
    </div>
  );
}
