import { Module } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import { SessionController } from './session.controller.js';

@Module({ imports: [AuthModule], controllers: [SessionController] })
export class SessionApi {}
