import { labelSize } from './roomy-labels.ts';

const fonts =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'Microsoft JhengHei', sans-serif";

/** How a drawing is painted, looked at or edited; its colours are CSS variables, so it follows the theme live. */
export const drawingLook = {
  bpmnRenderer: {
    defaultFillColor: 'var(--b-fill)',
    defaultStrokeColor: 'var(--b-stroke)',
    defaultLabelColor: 'var(--b-label)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: fonts, fontSize: 13 },
    externalStyle: { fontFamily: fonts, fontSize: labelSize },
  },
};
