import { Module } from '@nestjs/common';
import { AuthModule } from '#libs/auth';
import { AccountsController } from './accounts.controller.js';
import { FirstStartController } from './first-start.controller.js';
import { PasswordController } from './password.controller.js';

@Module({ imports: [AuthModule], controllers: [FirstStartController, PasswordController, AccountsController] })
export class AccountsApi {}
