import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/new-key';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { StickyBar } from '../../components/StickyBar';
import { toast } from '../../components/toast';
import { clock, duration } from '../../i18n/format';
import { agendaBody, type Draft, draftsOf, movedBy, placed, sumsOf } from './agenda';
import { AgendaItemDialog } from './AgendaItemDialog';
import { AgendaLine } from './AgendaLine';
import { ChecklistPanel } from './ChecklistPanel';
import { changedBy, eventQuery, setAgenda } from './events';
import classes from './ProgrammePage.module.css';
import { PublicLinkPanel } from './PublicLinkPanel';

const route = getRouteApi('/inside/e/$eventId/programm');

export function ProgrammePage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <Programme key={event.version} event={event} />}</Loaded>;
}

function Programme({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const [saved] = useState(() => draftsOf(event.agenda.items, event));
  const [drafts, setDrafts] = useState(saved);
  const [edited, setEdited] = useState<Draft | null>(null);
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const action = useAction(setAgenda(event.id), {
    changes: changedBy(event.id),
    onDone: () => toast(t('common.saved')),
  });
  const isDirty = drafts !== saved;
  const lines = placed(drafts, event);
  const { planned, available, overrun } = sumsOf(drafts, event);

  const move = (index: number, by: -1 | 1): void => {
    const moved = movedBy(drafts, index, by);
    if (moved === drafts) return;
    setDrafts(moved);
    const line = placed(moved, event)[index + by]!;
    setSpoken(t('events.agenda.moved', { title: line.title, position: index + by + 1, time: clock(line.starts) }));
    // The buttons travel with their line: the focus goes along.
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-key="${line.key}"]`);
      row
        ?.querySelector<HTMLElement>(by === -1 ? '[data-up]:enabled, [data-down]' : '[data-down]:enabled, [data-up]')
        ?.focus();
    });
  };
  const keep = (draft: Draft): void => {
    const isNew = !drafts.some(({ key }) => key === draft.key);
    setDrafts(isNew ? [...drafts, draft] : drafts.map((one) => (one.key === draft.key ? draft : one)));
    setEdited(null);
  };
  const remove = (key: string): void => {
    setDrafts(drafts.filter((draft) => draft.key !== key));
    setEdited(null);
  };
  const add = (): void =>
    setEdited({
      key: newKey(),
      kind: 'input',
      title: '',
      description: '',
      minutes: 30,
      pause: 0,
      isPublic: true,
      roomId: null,
      speakers: [],
    });
  const addButton = (
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
      {t('events.agenda.add')}
    </Button>
  );
  return (
    <Page
      title={t('events.tab.programme')}
      actions={drafts.length > 0 && addButton}
      shape="grid"
      rail={
        <>
          {event.checklist.length > 0 && <ChecklistPanel event={event} />}
          <PublicLinkPanel event={event} />
        </>
      }
    >
      <UnsavedGuard isDirty={isDirty && !action.isRunning} />
      <div className={classes.sum} role="status">
        <p>
          {t('events.agenda.sum', {
            planned: duration(planned),
            available: duration(available),
            from: clock(event.startsLocal),
            to: clock(event.endsLocal),
          })}
        </p>
        <progress
          className={classes.bar}
          data-over={overrun > 0 || undefined}
          value={Math.min(planned, available)}
          max={available}
          aria-label={t('events.agenda.bar')}
        />
      </div>
      {overrun > 0 && (
        <Note tone="warning">
          <p>{t('events.agenda.overrun', { minutes: overrun, end: clock(event.endsLocal) })}</p>
        </Note>
      )}
      <p className={classes.spoken} role="status">
        {spoken}
      </p>
      <Panel flush>
        {lines.length === 0 ? (
          <EmptyState title={t('events.agenda.empty')} action={addButton}>
            {t('events.agenda.emptyText')}
          </EmptyState>
        ) : (
          <ol ref={list}>
            {lines.map((line, index) => (
              <AgendaLine
                key={line.key}
                line={line}
                isFirst={index === 0}
                isLast={index === lines.length - 1}
                isOver={line.ends > event.endsLocal}
                onMove={(by) => move(index, by)}
                onEdit={() => setEdited(drafts[index] ?? null)}
              />
            ))}
          </ol>
        )}
      </Panel>
      {action.problem && <ProblemNote problem={action.problem} />}
      {isDirty && (
        <StickyBar>
          <Button loading={action.isRunning} onClick={() => action.run(agendaBody(drafts, event))}>
            {t('events.agenda.save')}
          </Button>
          <Button variant="default" onClick={() => setDrafts(saved)}>
            {t('common.discard')}
          </Button>
        </StickyBar>
      )}
      {edited && (
        <AgendaItemDialog
          networkId={event.networkId}
          draft={edited}
          isNew={!drafts.some(({ key }) => key === edited.key)}
          rooms={event.rooms}
          onKeep={keep}
          onRemove={() => remove(edited.key)}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}
