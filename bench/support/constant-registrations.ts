import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import type { RegistrationView } from '#libs/registration';
import {
  type ApplicationBody,
  applicationBody,
  type EventParams,
  eventParams,
  registrationAnswer,
} from '../../apps/server/src/api/registrations/registrations.dto.js';
import { Requires } from '../../apps/server/src/http/access.decorator.js';
import { Answers } from '../../apps/server/src/http/answers.decorator.js';
import { CurrentCaller } from '../../apps/server/src/http/caller.decorator.js';

const ID = '0190f5a0-0000-7000-8000-000000000000';

/** The route that enters somebody, with the same guards, schemas and answer, but nothing behind it. */
@Controller('api/constant')
class ConstantRegistrationsController {
  @Post('events/:eventId/registrations')
  @Requires('registration:write')
  @Answers(registrationAnswer, 'Always the same answer', 201)
  enter(
    @CurrentCaller() _caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: applicationBody }) { mode, place }: ApplicationBody,
  ): Promise<RegistrationView> {
    const answer = { id: ID, eventId, personId: ID, status: 'confirmed', mode, place, sequence: 1, position: null };
    return Promise.resolve({ ...answer, version: 1 });
  }
}

@Module({ controllers: [ConstantRegistrationsController] })
export class ConstantRegistrations {}
