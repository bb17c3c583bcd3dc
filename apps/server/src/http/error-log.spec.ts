import { loggable } from './error-log.js';

describe('what the log holds of an error', () => {
  it('tells a programmer where it happened', () => {
    const logged = loggable(new TypeError('cannot read x'));
    expect(logged).toMatchObject({ error: 'TypeError', message: 'cannot read x' });
    expect((logged.at as string[])[0]).toContain('error-log.spec');
  });

  it('holds no value that PostgreSQL quotes', () => {
    const error = Object.assign(new Error('invalid input for "ute.weber@example.org"'), {
      query: 'insert …',
      parameters: ['ute.weber@example.org'],
      driverError: { code: '23505', table: 'person', constraint: 'uq_person_email', detail: 'ute.weber@example.org' },
    });
    const logged = JSON.stringify(loggable(error));
    expect(logged).toContain('uq_person_email');
    expect(logged).toContain('23505');
    expect(logged).not.toContain('ute.weber');
  });
});
