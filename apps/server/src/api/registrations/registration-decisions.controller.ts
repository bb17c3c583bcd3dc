import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { OrganiserDecisions, OwnRegistration, type RegistrationView } from '#libs/registration';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type ReasonBody,
  reasonBody,
  registrationAnswer,
  type RegistrationParams,
  registrationParams,
  type RejectionBody,
  rejectionBody,
} from './registrations.dto.js';

@Controller('api/registrations/:registrationId')
export class RegistrationDecisionsController {
  constructor(
    private readonly registrations: OwnRegistration,
    private readonly decisions: OrganiserDecisions,
  ) {}

  @Post('cancel')
  @Requires('registration:write')
  @Answers(registrationAnswer, 'Cancel for somebody; the waiting list moves up')
  cancel(
    @CurrentCaller() caller: Caller,
    @Param({ schema: registrationParams }) { registrationId }: RegistrationParams,
    @Body({ schema: reasonBody }) { reason }: ReasonBody,
  ): Promise<RegistrationView> {
    return this.registrations.cancel(caller, registrationId, reason);
  }

  @Post('give-place')
  @Requires('registration:write')
  @Answers(registrationAnswer, 'Give somebody who waits a place, beyond the capacity if need be')
  givePlace(
    @CurrentCaller() caller: Caller,
    @Param({ schema: registrationParams }) { registrationId }: RegistrationParams,
  ): Promise<RegistrationView> {
    return this.decisions.givePlace(caller, registrationId);
  }

  @Post('reject')
  @Requires('registration:write')
  @Answers(registrationAnswer, 'Turn somebody who waits down, with a reason they read')
  reject(
    @CurrentCaller() caller: Caller,
    @Param({ schema: registrationParams }) { registrationId }: RegistrationParams,
    @Body({ schema: rejectionBody }) { reason }: RejectionBody,
  ): Promise<RegistrationView> {
    return this.decisions.reject(caller, registrationId, reason);
  }
}
