import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { policyMark } from '../policy-mark.ts';

const inline = /<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/gi;

/**
 * What a page may load: its own site's styles, fonts and pictures, and the styles and scripts within it that we wrote, by
 * their hashes. Whatever a text smuggles in neither runs nor calls anybody.
 * @param hosts addresses that pictures and frames may come from besides
 */
export function contentPolicy(html: string, hosts: readonly string[] = []): string {
  const hashes = { style: new Set<string>(), script: new Set<string>() };
  for (const [, name = '', attributes = '', content = ''] of html.matchAll(inline)) {
    const isData = /\btype=["']?(?:application\/(?:ld\+)?json|text\/plain)/i.test(attributes);
    if (isData || content === '') continue;
    const hash = createHash('sha256').update(content).digest('base64');
    hashes[name.toLowerCase() === 'style' ? 'style' : 'script'].add(`'sha256-${hash}'`);
  }
  return [
    ["default-src 'none'"],
    ["base-uri 'none'"],
    ["form-action 'none'"],
    ["font-src 'self'"],
    ["img-src 'self' data:", ...hosts],
    ...(hosts.length > 0 ? [['frame-src', ...hosts]] : []),
    ["manifest-src 'self'"],
    ["connect-src 'self'"],
    ["script-src 'self'", ...hashes.script],
    // A width or a colour that was computed for one element; attributes can't run anything.
    ["style-src-attr 'unsafe-inline'"],
    ["style-src 'self'", ...hashes.style],
  ]
    .map((parts) => parts.join(' '))
    .join('; ');
}

/** Gives every page of ours below a folder its policy. */
export async function writePolicies(folder: string, hosts: readonly string[]): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    const html = await readFile(file, 'utf8');
    if (html.includes(policyMark)) await writeFile(file, html.replace(policyMark, contentPolicy(html, hosts)));
  }
}
