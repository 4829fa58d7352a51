// The cards of my page: each shows a few of its kind, the rest one press away; an empty one says what belongs there.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listFigures } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { useFollowedFigures } from '../../../web/house/follow-button.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { listMyEquipment } from '../../assets/contract.ts';
import { listMyNotices } from '../../notices/contract.ts';
import { listMyCases } from '../../service-desk/contract.ts';
import { listMyApprovals, listMyOrders } from '../contract.ts';
import { DecideButtons } from './decide-buttons.tsx';
import { intakeWords } from './intake-words.ts';
import { OrderChip } from './order-chip.tsx';
import { useChangeWord, usePrice } from './order-words.ts';

const few = 5;

export function MyApprovals() {
  const t = useWords(intakeWords);
  const price = usePrice();
  const rows = useQuery(asking(listMyApprovals, {})).data?.rows;
  if (!rows || rows.length === 0) return null;
  return (
    <List title={t('approvals')} all="/approvals" rows={rows} none="">
      {(row) => (
        <Stack key={row.approval} gap={2}>
          <Link href={`/orders/${row.order}`}>{`${row.number} ${row.itemName}`}</Link>
          <Quiet small>
            {[row.forWhom, price(row.priceOre), row.insteadOf ? t('insteadOf', { name: row.insteadOf }) : '']
              .filter(Boolean)
              .join(' · ')}
          </Quiet>
          <Row gap={2}>
            <DecideButtons approval={row.approval} small />
          </Row>
        </Stack>
      )}
    </List>
  );
}

export function MyCases() {
  const t = useWords(intakeWords);
  const word = useChangeWord();
  const rows = useQuery(asking(listMyCases, { state: 'open', limit: few })).data?.rows;
  return (
    <List title={t('my.cases')} all="/my-cases" rows={rows} none={t('my.noCases')}>
      {(row) => (
        <Stack key={row.case} gap={1}>
          <Link href={`/cases/${row.case}`}>{`${row.number} ${row.title}`}</Link>
          <Row gap={2}>
            <Chip>{word({ kind: 'case', state: row.state })}</Chip>
            <Quiet small>
              <Time at={row.changedAt} />
            </Quiet>
          </Row>
        </Stack>
      )}
    </List>
  );
}

export function MyOrders() {
  const t = useWords(intakeWords);
  const rows = useQuery(asking(listMyOrders, { limit: few })).data?.rows;
  return (
    <List title={t('myOrders')} all="/orders" rows={rows} none={t('myOrders.none')}>
      {(row) => (
        <Stack key={row.order} gap={1}>
          <Link href={`/orders/${row.order}`}>{`${row.number} ${row.itemName}`}</Link>
          <Row gap={2}>
            <OrderChip order={row} />
            <Quiet small>{row.forWhom}</Quiet>
          </Row>
        </Stack>
      )}
    </List>
  );
}

export function MyEquipment() {
  const t = useWords(intakeWords);
  const rows = useQuery(asking(listMyEquipment, { limit: few })).data?.rows;
  return (
    <List title={t('my.equipment')} all="/my-equipment" rows={rows} none={t('my.noEquipment')}>
      {(row) => (
        <Row key={row.equipment} spread gap={2}>
          <Stack gap={1}>
            <Link href={`/equipment/${row.equipment}`}>{row.name}</Link>
            <Quiet small>
              {[row.number, ...(row.isMine ? [] : [row.place, t('my.shared')])].filter(Boolean).join(' · ')}
            </Quiet>
          </Stack>
          <Link href={`/door?thing=${row.number}`} label={`${t('my.report')}: ${row.name} ${row.number}`}>
            {t('my.report')}
          </Link>
        </Row>
      )}
    </List>
  );
}

type Idea = { case: string; number: string; title: string; state: string; at: string };

export function MyIdeas({ ideas }: { ideas: readonly Idea[] }) {
  const t = useWords(intakeWords);
  const word = useChangeWord();
  if (ideas.length === 0) return null;
  return (
    <List title={t('my.ideas')} rows={ideas} none="">
      {(idea) => (
        <Stack key={idea.case} gap={1}>
          <Link href={`/cases/${idea.case}`}>{`${idea.number} ${idea.title}`}</Link>
          <Row gap={2}>
            <Chip>{word({ kind: 'idea', state: idea.state })}</Chip>
            <Quiet small>
              <Time at={idea.at} />
            </Quiet>
          </Row>
        </Stack>
      )}
    </List>
  );
}

/** What I follow: figures I have chosen, and what is told of services where I work. */
export function MySubscriptions() {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const [followed] = useFollowedFigures();
  const { data: book } = useQuery({ ...asking(listFigures, {}), staleTime: 300_000 });
  const notices = useQuery(asking(listMyNotices, {})).data;
  const figures = (followed ?? []).flatMap((id) => book?.figures.find((card) => card.id === id) ?? []);
  const rows = [
    ...(notices?.rows ?? []).map((row) => ({
      id: row.notice,
      title: row.title,
      href: `/notices/${row.notice}`,
      note: t('my.kind.notice'),
    })),
    ...figures.map((figure) => ({
      id: figure.id,
      title: figure.name[language],
      href: `/figures/${figure.id}`,
      note: t('my.figure'),
    })),
  ];
  return (
    <List title={t('my.follows')} rows={followed && notices ? rows : undefined} none={t('my.noFollows')}>
      {(row) => (
        <Stack key={row.id} gap={1}>
          <Link href={row.href}>{row.title}</Link>
          <Quiet small>{row.note}</Quiet>
        </Stack>
      )}
    </List>
  );
}

type ListProps<Row> = {
  title: string;
  all?: string;
  rows: readonly Row[] | undefined;
  none: string;
  children: (row: Row) => ReactNode;
};

function List<Row>({ title, all, rows, none, children }: ListProps<Row>) {
  const t = useWords(intakeWords);
  return (
    <Card
      title={title}
      {...(all
        ? {
            actions: (
              <Link href={all} label={`${t('my.all')}: ${title}`}>
                {t('my.all')}
              </Link>
            ),
          }
        : {})}
    >
      {rows === undefined ? (
        <SkeletonLines lines={2} />
      ) : rows.length === 0 ? (
        <Quiet>{none}</Quiet>
      ) : (
        <Stack gap={4}>{rows.slice(0, few).map(children)}</Stack>
      )}
    </Card>
  );
}
