import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { OwnWishesController } from './own-wishes.controller.js';
import { StayController } from './stay.controller.js';

/** What people want to be invited to, and in which language. */
@Module({ imports: [VisitorSite], controllers: [OwnWishesController, StayController] })
export class PreferencesSite {}
