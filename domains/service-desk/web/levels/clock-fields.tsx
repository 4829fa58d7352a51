// The clocks of a level: in which calendar each counts, how long it may take by priority, when somebody is told, what stops it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { Menu } from '../../../../web/ui/menu.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { type Option, Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { AgreedClock, type AgreedTargets } from '../../agreed-level-rules.ts';
import { listTeams, waitingReasons } from '../../contract.ts';
import { priorities } from '../../due-rules.ts';
import { deskWords } from '../desk/desk-words.ts';
import { useClockNames } from './clock-names.ts';

const clockNames = ['response', 'update', 'resolution', 'internal'] as const;
const pauses = waitingReasons.map((reason) => `waiting-${reason}` as const);
const reopenings = ['continue', 'restart', 'stay'] as const;
const hour = 3600;

/** What begins and ends each of the usual clocks; the rest one says oneself. */
const workings: Readonly<Record<(typeof clockNames)[number], object>> = {
  response: { starts: ['opened'], stops: ['agent-answered', 'resolved'] },
  update: { starts: ['opened'], restarts: ['agent-answered', 'updated'], stops: ['resolved'] },
  resolution: { starts: ['opened'], stops: ['resolved'], onReopen: 'continue', pausesIn: ['waiting-requester'] },
  internal: { per: 'assignment', starts: ['opened', 'team-assigned'], stops: ['resolved'] },
};

export function newClock(clock: (typeof clockNames)[number], calendar: string): AgreedClock {
  return AgreedClock.parse({ clock, calendar, targets: {}, cancels: ['cancelled', 'merged'], ...workings[clock] });
}

export type ClockFieldsProps = {
  clocks: readonly AgreedClock[];
  calendars: readonly Option[];
  onChange: (clocks: AgreedClock[]) => void;
};

export function ClockFields({ clocks, calendars, onChange }: ClockFieldsProps) {
  const t = useWords(deskWords);
  const missing = clockNames.filter((name) => !clocks.some((each) => each.clock === name));
  return (
    <Stack gap={5}>
      {clocks.map((clock) => (
        <OneClock
          key={clock.clock}
          clock={clock}
          calendars={calendars}
          onChange={(changed) => onChange(clocks.map((each) => (each === clock ? changed : each)))}
          onRemove={() => onChange(clocks.filter((each) => each !== clock))}
        />
      ))}
      {missing.length > 0 ? (
        <Row>
          <Menu
            label={t('addClock')}
            icon="add"
            groups={[
              {
                entries: missing.map((name) => ({
                  id: name,
                  label: t(`clock.${name}`),
                  onAction: () => onChange([...clocks, newClock(name, calendars[0]?.id ?? '')]),
                })),
              },
            ]}
          />
        </Row>
      ) : null}
    </Stack>
  );
}

type OneClockProps = {
  clock: AgreedClock;
  calendars: readonly Option[];
  onChange: (clock: AgreedClock) => void;
  onRemove: () => void;
};

function OneClock({ clock, calendars, onChange, onRemove }: OneClockProps) {
  const t = useWords(deskWords);
  const clockName = useClockNames();
  const set = (part: Partial<AgreedClock>) => onChange({ ...clock, ...part });
  return (
    <FieldGroup title={clockName(clock.clock)}>
      <Select
        label={t('calendar')}
        options={calendars}
        value={clock.calendar}
        onChange={(calendar) => set({ calendar })}
        width="medium"
      />
      <Targets value={clock.targets} onChange={(targets) => set({ targets })} />
      {clock.per === 'assignment' ? <TeamTargets clock={clock} onChange={(teams) => set({ teams })} /> : null}
      <Warnings value={clock.warnAt} onChange={(warnAt) => set({ warnAt })} />
      <CheckboxGroup
        label={t('pauses')}
        value={clock.pausesIn}
        onChange={(pausesIn) => set({ pausesIn: [...pausesIn] })}
        choices={pauses.map((id) => ({ id, label: t(`pause.${id}`) }))}
      />
      <Select
        label={t('onReopen')}
        options={reopenings.map((id) => ({ id, label: t(`onReopen.${id}`) }))}
        value={clock.onReopen}
        onChange={(onReopen) => set({ onReopen })}
        width="medium"
      />
      <Row>
        <Button small kind="quiet" icon="trash" onPress={onRemove}>
          {t('remove')}
        </Button>
      </Row>
    </FieldGroup>
  );
}

function Targets({ value, onChange }: { value: AgreedTargets; onChange: (targets: AgreedTargets) => void }) {
  const t = useWords(deskWords);
  const set = (priority: number, seconds: number | null) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => key !== String(priority)));
    onChange(seconds === null || seconds < 1 ? rest : { ...rest, [priority]: seconds });
  };
  return (
    <Row align="end">
      {priorities.map((priority) => (
        <NumberField
          key={priority}
          label={t(`priority.${priority}`)}
          value={value[priority] ?? null}
          onChange={(seconds) => set(priority, seconds)}
          unit="h"
          scale={hour}
          decimals={2}
          min={0}
          width="short"
        />
      ))}
    </Row>
  );
}

/** Percents as text while one types; kept when they can be read. */
function Warnings({ value, onChange }: { value: readonly number[]; onChange: (percents: number[]) => void }) {
  const t = useWords(deskWords);
  const [text, setText] = useState(value.join(', '));
  const read = text.split(/[,\s]+/).filter(Boolean);
  const percents = read.map(Number);
  const isWrong = percents.some((each) => !Number.isInteger(each) || each < 1 || each > 1000);
  return (
    <TextField
      label={t('warnings')}
      hint={t('warningsHint')}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const next = typed
          .split(/[,\s]+/)
          .filter(Boolean)
          .map(Number);
        if (next.every((each) => Number.isInteger(each) && each >= 1 && each <= 1000))
          onChange(next.toSorted((a, b) => a - b));
      }}
      error={isWrong ? t('warningsWrong') : undefined}
      optional
      width="medium"
    />
  );
}

/** What single teams have promised each other instead. */
function TeamTargets({ clock, onChange }: { clock: AgreedClock; onChange: (teams: AgreedClock['teams']) => void }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const can = useCan();
  const { data } = useQuery({
    ...asking(listTeams, {}),
    staleTime: 300_000,
    enabled: can('service-desk.work-cases'),
  });
  const teams = (data?.teams ?? []).filter((each) => each.endedOn === null);
  const nameOf = (code: string) => teams.find((each) => each.team === code)?.names[language] ?? code;
  const others = teams.filter((each) => !(each.team in clock.teams));
  return (
    <FieldGroup title={t('teamTargets')}>
      {Object.entries(clock.teams).map(([team, own]) => (
        <FieldGroup key={team} title={nameOf(team)}>
          <Targets
            value={own.targets}
            onChange={(targets) => onChange({ ...clock.teams, [team]: { ...own, targets } })}
          />
          <Row>
            <Button
              small
              kind="quiet"
              icon="trash"
              onPress={() =>
                onChange(Object.fromEntries(Object.entries(clock.teams).filter(([each]) => each !== team)))
              }
            >
              {t('remove')}
            </Button>
          </Row>
        </FieldGroup>
      ))}
      <Select
        key={Object.keys(clock.teams).length}
        label={t('addTeam')}
        options={others.map((each) => ({ id: each.team, label: each.names[language] }))}
        value={undefined}
        onChange={(team) => onChange({ ...clock.teams, [team]: { targets: clock.targets } })}
        width="medium"
      />
    </FieldGroup>
  );
}
