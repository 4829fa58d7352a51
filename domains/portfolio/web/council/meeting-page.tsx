// One meeting of the council: each matter with what it rests on, what is proposed, what was decided, with which money, and which
// assignment carries it out. It prints as the agenda and, afterwards, as the minutes.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Card, Paragraphs, Prose, Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { moneyText, numberText } from '../../../../web/ui/number-text.ts';
import { Facts } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type Matter, showCouncilMeeting, transferredFundings } from '../../contract.ts';
import { councilWords } from './council-words.ts';
import { matterTones } from './matter-tones.ts';
import { CloseDrawer, DecideDrawer, MatterDrawer } from './meeting-steps.tsx';
import { TieDrawer, TieTransferDrawer } from './tie-drawer.tsx';

type Drawer = { what: 'add' | 'close' } | { what: 'decide' | 'tie' | 'move'; matter: Matter } | null;

export function MeetingPage() {
  const t = useWords(councilWords);
  const refused = useRefusalText();
  const meeting = usePathParam('meeting');
  const { data, error } = useQuery(asking(showCouncilMeeting, { meeting }));
  const [drawer, setDrawer] = useState<Drawer>(null);
  const close = () => setDrawer(null);
  const can = useCan();
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <RecordFrame
      crumbs={[{ label: t('council'), href: '/portfolio/meetings' }]}
      title={`${data.body} ${data.heldOn}`}
      mark={<Chip tone={data.isHeld ? 'done' : 'attention'}>{t(data.isHeld ? 'held' : 'planned')}</Chip>}
      facts={[
        { label: t('place'), value: data.place || '–' },
        { label: t('matters'), value: data.matters },
        { label: t('toDecide'), value: data.open },
      ]}
      actions={
        data.mayLead && !data.isHeld ? (
          <>
            <Button kind="primary" icon="add" onPress={() => setDrawer({ what: 'add' })}>
              {t('addMatter')}
            </Button>
            <Button onPress={() => setDrawer({ what: 'close' })}>{t('close')}</Button>
          </>
        ) : null
      }
    >
      <Stack gap={6}>
        {data.minutes ? (
          <Section title={t('minutes')}>
            <Prose>
              <Paragraphs text={data.minutes} />
            </Prose>
          </Section>
        ) : null}
        <Section title={t('agenda')}>
          {data.agenda.length === 0 ? <p className="quiet">{t('agenda.none')}</p> : null}
          <Stack gap={4}>
            {data.agenda.map((matter) => (
              <MatterCard
                key={matter.matter}
                matter={matter}
                onDecide={
                  data.mayDecide && matter.state === 'open' ? () => setDrawer({ what: 'decide', matter }) : undefined
                }
                tie={data.mayLead || data.mayDecide ? tieOf(matter, can) : null}
                onTie={(what) => setDrawer({ what, matter })}
              />
            ))}
          </Stack>
        </Section>
      </Stack>
      {drawer?.what === 'add' ? <MatterDrawer page={data} onClose={close} /> : null}
      {drawer?.what === 'close' ? <CloseDrawer page={data} onClose={close} /> : null}
      {drawer?.what === 'move' ? <TieTransferDrawer page={data} matter={drawer.matter} onClose={close} /> : null}
      {drawer?.what === 'tie' ? <TieDrawer page={data} matter={drawer.matter} onClose={close} /> : null}
      {drawer?.what === 'decide' ? <DecideDrawer page={data} matter={drawer.matter} onClose={close} /> : null}
    </RecordFrame>
  );
}

/** What may carry the money: a transfer where it is in a budget already, else an investment; for those who read it. */
function tieOf({ state, moneyOre, funding, investment }: Matter, can: (permission: string) => boolean) {
  if (state !== 'approved' || moneyOre === null) return null;
  const isMoved = transferredFundings.some((each) => each === funding);
  if (isMoved && investment === null) return can('finances.read-ledger') ? 'move' : null;
  return can('finances.read-investments') ? 'tie' : null;
}

type CardProps = {
  matter: Matter;
  onDecide: (() => void) | undefined;
  tie: ReturnType<typeof tieOf>;
  onTie: (what: 'tie' | 'move') => void;
};

function MatterCard({ matter, onDecide, tie, onTie }: CardProps) {
  const t = useWords(councilWords);
  return (
    <Card>
      <Row spread align="start">
        <h3>
          <span className="quiet numeric">{matter.number}</span> {matter.title}
        </h3>
        <Chip tone={matterTones[matter.state]}>{t(`state.${matter.state}`)}</Chip>
      </Row>
      <About matter={matter} />
      {matter.basis ? <Said title={t('basis')} text={matter.basis} /> : null}
      {matter.proposal ? <Said title={t('proposal')} text={matter.proposal} /> : null}
      {matter.state === 'open' ? null : <Decision matter={matter} />}
      {onDecide ? (
        <div className="screen-only">
          <Button small kind="primary" onPress={onDecide}>
            {t('decide')}
          </Button>
        </div>
      ) : null}
      {tie ? (
        <div className="screen-only">
          <Button small onPress={() => onTie(tie)}>
            {tie === 'tie'
              ? t(matter.investment ? 'investment.change' : 'investment.tie')
              : t(matter.transfer ? 'transfer.change' : 'transfer.tie')}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

/** Where the matter comes from, and what it is about. */
function About({ matter: { need, round, object } }: { matter: Matter }) {
  const t = useWords(councilWords);
  const reads = useCan()('portfolio.read-rounds');
  if (!need && !round && !object) return null;
  return (
    <Row gap={4}>
      {need ? (
        <span>
          {t('fromNeed')} <Link href={`/portfolio/needs/${need.need}`}>{need.number}</Link>
        </span>
      ) : null}
      {round ? (
        <span>
          {t('fromRound')}{' '}
          {reads ? <Link href={`/portfolio/rounds/${round.round}?view=plan`}>{round.title}</Link> : round.title}
        </span>
      ) : null}
      {object ? (
        <span>
          {t('about')} <Link href={`/objects/${object.object}`}>{object.name}</Link>
        </span>
      ) : null}
    </Row>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Quiet small>{title}</Quiet>
      <Prose>
        <Paragraphs text={text} />
      </Prose>
    </div>
  );
}

function Decision({ matter }: { matter: Matter }) {
  const t = useWords(councilWords);
  const { language } = useLanguage();
  const { moneyOre, funding, investment, transfer, assignment } = matter;
  return (
    <Stack gap={3}>
      <Said title={t('decision')} text={matter.decision} />
      {moneyOre !== null || assignment ? (
        <Facts
          facts={[
            ...(moneyOre === null
              ? []
              : [
                  {
                    label: t('money'),
                    value: (
                      <span className="numeric">
                        {moneyText(moneyOre, language)}
                        {funding ? `, ${t(`funding.${funding}`)}` : ''}
                      </span>
                    ),
                  },
                ]),
            ...(investment ? [{ label: t('investment'), value: <Carried investment={investment} /> }] : []),
            ...(transfer ? [{ label: t('transfer'), value: <Moved transfer={transfer} /> }] : []),
            ...(assignment
              ? [
                  {
                    label: t('carriedOut'),
                    value: (
                      <Link href={`/portfolio/assignments/${assignment.assignment}`}>
                        {assignment.number} {assignment.title}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      <Quiet small>
        {matter.decidedBy} · {matter.decidedAt ? <Time at={matter.decidedAt} /> : null}
      </Quiet>
    </Stack>
  );
}

/** The investment that carries the money: what was committed and what has been paid, beside what the council gave. */
function Carried({
  investment: { decision, code, item, amount, paid },
}: {
  investment: NonNullable<Matter['investment']>;
}) {
  const t = useWords(councilWords);
  const { language } = useLanguage();
  const crowns = (ore: number) => numberText(ore / 100, { language, decimals: 0 });
  return (
    <>
      <Link href={`/finances/investments/${decision}`}>
        {code} {item}
      </Link>
      <br />
      <Quiet small>{t('investment.paid', { amount: crowns(amount), paid: crowns(paid) })}</Quiet>
    </>
  );
}

/** The transfer that moves the money: between whom, and whether it still holds. */
function Moved({ transfer }: { transfer: NonNullable<Matter['transfer']> }) {
  const t = useWords(councilWords);
  const { language } = useLanguage();
  const { code, title, year, amount, from, to, fromName, toName, isWithdrawn } = transfer;
  const ledger = new URLSearchParams({
    unit: to || from,
    period: `${year}-01..${year}-12`,
    transfer: transfer.transfer,
  });
  const moved = numberText(amount / 100, { language, decimals: 0 });
  return (
    <>
      <Link href={`/finances/budget/transfers?${ledger}`}>
        {code} {title}
      </Link>{' '}
      {isWithdrawn ? <Chip tone="attention">{t('transfer.withdrawn')}</Chip> : null}
      <br />
      <Quiet small>{t('transfer.moves', { amount: moved, from: fromName, to: toName })}</Quiet>
    </>
  );
}
