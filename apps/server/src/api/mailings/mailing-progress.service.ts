import { Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import {
  catchError,
  distinctUntilChanged,
  EMPTY,
  endWith,
  exhaustMap,
  from,
  interval,
  map,
  merge,
  type Observable,
  Subject,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import type { Scope } from '#libs/kernel';
import { isOver, MailingQueries, type MailingView } from '#libs/outreach';

/**
 * Follows a mailing for whoever looks. The sending knows nothing of it: a closed tab stops nothing, and whoever connects
 * again reads where it stands now, so no event is kept.
 */
@Injectable()
export class MailingProgressStream implements OnModuleDestroy {
  /** Tests set other values. A stream ends by itself, so that who listens is asked for their session again. */
  readonly pace = { lookMs: 1_000, heartbeatMs: 25_000, lastsMs: 5 * 60_000 };
  private readonly stops = new Subject<void>();

  constructor(private readonly queries: MailingQueries) {}

  /** An open stream would keep the server from stopping; the browser connects to the next one. */
  onModuleDestroy(): void {
    this.stops.next();
  }

  /** Where a mailing stands, now and whenever that changes, until it is over. */
  follow(scope: Scope, id: string): Observable<MessageEvent> {
    const { lookMs, heartbeatMs, lastsMs } = this.pace;
    const looks = timer(0, lookMs).pipe(
      exhaustMap(() => from(this.queries.get(scope, id))),
      // The last event says that it is over: without it the browser would connect again.
      takeWhile((view) => !isOver(view), true),
      map(eventOf),
      distinctUntilChanged((one, other) => one.data === other.data),
      // Whatever goes wrong, the browser connects again and is answered like anybody who asks.
      catchError(() => EMPTY),
    );
    const beats = interval(heartbeatMs).pipe(map((): MessageEvent => ({ type: 'beat', data: '' })));
    const ends = merge(timer(lastsMs), this.stops);
    return merge(looks.pipe(endWith(END)), beats).pipe(
      takeWhile((event) => event !== END),
      takeUntil(ends),
    );
  }
}

const END: MessageEvent = { data: '' };

/** What of a mailing changes while it goes out. */
const eventOf = (view: MailingView): MessageEvent => ({
  data: JSON.stringify({ progress: view.progress, takenBack: view.takenBack, isOver: isOver(view) }),
});
