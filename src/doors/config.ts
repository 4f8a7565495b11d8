import type { ConfigDefinition } from '#publish';

/** Declares `casebook.config.ts`: `export default defineConfig({ url: 'https://ada.example/' })`. */
export const defineConfig = (config: ConfigDefinition): ConfigDefinition => config;
