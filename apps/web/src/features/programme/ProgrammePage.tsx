import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { clock } from '../../i18n/format';
import { daysOf, type Draft, isBegun, movedTo, newLine, placed, sumsOf } from './agenda';
import { AgendaItemDialog } from './AgendaItemDialog';
import { AgendaLine } from './AgendaLine';
import { AgendaList } from './AgendaList';
import { kindByTitle } from './agenda-presets';
import { ChecklistPanel } from '../events/ChecklistPanel';
import { eventQuery } from '../events/events';
import { PresetBar } from './PresetBar';
import { ProgrammeConflicts } from './ProgrammeConflicts';
import classes from './ProgrammePage.module.css';
import { ProgrammeSum } from './ProgrammeSum';
import { PublicLinkPanel } from '../events/PublicLinkPanel';
import { proposal, type UsualName } from '../events/usual-course';
import { SaveMark, SaveTrouble } from './SaveMark';
import { useProgramme } from './useProgramme';

const route = getRouteApi('/inside/e/$eventId/programm');

export function ProgrammePage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <Programme key={event.id} event={event} />}</Loaded>;
}

type Removed = Readonly<{ line: Draft; index: number }>;

function Programme({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const { editing, view } = useProgramme(event);
  const { drafts, state, collisions } = view;
  const [edited, setEdited] = useState<Draft | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const lines = placed(drafts, event);
  const days = daysOf(lines, event);
  const { overrun } = sumsOf(drafts, event);
  const named = (name: UsualName) => t(`events.preset.${name}`);
  const usual = proposal(event.type, sumsOf([], event).available, named).map(newLine);

  // Drawn at once: a letter typed before the focus arrives would go into the line before, or be lost.
  const focusIn = (key: string, selector: string): void => {
    flushSync(() => undefined);
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"] ${selector}`)?.focus();
  };
  const change = (key: string, typed: Partial<Draft>): void =>
    editing.change((all) => all.map((draft) => (draft.key === key ? { ...draft, ...typed } : draft)));
  const insert = (line: Draft, index: number): void => {
    editing.change((all) => [...all.slice(0, index), line, ...all.slice(index)]);
  };
  const add = (index: number): void => {
    const following = drafts[index];
    const line = following && !isBegun(following) ? following : newLine();
    if (line !== following) insert(line, index);
    focusIn(line.key, '[data-title]');
  };
  const addUsual = (line: Draft): void => {
    const last = drafts.findLastIndex(isBegun) + 1;
    insert(line, last);
    const { starts } = placed([...drafts.slice(0, last), line], event).at(-1)!;
    setSpoken(t('programme.added', { title: line.title, time: clock(starts) }));
  };
  const move = (from: number, to: number): void => {
    const moved = movedTo(drafts, from, to);
    if (moved === drafts) return;
    editing.change(() => moved);
    const line = placed(moved, event)[to]!;
    setSpoken(t('programme.moved', { title: line.title, position: to + 1, time: clock(line.starts) }));
  };
  const moveBy = (from: number, by: -1 | 1): void => {
    move(from, from + by);
    // The buttons travel with their line: the focus goes along.
    const [wanted, other] = by === -1 ? ['up', 'down'] : ['down', 'up'];
    const isEnd = from + by === 0 || from + by === drafts.length - 1;
    if (drafts[from + by]) focusIn(drafts[from]!.key, isEnd ? `[data-${other}]` : `[data-${wanted}]`);
  };
  const remove = (line: Draft): void => {
    setEdited(null);
    if (isBegun(line)) setRemoved({ line, index: drafts.findIndex(({ key }) => key === line.key) });
    editing.change((all) => all.filter(({ key }) => key !== line.key));
  };
  const restore = ({ line: { id: _, ...line }, index }: Removed): void => {
    setRemoved(null);
    insert(line, index);
    focusIn(line.key, '[data-title]');
  };
  const type = (line: Draft, typed: Readonly<{ title: string }> | Readonly<{ minutes: number }>): void => {
    const kind = 'title' in typed && line.id === undefined ? kindByTitle(typed.title, named) : undefined;
    change(line.key, { ...typed, ...(kind ? { kind } : {}) });
  };
  const addButton = (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => add(drafts.findLastIndex(isBegun) + 1)}
    >
      {t('programme.add')}
    </Button>
  );
  return (
    <Page
      title={t('events.tab.programme')}
      lead={<SaveMark state={state} />}
      actions={drafts.length > 0 && addButton}
      shape="grid"
      rail={
        <>
          {event.checklist.length > 0 && <ChecklistPanel event={event} />}
          <PublicLinkPanel event={event} />
        </>
      }
    >
      <UnsavedGuard isDirty={state !== 'saved'} save={editing.flush} />
      <ProgrammeSum drafts={drafts} event={event} />
      {overrun > 0 && (
        <Note tone="warning">
          <p>{t('programme.overrun', { minutes: overrun, end: clock(event.endsLocal) })}</p>
        </Note>
      )}
      <ProgrammeConflicts collisions={collisions} onChoose={(one, side) => editing.choose(one, side)} />
      <p className={classes.spoken} role="status">
        {spoken}
      </p>
      {removed && <Undo title={removed.line.title} onUndo={() => restore(removed)} />}
      <Panel flush>
        {lines.length === 0 ? (
          <EmptyState
            title={t('programme.empty')}
            action={
              <div className={classes.beginnings}>
                {usual.length > 0 && (
                  <Button
                    onClick={() => {
                      editing.change(() => usual);
                      focusIn(usual[0]!.key, '[data-title]');
                    }}
                  >
                    {t('programme.proposal')}
                  </Button>
                )}
                {addButton}
              </div>
            }
          >
            {t('programme.emptyText')}
          </EmptyState>
        ) : (
          <AgendaList ref={list} lines={lines} onMove={move}>
            {lines.map((line, index) => (
              <AgendaLine
                key={line.key}
                line={line}
                position={index + 1}
                isLast={index === lines.length - 1}
                isOver={line.ends > event.endsLocal}
                days={days[index]!}
                onType={(typed) => type(line, typed)}
                onNext={() => isBegun(line) && add(index + 1)}
                onMove={(by) => moveBy(index, by)}
                onEdit={() => setEdited(drafts[index]!)}
                onRemove={() => remove(line)}
              />
            ))}
          </AgendaList>
        )}
      </Panel>
      <PresetBar onAdd={addUsual} />
      {lines.length > 0 && <p className={classes.hint}>{t('programme.hint')}</p>}
      <SaveTrouble view={view} onRetry={() => void editing.flush()} />
      {edited && (
        <AgendaItemDialog
          networkId={event.networkId}
          draft={edited}
          rooms={event.rooms}
          onKeep={({ key, id: _, ...kept }) => {
            change(key, kept);
            setEdited(null);
          }}
          onRemove={() => remove(edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

/** Stays until the next line is deleted: nobody has to be quick. It takes the focus that the deleted line had. */
function Undo({ title, onUndo }: Readonly<{ title: string; onUndo: () => void }>) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Note
        key={title}
        tone="info"
        actions={
          <Button size="xs" variant="default" autoFocus onClick={onUndo}>
            {t('programme.undo')}
          </Button>
        }
      >
        <p>{t('programme.removed', { title })}</p>
      </Note>
    </div>
  );
}
