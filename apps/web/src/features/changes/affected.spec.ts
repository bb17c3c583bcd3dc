import { affectedOf } from './affected';

describe('whom a change of the gathering concerns', () => {
  it('are those who get a mail: not who has not proven the address, nor who is out', () => {
    const statuses = { confirmed: 40, pending_reconfirmation: 5, attended: 2, waitlisted: 3, offered: 1 };
    expect(affectedOf({ ...statuses, requested: 7, cancelled: 4, rejected: 1, no_show: 6 })).toEqual({
      seated: 47,
      waiting: 4,
      all: 51,
    });
  });
});
