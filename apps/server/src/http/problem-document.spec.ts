import { NotFoundException } from '@nestjs/common';
import { DatabaseUnavailable, IdempotencyKeyReused } from '#libs/database';
import { ChangedMeanwhile, Forbidden, InvalidInput, NotFound } from '#libs/kernel';
import { refusalOf } from './problem-document.js';
import { RequestRefused } from './request-refused.js';

const statusAndCode = (error: unknown) => {
  const { code, status } = refusalOf(error).document;
  return `${status} ${code}`;
};

describe('the answer to an error', () => {
  it('follows the kind of the problem', () => {
    expect(statusAndCode(new NotFound({ thing: 'event' }))).toBe('404 not-found');
    expect(statusAndCode(new Forbidden({ permission: 'event:write' }))).toBe('403 forbidden');
    expect(statusAndCode(new ChangedMeanwhile({ thing: 'event', version: 2 }))).toBe('409 changed-meanwhile');
    expect(statusAndCode(new IdempotencyKeyReused())).toBe('422 idempotency.key-reused');
  });

  it('names the fields that are wrong beside the facts', () => {
    const { document } = refusalOf(new InvalidInput({ field: 'agenda.2.minutes', fault: 'too-long' }));
    expect(document).toEqual({
      type: 'urn:tagwerk:problem:invalid-input',
      title: 'Unprocessable Entity',
      status: 422,
      code: 'invalid-input',
      faults: [{ field: 'agenda.2.minutes', fault: 'too-long' }],
    });
  });

  it('asks to come back when the database is away', () => {
    for (const error of [new DatabaseUnavailable(), Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]) {
      expect(refusalOf(error)).toMatchObject({ document: { status: 503 }, retryAfterSeconds: 5 });
    }
  });

  it('asks to come back when the disk of the database is full', () => {
    const full = Object.assign(new Error('could not extend file "base/16384/17648"'), { code: '53100' });
    expect(refusalOf(full)).toMatchObject({ document: { status: 503 }, retryAfterSeconds: 5 });
  });

  it('keeps what the framework blames on the client, and nothing of its words', () => {
    const tooLarge = Object.assign(new Error('Body of Frau Weber is too large'), { statusCode: 413 });
    expect(statusAndCode(tooLarge)).toBe('413 too-large');
    expect(JSON.stringify(refusalOf(tooLarge))).not.toContain('Weber');
    expect(statusAndCode(new NotFoundException('Cannot GET /m/secret'))).toBe('404 not-found');
    expect(statusAndCode(new RequestRefused(429, 'too-many-requests'))).toBe('429 too-many-requests');
  });

  it('is 500 and silent for what nobody expected', () => {
    expect(refusalOf(new TypeError('x of undefined')).document).toEqual({
      type: 'urn:tagwerk:problem:internal',
      title: 'Internal Server Error',
      status: 500,
      code: 'internal',
    });
    expect(statusAndCode(Object.assign(new Error('x'), { statusCode: 502 }))).toBe('500 internal');
    expect(statusAndCode(undefined)).toBe('500 internal');
  });
});
