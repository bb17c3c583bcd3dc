import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { RequestMethod } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from './access.decorator.js';
import { unboundedIn } from './unbounded-fields.js';

type Handler = (...args: never[]) => unknown;
type Controller = { name: string; prototype: Record<string, Handler> };

export type Route = Readonly<{
  method: string;
  path: string;
  access: Access | undefined;
  /** `SessionController.signIn`, for messages. */
  name: string;
  handler: Handler;
  takesBody: boolean;
  /** Inputs (`body`, `query`, `param`) that no schema validates. */
  unchecked: readonly string[];
  /** Fields whose schema lets through what PostgreSQL cannot take. */
  unbounded: readonly string[];
}>;

/** Every route of every controller: the start refuses careless ones, tests call them all. */
export function routesOf(modules: ModulesContainer): Route[] {
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => routesOfController(metatype as unknown as Controller));
}

/** What keeps the server from starting, one sentence per careless route. */
export function carelessRoutes(routes: readonly Route[]): string[] {
  return routes.flatMap(({ access, method, name, path, unbounded, unchecked }) => [
    ...(access ? [] : [`${method} ${path} (${name}) says nobody who may call it: add @Requires(…) or @Public().`]),
    ...unchecked.map((input) => `${method} ${path} (${name}) takes its ${input} without a schema.`),
    ...unbounded.map((field) => `${method} ${path} (${name}) takes ${field} without bounds: see http/fields.`),
  ]);
}

function routesOfController(controller: Controller): Route[] {
  const prefixes = pathsOf(Reflect.getMetadata(PATH_METADATA, controller));
  return new MetadataScanner().getAllMethodNames(controller.prototype).flatMap((methodName) => {
    const handler = controller.prototype[methodName]!;
    const own: unknown = Reflect.getMetadata(PATH_METADATA, handler);
    if (own === undefined) return [];
    return prefixes.flatMap((prefix) =>
      pathsOf(own).map((path) => ({
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!,
        path: `/${prefix}/${path}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''),
        access: Reflect.getMetadata(ACCESS, handler) as Access | undefined,
        name: `${controller.name}.${methodName}`,
        handler,
        ...inputsOf(controller, methodName),
      })),
    );
  });
}

const INPUTS: Readonly<Record<number, string>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'path parameter',
};

function inputsOf(controller: Controller, methodName: string): Pick<Route, 'takesBody' | 'unbounded' | 'unchecked'> {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, methodName) ?? {}) as Record<
    string,
    { schema?: unknown }
  >;
  const inputs = Object.entries(parameters).flatMap(([key, { schema }]) => {
    const input = INPUTS[Number(key.split(':')[0])];
    return input === undefined ? [] : [{ input, schema }];
  });
  return {
    takesBody: inputs.some(({ input }) => input === 'body'),
    unchecked: inputs.filter(({ schema }) => !schema).map(({ input }) => input),
    unbounded: inputs.flatMap(({ input, schema }) => unboundedIn(schema, input)),
  };
}

const pathsOf = (metadata: unknown): string[] => [metadata ?? ''].flat().map(String);
