import { SetMetadata } from '@nestjs/common';

export const CROSS_SITE = 'tagwerk:cross-site';

/**
 * Lets other sites and mail programs send this request, for example one-click unsubscribe (RFC 8058). The route must
 * take its right to act from the address alone, never from a cookie.
 */
export const CrossSite = () => SetMetadata(CROSS_SITE, true);
