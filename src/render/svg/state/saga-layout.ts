import type { StateView } from '../../view/view.ts';
import { margin } from '../diagram.ts';
import { type Box, bottom, center, type Point, right } from '../geometry.ts';
import { textStyles } from '../style-sheet.ts';
import { textWidth } from '../text.ts';
import { placeWords, type StateBox, stateWords } from './state-box.ts';

interface SagaLine {
  readonly id: string;
  readonly points: readonly Point[];
  readonly ends: readonly string[];
  readonly failure: boolean;
  readonly label: string;
  readonly labelBox: Box | null;
}

interface PlacedSaga {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StateBox[];
  readonly lines: readonly SagaLine[];
}

const comfortableWidth = 1180;
const gap = 40;
const rowGap = 64;
const columnGap = 92;
const widths = [150, 132, 118];
const failureLabel = 'fails';
/** How far a failure without compensation of its own runs into the line of the failure before it. */
const joinOverlap = 3;

/** Forward steps left to right if they fit a page, otherwise top to bottom. */
export function placeSaga(view: StateView, top: number): PlacedSaga {
  const count = view.steps.length + 1;
  const width = widths.find((candidate) => 2 * margin + count * (candidate + gap) + candidate / 2 <= comfortableWidth);
  return width === undefined ? placeDown(view, top, 176) : placeAcross(view, top, width);
}

function words(view: StateView, width: number) {
  return {
    steps: view.steps.map(({ id, name, actor }) => stateWords(`step-${id}`, 'step', name, actor, width)),
    compensations: view.steps.map(({ id, compensation }) =>
      compensation === null
        ? null
        : stateWords(`undo-${id}`, 'compensation', compensation.name, compensation.actor, width),
    ),
    success: stateWords('success', 'success', view.success, '', width),
    failure: stateWords('failure', 'failure', view.failure, '', width),
  };
}

const failureSize = { width: Math.ceil(textWidth(failureLabel, textStyles.small)) + 10, height: 16 };

function around({ x, y }: Point): Box {
  return { x: x - failureSize.width / 2, y: y - failureSize.height / 2, ...failureSize };
}

/**
 * Compensations stand between the step that they undo and the next, like bricks, so that a failing
 * step falls straight down onto the first compensation to run.
 */
function placeAcross(view: StateView, top: number, width: number): PlacedSaga {
  const { steps, compensations, success, failure } = words(view, width);
  const pitch = width + gap;
  const stepHeight = Math.max(...[...steps, success].map(({ height }) => height), 48);
  const undoHeight = Math.max(failure.height, ...compensations.map((undo) => undo?.height ?? 0), 48);
  const left = margin + pitch / 2;
  const undoTop = top + stepHeight + rowGap;
  const row = (index: number): Box => ({ x: left + index * pitch, y: top, width, height: stepHeight });
  const brick = (index: number): Box => ({ x: left + (index - 0.5) * pitch, y: undoTop, width, height: undoHeight });

  const stepBoxes = steps.map((step, index) => placeWords(step, row(index)));
  const successBox = placeWords(success, row(steps.length));
  const failureBox = placeWords(failure, brick(0));
  const undoBoxes = compensations.map((undo, index) => (undo === null ? null : placeWords(undo, brick(index + 1))));

  const forward = [...stepBoxes, successBox];
  const lines: SagaLine[] = forward.slice(1).map((to, index) => {
    const from = forward[index]!;
    const y = center(from.box).y;
    return {
      id: `forward ${index}`,
      points: [
        { x: right(from.box), y },
        { x: to.box.x, y },
      ],
      ends: [from.id, to.id],
      failure: false,
      label: '',
      labelBox: null,
    };
  });
  const undoAt = [failureBox, ...undoBoxes];
  const middle = undoTop + undoHeight / 2;
  const nextUndo = (index: number): StateBox => undoAt.slice(0, index).findLast((box) => box !== null) ?? failureBox;
  stepBoxes.forEach((step, index) => {
    const x = step.box.x + (width - pitch / 2) / 2;
    const start = { x, y: bottom(step.box) };
    const below = undoAt[index] ?? null;
    const target = below ?? nextUndo(index);
    const joined = index > 0 && undoAt[index - 1] === null;
    const join = joined ? x - pitch - joinOverlap : right(target.box);
    const points = below ? [start, { x, y: undoTop }] : [start, { x, y: middle - 10 }, { x: join, y: middle - 10 }];
    lines.push({
      id: `failure ${index}`,
      points,
      ends: [step.id, target.id],
      failure: true,
      label: failureLabel,
      labelBox: around({ x, y: bottom(step.box) + rowGap / 2 - 3 }),
    });
  });
  undoBoxes.forEach((from, index) => {
    if (from === null) return;
    const to = nextUndo(index + 1);
    lines.push({
      id: `undo ${index}`,
      points: [
        { x: from.box.x, y: middle },
        { x: right(to.box), y: middle },
      ],
      ends: [from.id, to.id],
      failure: true,
      label: '',
      labelBox: null,
    });
  });
  const boxes = [...stepBoxes, successBox, failureBox, ...undoBoxes.flatMap((box) => box ?? [])];
  return {
    width: Math.ceil(Math.max(...boxes.map(({ box }) => right(box))) + margin),
    height: undoTop + undoHeight + 14,
    boxes,
    lines,
  };
}

/** The same turned by ninety degrees: steps in the left column, compensations between them in the right. */
function placeDown(view: StateView, top: number, width: number): PlacedSaga {
  const { steps, compensations, success, failure } = words(view, width);
  const height = Math.max(
    ...[...steps, success, failure].map((state) => state.height),
    ...compensations.map((undo) => undo?.height ?? 0),
    48,
  );
  const pitch = height + 34;
  const first = top + pitch / 2;
  const row = (index: number): Box => ({ x: margin, y: first + index * pitch, width, height });
  const brick = (index: number): Box => ({
    x: margin + width + columnGap,
    y: first + (index - 0.5) * pitch,
    width,
    height,
  });
  const stepBoxes = steps.map((step, index) => placeWords(step, row(index)));
  const successBox = placeWords(success, row(steps.length));
  const failureBox = placeWords(failure, brick(0));
  const undoBoxes = compensations.map((undo, index) => (undo === null ? null : placeWords(undo, brick(index + 1))));
  const forward = [...stepBoxes, successBox];
  const lines: SagaLine[] = forward.slice(1).map((to, index) => {
    const from = forward[index]!;
    const x = center(from.box).x;
    return {
      id: `forward ${index}`,
      points: [
        { x, y: bottom(from.box) },
        { x, y: to.box.y },
      ],
      ends: [from.id, to.id],
      failure: false,
      label: '',
      labelBox: null,
    };
  });
  const undoAt = [failureBox, ...undoBoxes];
  const nextUndo = (index: number): StateBox => undoAt.slice(0, index).findLast((box) => box !== null) ?? failureBox;
  const middle = margin + width + columnGap + width / 2;
  stepBoxes.forEach((step, index) => {
    const y = step.box.y + (height - pitch / 2) / 2;
    const below = undoAt[index] ?? null;
    const target = below ?? nextUndo(index);
    const start = { x: right(step.box), y };
    const joined = index > 0 && undoAt[index - 1] === null;
    lines.push({
      id: `failure ${index}`,
      points: below
        ? [start, { x: target.box.x, y }]
        : [start, { x: middle - 14, y }, { x: middle - 14, y: joined ? y - pitch - joinOverlap : bottom(target.box) }],
      ends: [step.id, target.id],
      failure: true,
      label: failureLabel,
      labelBox: around({ x: right(step.box) + columnGap / 2 - 2, y }),
    });
  });
  undoBoxes.forEach((from, index) => {
    if (from === null) return;
    const to = nextUndo(index + 1);
    lines.push({
      id: `undo ${index}`,
      points: [
        { x: middle, y: from.box.y },
        { x: middle, y: bottom(to.box) },
      ],
      ends: [from.id, to.id],
      failure: true,
      label: '',
      labelBox: null,
    });
  });
  const boxes = [...stepBoxes, successBox, failureBox, ...undoBoxes.flatMap((box) => box ?? [])];
  return {
    width: margin + width + columnGap + width + margin,
    height: Math.max(...boxes.map(({ box }) => bottom(box))) + 14,
    boxes,
    lines,
  };
}
