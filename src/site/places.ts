import type { ResolvedPlace, ResolvedProof } from '#analysis';
import { viewKeys } from '#render';
import { pathIn, pathToView } from './paths.ts';
import { caseStudy } from './portfolio.ts';

/** Address of the page that shows a place. */
export async function hrefOf({ study: slug, kind, id }: ResolvedPlace): Promise<string> {
  switch (kind) {
    case 'study':
      return pathIn(slug);
    case 'page':
      return pathIn(slug, id);
    case 'requirement':
      return pathIn(slug, 'requirements', id);
    case 'failureMode':
    case 'risk':
      return pathIn(slug, 'risks', id);
    case 'decision': {
      const { index } = await caseStudy(slug);
      return pathIn(slug, `decisions/${index.decision(id)?.fileName}`);
    }
    case 'flow':
      return pathToView(slug, viewKeys(await caseStudy(slug)).flows.get(id) ?? '');
    default:
      return kind satisfies never;
  }
}

/** Address of a proof, in a case study or elsewhere. */
export const proofHref = ({ at }: ResolvedProof): Promise<string> =>
  'url' in at ? Promise.resolve(at.url) : hrefOf(at.place);

/** Where a proof is, in a few words: `Real-time order processing, Decision 4: …`; the host of an address. */
export const proofPlace = ({ at }: ResolvedProof): string => ('url' in at ? new URL(at.url).host : placeName(at.place));

/** `Real-time order processing: Decision 4: Publish events through an outbox` */
export const placeName = ({ studyTitle, kind, name }: ResolvedPlace): string =>
  kind === 'study' ? studyTitle : `${studyTitle}, ${name}`;
