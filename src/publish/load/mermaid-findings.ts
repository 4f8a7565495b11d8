import type { Finding } from '#model';
import { mermaidFencesOf } from '#render';
import type { ReadMermaid } from '../mermaid/mermaid-cache.ts';

/** Fences of a story that can't be drawn. They are drawn to find out: the pictures are kept for the site and the PDF. */
export async function mermaidFindings(story: string, read: ReadMermaid): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { source, line, column } of mermaidFencesOf(story)) {
    const answer = await read(source);
    if ('drawing' in answer) continue;
    const { reason, line: lineOfSource } = answer.problem;
    findings.push({
      check: 'story/invalid-mermaid',
      severity: 'error',
      at: { path: [], file: 'story.mdx', line: line + lineOfSource, column },
      message: `This Mermaid diagram can't be drawn: ${reason}. Neither the story's page nor its part of the PDF can be made.`,
      fix: 'Correct the diagram, or change the fence to another language to print it as text.',
    });
  }
  return findings;
}
