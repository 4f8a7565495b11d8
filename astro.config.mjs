// @ts-check
import { defineConfig } from 'astro/config';
import { siteConfig } from 'casebook/astro';

export default defineConfig({ ...siteConfig(), base: process.env['CASEBOOK_BASE'] ?? '/' });
