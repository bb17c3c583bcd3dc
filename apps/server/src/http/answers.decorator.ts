import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

export type AnswerSchema = Readonly<{ schema: z.ZodType | null; status: number; summary: string }>;

export const ANSWER = 'tagwerk:answer';

type ReadonlyDeep<T> = T extends (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

type Handler<T> = (...args: never[]) => T | Promise<T>;
type Typed<H> = <Method extends H>(target: object, key: string, descriptor: TypedPropertyDescriptor<Method>) => void;

/**
 * What a route answers: typed against the handler, written into OpenAPI, and checked at run time in tests.
 * @param summary one line for the api's reader
 */
export const Answers = <Schema extends z.ZodType>(
  schema: Schema,
  summary: string,
  status = 200,
): Typed<Handler<ReadonlyDeep<z.output<Schema>>>> => mark({ schema, status, summary });

/** Done, and nothing to say (204). */
export const AnswersNothing = (summary: string): Typed<Handler<void>> => mark({ schema: null, status: 204, summary });

const mark = (answer: AnswerSchema): MethodDecorator =>
  applyDecorators(HttpCode(answer.status), SetMetadata(ANSWER, answer));
