import { useQueryClient } from '@tanstack/react-query';
import { newKey } from '../../api/new-key';
import type { EventInFull } from '../../api/types';
import { detailsBody, type EditValues } from './details';
import { changedBy, editEvent, setModes, setPlaces } from './events';
import { changedPlaces } from './places';

/** One save for the page: the details, then the places, which let the waiting list move up. */
export function useEventSave(event: EventInFull) {
  const queries = useQueryClient();
  const isQuiet = event.state === 'draft' || event.state === 'announced';
  return async ({ places, ...details }: EditValues, key: string): Promise<void> => {
    const body = detailsBody(details, event);
    const modes = changedPlaces(places, event);
    // Only the version: nothing of the details was touched.
    const isUntouched = Object.keys(body).length === 1;
    if (!modes) return void (await editEvent(event.id)(body, key));
    const { version } = isUntouched ? event : await editEvent(event.id)(body, key);
    try {
      await (isQuiet ? setModes : setPlaces)(event.id)({ version, modes }, isUntouched ? key : newKey());
    } catch (problem) {
      // The details stand already; the next attempt begins with what was read after them.
      await Promise.all(changedBy(event.id).map((queryKey) => queries.invalidateQueries({ queryKey })));
      throw problem;
    }
  };
}
