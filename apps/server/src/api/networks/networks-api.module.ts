import { Module } from '@nestjs/common';
import { GroupsController } from './groups.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { NetworksController } from './networks.controller.js';

@Module({ controllers: [GroupsController, MembershipsController, NetworksController] })
export class NetworksApi {}
