import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { FirstStartController } from './first-start.controller.js';
import { PasswordController } from './password.controller.js';

@Module({ controllers: [FirstStartController, PasswordController, AccountsController] })
export class AccountsApi {}
