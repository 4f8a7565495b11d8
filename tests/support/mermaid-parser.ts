import DOMPurify from 'dompurify';

// Without a browser DOMPurify has no methods, and Mermaid calls one while it parses.
if (typeof DOMPurify.addHook !== 'function')
  Object.assign(DOMPurify, { addHook: () => {}, removeHook: () => {}, sanitize: String, isSupported: true });

const { default: mermaid } = await import('mermaid');

/**
 * The kind of diagram that Mermaid's own parser recognizes.
 * @throws Mermaid's message when the text isn't valid
 */
export async function parseMermaid(text: string): Promise<string> {
  const { diagramType } = await mermaid.parse(text);
  return diagramType;
}
