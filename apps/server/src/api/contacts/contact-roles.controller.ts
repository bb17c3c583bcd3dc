import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { ContactRoleService } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  contactRoleAnswer,
  type ContactRoleBody,
  contactRoleBody,
  type ContactRoleEndBody,
  contactRoleEndBody,
  type ContactRoleParams,
  contactRoleParams,
  type PersonParams,
  personParams,
} from './persons.dto.js';

@Controller('api')
export class ContactRolesController {
  constructor(private readonly roles: ContactRoleService) {}

  @Post('persons/:personId/contact-roles')
  @Requires('contact:write')
  @Answers(contactRoleAnswer, 'The person speaks for a project or an organisation; one speaks first at any time', 201)
  assign(
    @CurrentCaller() caller: Caller,
    @Param({ schema: personParams }) { personId }: PersonParams,
    @Body({ schema: contactRoleBody }) body: ContactRoleBody,
  ): Promise<{ id: string }> {
    return this.roles.assign(caller, { ...body, personId });
  }

  @Post('contact-roles/:contactRoleId/end')
  @Requires('contact:write')
  @Answers(contactRoleAnswer, 'The person speaks for it no longer from that day on')
  end(
    @CurrentCaller() caller: Caller,
    @Param({ schema: contactRoleParams }) { contactRoleId }: ContactRoleParams,
    @Body({ schema: contactRoleEndBody }) { on }: ContactRoleEndBody,
  ): Promise<{ id: string }> {
    return this.roles.end(caller, contactRoleId, on);
  }
}
