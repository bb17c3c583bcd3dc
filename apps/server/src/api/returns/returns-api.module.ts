import { Module } from '@nestjs/common';
import { ReturnsController } from './returns.controller.js';

@Module({ controllers: [ReturnsController] })
export class ReturnsApi {}
