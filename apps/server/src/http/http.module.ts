import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, ModulesContainer } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AnswerCheck } from './answer-check.interceptor.js';
import { Cookies } from './cookies.js';
import { ForgeryGuard } from './forgery.guard.js';
import { FormProofs } from './form-proofs.service.js';
import { NetworkPathGuard } from './network-path.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { carelessRoutes, routesOf } from './route-inventory.js';
import { SchemaPipe } from './schema.pipe.js';

export type HttpOptions = Readonly<{
  /** Off only for benchmarks and tests that come from one address. */
  rateLimits?: boolean;
  /** On in tests: an answer that does not fit its schema becomes 500. */
  checkAnswers?: boolean;
}>;

/** What every request passes, in this order: forgery, limit, access, network, schema; errors become problem documents. */
@Module({})
export class HttpModule implements OnApplicationBootstrap {
  constructor(private readonly modules: ModulesContainer) {}

  static with({ rateLimits = true, checkAnswers = false }: HttpOptions): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      providers: [
        Cookies,
        FormProofs,
        { provide: APP_GUARD, useClass: ForgeryGuard },
        // What another site makes a browser send must not spend what its user may send.
        ...(rateLimits ? [{ provide: APP_GUARD, useClass: RateLimitGuard }] : []),
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: NetworkPathGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...(checkAnswers ? [{ provide: APP_INTERCEPTOR, useClass: AnswerCheck }] : []),
      ],
      exports: [Cookies],
    };
  }

  /** @throws {Error} naming every route that says nobody who may call it or takes unchecked input. */
  onApplicationBootstrap(): void {
    const careless = carelessRoutes(routesOf(this.modules));
    if (careless.length > 0) throw new Error(careless.join('\n'));
  }
}
