import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BERLIN, Clock, systemCaller, systemScope, toDay, toLocal } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { isWorkingDay } from '#libs/networks';
import { LedgerBalance, type LedgerState } from './balance.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import { type Reminder, reminderMail } from './reminder.mails.js';
import { listReminded, type RemindedNetwork } from './reminding.queries.js';
import { byDeadline, isPressing, type StandingPromise } from './standing-promise.rules.js';

const SYSTEM = systemCaller('ledger');

/** Tells the caretaker what runs out of time, the deputy what nobody has done, and both what is lost; each once a day. */
@Injectable()
export class LedgerReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly balances: LedgerBalance,
    private readonly ledger: LedgerQueries,
  ) {}

  /** On working days of the network, what is amber or red (domain rule R6). @returns how many mails were written */
  remind(): Promise<number> {
    return this.tell((network, now) => isWorkingDay(toDay(toLocal(now, BERLIN)), network.calendar));
  }

  /** Every night, whatever day it is, if the ledger does not add up (domain rule R9). @returns how many mails were written */
  reportLost(): Promise<number> {
    return this.tell((_network, _now, { balance }) => balance.gaps.length > 0);
  }

  private async tell(isMeant: (network: RemindedNetwork, now: Date, state: LedgerState) => boolean): Promise<number> {
    const now = this.clock.certain();
    const states = new Map((await this.balances.list(systemScope)).map((state) => [state.balance.networkId, state]));
    const networks = await listReminded(this.database, [...states.keys()]);
    const mails: OutgoingMail[] = [];
    for (const network of networks) {
      const state = states.get(network.id)!;
      if (isMeant(network, now, state)) mails.push(...(await this.mailsOf(network, state, now)));
    }
    const written = await this.database.transaction(SYSTEM, (tx) => this.outbox.add(tx, mails));
    return written.length;
  }

  private async mailsOf(network: RemindedNetwork, { balance, promises }: LedgerState, now: Date) {
    const pressing = promises.filter(isPressing).sort(byDeadline);
    const neglected = pressing.filter(({ deadline }) => deadline!.escalatesAt <= now);
    const lost = balance.gaps.length;
    const { caretaker, deputy } = network;
    const mails: OutgoingMail[] = [];
    const write = async (to: Reminder['to'], meant: readonly StandingPromise[], isEscalated: boolean) => {
      const rows = await this.ledger.rows(meant);
      const lines = meant.map((promise, at) => ({ promise, row: rows[at]! }));
      mails.push(reminderMail({ network, to, promises: lines, lost, isEscalated }, now));
    };
    if (caretaker !== null && pressing.length + lost > 0) await write(caretaker, pressing, false);
    // Without a caretaker who can be written to, the deputy answers for everything at once.
    if (caretaker === null && deputy !== null && pressing.length + lost > 0) await write(deputy, pressing, true);
    if (caretaker !== null && deputy !== null && neglected.length > 0) await write(deputy, neglected, true);
    return mails;
  }
}
