import { participantsSearch } from './search';

describe('what stands behind the question mark of the participants', () => {
  it('drops a form that no gathering has', () => {
    expect(participantsSearch({ form: 'telefonisch', status: 'wartend' })).toEqual({ status: 'wartend' });
  });

  it('drops a Land and a kind of place that do not exist', () => {
    expect(participantsSearch({ land: 'BE', platz: 'speaker' })).toEqual({ land: 'BE', platz: 'speaker' });
    expect(participantsSearch({ land: 'XX', platz: 'throne' })).toEqual({});
  });
});
