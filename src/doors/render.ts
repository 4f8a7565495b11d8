// Pictures, documents and models as strings: `import { drawView } from 'casebook/render'`.

export {
  type Artifact,
  caseStudyDocument,
  type Draw,
  type DrawMermaid,
  drawView,
  type Edition,
  finishDrawing,
  interviewDocument,
  type OwnArtifact,
  type RenderPorts,
  renderArtifacts,
  type Templates,
  type View,
} from '#render';
