import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { ANSWER, type AnswerSchema } from './answers.decorator.js';
import { faultsOf } from './faults.js';

/** For tests: an answer that its schema does not describe is an error of ours. */
@Injectable()
export class AnswerCheck implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = this.reflector.get<AnswerSchema | undefined>(ANSWER, context.getHandler());
    return next.handle().pipe(map((value: unknown) => (answer?.schema ? checked(answer.schema, value) : value)));
  }
}

function checked(schema: NonNullable<AnswerSchema['schema']>, value: unknown): unknown {
  const sent: unknown = JSON.parse(JSON.stringify(value));
  const result = schema.safeParse(sent);
  if (!result.success) throw new Error(`the answer does not fit: ${JSON.stringify(faultsOf(result.error.issues))}`);
  return value;
}
