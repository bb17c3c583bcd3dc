import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { type EngagedProject, EngagementQueries } from '#libs/ledger';
import { ProjectService, type Written } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams, writtenAnswer } from '../networks/networks.dto.js';
import {
  type ListingBody,
  listingBody,
  type NewProjectBody,
  newProjectBody,
  projectAnswer,
  type ProjectBody,
  projectBody,
  type ProjectEndBody,
  projectEndBody,
  type ProjectParams,
  projectParams,
  projectsAnswer,
  type ProjectsQuery,
  projectsQuery,
} from './projects.dto.js';

@Controller('api')
export class ProjectsController {
  constructor(
    private readonly queries: EngagementQueries,
    private readonly projects: ProjectService,
  ) {}

  @Get('networks/:networkId/projects')
  @Requires('contact:read')
  @Answers(
    projectsAnswer,
    'Projects and initiatives of a network with how far they have come; those that nobody speaks for can be asked for',
  )
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: projectsQuery }) { page, size, ...query }: ProjectsQuery,
  ): Promise<Page<EngagedProject>> {
    return this.queries.list(scope, networkId, filterOf(query), { page, size });
  }

  @Post('networks/:networkId/projects')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Enter a project with its carrier', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newProjectBody }) body: NewProjectBody,
  ): Promise<Written> {
    return this.projects.create(caller, networkId, body);
  }

  @Get('projects/:projectId')
  @Requires('contact:read')
  @Answers(projectAnswer, 'One project')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: projectParams }) { projectId }: ProjectParams,
  ): Promise<EngagedProject> {
    return this.queries.get(scope, projectId);
  }

  @Patch('projects/:projectId')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Change a project')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: projectParams }) { projectId }: ProjectParams,
    @Body({ schema: projectBody }) { version, ...changes }: ProjectBody,
  ): Promise<Written> {
    return this.projects.edit(caller, { id: projectId, version }, changes);
  }

  @Post('projects/:projectId/end')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'The project ends, with or without a successor; its memberships go on')
  end(
    @CurrentCaller() caller: Caller,
    @Param({ schema: projectParams }) { projectId }: ProjectParams,
    @Body({ schema: projectEndBody }) { version, ...end }: ProjectEndBody,
  ): Promise<Written> {
    return this.projects.end(caller, { id: projectId, version }, end);
  }

  @Post('projects/:projectId/list')
  @Requires('contact:write')
  @Answers(writtenAnswer, "Put a project into the network's list from a day on")
  addToList(
    @CurrentCaller() caller: Caller,
    @Param({ schema: projectParams }) { projectId }: ProjectParams,
    @Body({ schema: listingBody }) { from }: ListingBody,
  ): Promise<Written> {
    return this.projects.list(caller, projectId, from);
  }

  @Post('projects/:projectId/unlist')
  @Requires('contact:write')
  @Answers(writtenAnswer, "Take a project out of the network's list from a day on")
  removeFromList(
    @CurrentCaller() caller: Caller,
    @Param({ schema: projectParams }) { projectId }: ProjectParams,
    @Body({ schema: listingBody }) { from }: ListingBody,
  ): Promise<Written> {
    return this.projects.unlist(caller, projectId, from);
  }
}

const asked = (flag: 'true' | 'false' | undefined): boolean | undefined => (flag ? flag === 'true' : undefined);

const filterOf = ({
  search,
  isListed,
  lacksContact,
  includesEnded,
  ...rest
}: Omit<ProjectsQuery, 'page' | 'size'>) => ({
  ...rest,
  term: search,
  isListed: asked(isListed),
  lacksContact: asked(lacksContact),
  includesEnded: asked(includesEnded),
});
