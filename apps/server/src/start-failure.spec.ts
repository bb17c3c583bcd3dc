import { SettingsRefused } from '#libs/config';
import { sentenceFor } from './start-failure.js';

describe('a server that cannot start', () => {
  it('says one sentence about a wrong setting', () => {
    expect(sentenceFor(new SettingsRefused('PORT is wrong.'))).toBe('PORT is wrong.');
  });

  it('names the port that is taken', () => {
    const error = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 3000 });
    expect(sentenceFor(error)).toBe('Port 3000 is taken: stop the program that uses it, or set PORT to another one.');
  });

  it('says that the disk is full, whoever noticed', () => {
    for (const code of ['53100', 'ENOSPC']) {
      const error = Object.assign(new Error('could not extend file'), { code });
      expect(sentenceFor(error)).toBe(
        'The disk that holds the data is full: free some space and start again, nothing is lost.',
      );
    }
  });

  it('shows where it happened when nobody expected it', () => {
    expect(sentenceFor(new TypeError('x'))).toContain('start-failure.spec');
  });
});
