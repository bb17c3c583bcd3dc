import './request.js';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isId, networksIn, requirePermission } from '#libs/kernel';
import { NetworkQueries } from '#libs/networks';
import { ACCESS, type Access } from './access.decorator.js';

/**
 * A network named in the path must be one the caller may look into: otherwise the list of a foreign or missing network
 * would answer like the empty list of an own one.
 */
@Injectable()
export class NetworkPathGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly networks: NetworkQueries,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, caller } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { networkId?: string } }>>();
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    // What is no id at all is refused with the other parameters.
    if (access.for !== 'permission' || !isId(params.networkId)) return true;
    requirePermission(caller.scope, access.permission, params.networkId);
    // Whoever may do it everywhere may name what does not exist.
    if (networksIn(caller.scope, access.permission) === null) await this.networks.get(caller.scope, params.networkId);
    return true;
  }
}
