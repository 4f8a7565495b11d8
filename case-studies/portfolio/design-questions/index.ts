import type { PortfolioDefinition } from 'casebook';
import { chat } from './chat.ts';
import { metricsSystem } from './metrics-system.ts';
import { multiTenantPlatform } from './multi-tenant-platform.ts';
import { notificationSystem } from './notification-system.ts';
import { orderSystem } from './order-system.ts';
import { rateLimiter } from './rate-limiter.ts';
import { urlShortener } from './url-shortener.ts';

export const designQuestions: PortfolioDefinition['designQuestions'] = [
  rateLimiter,
  urlShortener,
  notificationSystem,
  orderSystem,
  chat,
  metricsSystem,
  multiTenantPlatform,
];
