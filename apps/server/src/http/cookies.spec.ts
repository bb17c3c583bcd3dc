import { readCookie } from './cookies.js';

describe('the cookies of a request', () => {
  it('are told apart by their whole name', () => {
    const header = 'xtagwerk-session=no; tagwerk-session=yes; tagwerk-session=planted';
    expect(readCookie(header, 'tagwerk-session')).toBe('yes');
    expect(readCookie(header, 'tagwerk')).toBeUndefined();
    expect(readCookie(undefined, 'tagwerk-session')).toBeUndefined();
  });
});
