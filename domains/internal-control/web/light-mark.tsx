// The traffic light of a risk, always shape, colour and word.
import { useWords } from '../../../web/language.tsx';
import { type Status, StatusMark } from '../../../web/ui/status-mark.tsx';
import type { Light, Outcome } from '../control-rules.ts';
import { internalControlWords } from './internal-control-words.ts';

export function LightMark({ light }: { light: Light }) {
  const t = useWords(internalControlWords);
  return <StatusMark status={lights[light]} word={t(`light.${light}`)} />;
}

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const t = useWords(internalControlWords);
  return <StatusMark status={outcomes[outcome]} word={t(`outcome.${outcome}`)} />;
}

const lights: Readonly<Record<Light, Status>> = { green: 'met', amber: 'partly', red: 'missed', none: 'not-assessed' };
const outcomes: Readonly<Record<Outcome, Status>> = { works: 'met', 'works-partly': 'partly', fails: 'missed' };
