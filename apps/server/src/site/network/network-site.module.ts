import { Module } from '@nestjs/common';
import { NetworkController } from './network.controller.js';

@Module({ controllers: [NetworkController] })
export class NetworkSite {}
