import { type INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ANSWER, type AnswerSchema } from './answers.decorator.js';
import { type Route, routesOf } from './route-inventory.js';

type ComponentSchema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const problem: ComponentSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: what clients act on and translate' },
    facts: { type: 'object', additionalProperties: true },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'fault'],
        properties: { field: { type: 'string' }, fault: { type: 'string' } },
      },
    },
  },
};

const problemContent = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/**
 * The document of everything below /api. @nestjs/swagger is loaded here and nowhere else: it costs a third of a second
 * that no start has to wait for.
 */
export async function openApiDocument(app: INestApplication): Promise<OpenAPIObject> {
  const swagger = await import('@nestjs/swagger');
  const routes = routesOf(app.get(ModulesContainer)).filter(({ path }) => path.startsWith('/api/'));
  for (const route of routes) describe(swagger, route);
  const head = new swagger.DocumentBuilder()
    .setTitle('Tagwerk')
    .setDescription(
      'The organiser app speaks this. Unsafe requests name our origin (Origin or Sec-Fetch-Site) and should carry an Idempotency-Key.',
    )
    .setVersion('1')
    .build();
  const document = swagger.SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    autoTagControllers: true,
  });
  return {
    ...document,
    paths: sorted(document.paths),
    components: { ...document.components, schemas: sorted({ ...document.components?.schemas, Problem: problem }) },
  };
}

function describe({ ApiOperation, ApiResponse }: typeof import('@nestjs/swagger'), { handler, access }: Route): void {
  const answer = Reflect.getMetadata(ANSWER, handler) as AnswerSchema | undefined;
  const descriptor = { value: handler };
  const permission = access?.for === 'permission' ? `Needs ${access.permission}.` : undefined;
  ApiOperation({ summary: answer?.summary, description: permission })(handler, '', descriptor);
  if (answer) {
    const { schema, status } = answer;
    ApiResponse({ status, ...(schema ? { standardSchema: schema } : {}) })(handler, '', descriptor);
  }
  ApiResponse({ status: 'default', description: 'A problem document (RFC 9457)', ...problemContent })(
    handler,
    '',
    descriptor,
  );
}

/** The order of modules is no part of the interface: the file changes only when the interface does. */
const sorted = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !key.startsWith('/') || key.startsWith('/api/'))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as T;
