import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { EventInFull } from '../../api/types';
import { changedBy, eventQuery } from '../events/events';
import { setAgenda } from './programme';
import { ProgrammeEditing, type ProgrammeView } from './programme-editing';

/** The programme of a gathering while this page shows it. */
export function useProgramme(event: EventInFull): Readonly<{ editing: ProgrammeEditing; view: ProgrammeView }> {
  const queries = useQueryClient();
  const [editing] = useState(
    () =>
      new ProgrammeEditing(event, {
        save: setAgenda(event.id),
        read: () => queries.fetchQuery({ ...eventQuery(event.id), staleTime: 0 }),
        onSaved: () => changedBy(event.id).forEach((queryKey) => void queries.invalidateQueries({ queryKey })),
      }),
  );
  const view = useSyncExternalStore(editing.subscribe, editing.current);
  useEffect(() => editing.takeIn(event), [editing, event]);
  useEffect(() => () => editing.stop(), [editing]);
  return { editing, view };
}
