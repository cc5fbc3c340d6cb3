import { oneStep } from '../one-step.ts';
import { BlockBuilder } from './block-builder.ts';
import { BlockMenu } from './block-menu.ts';
import { BlockPalette } from './block-palette.ts';
import { LabelsAside } from './labels-aside.ts';

/** Building blocks as a part of the editor. */
export const buildingBlocks = {
  __depends__: [oneStep],
  __init__: ['blockMenu', 'blockPalette', 'labelsAside'],
  blockBuilder: ['type', BlockBuilder],
  blockMenu: ['type', BlockMenu],
  blockPalette: ['type', BlockPalette],
  labelsAside: ['type', LabelsAside],
};
