import type { EventInFull } from '../../api/types';
import { changedPlaces, placesValues } from './places';

const event: Pick<EventInFull, 'modes'> = { modes: [{ mode: 'on_site', capacity: 40, reserved: 5 }] };

describe('the places of the details page', () => {
  const values = placesValues(event.modes);

  it('are left alone by a save that is about something else', () => {
    expect(changedPlaces(values, event)).toBeNull();
  });

  it('are saved with the rest once somebody has touched them', () => {
    expect(changedPlaces({ ...values, on_site_capacity: '60' }, event)).toEqual([
      { mode: 'on_site', capacity: 60, reserved: 5 },
    ]);
    expect(changedPlaces({ ...values, on_site_capacity: '', on_site_reserved: '' }, event)).toEqual([
      { mode: 'on_site', capacity: null, reserved: 0 },
    ]);
  });
});
