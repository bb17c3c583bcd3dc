import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import {
  CalendarReplyQueries,
  type CalendarReplyView,
  type PlannedWave,
  RepairInvitations,
  RepairTaskQueries,
  type RepairTaskView,
  ReturnDecisions,
  type SettledRepair,
} from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  calendarRepliesAnswer,
  type CalendarReplyParams,
  calendarReplyParams,
  closedAnswer,
  invitedInsteadAnswer,
  type InviteInsteadBody,
  inviteInsteadBody,
  type NetworkParams,
  networkParams,
  type RepairBody,
  repairBody,
  type RepairTaskParams,
  repairTaskParams,
  repairTasksAnswer,
} from './returns.dto.js';

@Controller('api')
export class ReturnsController {
  constructor(
    private readonly tasks: RepairTaskQueries,
    private readonly replies: CalendarReplyQueries,
    private readonly decisions: ReturnDecisions,
    private readonly invitations: RepairInvitations,
  ) {}

  @Get('networks/:networkId/repair-tasks')
  @Requires('contact:read')
  @Answers(
    repairTasksAnswer,
    'People whose address is dead, the most urgent first, each with the next contact; and what was settled of late',
  )
  async listTasks(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<{ rows: readonly RepairTaskView[]; settled: readonly SettledRepair[] }> {
    const rows = await this.tasks.listOpen(scope, networkId);
    return { rows, settled: await this.tasks.listSettled(scope, networkId) };
  }

  @Post('repair-tasks/:repairTaskId/close')
  @Requires('contact:write')
  @Answers(closedAnswer, 'Say how a dead address was seen to; another address of the person closes the task by itself')
  closeTask(
    @CurrentCaller() caller: Caller,
    @Param({ schema: repairTaskParams }) { repairTaskId }: RepairTaskParams,
    @Body({ schema: repairBody }) body: RepairBody,
  ): Promise<{ id: string }> {
    return this.decisions.closeRepair(caller, repairTaskId, body);
  }

  @Post('repair-tasks/:repairTaskId/invite')
  @Requires('event:write')
  @Answers(invitedInsteadAnswer, 'Invite somebody else to the gathering whose mail came back; held for a minute', 201)
  inviteInstead(
    @CurrentCaller() caller: Caller,
    @Param({ schema: repairTaskParams }) { repairTaskId }: RepairTaskParams,
    @Body({ schema: inviteInsteadBody }) body: InviteInsteadBody,
  ): Promise<PlannedWave> {
    return this.invitations.invite(caller, repairTaskId, body);
  }

  @Get('networks/:networkId/calendar-replies')
  @Requires('registration:read')
  @Answers(calendarRepliesAnswer, 'Answers of calendars that were not carried out by themselves, the oldest first')
  async listReplies(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<{ rows: readonly CalendarReplyView[] }> {
    return { rows: await this.replies.listForReview(scope, networkId) };
  }

  @Post('calendar-replies/:calendarReplyId/close')
  @Requires('registration:write')
  @Answers(closedAnswer, 'Tick an answer off that somebody has looked at')
  closeReply(
    @CurrentCaller() caller: Caller,
    @Param({ schema: calendarReplyParams }) { calendarReplyId }: CalendarReplyParams,
  ): Promise<{ id: string }> {
    return this.decisions.closeReply(caller, calendarReplyId);
  }
}
