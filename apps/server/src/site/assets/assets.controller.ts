import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NotFound } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { word } from '../../http/fields.js';
import { leaveOutDocumentHeaders } from '../../http/security-headers.js';
import { encodingFor } from '../page-reply.js';
import { findAsset } from './assets.js';

const assetParams = z.strictObject({ name: word(60) });

@Controller('a')
export class AssetsController {
  @Get(':name')
  @Public()
  get(@Param({ schema: assetParams }) { name }: z.output<typeof assetParams>, @Res() reply: FastifyReply): void {
    const asset = findAsset(name);
    if (!asset) throw new NotFound({ thing: 'page' });
    const encoding = encodingFor(reply.request.headers['accept-encoding']);
    const encoded = encoding && asset.encoded?.[encoding];
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (encoded) void reply.header('content-encoding', encoding);
    // A picture may be opened as a document.
    if (!asset.type.startsWith('image/')) leaveOutDocumentHeaders(reply);
    void reply.type(asset.type).send(encoded ?? asset.bytes);
  }
}
