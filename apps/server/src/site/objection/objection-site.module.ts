import { Module } from '@nestjs/common';
import { ObjectionController } from './objection.controller.js';

@Module({ controllers: [ObjectionController] })
export class ObjectionSite {}
