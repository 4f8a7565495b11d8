// @ts-check
import { defineConfig } from 'astro/config';
import { siteConfig } from 'casebook/astro';

export default defineConfig(await siteConfig(import.meta.dirname));
