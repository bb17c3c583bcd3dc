import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '#libs/kernel';
import { faultsOf } from './faults.js';
import { RequestRefused } from './request-refused.js';

/**
 * Validates body, query and path by the `schema` their decorator names. Nest's own pipe walks the whole value first
 * to strip `__proto__`, which overflows the stack on deeply nested JSON; strict schemas refuse such keys anyway.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  async transform(value: unknown, { schema, type }: ArgumentMetadata): Promise<unknown> {
    if (!schema) return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    // An id that is none cannot name anything.
    if (type === 'param') throw new NotFound({ thing: 'page' });
    throw new RequestRefused(400, 'malformed', { faults: faultsOf(result.issues) });
  }
}
