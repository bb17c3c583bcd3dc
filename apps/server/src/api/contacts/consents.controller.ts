import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { ConsentService } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type ConsentBody,
  consentBody,
  type ConsentParams,
  consentParams,
  type PersonParams,
  personParams,
} from './persons.dto.js';

@Controller('api/persons/:personId/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentService) {}

  @Post()
  @Requires('contact:write')
  @AnswersNothing('Note what a person agreed to, and how it can be shown')
  give(
    @CurrentCaller() caller: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: consentBody }) body: ConsentBody,
  ): Promise<void> {
    return this.consents.give(caller, { ...body, personId });
  }

  @Post(':kind/withdraw')
  @Requires('contact:write')
  @AnswersNothing('Note that a person agrees no longer')
  withdraw(@CurrentCaller() caller: Caller, @Param({ schema: consentParams }) params: ConsentParams): Promise<void> {
    return this.consents.withdraw(caller, params);
  }
}
