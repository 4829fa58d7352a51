// The steps that start, move and stop clocks: a law applies, was judged wrongly, does not apply; an authority asked; something was
// sent.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Checkbox, RadioGroup } from '../../../web/ui/choice.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../web/ui/moment-fields.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import {
  applyLaw,
  changeJudgement,
  liftLaw,
  noteRequest,
  noteSending,
  risks,
  type ShownClock,
  type Track,
} from '../contract.ts';
import { type Country, countries, type Regime, regimes } from '../law-rules.ts';
import { receiverWords, regimeWords, stepWords } from '../law-words.ts';
import { securityWords } from './security-words.ts';
import { type StepProps, useStep } from './use-step.ts';

type Judged = Pick<Track, 'isTrustService' | 'isOwnMade' | 'risk' | 'reason'>;

export function LawStep({ page, onClose }: StepProps) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const { act, run } = useStep(onClose);
  const [regime, setRegime] = useState<Regime>('nis');
  const [country, setCountry] = useState<Country>(language === 'da' ? 'DK' : 'SE');
  const [aware, setAware] = useState<Moment>(momentOf(page.knownAt));
  const [judged, setJudged] = useState<Judged>({ isTrustService: false, isOwnMade: false, risk: 'likely', reason: '' });
  const apply = () =>
    run(() => call(applyLaw, { incident: page.incident, regime, country, awareAt: toInstant(aware) ?? '', ...judged }));
  return (
    <ActingDrawer title={t('applyLaw')} verb={t('applyLaw.do')} act={act} onDo={apply} onClose={onClose}>
      <RadioGroup
        label={t('law')}
        value={regime}
        onChange={setRegime}
        choices={regimes.map((id) => ({ id, label: regimeWords[language][id] }))}
      />
      <Select
        label={t('country')}
        width="medium"
        value={country}
        onChange={setCountry}
        options={countries.map((id) => ({ id, label: t(`country.${id}`) }))}
      />
      <JudgedFields
        regime={regime}
        aware={aware}
        setAware={setAware}
        judged={judged}
        setJudged={setJudged}
        faults={act.faults}
      />
    </ActingDrawer>
  );
}

export function JudgementStep({ page, track, onClose }: StepProps & { track: Track }) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [aware, setAware] = useState<Moment>(momentOf(track.awareAt));
  const { isTrustService, isOwnMade, risk } = track;
  const [judged, setJudged] = useState<Judged>({ isTrustService, isOwnMade, risk, reason: '' });
  const change = () =>
    run(() =>
      call(changeJudgement, {
        incident: page.incident,
        track: track.track,
        awareAt: toInstant(aware) ?? '',
        ...judged,
      }),
    );
  return (
    <ActingDrawer title={t('changeJudgement')} verb={t('save')} act={act} onDo={change} onClose={onClose}>
      <JudgedFields
        regime={track.regime}
        aware={aware}
        setAware={setAware}
        judged={judged}
        setJudged={setJudged}
        faults={act.faults}
      />
    </ActingDrawer>
  );
}

export function LiftStep({ page, track, onClose }: StepProps & { track: Track }) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [reason, setReason] = useState('');
  const lift = () => run(() => call(liftLaw, { incident: page.incident, track: track.track, reason }));
  return (
    <ActingDrawer title={t('liftLaw')} verb={t('liftLaw')} act={act} onDo={lift} onClose={onClose} danger>
      <Quiet>{t('liftLaw.note')}</Quiet>
      <TextArea label={t('reason')} value={reason} onChange={setReason} most={8000} error={act.faults.reason} />
    </ActingDrawer>
  );
}

export function RequestStep({ page, track, onClose }: StepProps & { track: Track }) {
  const t = useWords(securityWords);
  const { act, run } = useStep(onClose);
  const [asked, setAsked] = useState<Moment>(() => momentOf(new Date().toISOString()));
  const [until, setUntil] = useState<Moment>(momentOf(null));
  const [text, setText] = useState('');
  const note = () =>
    run(() =>
      call(noteRequest, {
        incident: page.incident,
        track: track.track,
        askedAt: toInstant(asked) ?? '',
        until: toInstant(until),
        text,
      }),
    );
  return (
    <ActingDrawer title={t('noteRequest')} verb={t('save')} act={act} onDo={note} onClose={onClose}>
      <MomentFields
        day={t('askedAt.day')}
        time={t('time')}
        value={asked}
        onChange={setAsked}
        error={act.faults.askedAt}
      />
      <MomentFields
        day={t('until.day')}
        time={t('time')}
        value={until}
        onChange={setUntil}
        error={act.faults.until}
        optional
      />
      <TextArea
        label={t('request.text')}
        value={text}
        onChange={setText}
        most={8000}
        error={act.faults.text}
        optional
      />
    </ActingDrawer>
  );
}

export function SendingStep({ page, clock, onClose }: StepProps & { clock: ShownClock }) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const { act, run } = useStep(onClose);
  const [sent, setSent] = useState<Moment>(() => momentOf(new Date().toISOString()));
  const [receiptNumber, setReceiptNumber] = useState('');
  const [lateReason, setLateReason] = useState('');
  const sentAt = toInstant(sent);
  const isLate = clock.dueAt !== null && sentAt !== null && sentAt > clock.dueAt;
  const { track, step, to } = clock;
  const note = () =>
    run(() =>
      call(noteSending, { incident: page.incident, track, step, to, sentAt: sentAt ?? '', receiptNumber, lateReason }),
    );
  return (
    <ActingDrawer title={t('noteSending')} verb={t('noteSending.do')} act={act} onDo={note} onClose={onClose}>
      <p>
        {stepWords[language][step]} · {receiverWords[language][to]}
      </p>
      <MomentFields day={t('sentAt.day')} time={t('time')} value={sent} onChange={setSent} error={act.faults.sentAt} />
      <TextField
        label={t('receiptNumber')}
        width="medium"
        value={receiptNumber}
        onChange={setReceiptNumber}
        error={act.faults.receiptNumber}
        optional
      />
      {isLate || act.faults.lateReason ? (
        <TextArea
          label={t('lateReason')}
          value={lateReason}
          onChange={setLateReason}
          most={8000}
          error={act.faults.lateReason}
        />
      ) : null}
    </ActingDrawer>
  );
}

type JudgedProps = {
  regime: Regime;
  aware: Moment;
  setAware: (at: Moment) => void;
  judged: Judged;
  setJudged: (judged: Judged) => void;
  faults: Readonly<Record<string, string>>;
};

/** What decides how long the law gives: since when, and what is special about the incident. */
function JudgedFields({ regime, aware, setAware, judged, setJudged, faults }: JudgedProps) {
  const t = useWords(securityWords);
  return (
    <>
      <MomentFields day={t('awareAt.day')} time={t('time')} value={aware} onChange={setAware} error={faults.awareAt} />
      <Quiet small>{t('awareAt.hint')}</Quiet>
      {regime === 'nis' ? (
        <Checkbox
          label={t('trustService')}
          value={judged.isTrustService}
          onChange={(isTrustService) => setJudged({ ...judged, isTrustService })}
        />
      ) : null}
      {regime === 'device' ? (
        <Checkbox
          label={t('ownMade')}
          value={judged.isOwnMade}
          onChange={(isOwnMade) => setJudged({ ...judged, isOwnMade })}
        />
      ) : null}
      {regime === 'personal-data' ? (
        <RadioGroup
          label={t('risk')}
          value={judged.risk}
          onChange={(risk) => setJudged({ ...judged, risk })}
          choices={risks.map((id) => ({ id, label: t(`risk.${id}`), hint: t(`risk.${id}.hint`) }))}
        />
      ) : null}
      <TextArea
        label={t('reason')}
        value={judged.reason}
        onChange={(reason) => setJudged({ ...judged, reason })}
        most={8000}
        error={faults.reason}
      />
    </>
  );
}
