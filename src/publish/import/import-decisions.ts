import { titleSlug } from '#analysis';
import { parseMadr } from '#render';
import type { NewFile } from '../scaffold/write-new-folder.ts';
import type { Notes } from './imported-model.ts';
import type { Workspace, WorkspaceDecision } from './workspace-format.ts';

/** The decisions of the workspace and of its elements that are MADR records, as files of the case study. */
export function importDecisions(workspace: Workspace, notes: Notes): readonly NewFile[] {
  const files = new Map<number, NewFile>();
  for (const decision of decisionsIn(workspace)) {
    const content = withFrontMatter(decision);
    const result = parseMadr(content);
    if (!result.ok) {
      const [problem] = result.problems;
      notes.push(
        `The decision "${decision.title || decision.id}": it is no MADR record. ${problem?.message ?? ''}`.trim(),
      );
      continue;
    }
    const number = freeNumber(decision.id, files);
    const slug = titleSlug(result.decision.title) || 'decision';
    files.set(number, { name: `decisions/${String(number).padStart(4, '0')}-${slug}.md`, content });
  }
  return [...files.values()];
}

function* decisionsIn({ documentation, model }: Workspace): Generator<WorkspaceDecision> {
  yield* documentation.decisions;
  for (const system of model.softwareSystems) {
    yield* system.documentation.decisions;
    for (const container of system.containers) {
      yield* container.documentation.decisions;
      for (const component of container.components) yield* component.documentation.decisions;
    }
  }
}

/** The number that the workspace gives, or else the lowest free one. */
function freeNumber(id: string, files: ReadonlyMap<number, NewFile>): number {
  const given = /^0*([1-9]\d{0,3})$/.test(id) ? Number(id) : 1;
  let free = given;
  while (files.has(free)) free += 1;
  return free;
}

/** The workspace keeps status and date beside the text; MADR keeps them in front of it. */
function withFrontMatter({ content, status, date }: WorkspaceDecision): string {
  const text = `${content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;
  if (text.startsWith('---\n')) return text;
  const known = ['proposed', 'accepted', 'rejected', 'deprecated'].find((word) => word === status.toLowerCase());
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const lines = [...(known ? [`status: "${known}"`] : []), ...(day ? [`date: ${day}`] : [])];
  return lines.length === 0 ? text : `---\n${lines.join('\n')}\n---\n\n${text}`;
}
