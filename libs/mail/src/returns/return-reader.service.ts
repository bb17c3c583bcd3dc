import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { systemCaller } from '#libs/kernel';
import { Config } from '#libs/config';
import { Database, DatabaseUnavailable } from '#libs/database';
import { Bounces } from '../delivery/bounces.service.js';
import { CALENDAR_READER, type CalendarLetter, type CalendarReader } from './calendar-letter.js';
import { ImapMailbox, type Letter } from './imap-mailbox.js';
import { readIncoming } from './incoming-mail.js';
import { ReadingMark } from './reading-mark.service.js';
import { classify, type Instance, type Returned } from './returned-mail.rules.js';

const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;

export type ReturnTally = {
  /** Reports that were new, of each severity. */
  bounces: number;
  /** Answers of calendar programs. */
  replies: number;
  /** Read before, when the process ended between the commit and the move. */
  known: number;
  /** Left where they are, for people. */
  left: number;
  /** Could not be noted; the next look finds them again. */
  again: number;
};

type Fate = 'done' | 'left' | 'again';

/** Mails that are read before they are moved together. */
const CHUNK = 50;

/**
 * Reads what mails brought back. A mail is moved away only after the commit, and the mark up to which the folder has
 * been read rises only after the move: whoever dies in between reads it again and finds its digest known.
 */
@Injectable()
export class ReturnReader {
  private readonly logger = new Logger('Returns');
  private readonly instance: Instance;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly bounces: Bounces,
    @Optional() @Inject(CALENDAR_READER) private readonly calendar?: CalendarReader,
  ) {
    this.instance = { secret: config.secret, host: new URL(config.baseUrl).hostname };
  }

  /** Null without a mailbox. @throws {Error} what `imapFault` says in a sentence */
  async read(signal?: AbortSignal): Promise<ReturnTally | null> {
    const { imap } = this.config;
    if (!imap) return null;
    const tally = { bounces: 0, replies: 0, known: 0, left: 0, again: 0 };
    const mailbox = await ImapMailbox.open(imap);
    try {
      const mark = new ReadingMark(this.database, imap, mailbox.uidValidity);
      const uids = await mailbox.uidsAfter(await mark.read());
      for (let first = 0; first < uids.length && !signal?.aborted; first += CHUNK) {
        await this.readChunk(mailbox, mark, uids.slice(first, first + CHUNK), tally);
      }
      return tally;
    } finally {
      await mailbox.close();
    }
  }

  /** Deletes what was put away thirty days before. */
  async forget(now: Date): Promise<number> {
    const { imap } = this.config;
    if (!imap) return 0;
    const mailbox = await ImapMailbox.open(imap);
    try {
      return await mailbox.forget(new Date(now.getTime() - KEPT_DAYS * DAY_MS));
    } finally {
      await mailbox.close();
    }
  }

  private async readChunk(mailbox: ImapMailbox, mark: ReadingMark, uids: readonly number[], tally: ReturnTally) {
    const fates = new Map<number, Fate>();
    for (const uid of uids) {
      const letter = await mailbox.fetch(uid);
      if (letter) fates.set(uid, await this.take(letter, tally));
    }
    await mailbox.putAway(uids.filter((uid) => fates.get(uid) === 'done'));
    for (const uid of uids) if (fates.get(uid) === 'again') mark.stayBelow(uid);
    await mark.raise(uids.at(-1)!);
  }

  /** One mail that cannot be read or noted stops no other. */
  private async take(letter: Letter, tally: ReturnTally): Promise<Fate> {
    const returned = await this.understand(letter);
    try {
      if (returned.kind === 'bounce' && (await this.record(returned, letter.source, tally))) return 'done';
      if (returned.kind === 'calendar' && (await this.hand(returned.letter, tally))) return 'done';
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      this.logger.error(`mail ${letter.uid} of the mailbox was not noted: ${(error as Error).message}`);
      tally.again += 1;
      return 'again';
    }
    tally.left += 1;
    return 'left';
  }

  private async understand({ uid, source }: Letter): Promise<Returned> {
    try {
      return classify(await readIncoming(source), this.instance);
    } catch (error) {
      this.logger.warn(`mail ${uid} of the mailbox cannot be read: ${(error as Error).message}`);
      return { kind: 'other' };
    }
  }

  private async record(
    { mailId, recipients, judged }: Extract<Returned, { kind: 'bounce' }>,
    source: Buffer,
    tally: ReturnTally,
  ): Promise<boolean> {
    const digest = createHash('sha256').update(source).digest('hex');
    const recorded = await this.database.transaction(systemCaller('returned mail'), (tx) =>
      this.bounces.recordWithin(tx, { mailId, judged, digest, recipients }),
    );
    if (recorded === 'recorded') tally.bounces += 1;
    if (recorded === 'known') tally.known += 1;
    return recorded !== 'unknown';
  }

  private async hand(letter: CalendarLetter, tally: ReturnTally): Promise<boolean> {
    const taken = await this.database.transaction(
      systemCaller('returned mail'),
      async (tx) => (await this.calendar?.take(tx, letter)) ?? false,
    );
    if (taken) tally.replies += 1;
    return taken;
  }
}
