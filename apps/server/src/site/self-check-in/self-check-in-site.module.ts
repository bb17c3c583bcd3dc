import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { OwnCheckInController } from './own-check-in.controller.js';
import { RoomController } from './room.controller.js';

/** The screen of the room with its code, and the page where people type it. */
@Module({ imports: [VisitorSite], controllers: [RoomController, OwnCheckInController] })
export class SelfCheckInSite {}
