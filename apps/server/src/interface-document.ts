import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#libs/config';
import { AppModule } from './app.module.js';
import { openApiDocument } from './http/openapi.js';

/** The OpenAPI document without a database: Nest lays the application out and starts nothing of it. */
export async function interfaceDocument(): Promise<unknown> {
  const module = AppModule.with({ baseUrl: 'http://localhost' } as Config);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiDocument(app);
}
