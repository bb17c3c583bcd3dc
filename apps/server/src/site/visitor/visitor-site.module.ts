import { Module } from '@nestjs/common';
import { OwnRegistrations } from './own-registrations.service.js';
import { ParticipantLinks } from './participant-links.service.js';

/** Who is there, and what is theirs. */
@Module({ providers: [OwnRegistrations, ParticipantLinks], exports: [OwnRegistrations, ParticipantLinks] })
export class VisitorSite {}
