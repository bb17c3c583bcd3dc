import { Module } from '@nestjs/common';
import { LoginController } from './login.controller.js';
import { PersonalLinks } from './personal-links.service.js';

@Module({ providers: [PersonalLinks], controllers: [LoginController] })
export class LoginSite {}
