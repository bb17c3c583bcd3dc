import { participantsSearch } from './search';

describe('what stands behind the question mark of the participants', () => {
  it('drops a form that no gathering has', () => {
    expect(participantsSearch({ form: 'telefonisch', status: 'wartend' })).toEqual({ status: 'wartend' });
  });
});
