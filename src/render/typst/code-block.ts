import type { CodeBlock } from './blocks.ts';
import { codeTokens } from './code-tokens.ts';

/** A listing, in colors where its language is known; tabs become spaces, because a colored piece would lose them. */
export function codeBlock(code: string, language: string, caption: string): CodeBlock {
  const source = code.replaceAll('\t', '    ');
  const tokens = codeTokens(source, language);
  return { type: 'code', source, language, caption, ...(tokens ? { tokens } : {}) };
}
