import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { Public, Requires } from './access.decorator.js';
import { HttpModule } from './http.module.js';
import { carelessRoutes, routesOf } from './route-inventory.js';

@Controller('api/things')
class CarefulController {
  @Get(':id')
  @Requires('event:read')
  get(@Param({ schema: z.strictObject({ id: z.uuid() }) }) _: unknown): void {}

  @Post()
  @Public()
  add(@Body({ schema: z.strictObject({}) }) _: unknown): void {}
}

@Controller('api/careless')
class CarelessController {
  @Get()
  open(): void {}

  @Post(':id')
  @Public()
  unchecked(@Param() _: unknown, @Body('name') __: unknown): void {}
}

const modulesWith = async (...controllers: (new () => object)[]): Promise<ModulesContainer> => {
  const module = await Test.createTestingModule({ controllers }).compile();
  return module.get(ModulesContainer);
};

describe('the routes of the server', () => {
  it('are all known with method, path and who may call them', async () => {
    const routes = routesOf(await modulesWith(CarefulController));
    expect(routes.map(({ access, method, path }) => [method, path, access?.for])).toEqual([
      ['GET', '/api/things/:id', 'permission'],
      ['POST', '/api/things', 'everybody'],
    ]);
    expect(carelessRoutes(routes)).toEqual([]);
  });

  it('let the server start when each is careful', async () => {
    const modules = await modulesWith(CarefulController);
    expect(() => new HttpModule(modules).onApplicationBootstrap()).not.toThrow();
  });

  it('keep the server from starting when one says nobody who may call it, or takes unchecked input', async () => {
    const modules = await modulesWith(CarefulController, CarelessController);
    expect(() => new HttpModule(modules).onApplicationBootstrap()).toThrow(
      [
        'GET /api/careless (CarelessController.open) says nobody who may call it: add @Requires(…) or @Public().',
        'POST /api/careless/:id (CarelessController.unchecked) takes its body without a schema.',
        'POST /api/careless/:id (CarelessController.unchecked) takes its path parameter without a schema.',
      ].join('\n'),
    );
  });
});
